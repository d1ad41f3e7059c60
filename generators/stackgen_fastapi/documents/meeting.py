"""Several schemas in, the one that a value satisfies if it satisfies all of them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stackgen_fastapi.documents.cleaning import referred

ANNOTATIONS = frozenset(
    ("description", "title", "default", "examples", "deprecated", "readOnly", "writeOnly", "discriminator")
)
DEEPEST = 6
LOWER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"})
UPPER = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"})


@dataclass(frozen=True)
class Meeting:
    """Where schemas meet; `schemas` are those that they refer to."""

    schemas: Mapping[str, Any]
    depth: int = 0

    def all(self, parts: Sequence[Any]) -> Any:
        """What satisfies all of them; of what they say about themselves, the last one's."""
        whole: Any = {}
        for part in parts:
            whole = self.both(whole, part)
        return whole

    def both(self, one: Any, other: Any) -> Any:
        """What satisfies two of them."""
        if one is False or other is False:
            return False
        if not isinstance(one, Mapping) or not one:
            return other if isinstance(other, Mapping) else {}
        if not isinstance(other, Mapping):
            return one
        if not other.keys() - ANNOTATIONS or not one.keys() - ANNOTATIONS:
            return {**one, **other}
        if self.depth > DEEPEST or one == other:
            return other
        if "$ref" in one or "$ref" in other or "allOf" in one or "allOf" in other:
            return self._referred(one, other)
        return self._plain(one, other)

    def _referred(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> Any:
        if referred(one) and referred(one) in self._lineage(other):
            return other
        if referred(other) and referred(other) in self._lineage(one):
            return {**one, **{word: other[word] for word in ANNOTATIONS & other.keys()}}
        return Meeting(self.schemas, self.depth + 1).both(self.whole(one), self.whole(other))

    def whole(self, schema: Any, depth: int = 0) -> Any:
        """A schema with what it refers to and is composed of put together."""
        if not isinstance(schema, Mapping) or depth > DEEPEST or not {"$ref", "allOf"} & schema.keys():
            return schema
        own = {word: value for word, value in schema.items() if word not in {"$ref", "allOf", "discriminator"}}
        parts = [self.schemas.get(referred(schema))] if referred(schema) else []
        parts += schema.get("allOf") or ()
        return Meeting(self.schemas, self.depth + 1).all([*(self.whole(part, depth + 1) for part in parts), own])

    def _lineage(self, schema: Any, depth: int = 0) -> set[str]:
        """The names of the schemas that a schema is, or is composed of."""
        if not isinstance(schema, Mapping) or depth > DEEPEST:
            return set()
        name = referred(schema)
        found = {name} | self._lineage(self.schemas.get(name), depth + 1) if name else set()
        return found.union(*(self._lineage(part, depth + 1) for part in schema.get("allOf") or ()))

    def _plain(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
        both = {**one, **other}
        for word in one.keys() & other.keys():
            both[word] = self._word(word, one[word], other[word])
        return both

    def _word(self, word: str, one: Any, other: Any) -> Any:
        if word == "type":
            return _types(one, other)
        if word == "enum":
            return [value for value in other if value in one] or other
        if word in LOWER:
            return max(one, other)
        if word in UPPER:
            return min(one, other)
        if word == "required":
            return list(dict.fromkeys((*one, *other)))
        deeper = Meeting(self.schemas, self.depth + 1)
        if word in {"items", "additionalProperties"}:
            return deeper.both(one, other)
        if word == "properties":
            return {name: deeper.both(one.get(name, True), other.get(name, True)) for name in {**one, **other}}
        return other


def _types(one: Any, other: Any) -> Any:
    """The types of both; the other's where they exclude each other."""
    first, second = ([kinds] if isinstance(kinds, str) else list(kinds) for kinds in (one, other))
    first += ["integer"] if "number" in first else []
    second += ["integer"] if "number" in second and "integer" in first and "number" not in first else []
    both = [kind for kind in second if kind in first]
    return other if not both else both[0] if len(both) == 1 else both
