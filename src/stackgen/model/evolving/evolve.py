"""Evolve: the model that the last revision led to, and the model of a spec -> Evolution, or what stands against it."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.drafts import Drafts
from stackgen.model.entities import Model
from stackgen.model.evolution import AddEntity, Evolution, Operation, RemoveEntity, RenameEntity
from stackgen.model.evolving.changes import Changes
from stackgen.model.evolving.finished import finished
from stackgen.model.evolving.hints import all_renames
from stackgen.model.evolving.losses import Losses
from stackgen.model.evolving.pairing import Base, Pairs
from stackgen.model.evolving.shapes import reshaped
from stackgen.reading.problems import SpecError


class DataLoss(SpecError):
    """The change would lose data, and the spec does not say that it may."""


def evolve(base: Base, drafts: Drafts, model: Model, *, allow_data_loss: bool = False) -> Evolution:
    """What the spec changes since `base`.

    Raises:
        DataLoss: if data would be lost that nobody gave up.
        SpecError: if the spec does not say what it has to.
    """
    pairs = Pairs(drafts, base, model)
    losses = Losses(drafts, allow_data_loss)
    pairs.check_renames()
    before, now = base.model, model
    entities = [Changes(pairs, losses, now.entity(name), before.entity(old)) for name, old in pairs.entities.items()]
    operations = tuple(_operations(pairs, losses, entities))
    losses.finish()
    problems = drafts.report.problems
    if problems:
        error = drafts.report.source.error(problems)
        refused = any(problem.code == "data-loss" for problem in problems)
        raise DataLoss(error.problems, error.lines) if refused else error
    return Evolution(base.model, model, operations, tuple(_notes(pairs, entities)))


def marks(drafts: Drafts) -> tuple[str, ...]:
    """The renames that a spec states, as they are remembered with a revision."""
    return tuple(sorted(one.mark for one in all_renames(drafts)))


def _notes(pairs: Pairs, entities: list[Changes]) -> Iterator[str]:
    """Hints that have done their work."""
    for pointer, written in finished(pairs, entities):
        span = pairs.drafts.report.source.span(pointer, key=isinstance(pointer[-1], str))
        yield f"{span.path}:{span.line}:{span.column}: `{written}` has done its work and can go"


def _operations(pairs: Pairs, losses: Losses, entities: list[Changes]) -> Iterator[Operation]:
    before, now = pairs.base.model, pairs.model
    for name, old in pairs.entities.items():
        if name != old:
            yield RenameEntity(name, old)
    yield from reshaped(pairs, losses)
    added = [entity.name for entity in now.entities if entity.name not in pairs.entities]
    yield from map(AddEntity, added)
    for changes in entities:
        yield from changes.operations()
    for entity in before.entities:
        if entity.name not in pairs.entities.values():
            losses.entity(before, now, entity.name, added)
            yield RemoveEntity(entity.name)
