"""The desk: what all that read one document share: the document, the names that were given, and what was noted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from stackgen.model.document import Json, Unhonoured
from stackgen.model.openapi.naming import ClassNames
from stackgen.reading.openapi.bundle import SCHEMAS
from stackgen.reading.openapi.dialect import Dialect
from stackgen.reading.openapi.reading import Written
from stackgen.reading.problems import Problem

_SCALARS = frozenset({"string", "integer", "number", "boolean", "null"})
_COMPOSED = frozenset({"properties", "patternProperties", "allOf", "oneOf", "anyOf", "enum", "not", "if"})
_SAID = frozenset({"title", "description", "deprecated", "examples", "default", "readOnly", "writeOnly"})


@dataclass
class Desk:
    """Where a document is worked on."""

    written: Written
    classes: ClassNames = field(default_factory=ClassNames)
    schemas: dict[str, Any] = field(default_factory=dict)  # by class name, modern
    hoisted: dict[int, Json] = field(default_factory=dict)  # by the identity of a schema: what stands for it
    problems: list[Problem] = field(default_factory=list)
    unhonoured: list[Unhonoured] = field(default_factory=list)

    @cached_property
    def dialect(self) -> Dialect:
        return Dialect(self.written.shelf, self.written.is_old, self.classes.of)

    @property
    def components(self) -> dict[str, Any]:
        found = self.written.data.get("components")
        return found if isinstance(found, dict) else {}

    def declare(self) -> None:
        """Name and modernise the schemas of the document."""
        declared = self.components.get("schemas") or {}
        for word in declared:
            self.classes.of(word)
        for word, schema in declared.items():
            self.schemas[self.classes.of(word)] = self.dialect.modern(schema)

    def local(self, part: Any, word: str = "") -> tuple[Any, str]:
        """What a part is, if it may be a reference to one of the components; and the name that this has there."""
        while isinstance(part, dict) and isinstance(part.get("$ref"), str) and part["$ref"].startswith("#/components/"):
            section, _, name = part["$ref"].removeprefix("#/components/").partition("/")
            word = name.replace("~1", "/").replace("~0", "~")
            part = (self.components.get(section) or {}).get(word, {})
        return part, word

    def schema(self, written: Any, word: str) -> Json:
        """A schema for an operation; one that makes a class of its own becomes a schema of the document."""
        if written is None:
            return None
        if id(written) not in self.hoisted:
            self.hoisted[id(written)] = self._placed(self.dialect.modern(written), word)
        return self.hoisted[id(written)]

    def _placed(self, schema: Any, word: str) -> Json:
        if not isinstance(schema, dict) or "$ref" in schema:
            return {"$ref": schema["$ref"]} if isinstance(schema, dict) else {}
        rest = schema.keys() - _SAID
        if rest == {"allOf"} and len(schema["allOf"]) == 1:
            return self._placed(schema["allOf"][0], word)
        if kinds(schema) == {"array"} and isinstance(schema.get("items"), dict) and not _COMPOSED & rest:
            return {**schema, "items": self._placed(schema["items"], f"{word}Item")}
        if not rest or (not _COMPOSED & rest and kinds(schema) and kinds(schema) <= _SCALARS):
            return schema
        name = self.classes.of(word)
        while name in self.schemas:
            word += "_"
            name = self.classes.of(word)
        self.schemas[name] = schema
        return {"$ref": SCHEMAS + name}

    def resolved(self, schema: Any) -> Any:
        """A modern schema, with references at its top followed."""
        seen: set[str] = set()
        while isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
            name = schema["$ref"].removeprefix(SCHEMAS)
            if name in seen:
                return {}
            seen.add(name)
            schema = self.schemas.get(name, {})
        return schema

    def name_of(self, schema: Any) -> str:
        """The class name of a schema that is a reference; empty of any other."""
        reference = schema.get("$ref") if isinstance(schema, dict) else None
        return reference.removeprefix(SCHEMAS) if isinstance(reference, str) else ""

    def wrong(self, part: Any, key: str | int | None, message: str, hint: str = "") -> None:
        """Note a problem of the document."""
        self.problems.append(Problem(self.written.shelf.span(part, key), "bad-openapi", message, hint))

    def warn(self, part: Any, key: str | int | None, message: str, hint: str = "") -> None:
        """Note something that was put right."""
        span = self.written.shelf.span(part, key)
        self.written.warnings.append(Problem(span, "openapi-cleared", message, hint))

    def leave(self, pointer: str, part: Any, key: str | int | None, what: str) -> None:
        """Note something that the application does not do."""
        span = self.written.shelf.span(part, key)
        self.unhonoured.append(Unhonoured(pointer, span.path, span.line, what))


def kinds(schema: Any) -> set[str]:
    """The JSON types that a schema names."""
    found = schema.get("type") if isinstance(schema, dict) else None
    return {str(one) for one in (found if isinstance(found, list) else [found])} if found else set()


def pointer(*steps: str) -> str:
    """A JSON pointer."""
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)


def mappings(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The entries of a mapping that are mappings themselves."""
    for key, item in value.items() if isinstance(value, dict) else ():
        if isinstance(item, dict) and not key.startswith("x-"):
            yield key, item
