"""A project's folder in, what is there out: the files on disk, and what stackgen wrote last."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from stackgen.artifacts.contract import Ownership
from stackgen.project.journal import read_journal, staged
from stackgen.project.places import BASE, IGNORE, LOCK, MODEL, STATE, ProjectError, is_inside, is_relative

FORMAT = 1
# Neither follow a link nor wait for the other end of a pipe. Windows has no such flags.
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Locked:
    """What is known of a file that stackgen wrote: the hash is of the text as generated, not as on disk."""

    ownership: Ownership
    sha256: str


@dataclass(frozen=True)
class Project:
    """An output folder as it was read, or as it will be once a build that was killed half-way is completed."""

    root: Path
    lock: Mapping[str, Locked]
    files: Mapping[str, bytes]  # of the paths asked for, those that are ordinary files inside the root
    foreign: frozenset[str]  # of the paths asked for, those where something else is: a link, a folder
    state: Mapping[str, bytes]  # lock.json and its neighbours
    bases: frozenset[str]  # paths of which the text generated last is kept


def read_project(root: Path, paths: Iterable[str]) -> Project:
    """What is at `paths`, and at every path that stackgen wrote.

    Raises:
        ProjectError: if `.stackgen` cannot be understood.
    """
    if (root / STATE).is_symlink():
        raise ProjectError(f"{root / STATE} is a link; stackgen keeps its state in the project itself")
    moved = _moved(root)
    state, odd = _read_files(root, (LOCK, MODEL, IGNORE), moved)
    if odd:
        raise ProjectError(f"{root / min(odd)} is not an ordinary file that can be read")
    lock = parse_lock(state.get(LOCK), root)
    files, foreign = _read_files(root, dict.fromkeys([*paths, *lock]), moved)
    return Project(root, lock, files, foreign, state, _bases(root, moved))


def parse_lock(text: bytes | None, root: Path) -> dict[str, Locked]:
    """The content of lock.json.

    Raises:
        ProjectError: if it is damaged, newer than this stackgen, or names a path outside the project.
    """
    if text is None:
        return {}
    where = root / LOCK
    try:
        found: Any = json.loads(text)
        if found["format"] != FORMAT:
            raise ProjectError(f"{where} was written by a newer stackgen (format {found['format']}); upgrade this one")
        lock = {path: Locked(Ownership(one["ownership"]), one["sha256"]) for path, one in found["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "if git left conflict markers in it, keep either side and build again"
        raise ProjectError(f"{where} cannot be read: {error}; {hint}") from error
    for path in lock:
        if not is_relative(path):
            raise ProjectError(f"{where} names {path!r}, which is outside the project")
    return lock


def lock_text(lock: Mapping[str, Locked]) -> str:
    """lock.json: sorted, and one line a file, so that git merges it."""
    lines = (
        f"    {json.dumps(path)}: " + json.dumps({"ownership": one.ownership.value, "sha256": one.sha256})
        for path, one in sorted(lock.items())
    )
    return f'{{\n  "format": {FORMAT},\n  "files": {{\n' + ",\n".join(lines) + "\n  }\n}\n"


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _moved(root: Path) -> dict[str, str | None]:
    """Where a committed but unfinished build has each file of its own; None for one that it deletes."""
    journal = read_journal(root)
    if journal is None:
        return {}
    waiting = {path: staged(number) for number, path in enumerate(journal.puts)}
    # A staged file that is gone has already arrived at its place.
    arrived = (path for path, place in waiting.items() if not (root / place).exists())
    return {**waiting, **{path: path for path in arrived}, **dict.fromkeys(journal.deletes)}


def _read_files(
    root: Path, paths: Iterable[str], moved: Mapping[str, str | None]
) -> tuple[dict[str, bytes], frozenset[str]]:
    files: dict[str, bytes] = {}
    foreign: set[str] = set()
    inside: dict[str, bool] = {}
    for path in paths:
        if (place := moved.get(path, path)) is None:
            continue
        folder = path.rpartition("/")[0]
        if folder not in inside:
            inside[folder] = is_inside(root, folder)
        try:
            content = _read(f"{root}/{place}") if inside[folder] else None
        except FileNotFoundError:
            continue
        except OSError:  # a link, or a file where a folder is needed, or not readable
            content = None
        if content is None:
            foreign.add(path)
        else:
            files[path] = content
    return files, frozenset(foreign)


def _read(path: str) -> bytes | None:
    descriptor = os.open(path, _READ)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return None
        with open(descriptor, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(descriptor)


def _bases(root: Path, moved: Mapping[str, str | None]) -> frozenset[str]:
    top = f"{root}/{BASE}"
    kept = {
        f"{folder}/{name}"[len(top) + 1 :].replace(os.sep, "/") for folder, _, names in os.walk(top) for name in names
    }
    for path, place in moved.items():
        if path.startswith(f"{BASE}/"):
            (kept.discard if place is None else kept.add)(path[len(BASE) + 1 :])
    return frozenset(kept)
