"""A Plan in, the folder changed to match: all of it or nothing. The only module that writes to a project.

Every new text is staged first. The journal is then put in place in one step, which commits the build; from there on it
can only be completed, if need be by the next build. A new folder is made beside its place and renamed into it.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from stackgen.project.journal import Journal, read_journal, staged
from stackgen.project.places import JOURNAL, STAGING, STATE, ProjectError, WriteError, is_inside, is_relative
from stackgen.project.plan import WRITTEN, Action, Plan

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_FOLDERS = f"{STAGING}/folders"


class Overtaken(Exception):
    """The folder was not there when the plan was made, and is now."""


@dataclass(frozen=True)
class _Files:
    """A plan as files: paths relative to the root."""

    puts: Mapping[str, bytes]
    deletes: tuple[str, ...]
    modes: Mapping[str, str]  # of `puts`, those that were elsewhere -> where


def write(plan: Plan) -> None:
    """Make the project match the plan, which must not have stops.

    Raises:
        WriteError: if the disk is full, read-only, or otherwise in the way.
        Overtaken: if another build made the folder meanwhile; plan again.
    """
    files = _files_of(plan)
    with _explained(plan.root):
        if plan.root.exists():
            _write_into(plan.root, files)
        else:
            _write_new(plan.root, files)


def recover(root: Path) -> None:
    """Complete the build that was killed after its commit, or clear away what one left that was killed before."""
    journal = read_journal(root)
    with _explained(root):
        if journal is not None:
            _apply(root, journal)
        elif (root / STAGING).exists():
            _clear(root)


def write_new_file(path: Path, text: str) -> None:
    """A file that must not be there yet.

    Raises:
        WriteError: if it is, or the disk will not have it.
    """
    with _explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(str(path), text.encode())


def write_cache(root: Path, path: str, content: bytes) -> None:
    """A file of the project that only saves time; not being able to write it is no error."""
    target = root / path
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        if is_inside(root, path):
            for left in target.parent.glob(f"{target.name}.*"):  # of a build that was killed
                left.unlink()
            beside = f"{target}.{os.getpid()}"
            _put(beside, content)
            os.replace(beside, target)


def _files_of(plan: Plan) -> _Files:
    puts = {
        change.path: change.after for change in plan.changes if change.action in WRITTEN and change.after is not None
    }
    puts |= {path: text.encode() for path, text in plan.state.items() if text is not None}
    moved = {change.path: change.moved_from for change in plan.changes if change.moved_from}
    deleted = (change.path for change in plan.changes if change.action is Action.DELETE)
    gone = (path for path, text in plan.state.items() if text is None)
    # Where a file was that moved, another may have taken its place.
    return _Files(puts, (*deleted, *(path for path in moved.values() if path not in puts), *gone), moved)


def _write_new(root: Path, files: _Files) -> None:
    root.parent.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(root)
    beside = root.parent / f".{root.name}.stackgen-{os.getpid()}"
    try:
        for folder in sorted({path.rpartition("/")[0] for path in files.puts}):
            os.makedirs(beside / folder, exist_ok=True)
        for path, text in files.puts.items():
            _put(f"{beside}/{path}", text)
        _rename_new(beside, root)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _rename_new(beside: Path, root: Path) -> None:
    if root.exists():  # a rename would replace an empty folder
        raise Overtaken
    try:
        beside.rename(root)
    except OSError as error:
        raise Overtaken if error.errno in {errno.ENOTEMPTY, errno.EEXIST} else error from error


def _write_into(root: Path, files: _Files) -> None:
    targets = {path.rpartition("/")[0] for path in (*files.puts, *files.deletes)}
    _check(root, targets, files.puts)
    folders = _missing(root, targets)
    try:
        os.makedirs(root / STAGING)
        _put(f"{root}/{_FOLDERS}", "\n".join(folders).encode())
        for folder in folders:
            os.mkdir(root / folder)
        for number, path in enumerate(files.puts):
            _put(f"{root}/{staged(number)}", files.puts[path])
            _copy_mode(f"{root}/{files.modes.get(path, path)}", f"{root}/{staged(number)}")
        journal = Journal(tuple(files.puts), files.deletes)
        _commit(root, journal)
    except OSError:
        _clear(root)
        raise
    _apply(root, journal)


def _check(root: Path, folders: Iterable[str], files: Iterable[str]) -> None:
    """Find out before the commit what would go wrong after it.

    Raises:
        ProjectError: if a folder leads outside the root.
        OSError: if one may not be written to, or a folder is where a file is to go.
    """
    for file in files:
        if os.path.isdir(f"{root}/{file}"):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), f"{root}/{file}")
    for folder in folders:
        if not is_inside(root, folder):
            raise ProjectError(f"{root / folder} leads outside the project")
        if (root / folder).exists() and not os.access(root / folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(root / folder))


def _missing(root: Path, folders: Iterable[str]) -> list[str]:
    """Of `folders` and those around them, the ones that are not there; outer ones first."""
    missing = set()
    for folder in folders:
        outer = folder
        while outer and not os.path.isdir(root / outer):
            missing.add(outer)
            outer = outer.rpartition("/")[0]
    return sorted(missing - {STATE})


def _commit(root: Path, journal: Journal) -> None:
    record = f"{root}/{STAGING}/journal"
    _put(record, journal.text.encode(), sync=True)
    os.replace(record, root / JOURNAL)


def _apply(root: Path, journal: Journal) -> None:
    """Every step may have been done before: a build can be killed here more than once."""
    puts = {path.casefold(): path for path in journal.puts}
    old = {path.casefold(): path for path in journal.deletes}
    for number, path in enumerate(journal.puts):
        twin = old.get(path.casefold())
        if twin and _is_twin(root, path, twin) and os.path.exists(root / staged(number)):
            os.unlink(root / twin)  # or the new text would come under the old name
        # Gone from staging: it has arrived. Gone with its folder: someone removed that since.
        with suppress(FileNotFoundError):
            _move(f"{root}/{staged(number)}", f"{root}/{path}")
    for path in journal.deletes:
        with suppress(FileNotFoundError):
            if not _is_twin(root, path, puts.get(path.casefold())):
                os.unlink(root / path)
    _remove_empty(root, {path.rpartition("/")[0] for path in journal.deletes})
    os.unlink(root / JOURNAL)
    shutil.rmtree(root / STAGING, ignore_errors=True)


def _is_twin(root: Path, path: str, other: str | None) -> bool:
    """Whether two paths that differ in case alone are one file: there are file systems that ignore it."""
    with suppress(OSError):
        return other is not None and os.path.samefile(root / path, root / other)
    return False


def _move(source: str, target: str) -> None:
    try:
        os.replace(source, target)
    except FileNotFoundError:
        if not os.path.exists(source):
            raise
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.replace(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:  # a folder of the project is a file system of its own
            raise
        shutil.copy2(source, f"{target}.stackgen-new")
        os.replace(f"{target}.stackgen-new", target)


def _clear(root: Path) -> None:
    """Back to before: remove what was staged, and the folders that were made for it."""
    with suppress(OSError):
        for folder in reversed((root / _FOLDERS).read_text("utf-8").splitlines()):
            if is_relative(folder):
                with suppress(OSError):
                    os.rmdir(root / folder)
    shutil.rmtree(root / STAGING, ignore_errors=True)


def _remove_empty(root: Path, folders: Iterable[str]) -> None:
    """Remove `folders`, and those around them, as far as nothing is left in them but compiled Python."""
    for folder in sorted(folders, reverse=True):
        inner = folder
        while inner and set(_listed(root / inner)) <= {"__pycache__"}:
            shutil.rmtree(root / inner / "__pycache__", ignore_errors=True)
            with suppress(OSError):
                os.rmdir(root / inner)
            inner = inner.rpartition("/")[0]


def _listed(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _put(path: str, content: bytes, *, sync: bool = False) -> None:
    with open(os.open(path, _NEW, 0o666), "wb", buffering=0) as file:
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) or 0 :]
        if sync:
            os.fsync(file.fileno())


def _copy_mode(source: str, target: str) -> None:
    with suppress(FileNotFoundError):
        shutil.copymode(source, target)


def _remove_leftovers(root: Path) -> None:
    """Folders of builds that were killed before their new project was in place."""
    for left in root.parent.glob(f".{root.name}.stackgen-*"):
        pid = left.name.rpartition("-")[2]
        if pid.isdigit() and (int(pid) == os.getpid() or not _is_running(int(pid))):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


@contextmanager
def _explained(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = f"{error.strerror}: {error.filename}" if error.filename else error.strerror
        committed = (place / JOURNAL).exists()
        left = "run the build again to complete it" if committed else "nothing was changed"
        raise WriteError(f"cannot write {place}: {reason}; {left}") from error
