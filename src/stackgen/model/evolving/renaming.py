"""The model of the last build and a spec in, the entities that were called otherwise then out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from stackgen.model.drafts import Drafts
from stackgen.model.entities import Model
from stackgen.model.evolution import Evolution, RenameEntity
from stackgen.model.evolving.hints import Rename, entity_renames
from stackgen.model.names import EntityNames


@dataclass(frozen=True)
class Renamed:
    """One entity, by both of its names."""

    before: EntityNames
    now: EntityNames


@dataclass(frozen=True)
class Renaming:
    """What a build renames, and the names of all entities, so that none of them is taken for part of another."""

    entities: tuple[Renamed, ...] = ()
    before: tuple[EntityNames, ...] = ()
    now: tuple[EntityNames, ...] = ()


def states_renames(drafts: Drafts) -> bool:
    """Whether a spec says of any entity that it was called otherwise."""
    return any(True for _ in entity_renames(drafts))


def renaming(last: Model, drafts: Drafts, model: Model, evolution: Evolution | None = None) -> Renaming:
    """The renames that the last build did not know of.

    Whether names that were swapped are to be swapped again cannot be told from the names alone: there, what the
    migrations say is followed, and without them nothing is taken for renamed.
    """
    before = {entity.name: entity.names for entity in last.entities}
    now = {entity.name: entity.names for entity in model.entities}
    known = [one for one in entity_renames(drafts) if one.before in before and one.name in now]
    pairs = tuple(Renamed(before[one.before], now[one.name]) for one in _open(known, before, _migrated(evolution)))
    return Renaming(pairs, tuple(before.values()), tuple(now.values()))


def _migrated(evolution: Evolution | None) -> set[tuple[str, str]]:
    operations = evolution.operations if evolution else ()
    return {(one.entity, one.before) for one in operations if isinstance(one, RenameEntity)}


def _open(known: list[Rename], before: Collection[str], migrated: set[tuple[str, str]]) -> list[Rename]:
    """The renames to names that were free, or that become free by another of them."""
    found: list[Rename] = []
    while True:
        freed = {one.before for one in found}
        more = [
            one
            for one in known
            if one.before not in freed
            and (one.name not in before or one.name in freed or (one.name, one.before) in migrated)
        ]
        if not more:
            return found
        found += more[:1]
