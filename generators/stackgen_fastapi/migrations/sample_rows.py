"""Sample rows: the entities that a revision adds in, the statements that give each of their tables two rows out.

The first row says as much as it can; the second leaves out what it may. They are written when the revision is, and
never again: what they hold has to fit the tables of that day. So they name no row that may be another later on: what
stood before the revision is looked up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from stackgen.model.entities import Collection as Links
from stackgen.model.entities import Column, Entity, Field, ForeignColumn, JsonValue, Kind, Model, Reference, Role
from stackgen_fastapi.columns import in_create
from stackgen_fastapi.evaluation import accepted, columns_in
from stackgen_fastapi.migrations.values import literal_sql
from stackgen_fastapi.samples import RowSamples
from stackgen_fastapi.sql import Dialect, quoted


@dataclass(frozen=True)
class Standing:
    """A column of a row that stood before: the first of its table."""

    table: str
    column: str
    order: str

    @property
    def sql(self) -> str:
        return f"(SELECT {quoted(self.column)} FROM {quoted(self.table)} ORDER BY {self.order} LIMIT 1)"


Value: TypeAlias = "JsonValue | Standing"
Row: TypeAlias = "dict[str, Value]"  # by the JSON key of the column


@dataclass
class SampleRows:
    """Rows of some entities of a model; those of the others stand already."""

    model: Model
    names: Collection[str]
    rows: dict[str, list[Row]] = field(default_factory=dict)  # by entity
    later: list[tuple[Entity, Reference]] = field(default_factory=list)  # references to rows that are made later
    without: list[str] = field(default_factory=list)  # entities of which no row satisfies the checks

    def make(self) -> None:
        """Make the rows."""
        for entity in self._order():
            self.rows[entity.name] = []
            for number in range(2):
                row = self._row(entity, number)
                if row is not None and not self._is_taken(entity, row):
                    self.rows[entity.name].append(row)
            if not self.rows[entity.name]:
                self.without.append(entity.name)

    def statements(self, dialect: Dialect) -> Iterator[str]:
        """What makes the rows, one statement after the other."""
        for name, rows in self.rows.items():
            entity = self.model.entity(name)
            if rows:
                columns = {column.name: column for column in entity.columns}
                listed = [{one.column: _sql(one, row[name], dialect) for name, one in columns.items()} for row in rows]
                yield _insert(entity.names.table, listed)
        for entity, reference in self.later:
            yield from self._set(entity, reference, dialect)
        for name in self.rows:
            for collection in self.model.entity(name).collections:
                yield from self._linked(self.model.entity(name), collection, dialect)

    def _order(self) -> Iterator[Entity]:
        """The entities, each after those that its rows cannot be without."""
        left = {one.name: one for one in self.model.creation_order() if one.name in self.names}
        while left:
            needed = {name: {r.target for r in one.references if not r.optional} for name, one in left.items()}
            free = [name for name in left if not needed[name] & left.keys()] or list(left)
            yield from (left.pop(name) for name in free)

    def _row(self, entity: Entity, number: int) -> Row | None:
        """A row; None if nothing satisfies the checks, or refers to a row that there is not."""
        references = self._references(entity, number)
        if references is None:
            return None
        samples = RowSamples(self.model, entity)
        plain = {one.name: self._value(samples, one, number) for one in entity.fields}
        known = {name: "" if isinstance(value, Standing) else value for name, value in references.items()}
        found = samples.adapted({**plain, **known}, frozenset(known)) or samples.adapted({**samples.base, **known})
        fields = {one.name: (found or plain).get(one.name) for one in entity.fields}
        lacking = [one.name for one in entity.fields if not one.optional and fields[one.name] is None]
        return None if lacking or not accepted(entity, {**fields, **known}) else {**fields, **references}

    def _value(self, samples: RowSamples, column: Field, number: int) -> JsonValue:
        if column.role is Role.DELETED_AT or (number and column.optional):
            return None
        if column.name in samples.entity.key and (key := _key(column, number)) is not None:
            return key
        default = column.default.value if column.default and column.default.source == "literal" else None
        if default is not None and not in_create(column):
            return default
        valid = samples.samples(column).valid
        return valid[number % len(valid)] if valid else default

    def _references(self, entity: Entity, number: int) -> Row | None:
        """The columns of its references; None if one refers to a row that there is not."""
        row: Row = {}
        for reference in entity.references:
            target = self.model.entity(reference.target)
            found = self._target(entity, reference, target, number)
            if found is None and not reference.optional:
                return None
            names = {key.attribute: key.name for key in target.key_columns}
            row |= {one.name: None if found is None else found[names[one.references]] for one in reference.columns}
        return row

    def _target(self, entity: Entity, reference: Reference, target: Entity, number: int) -> Row | None:
        """The key of the row that one refers to."""
        if target.name in self.rows:
            made = self.rows[target.name]
            wanted = not reference.optional or number == (target is entity)  # a row of its own table stands above it
            return made[min(number, len(made) - 1)] if made and wanted else None
        if target.name in self.names:  # a circle
            if number == 0 and not _is_checked(entity, reference):
                self.later.append((entity, reference))
            return None
        if reference.optional and number:
            return None
        table, order = target.names.table, ", ".join(quoted(key.column) for key in target.key_columns)
        return {key.name: Standing(table, key.column, order) for key in target.key_columns}

    def _is_taken(self, entity: Entity, row: Row) -> bool:
        """Whether an earlier row holds what may be held once."""
        columns = entity.columns
        keys = [entity.key, *((one.name,) for one in columns if isinstance(one, Field) and one.unique)]
        keys += [tuple(column.name for column in one.columns) for one in entity.references if one.one_to_one]
        keys += [tuple(one.name for one in columns if one.column in unique.columns) for unique in entity.unique]
        return any(
            all(row[name] is not None and row[name] == other[name] for name in key)
            for key in keys
            for other in self.rows[entity.name]
        )

    def _set(self, entity: Entity, reference: Reference, dialect: Dialect) -> Iterator[str]:
        """The reference of the first row, once the row that it refers to is there."""
        target = self.model.entity(reference.target)
        if self.rows[entity.name] and self.rows[target.name]:
            row, other = self.rows[entity.name][0], self.rows[target.name][0]
            values = [
                f"{quoted(half.column)} = {_referred(target, half, other, dialect)}" for half in reference.columns
            ]
            own = [f"{quoted(key.column)} = {_sql(key, row[key.name], dialect)}" for key in entity.key_columns]
            yield f"UPDATE {quoted(entity.names.table)} SET {', '.join(values)} WHERE {' AND '.join(own)}"

    def _linked(self, entity: Entity, collection: Links, dialect: Dialect) -> Iterator[str]:
        """Each row with the one of the same number."""
        link, target = collection.link, self.model.entity(collection.target)
        pairs = list(zip(self.rows[entity.name], self.rows.get(target.name, ()), strict=False))
        if link is not None and pairs:
            listed = [
                {
                    link.source.column: _referred(entity, link.source, row, dialect),
                    link.target.column: _referred(target, link.target, other, dialect),
                }
                for row, other in pairs
            ]
            yield _insert(link.table, listed)


def _key(column: Field, number: int) -> JsonValue:
    """A key that an application would not take, so that none is met twice."""
    if column.type.kind is Kind.UUID:
        return f"00000000-0000-7000-8000-{number + 1:012}"
    return number + 1 if column.role is Role.KEY else None


def _is_checked(entity: Entity, reference: Reference) -> bool:
    """Whether a check speaks of the reference."""
    known = frozenset[str]().union(*(columns_in(check.expression) for check in entity.checks))
    return any(column.name in known for column in reference.columns)


def _referred(target: Entity, half: ForeignColumn, row: Row, dialect: Dialect) -> str:
    """The value that refers to a row."""
    key = next(key for key in target.key_columns if key.attribute == half.references)
    return _sql(half, row[key.name], dialect)


def _sql(column: Column, value: Value, dialect: Dialect) -> str:
    return value.sql if isinstance(value, Standing) else literal_sql(column.type, value, dialect)


def _insert(table: str, rows: list[dict[str, str]]) -> str:
    names = ", ".join(map(quoted, rows[0]))
    values = ",\n".join(f"    ({', '.join(row.values())})" for row in rows)
    return f"INSERT INTO {quoted(table)} ({names}) VALUES\n{values}"
