"""What `stackgen check` and `stackgen build` say of a history that is not in order."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stackgen.cli import run
from tests.evolutions import HEAD

FIRST, SECOND, THIRD = ("{x: int}", "{x: int, y: int?}", "{x: int, y: int?, z: int?}")


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project with three revisions."""
    folder = tmp_path / "shop"
    for fields in (FIRST, SECOND, THIRD):
        assert stackgen("build", folder, fields) == 0
    capsys.readouterr()
    return folder


def stackgen(command: str, folder: Path, fields: str = THIRD) -> int:
    spec = folder.with_suffix(".yaml")
    spec.write_text(f"{HEAD}entities: {{A: {{fields: {fields}}}}}\n", encoding="utf-8")
    return run([command, str(spec), "-o", str(folder)])


def revision(folder: Path, number: int) -> Path:
    return next(folder.glob(f"alembic/versions/{number:04}_*.py"))


def snapshot(folder: Path, number: int) -> Path:
    return next(folder.glob(f"alembic/snapshots/{number:04}_*.json"))


def edited(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


BROKEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "a snapshot was edited": (
        lambda folder: edited(snapshot(folder, 2), '"nullable": true', '"nullable": false'),
        ".json was edited, and the next revision would be made from it; restore it from version control",
    ),
    "a snapshot holds a conflict": (
        lambda folder: edited(snapshot(folder, 3), "{\n", "<<<<<<< ours\n{\n"),
        ".json holds a conflict; take it as it was on the side that its revision comes from",
    ),
    "a snapshot is half": (
        lambda folder: edited(snapshot(folder, 3), '"\n}\n', ""),
        ".json cannot be read: ",
    ),
    "the last revision is gone": (
        lambda folder: revision(folder, 3).unlink(),
        ".py is gone, and its snapshot is there; restore it from version control, or delete alembic/snapshots/0003_",
    ),
    "the last snapshot is gone": (
        lambda folder: snapshot(folder, 3).unlink(),
        ".py is gone; restore it from version control, or delete the revision too",
    ),
    "an earlier revision is gone": (
        lambda folder: [path.unlink() for path in (revision(folder, 2), snapshot(folder, 2))] and None,
        "which is gone; restore it from version control",
    ),
    "a revision holds a conflict": (
        lambda folder: edited(revision(folder, 3), "def upgrade", "<<<<<<< ours\ndef upgrade"),
        ".py is no Python: ",
    ),
}


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("name", BROKEN)
def test_a_history_that_is_broken_is_refused(
    name: str, command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage, told = BROKEN[name]
    damage(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*.py")}
    assert stackgen(command, folder) == 4
    said = capsys.readouterr().err
    assert said.startswith("error: ")
    assert told in said
    assert "internal" not in said
    assert {path: path.read_bytes() for path in folder.rglob("*.py")} == before


def test_a_snapshot_may_be_formatted(folder: Path) -> None:
    path = snapshot(folder, 3)
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")), indent=4), encoding="utf-8")
    assert stackgen("check", folder) == 0


def test_a_change_without_a_revision_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stackgen("check", folder, "{x: int, y: int?, z: bigint?}") == 2
    said = capsys.readouterr().err
    assert "note: the spec has changed, and alembic/versions/0004_" in said
    assert "takes the database there" in said
    assert "not up to date: 3 to create" in said


def test_a_last_revision_that_was_taken_back_is_made_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = revision(folder, 3).read_text(encoding="utf-8")
    revision(folder, 3).unlink()
    snapshot(folder, 3).unlink()
    assert stackgen("check", folder) == 2
    assert "2 to create" in capsys.readouterr().err
    assert stackgen("build", folder) == 0
    assert revision(folder, 3).read_text(encoding="utf-8") == before
    assert stackgen("check", folder) == 0


def test_two_last_revisions_are_told_and_then_joined(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parent = revision(folder, 2).name.split("_")[1]
    own = folder / "alembic" / "versions" / "abc_ours.py"
    own.write_text(f'revision = "abc"\ndown_revision = "{parent}"\n', encoding="utf-8")
    assert stackgen("check", folder) == 2
    said = capsys.readouterr().err
    assert "alembic/versions/abc_ours.py follow the same revision; what is written now follows both" in said
    assert stackgen("build", folder) == 0
    assert "Branches meet" in revision(folder, 4).read_text(encoding="utf-8")
    assert stackgen("check", folder) == 0
