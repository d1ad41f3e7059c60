"""What was emitted for each entity, and the facts that it was made of: remembered from build to build.

No texts are kept, only their hashes: the project has the texts, and a hash says whether they are the right ones.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from stackgen.artifacts.contract import Artifact, Ownership
from stackgen.artifacts.seeing import Fact, Facts

FORMAT = 2


class Forgotten(Exception):
    """A text that was made by an earlier build is not there any longer: it has to be made again."""


class Recalled(Artifact):
    """An artifact of an earlier build. Its text is looked for when someone asks for it; mostly nobody does."""

    def __init__(self, path: PurePosixPath, ownership: Ownership, sha256: str, find: Callable[[str, str], str]) -> None:
        vars(self).update(path=path, ownership=ownership, sha256=sha256, _find=find)

    def __getattr__(self, name: str) -> Any:
        if name != "text":
            raise AttributeError(name)
        vars(self)["text"] = text = vars(self)["_find"](str(self.path), self.sha256)
        return text


@dataclass(frozen=True)
class File:
    """An artifact without its text."""

    generator: str
    path: str
    ownership: str
    sha256: str


@dataclass(frozen=True)
class Unit:
    """What all generators made of one entity, and what they read for it."""

    facts: frozenset[Fact]
    files: tuple[File, ...]


@dataclass(frozen=True)
class Memory:
    """The units of a build, by entity."""

    units: Mapping[str, Unit] = field(default_factory=dict)
    digests: Mapping[Fact, str | None] = field(default_factory=dict)  # of every fact of a unit

    def holding(self, facts: Facts) -> dict[str, Unit]:
        """The units all of whose facts still hold."""
        changed = {fact for fact, known in self.digests.items() if facts.digest(fact) != known}
        return {name: unit for name, unit in self.units.items() if unit.facts.isdisjoint(changed)}


def memory_of(units: Mapping[str, Unit], facts: Facts) -> Memory:
    """What to remember of a build."""
    read = frozenset[Fact]().union(*(unit.facts for unit in units.values()))
    return Memory(units, {fact: facts.digest(fact) for fact in read})


def memory_text(memory: Memory, maker: str) -> str:
    """The memory as JSON; `maker` says what must be the same for it to be of any use."""
    facts = sorted(memory.digests)
    number = {fact: place for place, fact in enumerate(facts)}
    stored = {
        "format": FORMAT,
        "maker": maker,
        "facts": [[*fact, memory.digests[fact]] for fact in facts],
        "units": {
            name: [
                sorted(number[fact] for fact in unit.facts),
                [[file.generator, file.path, file.ownership, file.sha256] for file in unit.files],
            ]
            for name, unit in memory.units.items()
        },
    }
    return json.dumps(stored)


def memory_from(text: str, maker: str) -> Memory:
    """What `memory_text` made of a memory; an empty one if it is another's, or none at all."""
    try:
        stored = json.loads(text)
        if stored["format"] != FORMAT or stored["maker"] != maker:
            return Memory()
        facts = [(name, piece) for name, piece, _ in stored["facts"]]
        units = {
            name: Unit(frozenset(facts[place] for place in read), tuple(File(*file) for file in files))
            for name, (read, files) in stored["units"].items()
        }
        return Memory(units, dict(zip(facts, (digest for _, _, digest in stored["facts"]), strict=True)))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return Memory()
