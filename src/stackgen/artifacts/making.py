"""Generators, a Request and what is remembered in; every Artifact, formatted, and what to remember of it out.

What is made for an entity is only made again if something has changed that was read for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from stackgen.artifacts.contract import Artifact, Generator, Ownership, Request
from stackgen.artifacts.emitting import Made, checked, emit_each, emit_whole
from stackgen.artifacts.formatting import formatted
from stackgen.artifacts.remembering import File, Memory, Recalled, Unit, memory_of
from stackgen.artifacts.seeing import Fact, Facts, seen

Find = Callable[[str, str], str]  # a path and a hash -> the text; raises Forgotten


@dataclass(frozen=True)
class Making:
    """All artifacts of a build."""

    artifacts: tuple[Artifact, ...]
    memory: Memory


def make(
    generators: Sequence[Generator],
    request: Request,
    facts: Facts,
    memory: Memory,
    find: Find,
) -> Making:
    """The artifacts, made or recalled; the texts of the latter come from `find`.

    Raises:
        GeneratorBug, FormatterMissing: as `checked` and `formatted`.
    """
    known = memory.holding(facts)
    whole = [*emit_whole(generators, request)]
    names = [entity.name for entity in request.model.entities]
    fresh = {name: _fresh(generators, request, name) for name in names if name not in known}
    done = _formatted({"": whole, **{name: made for name, (made, _) in fresh.items()}}, request.model.app.formatter)
    each = {name: done[name] if name in fresh else _recalled(known[name], find) for name in names}
    artifacts = checked([*done[""], *(one for name in names for one in each[name])])
    units = {name: _unit(done[name], fresh[name][1]) if name in fresh else known[name] for name in names}
    return Making(artifacts, memory_of(units, facts))


def _fresh(generators: Iterable[Generator], request: Request, name: str) -> tuple[list[Made], set[Fact]]:
    """What is made for an entity, and all that was read for it."""
    model = seen(request.model)
    return [*emit_each(generators, model, name)], model.noted


def _formatted(made: Mapping[str, list[Made]], formatter: Literal["ruff", "black"]) -> dict[str, list[Made]]:
    flat = [artifact for group in made.values() for _, artifact in group]
    texts = iter(formatted(flat, formatter))
    return {name: [(maker, next(texts)) for maker, _ in group] for name, group in made.items()}


def _recalled(unit: Unit, find: Find) -> list[Made]:
    return [
        (one.generator, Recalled(PurePosixPath(one.path), Ownership(one.ownership), one.sha256, find))
        for one in unit.files
    ]


def _unit(made: Iterable[Made], facts: Iterable[Fact]) -> Unit:
    files = (File(name, str(one.path), one.ownership.value, one.sha256) for name, one in made)
    return Unit(frozenset(facts), tuple(files))
