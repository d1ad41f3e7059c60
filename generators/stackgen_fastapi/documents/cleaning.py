"""Schemas of a document in, the same schemas out with nothing but what models are made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from stackgen.model.patterns import pattern_problem
from stackgen_fastapi.python import prose

REFERENCE = "#/components/schemas/"
# Keywords whose value is kept as it is.
KEPT = frozenset(
    (
        *("type", "required", "enum", "const", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        *(
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "deprecated",
        ),
    )
)
ONE = frozenset({"items", "additionalProperties"})
SEVERAL = frozenset({"allOf", "oneOf", "anyOf", "prefixItems"})
# Formats that are types of Python; the others are text.
FORMATS = frozenset({"date", "date-time", "uuid", "binary"})


def cleaned(schema: Any, name_of: Callable[[str], str]) -> Any:
    """The schema with the keywords that models are made of; references lead to the names of `name_of`."""
    if not isinstance(schema, Mapping):
        return schema  # true and false
    clean = {word: value for word, value in schema.items() if word in KEPT}
    if isinstance(schema.get("enum"), list):
        clean["enum"] = list({json.dumps(value): value for value in schema["enum"]}.values())
        if set(map(json.dumps, clean["enum"])) == {"true", "false"}:
            del clean["enum"]  # which says no more than the type
            clean["type"] = "boolean"
    clean |= {word: cleaned(schema[word], name_of) for word in ONE & schema.keys()}
    clean |= {word: [cleaned(part, name_of) for part in schema[word]] for word in SEVERAL & schema.keys()}
    for word in {"properties"} & schema.keys():
        clean[word] = {key: cleaned(part, name_of) for key, part in schema[word].items()}
    return _with_default(clean | _texts(schema)) | _references(schema, name_of)


def _with_default(clean: dict[str, Any]) -> dict[str, Any]:
    """The schema with a default that is a value of its type; a date has none: it would be a text."""
    value, number = clean.get("default"), {"integer": int, "number": float}.get(str(clean.get("type")))
    if value is None and isinstance(clean.get("type"), str) and clean["type"] != "null":
        return {word: one for word, one in clean.items() if word != "default"}
    if not isinstance(value, str) or not (number or "format" in clean):
        return clean
    rest = {word: one for word, one in clean.items() if word != "default"}
    if number is None:
        return rest
    try:
        return rest | {"default": number(value)}
    except ValueError:
        return rest


def _texts(schema: Mapping[str, Any]) -> dict[str, Any]:
    texts: dict[str, Any] = {}
    if description := prose(str(schema.get("description") or "")):
        texts["description"] = description
    if schema.get("format") in FORMATS and "enum" not in schema:
        texts["format"] = schema["format"]
    if isinstance(schema.get("pattern"), str) and pattern_problem(schema["pattern"]) is None:
        texts["pattern"] = schema["pattern"]
    if (example := schema.get("example")) is not None and not isinstance(example, dict | list):
        texts["examples"] = [example]
    return texts


def _references(schema: Mapping[str, Any], name_of: Callable[[str], str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if isinstance(schema.get("$ref"), str):
        found["$ref"] = REFERENCE + name_of(referred(schema))
    if isinstance(discriminator := schema.get("discriminator"), Mapping):
        mapping = discriminator.get("mapping") or {}
        kept: dict[str, Any] = {"propertyName": discriminator.get("propertyName", "")}
        if mapping:
            kept["mapping"] = {
                value: REFERENCE + name_of(target.rpartition("/")[2]) for value, target in mapping.items()
            }
        found["discriminator"] = kept
    return found


def referred(schema: Any) -> str:
    """The name of the schema that `$ref` leads to; empty if there is none."""
    reference = schema.get("$ref") if isinstance(schema, Mapping) else None
    return reference.removeprefix(REFERENCE) if isinstance(reference, str) else ""
