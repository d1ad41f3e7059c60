"""Uniqueness: what must differ between the rows of an entity, how many rows there can be, and how a factory counts."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from stackgen.model.entities import Entity, Field, Model, Role
from stackgen_fastapi.columns import in_create
from stackgen_fastapi.samples import samples_of
from stackgen_fastapi.texts import MANY


def unique_keys(entity: Entity) -> Iterator[tuple[str, ...]]:
    """The JSON keys of columns whose values no two rows share, the shortest first."""
    found = dict.fromkeys(sorted(_unique_keys(entity), key=len))
    for names in found:
        if not any(set(other) < set(names) for other in found):
            yield names


def overlapping_keys(entity: Entity) -> frozenset[tuple[str, ...]]:
    """Those that are a part of another: the database may name either, where both are broken."""
    keys = set(_unique_keys(entity))
    return frozenset(one for one in keys if any(set(one) < set(other) for other in keys))


def _unique_keys(entity: Entity) -> Iterator[tuple[str, ...]]:
    if any(not isinstance(column, Field) or column.role is not Role.KEY for column in entity.key_columns):
        yield entity.key
    yield from ((column.name,) for column in entity.fields if column.unique)
    for reference in entity.references:
        if reference.one_to_one:
            yield tuple(column.name for column in reference.columns)
    yield from (unique.names for unique in entity.unique)
    names = {column.attribute: column.name for column in entity.columns}
    yield from (tuple(names[c.attribute] for c in index.columns) for index in entity.indexes if index.unique)


def partial_keys(entity: Entity) -> frozenset[tuple[str, ...]]:
    """Those that hold for some rows only."""
    names = {column.attribute: column.name for column in entity.columns}
    return frozenset(tuple(names[c.attribute] for c in index.columns) for index in entity.indexes if index.where)


@dataclass(frozen=True)
class Uniqueness:
    """The unique keys of all entities of a model."""

    model: Model
    _capacities: dict[str, float] = field(default_factory=dict)

    def capacity(self, entity: Entity) -> float:
        """How many rows there can be."""
        if entity.name not in self._capacities:
            self._capacities[entity.name] = math.inf  # while its own references are looked at
            keys = [math.prod(self._values(entity, name) for name in names) for names in unique_keys(entity)]
            self._capacities[entity.name] = min(keys, default=math.inf)
        return self._capacities[entity.name]

    def _values(self, entity: Entity, name: str) -> float:
        column = entity.column_by_name[name]
        if not isinstance(column, Field):
            reference = entity.reference_of(column)
            if reference is not None and reference.part_of:
                return 1  # the tests make the parts of one row
            required = reference is not None and not reference.optional
            return self.capacity(self.model.entity(reference.target)) if required and reference else math.inf
        if not in_create(column):
            return math.inf if column.optional or (column.default and column.default.source != "literal") else 1
        return samples_of(self.model, entity, column).capacity or math.inf

    def counting(self, entity: Entity) -> dict[str, int]:
        """The fields that a factory counts through, and after how many rows each moves on."""
        counted: dict[str, int] = {}
        for names in unique_keys(entity):
            columns = [entity.column_by_name[name] for name in names]
            if not any(self._is_free(entity, name) for name in counted if name in names):
                counted |= self._counted([c for c in columns if isinstance(c, Field) and in_create(c)], entity)
        return counted

    def combined(self, entity: Entity) -> frozenset[str]:
        """The fields of which only the combination is unique: none of them can be chosen freely."""
        names = frozenset(name for name in self.counting(entity) if not self._is_free(entity, name))
        return names if len(names) > 1 else frozenset()

    def _is_free(self, entity: Entity, name: str) -> bool:
        """Whether the field has more values than any test needs."""
        return samples_of(self.model, entity, entity.column_by_name[name]).capacity is None

    def _counted(self, fields: list[Field], entity: Entity) -> dict[str, int]:
        sizes = {one.name: samples_of(self.model, entity, one).capacity for one in fields}
        if free := [name for name, size in sizes.items() if size is None]:
            return {free[0]: 1}
        strides, stride = {}, 1
        for name, size in sizes.items():
            strides[name] = stride
            stride *= min(size or 1, MANY)
        return strides
