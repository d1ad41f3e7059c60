"""What a team did to the shop, by hand, and what its spec became: both are kept in `team.yaml`.

The edits run: the tests of the application pass with all of them in place, and one of them is a test of the team's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class HandEdit:
    path: str
    before: str  # "": at the end of the file
    after: str


_KEPT = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text())
EDITS = tuple(HandEdit(one["path"], one.get("before", ""), one["after"]) for one in _KEPT["edits"])
# What the spec becomes, week by week: what stood there, and what stands there then.
CHANGES = tuple((one["before"], one["after"]) for one in _KEPT["changes"])


def work(root: Path) -> None:
    """Do all of it to a project that has just been built."""
    for edit in EDITS:
        file = root / edit.path
        text = file.read_text()
        assert edit.before in text, f"{edit.path} has no {edit.before!r} any more: write this edit anew"
        file.write_text(text.replace(edit.before, edit.after, 1) if edit.before else text + edit.after)


def lost(root: Path) -> list[str]:
    """The lines of the team that are no longer there, wherever a formatter may have broken them."""
    found = []
    for edit in EDITS:
        there = "".join((root / edit.path).read_text().split())
        mine = [line for line in edit.after.splitlines() if line.strip() and line not in edit.before.splitlines()]
        found += [f"{edit.path}: {line}" for line in mine if "".join(line.split()).rstrip(",") not in there]
    return found
