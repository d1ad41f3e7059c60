"""The JSON Schema of the language, for editors: made from the models of `spec.py`, with the short forms added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stackgen.reading.hints import FIELD_EXAMPLES, RELATION_EXAMPLES, Schema, hinted
from stackgen.reading.shortform import FIELD_PATTERN, RELATION_PATTERN, TRANSITION_PATTERN
from stackgen.reading.spec import EXTENSIONS, Spec

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CLASS_NAME = "^([A-Z][A-Za-z0-9]*|x-.*)$"
FIELD_NAME = "^([a-z][a-z0-9]*(_[a-z0-9]+)*_?|x-.*)$"


def json_schema() -> Schema:
    """JSON Schema 2020-12 of a spec file."""
    whole = Spec.model_json_schema(by_alias=True)
    shapes = {name: hinted(name, _opened(shape)) for name, shape in whole.pop("$defs").items()}
    for name, short in _SHORT_FORMS.items():
        shapes[name] = {"description": shapes[name].pop("description"), "anyOf": [*short, shapes[name]]}
    actions = shapes["ActionSpec"]["properties"]
    fields = {key: actions["input"][key] for key in ("patternProperties", "propertyNames", "additionalProperties")}
    about = actions["output"].pop("description")
    output = {"type": "object", "minProperties": 1, **fields}
    actions["output"] = {"description": about, "anyOf": [{"type": "string"}, output]}
    del shapes["MixinSpec"]["properties"]["id"], shapes["MixinSpec"]["properties"]["renamed_from"]
    values = shapes["EnumSpec"]["anyOf"][-1]["properties"]["values"]
    values["anyOf"] = [{"type": "array", "items": values.pop("items")}, _named("ValueSpec", FIELD_NAME)]
    values.pop("type")
    return {
        "$schema": DIALECT,
        "title": "stackgen spec",
        **hinted("Spec", _opened(whole)),
        "$defs": shapes,
    }


def _named(shape: str, pattern: str) -> Schema:
    """A mapping of names to shapes."""
    return {
        "type": "object",
        "additionalProperties": {"$ref": f"#/$defs/{shape}"},
        "patternProperties": {"^x-": True},
        "propertyNames": {"pattern": pattern},
    }


_STRINGS: Schema = {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True}
_SHORT_FORMS: Mapping[str, list[Schema]] = {
    "FieldSpec": [{"type": "string", "pattern": FIELD_PATTERN, "examples": list(FIELD_EXAMPLES)}],
    "RelationSpec": [{"type": "string", "pattern": RELATION_PATTERN, "examples": list(RELATION_EXAMPLES)}],
    "TransitionSpec": [{"type": "string", "pattern": TRANSITION_PATTERN, "examples": ["draft -> paid"]}],
    "ValueSpec": [{"type": "string"}],
    "EnumSpec": [{"type": "array", "items": {"$ref": "#/$defs/ValueSpec"}, "minItems": 1, "uniqueItems": True}],
    "IndexSpec": [{"type": "string"}, _STRINGS],
    "ApiSpec": [{"const": False}],
}
_MAPS = {
    "enums": CLASS_NAME,
    "types": CLASS_NAME,
    "entities": CLASS_NAME,
    "mixins": CLASS_NAME,
    "fields": FIELD_NAME,
    "relations": FIELD_NAME,
    "checks": FIELD_NAME,
    "transitions": FIELD_NAME,
    "actions": FIELD_NAME,
    "input": FIELD_NAME,
}


def _opened(shape: Schema) -> Schema:
    """The schema of a mapping, with `x-` keys allowed and what only the models need left out."""
    properties = {
        name: _property(name, value) for name, value in shape["properties"].items() if name not in {"", EXTENSIONS}
    }
    kept = {key: value for key, value in shape.items() if key not in {"title", "properties"}}
    return {**kept, "properties": properties, "patternProperties": {"^x-": True}}


def _property(name: str, schema: Schema) -> Schema:
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        schema = {**schema, "patternProperties": {"^x-": True}}
        if name in _MAPS:
            schema["propertyNames"] = {"pattern": _MAPS[name]}
    plain: Schema = _without_titles(schema)
    return plain


def _without_titles(schema: Any) -> Any:
    """Pydantic's titles only repeat the keys, and its defaults of mappings are those of the models."""
    if isinstance(schema, dict):
        return {key: _without_titles(value) for key, value in schema.items() if not _is_noise(key, value)}
    return [_without_titles(item) for item in schema] if isinstance(schema, list) else schema


def _is_noise(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (
        key == "default" and (value is None or isinstance(value, dict))
    )
