"""Entities as the document knows them: a module for each that an operation works on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stackgen.model.document import Property, Resource
from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.documents.cleaning import referred
from stackgen_fastapi.documents.places import kinds_of
from stackgen_fastapi.documents.wording import texts
from stackgen_fastapi.python import Code, call, code, docstring, import_block, joined, literal, name


@dataclass(frozen=True)
class ResourceView:
    """All that resource.py.j2 may see."""

    doc: str
    imports: str
    constant: str
    value: str


def resource_view(columns: Columns, schemas: Mapping[str, Any], resource: Resource) -> ResourceView:
    """The module of an entity."""
    entity = columns.model.entity(resource.entity)
    value = _value(columns, schemas, resource, entity)
    return ResourceView(
        doc=docstring(f"{entity.names.plural_title.capitalize()} as the document knows them.", 0),
        imports=import_block(value.needs, columns.app.package),
        constant=constant_of(entity),
        value=value.text,
    )


def constant_of(entity: Entity) -> str:
    """The name of the resource."""
    return entity.names.plural.upper().strip("_")


def resource_of(columns: Columns, entity: Entity) -> Code:
    """The resource, imported."""
    return name(layout.module(columns.app, "resources", entity.names.module), constant_of(entity))


def _value(columns: Columns, schemas: Mapping[str, Any], resource: Resource, entity: Entity) -> Code:
    module = layout.entity_module(columns.app, "schemas", entity)
    classes = (name(module, f"{entity.name}{suffix}") for suffix in ("Read", "Create", "Update"))
    found = tuple(resource.properties)
    fields = joined(code("{}: {}", literal(one.name), literal(one.field)) for one in found)
    known = _properties(schemas, schemas.get(resource.schema, {}))
    nullable = [one for one in found if "null" in kinds_of(schemas, known.get(one.name, {}))]
    lists = {"shown": [one for one in found if one.readonly], "hidden": [one for one in found if one.writeonly]}
    lists["nullable"] = nullable
    more = (code(f"{word}={{}}", _tuple(names)) for word, names in lists.items() if names)
    made = name(layout.module(columns.app, "resources", "mapping"), "Resource")
    return call(made, *classes, code("fields={{{}}}", fields), *more)


def _tuple(properties: list[Property]) -> Code:
    return texts([one.name for one in properties])


def _properties(schemas: Mapping[str, Any], schema: Any, depth: int = 0) -> dict[str, Any]:
    if target := referred(schema):
        schema = schemas.get(target, {})
    if not isinstance(schema, Mapping) or depth > 8:
        return {}
    found: dict[str, Any] = {}
    for part in schema.get("allOf", ()):
        found |= _properties(schemas, part, depth + 1)
    return found | dict(schema.get("properties") or {})
