"""Intact: the files of a history in; a complaint if a snapshot is not what was written, or one of two files is gone.

The next revision is made from the last snapshot. One that was edited, or that lost its revision, would make it wrong.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from stackgen.artifacts.contract import BrokenHistory
from stackgen.model.stored import canonical

SEAL = "seal"
RESTORE = "restore it from version control"


def sealed(stored: dict[str, Any]) -> str:
    """A snapshot as canonical JSON, with a digest by which an edit is noticed."""
    return canonical({**stored, SEAL: _digest(stored)})


def opened(path: str, text: str) -> dict[str, Any]:
    """A snapshot that is as it was written; one of an older stackgen has no seal."""
    if any(f"\n{mark} " in f"\n{text}" for mark in ("<<<<<<<", ">>>>>>>")):
        raise BrokenHistory(f"{path} holds a conflict; take it as it was on the side that its revision comes from")
    try:
        stored = json.loads(text)
        seal = stored.pop(SEAL, None)
    except (ValueError, AttributeError, TypeError) as error:
        raise BrokenHistory(f"{path} cannot be read: {error}; {RESTORE}") from error
    if seal is not None and seal != _digest(stored):
        raise BrokenHistory(f"{path} was edited, and the next revision would be made from it; {RESTORE}")
    return dict(stored)


@dataclass(frozen=True)
class Revision:
    """One script of Alembic's, ours or the team's."""

    path: PurePosixPath
    id: str
    parents: tuple[str, ...]

    @property
    def number(self) -> int | None:
        """Of one of ours; those of the team have other names."""
        match = re.fullmatch(rf"(\d{{4,}})_{re.escape(self.id)}_\w+", self.path.stem)
        return int(match[1]) if match else None


def check(scripts: Mapping[str, Revision], snapshots: Mapping[str, str], first_parts: Collection[str]) -> None:
    """Complain about what is gone; by id: the revisions, and the paths of the snapshots.

    `first_parts`: the revisions that have no snapshot, since one of ours follows them that has.
    """
    for script in scripts.values():
        for gone in (parent for parent in script.parents if parent not in scripts):
            raise BrokenHistory(f"{script.path} follows the revision {gone}, which is gone; {RESTORE}")
    for name, path in sorted(snapshots.items(), key=lambda item: item[1]):
        if name not in scripts:
            script_path = path.replace("/snapshots/", "/versions/").removesuffix(".json") + ".py"
            raise BrokenHistory(f"{script_path} is gone, and its snapshot is there; {RESTORE}, or delete {path} too")
    numbers = [scripts[name].number or 0 for name in snapshots]
    for script in scripts.values():
        is_ours = script.number is not None and script.number > min(numbers, default=script.number)
        if is_ours and script.id not in {*snapshots, *first_parts}:
            raise BrokenHistory(f"the snapshot of {script.path} is gone; {RESTORE}, or delete the revision too")


def _digest(stored: dict[str, Any]) -> str:
    text = json.dumps(stored, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
