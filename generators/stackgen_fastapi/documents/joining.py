"""Schemas that are composed of others (`allOf`) in, the same in terms that classes can be made of out.

A class inherits from the schemas that its own refers to. That is right while no two of them have the same property;
where they do, a value has to satisfy both, and that is written out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stackgen_fastapi.documents.cleaning import referred
from stackgen_fastapi.documents.meeting import ANNOTATIONS, Meeting

HOLDING = frozenset({"items", "additionalProperties", "allOf", "oneOf", "anyOf", "prefixItems"})
# What nobody needs to know where a schema has a name.
ABOUT = frozenset({"description", "title", "examples"})
CHOICES = frozenset({"oneOf", "anyOf", "not", "if"})
OF_OBJECTS = frozenset({"properties", "required", "additionalProperties"})
DEEPEST = 12


@dataclass(frozen=True)
class Joining:
    """Joins what schemas are composed of; `schemas` are those that they refer to."""

    schemas: Mapping[str, Any]

    def joined(self, schema: Any) -> Any:
        """A schema, and what is in it; one that only has another name for what it refers to is that."""
        whole = self.named(schema)
        if not isinstance(whole, dict) or not isinstance(whole.get("allOf"), list):
            return whole
        own = {word: value for word, value in whole.items() if word != "allOf"}
        telling = [part for part in (*whole["allOf"], own) if not isinstance(part, Mapping) or part.keys() - ABOUT]
        is_name = len(telling) == 1 and isinstance(telling[0], Mapping) and telling[0].keys() - ABOUT == {"$ref"}
        return {"$ref": telling[0]["$ref"]} if is_name else whole

    def named(self, schema: Any) -> Any:
        """The schema of a class, and what is in it."""
        if isinstance(schema, list):
            return [self.joined(part) for part in schema]
        if not isinstance(schema, Mapping):
            return schema
        whole = {word: self.joined(value) if word in HOLDING else value for word, value in schema.items()}
        if isinstance(schema.get("properties"), Mapping):
            whole["properties"] = {name: self.joined(part) for name, part in schema["properties"].items()}
        return self._composed(whole) if isinstance(whole.get("allOf"), list) else whole

    def _composed(self, schema: dict[str, Any]) -> dict[str, Any]:
        own = {word: value for word, value in schema.items() if word != "allOf"}
        parts = [part for part in (*schema["allOf"], own) if isinstance(part, Mapping)]
        telling = [part for part in parts if part.keys() - ANNOTATIONS]
        found = [one for part in parts for one in self._chain(part)]
        if (len(telling) == 1 and "$ref" in telling[0]) or any(CHOICES & one.keys() for one in found):
            return schema
        return self._object(schema, parts) if any(map(_is_object, found)) else Meeting(self.schemas).all(parts)

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
        joined = {name: self.joined(one) for name, one in own.get("properties", {}).items()}
        own["properties"] = joined | both
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
                own = self.joined(part)
                found[name] = Meeting(self.schemas).all([found[name], own]) if name in found else own
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
    if not isinstance(wide, Mapping) or not wide.keys() - ANNOTATIONS:
        return True
    if not isinstance(narrow, Mapping) or {"enum", "properties"} & wide.keys():
        return False  # each has a class of its own
    if _said(wide) == _said(narrow):
        return True
    if {"const", "$ref", "items"} & wide.keys():
        return False
    is_scalar = not {"object", "array"} & set(_types(wide)) and "type" in wide
    return is_scalar and {*_types(narrow)} <= {*_types(wide)} and wide.get("format") == narrow.get("format")


def _said(schema: Any) -> Any:
    """What a schema says about values."""
    return {word: schema[word] for word in schema if word not in ABOUT} if isinstance(schema, Mapping) else schema


def _is_object(schema: Mapping[str, Any]) -> bool:
    return bool(OF_OBJECTS & schema.keys()) or ("type" in schema and "object" in _types(schema))


def _types(schema: Mapping[str, Any]) -> list[str]:
    types = schema.get("type") or ["object", "array"]
    return [types] if isinstance(types, str) else types
