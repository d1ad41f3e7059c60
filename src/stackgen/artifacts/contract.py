"""What a generator sees of the engine: a `Request` in, `Artifact`s out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from stackgen import __version__
from stackgen.model.entities import Entity, Model
from stackgen.model.evolution import Evolution
from stackgen.model.evolving.pairing import Base
from stackgen.model.stored import plain


class Ownership(StrEnum):
    """Who may change a file after it was written."""

    MERGED = "merged"  # both: what stackgen would change is merged with what the team changed
    ONCE = "once"  # a starting point, the team's from then on
    APPEND_ONLY = "append_only"  # written once, then neither rewritten nor deleted: migrations


History = Mapping[str, str]  # path -> text of what earlier builds, or the team, left in a generator's folders


class BrokenHistory(Exception):
    """The files of a history do not lead to one state; says which, and what to do."""


@dataclass(frozen=True)
class Request:
    """All that a generator may know."""

    model: Model
    history: History = field(default_factory=dict)  # the files of the folders that a generator `reads`
    evolution: Evolution | None = None  # since the model that the history led to; None where there is none
    renames: tuple[str, ...] = ()  # those that the spec states, as `Base.done` remembers them
    spec: str = "spec.yaml"  # its path from the project, with slashes
    version: str = __version__  # of stackgen

    @cached_property
    def stored(self) -> dict[str, Any]:
        """The model as JSON, for all who look at it that way; not to be changed."""
        stored: dict[str, Any] = plain(self.model)
        return stored


@dataclass(frozen=True)
class Artifact:
    """One file of the generated project; `path` is relative to its root."""

    path: PurePosixPath
    text: str
    ownership: Ownership = Ownership.MERGED

    @cached_property
    def sha256(self) -> str:
        """The hash of the text."""
        return sha256(self.text.encode()).hexdigest()


Emit = Callable[[Request], Iterable[Artifact]]
EmitEach = Callable[[Request, Entity], Iterable[Artifact]]


def nothing(_request: Request) -> Iterable[Artifact]:
    """What a generator emits of the whole model that looks at one entity at a time."""
    return ()


@dataclass(frozen=True)
class Generator:
    """An emitter as a stack lists it: `GENERATORS: tuple[Generator, ...]`."""

    name: str  # the key under `generators:` in a spec
    writes: str  # one line for `stackgen generators`
    emit: Emit = nothing
    reads: tuple[str, ...] = ()  # folders of the project whose files it needs to see
    base: Callable[[History], Base | None] | None = None  # the model that those files led to
    documents: bool = False  # whether it serves the operations of `Model.document`
    each: EmitEach | None = None  # further files, of one entity; made again only if something that it reads has changed
    optional: bool = False  # whether a spec has to ask for it: `generators: {admin: true}`
    lacks: Callable[[Model], str] | None = None  # what the model has to have for it to be of use, in words, or nothing

    def is_wanted(self, options: Mapping[str, Any]) -> bool:
        """Whether the spec's `generators` leave it on, or switch it on."""
        return options.get(self.name, not self.optional) is not False
