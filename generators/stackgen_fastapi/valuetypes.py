"""Value types, as entities without a key are looked at; and value objects as responses show them."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.entities import Entity, Field, FieldType, JsonValue, Kind, Model, ValueType
from stackgen.model.names import entity_names


def holder_of(value_type: ValueType) -> Entity:
    """The type in the form in which all else looks at fields: an entity that has nothing besides."""
    nothing: tuple[()] = ()
    return Entity(
        names=entity_names(value_type.name),
        fields=value_type.fields,
        references=nothing,
        collections=nothing,
        inverses=nothing,
        key=nothing,
        unique=nothing,
        indexes=nothing,
        checks=nothing,
        order=nothing,
        api=None,
        doc=value_type.doc,
    )


def fields_of(model: Model) -> Iterator[Field]:
    """Every field of the entities and the types."""
    for entity in model.entities:
        yield from entity.fields
    for value_type in model.types:
        yield from value_type.fields


def in_order(model: Model) -> list[ValueType]:
    """The types so that one comes after those that it holds, as far as they are no circle."""
    done: dict[str, ValueType] = {}

    def visit(value_type: ValueType, path: frozenset[str]) -> None:
        for field in value_type.fields:
            inner = field.type.value_type
            if inner is not None and inner not in path:
                visit(model.value_type(inner), path | {inner})
        done.setdefault(value_type.name, value_type)

    for value_type in model.types:
        if value_type.name not in done:
            visit(value_type, frozenset({value_type.name}))
    return list(done.values())


def filled_in(model: Model, kind: FieldType, value: JsonValue) -> JsonValue:
    """A value with all that its objects leave out: defaults, and null."""
    if kind.kind is not Kind.TYPE or value is None:
        return value
    if isinstance(value, list):
        return [_filled_object(model, kind, item) for item in value]
    return _filled_object(model, kind, value)


def _filled_object(model: Model, kind: FieldType, value: JsonValue) -> JsonValue:
    assert isinstance(value, dict)
    filled: dict[str, JsonValue] = {}
    for field in model.value_type(kind.value_type or "").fields:
        default = field.default.value if field.default else None
        filled[field.name] = filled_in(model, field.type, value.get(field.name, default))
    return filled
