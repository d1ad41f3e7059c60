"""Sample values of a document's schemas: as little as a request has to hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stackgen.model.entities import Kind
from stackgen_fastapi.documents.cleaning import referred
from stackgen_fastapi.texts import rising_texts

DEEPEST = 12
FORMATS = {
    "date": "2030-01-31",
    "date-time": "2030-01-31T12:00:00Z",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "email": "somebody@example.com",
    "uri": "https://example.com/",
}


class NoSample(Exception):
    """There is no telling what a value looks like."""


def sample(schemas: Mapping[str, Any], schema: Any, depth: int = 0) -> Any:
    """A value of a schema, in JSON.

    Raises:
        NoSample: if it is too deep, or too hard.
    """
    found = flat(schemas, schema, depth)
    if not found:
        return "text"
    for word in ("oneOf", "anyOf"):
        if found.get(word):
            return _of_union(schemas, found, word, depth)
    if "const" in found:
        return found["const"]
    if found.get("enum"):
        return next((value for value in found["enum"] if value is not None), None)
    return _of_kind(schemas, found, depth)


def filled(schemas: Mapping[str, Any], schema: Any) -> Any:
    """A value that is neither an empty list nor an empty object: in a path or a query nothing would be left of it.

    Raises:
        NoSample: if there is none, or it is too hard.
    """
    value = sample(schemas, schema)
    found = flat(schemas, schema)
    if value == []:
        return [sample(schemas, found.get("items", {}))]
    if value == {}:
        name = next(iter(found.get("properties", {})), None)
        others = found.get("additionalProperties", {}) if name is None else found["properties"][name]
        if others is False:
            raise NoSample
        return {name or "name": sample(schemas, others)}
    return value


def flat(schemas: Mapping[str, Any], schema: Any, depth: int = 0) -> dict[str, Any]:
    """The schema with its references followed and its parts put together."""
    if depth > DEEPEST:
        raise NoSample
    if not isinstance(schema, Mapping):
        return {}
    own = {word: value for word, value in schema.items() if word not in {"$ref", "allOf"}}
    parts = [*([schemas.get(referred(schema), {})] if referred(schema) else []), *schema.get("allOf", ())]
    for part in parts:
        other = flat(schemas, part, depth + 1)
        properties = {**other.get("properties", {}), **own.get("properties", {})}
        required = [*other.get("required", []), *own.get("required", [])]
        both = {"type": sorted(_kinds(own) & _kinds(other))} if "type" in own and "type" in other else {}
        own = {**other, **own, **both}
        own |= {"properties": properties} if properties else {}
        own |= {"required": required} if required else {}
    return own


def _kinds(schema: Mapping[str, Any]) -> frozenset[str]:
    kinds = schema["type"]
    found = {kinds} if isinstance(kinds, str) else set(kinds)
    return frozenset(found | ({"integer"} if "number" in found else set()))


def _of_union(schemas: Mapping[str, Any], found: dict[str, Any], word: str, depth: int) -> Any:
    rest = {key: value for key, value in found.items() if key not in {word, "discriminator"}}
    for part in found[word]:
        if isinstance(part, Mapping) and part.get("type") == "null":
            continue
        value = sample(schemas, {"allOf": [part, rest]}, depth + 1)
        discriminator = found.get("discriminator") or {}
        if isinstance(value, dict) and (name := discriminator.get("propertyName")):
            told = _told(discriminator, referred(part)) or value.get(name, referred(part))
            allowed = flat(schemas, {"allOf": [part, rest]}).get("properties", {}).get(name, {})
            value[name] = told if told in flat(schemas, allowed).get("enum", [told]) else value.get(name, told)
        return value
    return None


def _told(discriminator: Mapping[str, Any], name: str) -> str:
    mapping = discriminator.get("mapping") or {}
    return next((value for value, target in mapping.items() if target.rpartition("/")[2] == name), "")


def _of_kind(schemas: Mapping[str, Any], found: dict[str, Any], depth: int) -> Any:
    if found.get("type") == []:
        raise NoSample  # nothing is of all its types
    kinds = found.get("type") or ("object" if "properties" in found else "array" if "items" in found else "string")
    kind = kinds if isinstance(kinds, str) else next((one for one in kinds if one != "null"), "null")
    if kind == "object":
        return _object(schemas, found, depth)
    if kind == "array":
        return [sample(schemas, found.get("items", {}), depth + 1)] * int(found.get("minItems", 0))
    if kind in {"integer", "number"}:
        return _number(found, kind)
    return {"boolean": True, "null": None}.get(kind, _text(found) if kind == "string" else None)


def _object(schemas: Mapping[str, Any], found: dict[str, Any], depth: int) -> dict[str, Any]:
    properties = found.get("properties", {})
    wanted = dict.fromkeys(found.get("required", ()))
    value: dict[str, Any] = {}
    for name in wanted:
        schema = properties.get(name, {})
        if not (isinstance(schema, Mapping) and flat(schemas, schema).get("readOnly") is True):
            value[name] = sample(schemas, schema, depth + 1)
    return value


def _number(found: dict[str, Any], kind: str) -> float | int:
    step = found.get("multipleOf") or 1
    least = found.get("minimum", found.get("exclusiveMinimum", 0))
    most = found.get("maximum", found.get("exclusiveMaximum"))
    value = least + (step if "exclusiveMinimum" in found else 0)
    if most is not None and value > most:
        value = most
    return int(value) if kind == "integer" or float(value).is_integer() else value


def _text(found: dict[str, Any]) -> str:
    least, most = int(found.get("minLength", 0)), int(found.get("maxLength", 1000))
    if found.get("format") in FORMATS:
        return FORMATS[found["format"]]
    pattern = found.get("pattern")
    texts = rising_texts(Kind.STRING, "text", least, most, pattern)
    if not texts:
        raise NoSample
    return texts[0]
