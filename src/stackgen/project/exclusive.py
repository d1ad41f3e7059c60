"""A project's folder in, the right to build in it out: one build at a time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from stackgen.project.places import BUILD_LOCK, Busy, WriteError

PATIENCE = 10.0  # seconds


@contextmanager
def exclusive(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the project at `root` while a build plans and writes; nothing to hold if it is not there yet.

    Raises:
        Busy: if another build does not finish within `patience` seconds; it names its process.
        WriteError: if the folder may not be written to.
    """
    if not root.is_dir():
        yield
        return
    path = root / BUILD_LOCK
    try:
        descriptor = _take(path, time.monotonic() + patience)
    except OSError as error:
        raise WriteError(f"cannot write {root}: {error.strerror}: {error.filename}; nothing was changed") from error
    try:
        yield
    finally:
        _release(path, descriptor)


def _take(path: Path, deadline: float) -> int:
    while True:
        descriptor = _open(path)
        if _lock(descriptor):
            # The holder before us has removed the file that we opened: open the one that counts.
            if _is_same(path, descriptor):
                _name(descriptor)
                return descriptor
        elif time.monotonic() > deadline:
            holder = _holder(descriptor)
            os.close(descriptor)
            raise Busy(f"another build (process {holder}) is at work in {path.parent.parent}")
        else:
            time.sleep(0.05)
        os.close(descriptor)


def _open(path: Path) -> int:
    while True:
        with suppress(FileExistsError):  # `exist_ok` looks again, when it may have gone
            path.parent.mkdir()
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
        except FileNotFoundError:  # its folder went with the build before us
            if path.parent.is_symlink():  # or it leads nowhere
                raise


def _is_same(path: Path, descriptor: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    return False


def _name(descriptor: int) -> None:
    """Say who holds it."""
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, f"{os.getpid()}\n".encode())


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, 32).decode("ascii", "replace").strip() or "unknown"


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
        path.parent.rmdir()


if sys.platform == "win32":
    import msvcrt

    _BEHIND = 1024  # a byte that is locked cannot be read: not one of those that say who holds it

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _BEHIND, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(path: Path, descriptor: int) -> None:
        # A file that is open cannot be removed there: another build that has opened it keeps it.
        os.close(descriptor)
        _remove(path)

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(path: Path, descriptor: int) -> None:
        # Removed while it is held, so that nothing is left of a build that found nothing to do.
        _remove(path)
        os.close(descriptor)
