"""What the schemas share: the field types that this application uses, and its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Column, Entity, Kind
from stackgen_fastapi import layout
from stackgen_fastapi.bulk import some_have
from stackgen_fastapi.columns import FILTERS, Columns, in_create, in_read, in_update, optional
from stackgen_fastapi.listings import listing_of, styles_of
from stackgen_fastapi.operations import all_inputs, outputs_of
from stackgen_fastapi.python import Code, import_block
from stackgen_fastapi.schemas.bulk import key_annotations
from stackgen_fastapi.schemas.parts import keyed_item
from stackgen_fastapi.valuetypes import holder_of

templates = Templates(__package__)

# What a type of `types.py` is made of.
PARTS = {
    "Text": {"NO_NUL"},
    "WITHOUT_NUL": {"NO_NUL"},
    "ListedText": {"COMMA_SEPARATED"},
    "SearchText": {"NO_NUL"},
    "NumberParameter": {"NUMERAL"},
    "Duration": {"parse_duration"},
    "parse_duration": {"Duration"},
    "base64_bytes": {"Base64"},
}


@dataclass(frozen=True)
class TypesView:
    """All that types.py.j2 may see."""

    imports: str
    used: frozenset[str]


@dataclass(frozen=True)
class PageView:
    """All that page.py.j2 may see."""

    imports: str
    cursor: bool
    offset: bool
    items: bool  # some operation answers with several rows


def shared_artifacts(columns: Columns) -> Iterator[Artifact]:
    """The modules `types.py` and `page.py`."""
    used = used_types(columns)
    needs = _needs(used)
    if "Json" in used:
        needs |= {("math", "isfinite"), (columns.module("errors"), "UnstorableError")}
    view = TypesView(import_block(needs, columns.app.package), used)
    yield templates.render("types.py.j2", layout.path(columns.app, "schemas", "types.py"), view)
    styles = styles_of(columns.model)
    needs = {
        ("dataclasses", "dataclass"),
        ("pydantic", "BaseModel"),
        ("pydantic", "ConfigDict"),
        ("pydantic", "Field"),
        ("typing", "Annotated"),
        ("typing", "Generic"),
        ("typing", "TypeVar"),
        (columns.module("schemas", "types"), "DIGITS"),
    }
    items = some_have(columns.model, "bulk_create")
    page = PageView(import_block(needs, columns.app.package), "cursor" in styles, "offset" in styles, items)
    yield templates.render("page.py.j2", layout.path(columns.app, "schemas", "page.py"), page)


def used_types(columns: Columns) -> frozenset[str]:
    """The names of `schemas/types.py` that the application uses, with what they are made of."""
    module = columns.module("schemas", "types")
    wanted = {"DIGITS"}
    seen: set[object] = set()
    for entity in columns.model.served:
        if any(in_update(entity, column) and not optional(entity, column) for column in entity.columns):
            wanted.add("unset")
        if entity.parts or any(collection.link for collection in entity.collections):
            wanted.add("unset")
        if entity.soft_delete:
            wanted.add("BooleanParameter")
        if keyed_item(columns, entity):
            wanted.add("keyed")
        if listing_of(entity).search:
            wanted.add("SearchText")
        for column in entity.columns:
            # Columns that look the same are spelled the same: each look is spelled once.
            look = (column.type, column.constraints, optional(entity, column), column.name in entity.key, type(column))
            if look in seen and not entity.checks:
                continue
            seen.add(look)
            codes = _codes(columns, entity, column)
            wanted |= {word for item in codes for home, word in item.needs if home == module}
    for value_type in columns.model.types:
        holder = holder_of(value_type)
        codes = (columns.kept(holder, field) for field in value_type.fields)
        wanted |= {word for item in codes for home, word in item.needs if home == module}
    wanted |= {word for item in _own(columns) for home, word in item.needs if home == module}
    keys = [item for entity in columns.model.served for item in key_annotations(columns, entity)]
    wanted |= {word for item in keys for home, word in item.needs if home == module}
    return frozenset(_closed(wanted))


def _own(columns: Columns) -> Iterator[Code]:
    """The types of what transitions and actions take and answer."""
    for given in all_inputs(columns.model):
        spell = columns.in_query if given.in_query else columns.body
        yield from (spell(given.shape, column) for column in given.shape.columns)
    for entity in columns.model.entities:
        for _, answered in outputs_of(entity):
            yield from (columns.read(answered, column) for column in answered.columns)


def _codes(columns: Columns, entity: Entity, column: Column) -> Iterator[Code]:
    if in_create(column):
        yield columns.body(entity, column)
    if in_read(column):
        yield columns.read(entity, column)
    if FILTERS.get(column.type.kind) and not column.type.many and in_read(column):
        yield columns.parameter(entity, column)
        yield columns.listed_parameter(entity, column)
        if optional(entity, column):
            yield columns.named_type("BooleanParameter")
        if column.type.kind is Kind.DECIMAL:
            yield columns.decimal_parameter(column)
    if column.name in entity.key:
        yield columns.path_parameter(entity, column)
        yield columns.parameter(entity, column)


def _closed(wanted: set[str]) -> set[str]:
    found = set(wanted)
    pending = list(wanted)
    while pending:
        parts = PARTS.get(pending.pop(), set()) - found
        found |= parts
        pending += parts
    return found


def _needs(used: frozenset[str]) -> set[tuple[str, str]]:
    needs = {("typing", "Any"), ("pydantic", "BeforeValidator"), ("pydantic", "ConfigDict"), ("re", "")}
    if used - _UNANNOTATED:
        needs.add(("typing", "Annotated"))
    for words, wanted in _IMPORTS:
        if words & used:
            needs |= wanted
    return needs


# What is a function, a validator or a pattern, and not a type.
_UNANNOTATED = frozenset({"unset", "decimal", "base64_bytes", "DIGITS", "JSON_INTEGER"})
_UNANNOTATED |= {"NO_NUL", "WITHOUT_NUL", "COMMA_SEPARATED"}

_STRING = {("pydantic", "StringConstraints")}
_AFTER = {("pydantic", "AfterValidator")}
_FIELD = {("pydantic", "Field")}
_SCHEMA = {("pydantic", "WithJsonSchema")}
_SERIALIZER = {("pydantic", "PlainSerializer")}

_IMPORTS: tuple[tuple[set[str], set[tuple[str, str]]], ...] = (
    ({"Text", "ListedText", "SearchText", "Email", "Url", "Slug"}, _STRING),
    ({"WITHOUT_NUL", "Email", "Url", "Timestamp", "Json"}, _AFTER),
    ({"IntegerParameter", "BigIntegerParameter", "IntegerKey", "BigIntegerKey", "NumberParameter"}, _FIELD),
    ({"Number", "COMMA_SEPARATED", "base64_bytes", "WITHOUT_NUL"}, _FIELD),
    ({"Number", "Boolean"}, {("pydantic", "Strict")}),
    ({"Date"}, {("datetime", "date")}),
    ({"Time"}, {("datetime", "time"), *_SCHEMA}),
    ({"Timestamp"}, {("datetime", "UTC"), ("datetime", "datetime"), ("pydantic", "AwareDatetime")}),
    ({"Duration"}, {("datetime", "timedelta"), *_SERIALIZER, *_SCHEMA}),
    ({"decimal"}, _SCHEMA),
    ({"Base64"}, {("base64", "b64decode"), ("base64", "b64encode"), *_SERIALIZER}),
    ({"base64_bytes"}, _SCHEMA),
    ({"keyed"}, {("pydantic", "BaseModel"), ("pydantic", "PlainValidator")}),
)
