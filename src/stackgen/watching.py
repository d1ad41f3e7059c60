"""A spec's path in, a signal at every change of it out: of any file that it is read from, or that it would be now."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

from stackgen.globs import matching
from stackgen.model.front import source_at
from stackgen.reading.problems import SpecError

PAUSE = 0.2  # seconds between two looks


class Watched:
    """The files of a spec, as they were when they were read last."""

    def __init__(self, spec: Path) -> None:
        self.spec = spec
        self.paths: tuple[str, ...] = (str(spec),)
        self.globs: tuple[str, ...] = ()
        self.seen: object = None
        self.look()

    def look(self) -> None:
        """Take note of how the files are; which they are is only known of a spec that can be read."""
        try:
            source = source_at(self.spec)
            self.paths, self.globs = tuple(source.digests), tuple(source.matches)
        except SpecError:
            pass
        self.seen = self._stamps()

    def wait(self) -> None:
        """Return when something has changed, and nothing more does."""
        while self._stamps() == self.seen:
            time.sleep(PAUSE)
        last = None
        while (now := self._stamps()) != last:  # an editor may write in several steps
            last = now
            time.sleep(PAUSE / 2)

    def _stamps(self) -> object:
        found = [matching(self.spec.parent.absolute(), glob) for glob in self.globs]
        return found, [_stamp(path) for path in self.paths]


def changes(spec: Path) -> Iterator[None]:
    """Once at the start, and after every change."""
    while True:
        watched = Watched(spec)  # before the build, lest a change during it goes unseen
        yield
        watched.wait()


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
