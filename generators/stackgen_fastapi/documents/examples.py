"""Values for the columns of an entity that hold JSON: what factories put there, the document would not describe."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stackgen.model.document import Binding, Document, Resource
from stackgen.model.entities import Entity
from stackgen_fastapi.documents.cleaning import REFERENCE
from stackgen_fastapi.documents.sampling import NoSample, flat, sample


def examples_of(document: Document, entity: Entity, binding: Binding) -> dict[str, Any]:
    """A value for each field that holds JSON, which requests and answers of the operation may hold.

    Raises:
        NoSample: if there is no telling.
    """
    resource = document.resource(binding.entity)
    fields = {column.name for column in entity.columns if column.type.kind == "json"}
    shown = {one.field: one.name for one in resource.properties if one.readonly and one.field in fields}
    if set(shown.values()) & set(flat(document.schemas, {"$ref": REFERENCE + resource.schema}).get("required", ())):
        raise NoSample  # it is the team's to fill
    fields -= shown.keys()
    sides = [_properties(document, one) for one in (resource.schema, binding.request_schema, binding.response_schema)]
    if fields and any("pattern" in flat(document.schemas, part) for side in sides for part in side.values()):
        raise NoSample  # a column may know less of it
    if fields and not _is_alike(document, resource, binding, sides):
        raise NoSample
    found: dict[str, Any] = {}
    for one in resource.properties:
        if one.field in fields:
            parts = [side[one.name] for side in sides if one.name in side]
            found[one.field] = _example(document.schemas, {"allOf": parts})
    if fields - found.keys():
        raise NoSample
    return found


def _is_alike(document: Document, resource: Resource, binding: Binding, sides: list[Mapping[str, Any]]) -> bool:
    """Whether requests hold what rows do, in the same words, and a list is one of rows alone."""
    shown, sent, _ = sides
    request = flat(document.schemas, {"$ref": REFERENCE + binding.request_schema}) if binding.request_schema else {}
    known = {one.name for one in resource.properties if not one.readonly}
    same = all(shown.get(name, schema) == schema for name, schema in sent.items())
    lists_rows = binding.action != "list" or (binding.response_schema == resource.schema and "anyOf" not in shown)
    return same and set(request.get("required", ())) <= known and lists_rows


def _properties(document: Document, name: str) -> Mapping[str, Any]:
    found = flat(document.schemas, {"$ref": REFERENCE + name}) if name else {}
    properties: Mapping[str, Any] = found.get("properties", {})
    return properties


def _example(schemas: Mapping[str, Any], schema: Any) -> Any:
    """An empty value: of others there is no telling that an answer repeats them as they are."""
    value = sample(schemas, schema)
    if value not in ([], {}):
        raise NoSample
    return value
