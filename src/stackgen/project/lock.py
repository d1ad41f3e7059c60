"""lock.json, text in and out: every file that stackgen wrote, who owns it, and the hash of what was generated.

Sorted, and one line a file, so that git merges it. Where git could not, the lines of both sides are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from json.encoder import encode_basestring_ascii
from pathlib import Path
from typing import Any

from stackgen.artifacts.contract import Ownership
from stackgen.project.merging.marks import has_marks
from stackgen.project.places import LOCK, ProjectError, is_relative

FORMAT = 1

_LINE = re.compile(r'^ *("(?:[^"\\]|\\.)*"): (\{.*\}),?$', re.MULTILINE)


@dataclass(frozen=True)
class Locked:
    """What is known of a file that stackgen wrote: the hash is of the text as generated, not as on disk."""

    ownership: Ownership
    sha256: str


def read_lock(text: bytes | None, root: Path) -> dict[str, Locked]:
    """The content of lock.json.

    Raises:
        ProjectError: if it is damaged, newer than this stackgen, or names a path outside the project.
    """
    if text is None:
        return {}
    where = root / LOCK
    try:
        found = _healed(text.decode()) if has_marks(text) else json.loads(text)
        if found["format"] != FORMAT:
            raise ProjectError(f"{where} was written by a newer stackgen (format {found['format']}); upgrade this one")
        lock = {path: Locked(Ownership(one["ownership"]), one["sha256"]) for path, one in found["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "restore it from your version control and build again"
        raise ProjectError(f"{where} cannot be read: {error}; {hint}") from error
    for path in lock:
        if not is_relative(path):
            raise ProjectError(f"{where} names {path!r}, which is outside the project")
    return lock


def lock_text(lock: Mapping[str, Locked]) -> str:
    """lock.json as it is written."""
    lines = (
        f'    {encode_basestring_ascii(path)}: {{"ownership": "{one.ownership.value}", "sha256": "{one.sha256}"}}'
        for path, one in sorted(lock.items())
    )
    return f'{{\n  "format": {FORMAT},\n  "files": {{\n' + ",\n".join(lines) + "\n  }\n}\n"


def _healed(text: str) -> Any:
    """What is in a lock that holds a conflict of git's, from both sides.

    Where they differ over a file, its hash is no one's: then the copy of what was generated last, which git has merged
    as well, says what the base is.
    """
    files: dict[str, Any] = {}
    for path, entry in _lines(text):
        known = files.setdefault(path, entry)
        if known != entry:
            files[path] = {**known, "sha256": ""}
    if not files:
        raise ValueError("git has left a conflict in it, and nothing else")
    formats = [int(number) for number in re.findall(r'"format": (\d+)', text)]
    return {"format": max(formats, default=FORMAT), "files": files}


def _lines(text: str) -> Iterable[tuple[str, Any]]:
    return ((json.loads(path), json.loads(entry)) for path, entry in _LINE.findall(text))
