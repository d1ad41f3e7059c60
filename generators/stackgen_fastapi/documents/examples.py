"""Values for the columns of an entity that hold JSON: what factories put there, the document would not describe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from stackgen.model.document import Binding, Document
from stackgen.model.entities import Entity
from stackgen_fastapi.documents.cleaning import REFERENCE
from stackgen_fastapi.documents.sampling import NoSample, flat, sample

_DEEPEST = 8
_SAID = frozenset({"default", "readOnly", "writeOnly"})


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
    found: dict[str, Any] = {}
    for one in resource.properties:
        if one.field in fields:
            parts = [side[one.name] for side in sides if one.name in side]
            found[one.field] = _example(document.schemas, {"allOf": parts})
    if fields - found.keys():
        raise NoSample
    return found


def _properties(document: Document, name: str) -> Mapping[str, Any]:
    found = flat(document.schemas, {"$ref": REFERENCE + name}) if name else {}
    properties: Mapping[str, Any] = found.get("properties", {})
    return properties


def _example(schemas: Mapping[str, Any], schema: Any) -> Any:
    """A value that an answer repeats as it is."""
    value = sample(schemas, schema)
    if value is None or (isinstance(value, dict | list) and value and any(_changing(schemas, schema))):
        raise NoSample
    return value


def _changing(schemas: Mapping[str, Any], schema: Any, depth: int = 0) -> Iterator[bool]:
    """Whether something in it is filled in, or left out, on its way."""
    if depth > _DEEPEST:
        yield True
        return
    found = flat(schemas, schema)
    yield bool({"oneOf", "anyOf"} & found.keys())
    for part in found.get("properties", {}).values():
        yield bool(_SAID & flat(schemas, part).keys())
        yield from _changing(schemas, part, depth + 1)
    if "items" in found:
        yield from _changing(schemas, found["items"], depth + 1)
