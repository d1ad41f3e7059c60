"""Schemas as requests and as responses show them: `readOnly` stays out of the one, `writeOnly` out of the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from stackgen_fastapi.documents.cleaning import cleaned, referred
from stackgen_fastapi.documents.joining import Joining
from stackgen_fastapi.documents.references import not_null, spread
from stackgen_fastapi.documents.telling import without_hints

Direction = Literal["request", "response"]
FLAGS: dict[Direction, str] = {"request": "readOnly", "response": "writeOnly"}


@dataclass(frozen=True)
class Directions:
    """The schemas of a document, each of which may look otherwise in requests, or in responses."""

    schemas: Mapping[str, Any]
    taken: frozenset[str]  # names of classes that these modules import themselves

    def name(self, name: str, direction: Direction) -> str:
        """The name of the class of a schema in a direction: what responses show has the plain name."""
        plain = f"{name}Model" if name in self.taken else name
        if direction == "response" or name not in self._differing["request"]:
            return plain
        return self._free(f"{plain}Request")

    def all(self) -> Iterator[tuple[str, Any]]:
        """Every schema in every direction in which it differs, cleaned, by class name."""
        for name in self.schemas:
            schema = self._joining.named(not_null(self.schemas[name]))
            yield self.name(name, "response"), self._cleaned(schema, "response")
            if name in self._differing["request"]:
                yield self.name(name, "request"), self._cleaned(schema, "request")

    def seen(self, schema: Any, direction: Direction) -> Any:
        """A schema as it looks in a direction, cleaned."""
        return self._cleaned(self._joining.joined(schema), direction)

    def _cleaned(self, schema: Any, direction: Direction) -> Any:
        told = without_hints(self.schemas, self._without(spread(self.schemas, schema), direction))
        return cleaned(told, lambda name: self.name(name, direction))

    @cached_property
    def _joining(self) -> Joining:
        return Joining(self.schemas)

    def _free(self, name: str) -> str:
        while name in self.schemas:
            name += "Body"
        return name

    @cached_property
    def _differing(self) -> Mapping[Direction, frozenset[str]]:
        return {direction: frozenset(self._flagged(flag)) for direction, flag in FLAGS.items()}

    def _flagged(self, flag: str) -> set[str]:
        """The schemas that hold the flag, themselves or in what they refer to."""
        found = {name for name, schema in self.schemas.items() if any(flag in part for part in parts(schema))}
        users = {name: {referred(part) for part in parts(schema)} for name, schema in self.schemas.items()}
        while more := {name for name, used in users.items() if name not in found and used & found}:
            found |= more
        return found

    def _without(self, schema: Any, direction: Direction) -> Any:
        """The schema without the properties that the direction has not."""
        if isinstance(schema, list):
            return [self._without(part, direction) for part in schema]
        if not isinstance(schema, Mapping):
            return schema
        hidden = set(self._hidden(schema, FLAGS[direction]))
        kept = {word: self._without(value, direction) if word in _HOLDING else value for word, value in schema.items()}
        if isinstance(schema.get("properties"), Mapping):
            # What is refused when it is unknown has to stay known.
            gone = hidden if schema.get("additionalProperties") is not False or direction == "response" else set()
            properties = schema["properties"].items()
            kept["properties"] = {key: self._without(part, direction) for key, part in properties if key not in gone}
        if hidden and isinstance(schema.get("required"), list):
            kept["required"] = [name for name in schema["required"] if name not in hidden]
        return kept

    def _hidden(self, schema: Any, flag: str, within: frozenset[str] = frozenset()) -> Iterator[str]:
        """The names of the properties that have the flag, also those of what the schema is composed of."""
        if (name := referred(schema)) and name not in within and name in self.schemas:
            yield from self._hidden(self.schemas[name], flag, within | {name})
        if isinstance(schema, Mapping):
            for key, part in (schema.get("properties") or {}).items():
                target = self.schemas.get(referred(part), {})
                if isinstance(part, Mapping) and (part.get(flag) is True or _has(target, flag)):
                    yield key
            for part in schema.get("allOf", ()):
                yield from self._hidden(part, flag, within)


_HOLDING = frozenset({"items", "additionalProperties", "allOf", "oneOf", "anyOf", "prefixItems"})


def _has(schema: Any, flag: str) -> bool:
    return isinstance(schema, Mapping) and schema.get(flag) is True


def parts(schema: Any) -> Iterator[Mapping[str, Any]]:
    """The schema and every schema in it."""
    if isinstance(schema, list):
        for part in schema:
            yield from parts(part)
    if isinstance(schema, Mapping):
        yield schema
        for word in _HOLDING & schema.keys():
            yield from parts(schema[word])
        if isinstance(schema.get("properties"), Mapping):
            for part in schema["properties"].values():
                yield from parts(part)
