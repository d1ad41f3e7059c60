"""What was merged is formatted again, where the team keeps the generated format."""

from __future__ import annotations

from pathlib import Path

from stackgen.project.plan import Action, Change, Plan
from stackgen.project.tidying import tidied

UNTIDY = "x = f(1,\n  2)\n"


def after(before: str, merged: str, path: str = "a.py", action: Action = Action.MERGE) -> str:
    change = Change(path, action, "", before.encode(), merged.encode())
    done = tidied(Plan(Path(), (change,), {}, {}), "ruff")
    return (done.changes[0].after or b"").decode()


def test_what_was_formatted_is_formatted_again() -> None:
    assert after("x = f(1)\n", UNTIDY) == "x = f(1, 2)\n"


def test_what_the_team_formats_in_its_own_way_is_left_alone() -> None:
    assert after("x = f( 1 )\n", UNTIDY) == UNTIDY


def test_what_is_not_merged_or_not_python_is_left_alone() -> None:
    assert after("x = 1\n", UNTIDY, action=Action.UPDATE) == UNTIDY
    assert after("x = 1\n", UNTIDY, path="a.txt") == UNTIDY
    assert after("x = 1\n", "x = (\n") == "x = (\n"
    assert after("x = 1\r\n", "x = f( 1 )\r\n") == "x = f( 1 )\r\n"
