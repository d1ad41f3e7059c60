"""Reshaping: value types whose fields changed in, what becomes of the JSON that a column holds out.

Each object is taken apart and put together again: keys by their new names, without those that are gone, and with what
is required now. Objects in lists and in other objects are reached in the same way.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Field, FieldType, Kind, Model
from stackgen.model.evolution import ReshapeType
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.samples import samples_of
from stackgen_fastapi.sql import text_literal
from stackgen_fastapi.value_samples import Objects

# A value of `json_each` as JSON again; {1}: objects that change.
_AS_JSON = (
    "CASE WHEN {0}.type = 'null' THEN NULL{1} WHEN {0}.type IN ('true', 'false') THEN json({0}.type) "
    "WHEN {0}.type IN ('object', 'array') THEN json({0}.value) ELSE {0}.value END"
)


@dataclass(frozen=True)
class Reshaping:
    """All changes of value types at once."""

    model: Model  # afterwards
    shapes: Mapping[str, ReshapeType]

    def concerns(self, kind: FieldType) -> bool:
        """Whether values of the type become others."""
        return kind.value_type in self._concerned

    def value(self, kind: FieldType, column: str) -> Sql:
        """What a value of the type becomes."""
        return Sql(self._postgresql(kind, column, 0), self._sqlite(kind, column, 0))

    def where(self, column: str) -> Sql:
        """The rows that hold a value."""
        return Sql(f"jsonb_typeof({column}) IN ('object', 'array')", f"json_type({column}) IN ('object', 'array')")

    @cached_property
    def _concerned(self) -> frozenset[str]:
        found = set(self.shapes)
        while more := {
            one.name
            for one in self.model.types
            if one.name not in found and any(field.type.value_type in found for field in one.fields)
        }:
            found |= more
        return frozenset(found)

    def _postgresql(self, kind: FieldType, value: str, depth: int) -> str:
        name, one = kind.value_type or "", f"e{depth}"
        if kind.many:
            item = self._postgresql(_single(kind), f"{one}.value", depth + 1)
            rows = f"jsonb_array_elements({value}) WITH ORDINALITY AS {one}(value, number)"
            listed = f"(SELECT coalesce(jsonb_agg({item} ORDER BY {one}.number), '[]') FROM {rows})"
            return f"CASE WHEN jsonb_typeof({value}) = 'array' THEN {listed} ELSE {value} END"
        cases = {key: self._postgresql(field.type, f"{one}.value", depth + 1) for key, field in self._nested(name)}
        new = _case(f"{one}.key", cases, f"{one}.value")
        where = self._where(name, one, f"{one}.value = 'null'")
        whole = f"(SELECT jsonb_object_agg({self._key(name, one)}, {new}) FROM jsonb_each({value}) AS {one}{where})"
        made = f"{_json(dict(self._filled(name)))}::jsonb || coalesce({whole}, '{{}}')"
        return f"CASE WHEN jsonb_typeof({value}) = 'object' THEN {made} ELSE {value} END"

    def _sqlite(self, kind: FieldType, value: str, depth: int) -> str:
        """Flat, as far as it can be: SQLite does not parse what is nested deeply."""
        name, one = kind.value_type or "", f"e{depth}"
        if kind.many:
            item = self._sqlite(_single(kind), f"{one}.value", depth + 1)
            return f"(SELECT json_group_array(json({item})) FROM json_each({value}) AS {one})"
        inner = {key: self._sqlite(field.type, f"{one}.value", depth + 1) for key, field in self._nested(name)}
        cases = "".join(f" WHEN {one}.key = {text_literal(key)} THEN json({found})" for key, found in inner.items())
        where = self._where(name, one, f"{one}.type = 'null'")
        pair = f"{self._key(name, one)}, {_AS_JSON.format(one, cases)}"
        whole = f"(SELECT json_group_object({pair}) FROM json_each({value}) AS {one}{where})"
        filled = [f", {_path(key)}, json({_json(found)})" for key, found in self._filled(name)]
        return f"json_insert({whole}{''.join(filled)})" if filled else whole

    def _nested(self, name: str) -> Iterator[tuple[str, Field]]:
        """Fields that hold objects which change, by the key that they had."""
        before = {now: was for was, now in self._shape(name).renamed}
        for field in self._fields(name):
            if self.concerns(field.type) and field.name not in self._shape(name).added:
                yield before.get(field.name, field.name), field

    def _key(self, name: str, one: str) -> str:
        return _case(f"{one}.key", {was: text_literal(now) for was, now in self._shape(name).renamed}, f"{one}.key")

    def _where(self, name: str, one: str, is_null: str) -> str:
        """All but what is gone, and nulls that become a value."""
        shape = self._shape(name)
        before = {now: was for was, now in shape.renamed}
        filled = [before.get(key, key) for key, _ in self._filled(name) if key not in shape.added]
        tests = [f"{one}.key NOT IN ({_texts(shape.removed)})"] if shape.removed else []
        tests += [f"NOT ({one}.key IN ({_texts(filled)}) AND {is_null})"] if filled else []
        return f" WHERE {' AND '.join(tests)}" if tests else ""

    def _filled(self, name: str) -> Iterator[tuple[str, object]]:
        """What is required now; where nobody said what, as on the way back, a placeholder."""
        shape = self._shape(name)
        said = dict(shape.filled)
        for field in self._fields(name):
            if field.name in said:
                yield field.name, said[field.name]
            elif field.name in shape.added and not field.optional:
                yield field.name, Objects(self.model, self.model.value_type(name), samples_of).whole()[field.name]

    def _shape(self, name: str) -> ReshapeType:
        return self.shapes.get(name, ReshapeType(name))

    def _fields(self, name: str) -> tuple[Field, ...]:
        return self.model.value_type(name).fields


def _single(kind: FieldType) -> FieldType:
    return FieldType(Kind.TYPE, value_type=kind.value_type)


def _case(what: str, cases: Mapping[str, str], other: str) -> str:
    if not cases:
        return other
    listed = " ".join(f"WHEN {text_literal(key)} THEN {value}" for key, value in cases.items())
    return f"CASE {what} {listed} ELSE {other} END"


def _texts(values: tuple[str, ...] | list[str]) -> str:
    return ", ".join(map(text_literal, values))


def _json(value: object) -> str:
    return text_literal(json.dumps(value, ensure_ascii=False))


def _path(key: str) -> str:
    return text_literal(f'$."{key}"')
