"""A template's text in, what it was compiled to by an earlier process out: kept in the user's cache folder, sealed.

What is damaged, of another text or another Python is compiled again. Compiled code is run, so it is only believed from
a file that has the seal of this user; and it is marshalled, never pickled.
"""

from __future__ import annotations

import marshal
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

from stackgen.artifacts.sealed import folder, put, sealed, unsealed


@dataclass
class Bucket:
    """A template as Jinja asks for it; the code is None if it has to be compiled."""

    place: Path
    origin: bytes  # a hash of all that the code depends on
    code: CodeType | None = None


class Compiled:
    """What Jinja calls a bytecode cache. Its own would unpickle what it finds."""

    def __init__(self, compiler: str) -> None:
        self._compiler = compiler  # what compiles, and how

    def get_bucket(self, _environment: object, name: str, filename: str | None, source: str) -> Bucket:
        """The template, compiled if that is known."""
        words = (self._compiler, MAGIC_NUMBER, name, filename, source)
        bucket = Bucket(_place(name, filename), sha256(repr(words).encode()).digest())
        with suppress(OSError, RuntimeError, ValueError, EOFError, TypeError):
            content = unsealed(bucket.place.read_bytes())
            if content is not None and content.startswith(bucket.origin):
                bucket.code = marshal.loads(content[len(bucket.origin) :])
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Keep what was compiled; if that is not possible, the next process takes longer."""
        content = sealed(bucket.origin + marshal.dumps(bucket.code))
        if content is not None:
            with suppress(OSError):
                put(bucket.place, content)


def _place(name: str, filename: str | None) -> Path:
    """One file for each template of each installation, so that there are never more."""
    try:
        return folder() / "templates" / sha256(f"{filename or name}".encode()).hexdigest()[:32]
    except RuntimeError:  # there is no home
        return Path()
