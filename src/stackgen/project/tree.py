"""A project's folder in, what is there out: the files on disk, and what stackgen wrote last."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from stackgen.project.journal import read_journal, staged
from stackgen.project.lock import Locked, read_lock
from stackgen.project.merging.marks import first_sides, has_marks
from stackgen.project.places import (
    BASE,
    IGNORE,
    LOCK,
    MODEL,
    PENDING,
    STATE,
    ProjectError,
    base_of,
    is_inside,
    pending_of,
)

# Neither follow a link nor wait for the other end of a pipe. Windows has no such flags.
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Project:
    """An output folder as it was read, or as it will be once a build that was killed half-way is completed."""

    root: Path
    lock: Mapping[str, Locked]
    files: Mapping[str, bytes]  # of the paths asked for, those that are ordinary files inside the root
    foreign: frozenset[str]  # of the paths asked for, those where something else is: a link, a folder
    state: Mapping[str, bytes]  # lock.json and its neighbours
    hashes: Mapping[str, str]  # of `files`
    bases: frozenset[str]  # paths of which the text generated last is kept
    broken: frozenset[str]  # of these, the ones in which git has left a conflict
    base_texts: Mapping[str, str]  # these texts, of the files that are not as they were generated last
    pending: Mapping[str, str]  # paths in conflict -> what was generated then

    def last(self, path: str) -> Locked | None:
        """What was generated last, once a conflict is resolved."""
        locked, text = self.lock.get(path), self.base_texts.get(path)
        return locked if locked is None or text is None else Locked(locked.ownership, digest(text.encode()))


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
    lock = read_lock(state.get(LOCK), root)
    files, foreign = _read_files(root, dict.fromkeys([*paths, *lock]), moved)
    hashes = {path: digest(content) for path, content in files.items()}
    bases, pending = _kept(root, BASE, moved), _kept(root, PENDING, moved)
    edited = [path for path, one in lock.items() if path in bases and hashes.get(path) != one.sha256]
    raw, _ = _read_files(root, [*map(base_of, edited), *map(pending_of, sorted(pending))], moved)
    waiting = {path: _text(raw[pending_of(path)]) for path in sorted(pending) if pending_of(path) in raw}
    texts = {path: _text(raw[base_of(path)]) for path in edited if base_of(path) in raw}
    broken = frozenset(path for path in texts if has_marks(raw[base_of(path)]))
    return Project(root, lock, files, foreign, state, hashes, bases, broken, {**texts, **waiting}, waiting)


def read_folders(root: Path, folders: Iterable[str]) -> dict[str, str]:
    """The texts of the files right in some folders, by path; what is no text, or a link, is left out."""
    moved = _moved(root)
    paths = {path for folder in folders for path in _names(root, folder)}
    paths |= {path for path in moved if path.rpartition("/")[0] in set(folders)}
    files, _ = _read_files(root, sorted(paths), moved)
    return {path: text for path, content in files.items() if (text := _decoded(content)) is not None}


def read_model(root: Path) -> str | None:
    """The model of the last build, as it is stored; None where there is none."""
    content = _read_files(root, (MODEL,), _moved(root))[0].get(MODEL)
    return None if content is None else _decoded(content)


def read_file(root: Path, path: str) -> bytes | None:
    """An ordinary file inside the root; None where there is none."""
    return _read_files(root, (path,), {})[0].get(path)


def _names(root: Path, folder: str) -> list[str]:
    try:
        return [f"{folder}/{name}" for name in os.listdir(root / folder)]
    except OSError:
        return []


def _decoded(content: bytes) -> str | None:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None


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
        content = os.read(descriptor, status.st_size + 1)
        if len(content) == status.st_size:
            return content
        with open(descriptor, "rb", closefd=False) as file:  # it is growing, or too long for one reading
            return content + file.read()
    finally:
        os.close(descriptor)


def _kept(root: Path, place: str, moved: Mapping[str, str | None]) -> frozenset[str]:
    """The paths of which a text is kept below a folder of `.stackgen`."""
    top = f"{root}/{place}"
    kept = {
        f"{folder}/{name}"[len(top) + 1 :].replace(os.sep, "/") for folder, _, names in os.walk(top) for name in names
    }
    for path, now in moved.items():
        if path.startswith(f"{place}/"):
            (kept.discard if now is None else kept.add)(path[len(place) + 1 :])
    return frozenset(kept)


def _text(content: bytes) -> str:
    return first_sides(content.decode("utf-8", "replace"))
