"""Dialects: the schemas of OpenAPI 3.0, 3.1 and 3.2 -> JSON Schema 2020-12, as 3.1 has them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from stackgen.reading.openapi.bundle import SCHEMAS
from stackgen.reading.openapi.files import Shelf
from stackgen.reading.openapi.shapes import PARTS

_INSIDE = PARTS["schema"]
_LEFT_OUT = frozenset({"nullable", "xml", "externalDocs", "example", "$schema", "$id", "$comment", "$anchor"})
_ANNOTATIONS = ("title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples")
OVERRIDES = "x-stackgen"


@dataclass
class Dialect:
    """Turns schemas of one version into those of JSON Schema; `named` gives referred schemas their names."""

    shelf: Shelf
    is_old: bool  # 3.0
    named: Callable[[str], str]

    def modern(self, schema: Any) -> Any:
        """A schema in JSON Schema 2020-12."""
        if not isinstance(schema, dict):
            return True if schema is None else schema
        if "$ref" in schema and self.is_old:  # what stands beside it says nothing about values
            schema = self.shelf.copied(
                {k: v for k, v in schema.items() if k in {"$ref", OVERRIDES, *_ANNOTATIONS}}, schema
            )
        new = self.shelf.copied({}, schema)
        for key, value in schema.items():
            if key in _LEFT_OUT or (value is None and key in _INSIDE) or (key.startswith("x-") and key != OVERRIDES):
                continue
            new[key] = self._inner(key, value) if key in _INSIDE else value
        self._renamed(new)
        self._examples(new, schema)
        self._bounds(new)
        self._lists(new)
        return self._nullable(new) if schema.get("nullable") is True and self.is_old else new

    def _inner(self, key: str, value: Any) -> Any:
        form = _INSIDE[key][0]
        if form == "map" and isinstance(value, dict):
            return self.shelf.copied({name: self.modern(one) for name, one in value.items()}, value)
        if isinstance(value, list):
            return self.shelf.copied([self.modern(one) for one in value], value)
        return self.modern(value)

    def _renamed(self, new: dict[str, Any]) -> None:
        if isinstance(new.get("$ref"), str):
            new["$ref"] = self._reference(new["$ref"])
        found = new.get("discriminator")
        if isinstance(found, dict) and isinstance(found.get("mapping"), dict):
            mapping = {value: self._reference(meant) for value, meant in found["mapping"].items()}
            new["discriminator"] = {**found, "mapping": mapping}

    def _reference(self, written: Any) -> str:
        name = str(written).removeprefix(SCHEMAS).replace("~1", "/").replace("~0", "~")
        return SCHEMAS + self.named(name)

    def _examples(self, new: dict[str, Any], schema: dict[str, Any]) -> None:
        examples = new.get("examples")
        if isinstance(examples, dict):  # those of a media type, by name
            new["examples"] = list(examples.values())
        elif "examples" in new and not isinstance(examples, list):
            del new["examples"]
        if "example" in schema and "examples" not in new:
            new["examples"] = [schema["example"]]

    def _bounds(self, new: dict[str, Any]) -> None:
        for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if isinstance(new.get(exclusive), bool) and new.pop(exclusive) and bound in new:
                new[exclusive] = new.pop(bound)

    def _lists(self, new: dict[str, Any]) -> None:
        if isinstance(new.get("items"), list):
            new["prefixItems"] = new.pop("items")
        if isinstance(new.get("required"), bool):
            del new["required"]

    def _nullable(self, new: dict[str, Any]) -> dict[str, Any]:
        kind = new.get("type")
        if "enum" in new and None not in new["enum"]:  # then null is no value, says OpenAPI 3.0.3
            return new
        if kind is not None:
            new["type"] = [*([kind] if isinstance(kind, str) else kind), "null"]
            return new
        if not {"$ref", "allOf", "oneOf", "anyOf"} & new.keys():
            return new
        outside = {key: value for key, value in new.items() if key in {*_ANNOTATIONS, OVERRIDES}}
        rest = {key: value for key, value in new.items() if key not in outside}
        either: dict[str, Any] = {**outside, "anyOf": [self.shelf.copied(rest, new), {"type": "null"}]}
        self.shelf.copied(either, new)
        return either
