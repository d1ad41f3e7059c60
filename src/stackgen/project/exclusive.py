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
    if sys.platform == "win32" or not root.is_dir():
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
        # Removed while it is held, so that nothing is left of a build that found nothing to do.
        with suppress(OSError):
            path.unlink()
            path.parent.rmdir()
        os.close(descriptor)


if sys.platform != "win32":
    import fcntl

    def _take(path: Path, deadline: float) -> int:
        while True:
            descriptor = _open(path)
            if _lock(descriptor):
                # The holder before us has removed the file that we opened: open the one that counts.
                if _is_same(path, descriptor):
                    os.truncate(descriptor, 0)
                    os.write(descriptor, f"{os.getpid()}\n".encode())
                    return descriptor
            elif time.monotonic() > deadline:
                holder = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip() or "unknown"
                os.close(descriptor)
                raise Busy(f"another build (process {holder}) is at work in {path.parent.parent}")
            else:
                time.sleep(0.05)
            os.close(descriptor)

    def _open(path: Path) -> int:
        while True:
            path.parent.mkdir(exist_ok=True)
            with suppress(FileNotFoundError):  # its folder went with the build before us
                return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _is_same(path: Path, descriptor: int) -> bool:
        with suppress(FileNotFoundError):
            return os.path.samestat(path.stat(), os.fstat(descriptor))
        return False
