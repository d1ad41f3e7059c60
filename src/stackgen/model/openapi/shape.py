"""Shape: a schema of an object, however it is composed -> its properties, and which of them it requires."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from stackgen.model.openapi.desk import Desk, kinds

_DEEPEST = 12  # compositions inside of one another
_ANNOTATIONS = frozenset({"title", "description", "deprecated", "examples", "readOnly", "writeOnly", "default"})


@dataclass
class Shape:
    """The properties of an object."""

    properties: dict[str, Any] = field(default_factory=dict)  # name -> schema
    required: set[str] = field(default_factory=set)
    is_union: bool = False

    @property
    def names(self) -> set[str]:
        return set(self.properties)


def shape_of(desk: Desk, schema: Any, depth: int = 0) -> Shape | None:
    """The shape of a schema, if it is one of objects: those of `allOf` joined, and of a union what may be there."""
    schema = desk.resolved(without_null(schema))
    if not isinstance(schema, dict) or depth > _DEEPEST or (kinds(schema) - {"null"} and "object" not in kinds(schema)):
        return None
    shape = Shape(dict(schema.get("properties") or {}), set(_words(schema.get("required"))))
    for part in schema.get("allOf") or ():
        inner = shape_of(desk, part, depth + 1)
        if inner is None and not _says_nothing(part):
            return None
        if inner is not None:
            shape.properties |= {name: one for name, one in inner.properties.items() if name not in shape.properties}
            shape.required |= inner.required
            shape.is_union |= inner.is_union
    choices = [part for key in ("oneOf", "anyOf") for part in schema.get(key) or () if kinds(part) != {"null"}]
    found = [shape_of(desk, part, depth + 1) for part in choices]
    if any(one is None for one in found):
        return None
    _join(shape, [one for one in found if one is not None])
    return shape if shape.properties or "object" in kinds(schema) else None


def _join(shape: Shape, choices: list[Shape]) -> None:
    """Add what a union holds: what all of them require is required."""
    shape.is_union |= len(choices) > 1
    for one in choices:
        for name, schema in one.properties.items():
            known = shape.properties.get(name)
            shape.properties[name] = schema if known is None or known == schema else _either(known, schema)
    if choices:
        shape.required |= set.intersection(*(one.required for one in choices))


def _either(known: Any, other: Any) -> Any:
    both = [*(known["anyOf"] if set(known) == {"anyOf"} else [known]), other] if isinstance(known, dict) else [other]
    return {"anyOf": both}


def without_null(schema: Any) -> Any:
    """A schema that is there beside null in a union, with what is said of the whole."""
    if not isinstance(schema, dict):
        return schema
    for key in ("anyOf", "oneOf"):
        rest = [one for one in schema.get(key) or () if kinds(one) != {"null"}]
        if len(rest) == 1 and isinstance(rest[0], dict):
            return {**rest[0], **{name: one for name, one in schema.items() if name in _ANNOTATIONS}}
    return schema


def is_nullable(desk: Desk, schema: Any, depth: int = 0) -> bool:
    """Whether null is a value of a schema."""
    schema = desk.resolved(schema)
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return schema is True
    if kinds(schema):
        return "null" in kinds(schema)
    if "enum" in schema:
        return None in schema["enum"]
    if "const" in schema:
        return schema["const"] is None
    for key in ("anyOf", "oneOf"):
        if schema.get(key):
            return any(is_nullable(desk, one, depth + 1) for one in schema[key])
    if schema.get("allOf"):
        return all(is_nullable(desk, one, depth + 1) for one in schema["allOf"])
    return not {"properties", "items", "format", "pattern"} & schema.keys()


def flat(desk: Desk, schema: Any, depth: int = 0) -> dict[str, Any]:
    """A schema of a single value, its references and `allOf` joined into one; what stands outside wins."""
    schema = without_null(schema)
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return {}
    outside = {key: one for key, one in schema.items() if key not in {"$ref", "allOf"}}
    joined: dict[str, Any] = {}
    if "$ref" in schema:
        target = desk.resolved(schema)
        joined = {**flat(desk, target, depth + 1), "$name": desk.name_of(schema)} if target is not schema else {}
    for part in schema.get("allOf") or ():
        joined = {**joined, **flat(desk, part, depth + 1)}
    return {**joined, **outside}


def choices_of(desk: Desk, schema: Mapping[str, Any]) -> list[str] | None:
    """The strings that an enum, a constant or a union of such allows; None if it is something else."""
    if "const" in schema:
        return [schema["const"]] if isinstance(schema["const"], str) else None
    if "enum" in schema:
        values = [one for one in schema["enum"] if one is not None]
        return list(dict.fromkeys(values)) if values and all(isinstance(one, str) for one in values) else None
    parts = [part for key in ("anyOf", "oneOf") for part in schema.get(key) or ()]
    found = [choices_of(desk, flat(desk, part)) for part in parts if kinds(part) != {"null"}]
    if not found or any(one is None for one in found):
        return None
    return list(dict.fromkeys(value for one in found for value in one or ()))


def _words(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _says_nothing(part: Any) -> bool:
    """Whether a part of `allOf` only annotates, or only requires."""
    return isinstance(part, dict) and not part.keys() - _ANNOTATIONS - {"required", "discriminator", "not"}
