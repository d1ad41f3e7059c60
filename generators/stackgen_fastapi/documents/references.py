"""References to schemas that are more than one class -> the unions that they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from stackgen_fastapi.documents.cleaning import REFERENCE, referred

INSIDE = frozenset({"items", "additionalProperties", "prefixItems"})
UNIONS = ("oneOf", "anyOf")
NULL = {"type": "null"}


def spread(schemas: Mapping[str, Any], schema: Any) -> Any:
    """The schema with every reference replaced by all that it may lead to.

    A schema whose discriminator names others stands for those as well: what these know of a value must not get lost.
    A class is not null: where its schema is, that is said where it is referred to.
    """
    if isinstance(schema, list):
        return [spread(schemas, part) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    if referred(schema):
        return _reference(schemas, schema)
    whole = {word: spread(schemas, value) if word in INSIDE else value for word, value in schema.items()}
    if isinstance(schema.get("properties"), Mapping):
        whole["properties"] = {name: spread(schemas, part) for name, part in schema["properties"].items()}
    if isinstance(schema.get("allOf"), list):
        whole["allOf"] = [part if referred(part) else spread(schemas, part) for part in schema["allOf"]]
    for word in UNIONS:
        if isinstance(schema.get(word), list):
            whole = _union(schemas, whole, word)
    return whole


def not_null(schema: Any) -> Any:
    """The schema of a class: an object, where it is one or null."""
    if isinstance(schema, Mapping) and _is_nullable(schema):
        return {**schema, "type": "object"}
    return schema


def _reference(schemas: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    targets = list(_targets(schemas, referred(schema)))
    if len(targets) == 1:
        return schema
    rest = {word: value for word, value in schema.items() if word != "$ref"}
    return {**rest, "anyOf": targets}


def _union(schemas: Mapping[str, Any], whole: dict[str, Any], word: str) -> dict[str, Any]:
    members: list[Any] = []
    for part in whole[word]:
        found = list(_targets(schemas, referred(part))) if referred(part) else [spread(schemas, part)]
        members += [one for one in found if one not in members]
    if whole.get("type") == "object":  # and not null
        members = [one for one in members if one != NULL]
        if not {"properties", "additionalProperties", "required"} & whole.keys():
            whole = {key: value for key, value in whole.items() if key != "type"}
    return {**whole, word: members}


def _targets(schemas: Mapping[str, Any], name: str) -> Iterator[dict[str, str]]:
    """References to all that a reference leads to, and null where it is."""
    schema = schemas.get(name)
    yield from ({"$ref": REFERENCE + one} for one in (*_told_apart(schemas, name), name))
    if isinstance(schema, Mapping) and _is_nullable(schema):
        yield NULL


def _is_nullable(schema: Mapping[str, Any]) -> bool:
    return isinstance(schema.get("type"), list) and set(schema["type"]) == {"object", "null"}


def _told_apart(schemas: Mapping[str, Any], name: str) -> list[str]:
    """The schemas that the discriminator of a schema tells apart, but for itself; none if it is a union anyway."""
    schema = schemas.get(name)
    discriminator = schema.get("discriminator") if isinstance(schema, Mapping) else None
    if not isinstance(discriminator, Mapping) or {"oneOf", "anyOf"} & set(schema or ()):
        return []
    mapping = discriminator.get("mapping") or {}
    targets = dict.fromkeys(target.removeprefix(REFERENCE) for target in mapping.values())
    return [target for target in targets if target != name and target in schemas]
