"""What a generator sees of the engine: a `Request` in, `Artifact`s out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from stackgen.model.entities import Model


class Ownership(StrEnum):
    """Who may change a file after it was written."""

    MERGED = "merged"  # both: what stackgen would change is merged with what the team changed
    ONCE = "once"  # a starting point, the team's from then on
    APPEND_ONLY = "append_only"  # written once, then neither rewritten nor deleted: migrations


@dataclass(frozen=True)
class Request:
    """All that a generator may know."""

    model: Model


@dataclass(frozen=True)
class Artifact:
    """One file of the generated project; `path` is relative to its root."""

    path: PurePosixPath
    text: str
    ownership: Ownership = Ownership.MERGED


Emit = Callable[[Request], Iterable[Artifact]]


@dataclass(frozen=True)
class Generator:
    """An emitter as a stack lists it: `GENERATORS: tuple[Generator, ...]`."""

    name: str  # the key under `generators:` in a spec
    writes: str  # one line for `stackgen generators`
    emit: Emit
