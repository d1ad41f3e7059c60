"""Schemas that are composed of others (`allOf`) in, the same in terms that classes can be made of out.

A class inherits from the schemas that its own refers to. That is right while no two of them have the same property;
where they do, a value has to satisfy both, and that is written out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stackgen_fastapi.documents.cleaning import REFERENCE, referred
from stackgen_fastapi.documents.meeting import ANNOTATIONS, Meeting

HOLDING = frozenset({"items", "additionalProperties", "allOf", "oneOf", "anyOf", "prefixItems"})
CHOICES = frozenset({"oneOf", "anyOf", "not", "if"})
OF_OBJECTS = frozenset({"properties", "required", "additionalProperties"})
DEEPEST = 12


@dataclass(frozen=True)
class Joining:
    """Joins what schemas are composed of; `schemas` are those that they refer to."""

    schemas: Mapping[str, Any]

    def all(self) -> dict[str, Any]:
        """Every named schema."""
        return {name: self.joined(schema) for name, schema in self.schemas.items()}

    def joined(self, schema: Any) -> Any:
        """A schema, and what is in it."""
        if isinstance(schema, list):
            return [self.joined(part) for part in schema]
        if not isinstance(schema, Mapping):
            return schema
        whole = {word: self.joined(value) if word in HOLDING else value for word, value in schema.items()}
        if isinstance(schema.get("properties"), Mapping):
            whole["properties"] = {name: self.joined(part) for name, part in schema["properties"].items()}
        if whole.get("type") == "object" and CHOICES & whole.keys() and not OF_OBJECTS & whole.keys():
            del whole["type"]  # the choices say so
        return self._composed(whole) if isinstance(whole.get("allOf"), list) else whole

    def _composed(self, schema: dict[str, Any]) -> dict[str, Any]:
        own = {word: value for word, value in schema.items() if word != "allOf"}
        parts = [part for part in (*schema["allOf"], own) if isinstance(part, Mapping)]
        if any(CHOICES & one.keys() for part in parts for one in self._chain(part)):
            return schema
        if any(one.get("type") == "object" or OF_OBJECTS & one.keys() for part in parts for one in self._chain(part)):
            return self._object(schema, parts)
        telling = [part for part in parts if part.keys() - ANNOTATIONS]
        if len(telling) < 2:
            return schema
        return Meeting(self.schemas).all(parts)

    def _object(self, schema: dict[str, Any], parts: list[Mapping[str, Any]]) -> dict[str, Any]:
        """An object: it inherits, as long as the types of properties agree."""
        properties = [self.properties(part) for part in parts]
        counted = Counter(name for found in properties for name in found)
        shared = {name: [found[name] for found in properties if name in found] for name in counted if counted[name] > 1}
        meeting = Meeting(self.schemas)
        both = {name: self.joined(meeting.all(found)) for name, found in shared.items()}
        if all(found == [found[0]] * len(found) for found in shared.values()):
            return schema
        kept = [part for part in parts if "$ref" in part and self._agrees(part, both)]
        written = [part for part in parts if part not in kept]
        own = meeting.all([one for part in written for one in self._chain(part)])
        own["properties"] = {name: both.get(name, one) for name, one in (own.get("properties", {}) | both).items()}
        about = {word: schema[word] for word in ANNOTATIONS & schema.keys()}
        own = {word: value for word, value in own.items() if word not in ANNOTATIONS} | {"type": "object"}
        return {**about, "allOf": [*kept, own]} if kept else {**about, **own}

    def _agrees(self, part: Mapping[str, Any], both: Mapping[str, Any]) -> bool:
        """Whether a class may inherit from a part although it types some of its properties otherwise."""
        return all(_is_narrower(found, both[name]) for name, found in self.properties(part).items() if name in both)

    def properties(self, schema: Any) -> dict[str, Any]:
        """The properties of a schema and of all that it is composed of."""
        found: dict[str, Any] = {}
        for one in self._chain(schema):
            for name, part in (one.get("properties") or {}).items():
                found[name] = Meeting(self.schemas).all([found[name], part]) if name in found else part
        return found

    def _chain(self, schema: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
        """A schema and those that it is composed of, the farthest first, without their references."""
        if not isinstance(schema, Mapping) or depth > DEEPEST:
            return
        if name := referred(schema):
            yield from self._chain(self.schemas.get(name), depth + 1)
        for part in schema.get("allOf") or ():
            yield from self._chain(part, depth + 1)
        yield {word: value for word, value in schema.items() if word not in {"$ref", "allOf", "discriminator"}}


def _is_narrower(wide: Any, narrow: Any) -> bool:
    """Whether the type of the one is surely a part of that of the other."""
    if wide == narrow or not isinstance(wide, Mapping) or not wide.keys() - ANNOTATIONS:
        return True
    if not isinstance(narrow, Mapping) or {"enum", "const", "$ref", "items", "properties"} & wide.keys():
        return False
    scalar = wide.get("type") in {"string", "integer", "number", "boolean"}
    return scalar and wide["type"] == narrow.get("type") and wide.get("format") == narrow.get("format")


def polymorphic(schemas: Mapping[str, Any], schema: Any) -> Any:
    """The schema with every reference to a schema that others are told apart by replaced by all of these.

    What is known of such a value may be more than what the schema itself knows: that must not get lost.
    """
    if isinstance(schema, list):
        return [polymorphic(schemas, part) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    name = referred(schema)
    if kinds := kinds_of(schemas, name):
        rest = {word: value for word, value in schema.items() if word != "$ref"}
        return {**rest, "anyOf": [{"$ref": REFERENCE + one} for one in (*kinds, name)]}
    whole = {word: polymorphic(schemas, schema[word]) if word in HOLDING - {"allOf"} else schema[word] for word in schema}
    if isinstance(schema.get("properties"), Mapping):
        whole["properties"] = {key: polymorphic(schemas, part) for key, part in schema["properties"].items()}
    if isinstance(schema.get("allOf"), list):
        whole["allOf"] = [part if referred(part) else polymorphic(schemas, part) for part in schema["allOf"]]
    return whole


def kinds_of(schemas: Mapping[str, Any], name: str) -> list[str]:
    """The schemas that the discriminator of a schema tells apart, but for itself; none if it is a union anyway."""
    schema = schemas.get(name)
    discriminator = schema.get("discriminator") if isinstance(schema, Mapping) else None
    if not isinstance(discriminator, Mapping) or {"oneOf", "anyOf"} & set(schema or ()):
        return []
    mapping = discriminator.get("mapping") or {}
    targets = dict.fromkeys(target.removeprefix(REFERENCE) for target in mapping.values())
    return [target for target in targets if target != name and target in schemas]
