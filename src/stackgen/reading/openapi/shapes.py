"""Shapes: which parts of an OpenAPI document hold which others, and what kind of value their keys have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["one", "list", "map"]
Inside: TypeAlias = Mapping[str, tuple[Form, str]]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_EXAMPLES: Inside = {"examples": ("map", "example")}
_CONTENT: Inside = {"content": ("map", "media")}

# kind -> key -> how many parts stand there, and of which kind. What is not listed is data, and copied as it is.
PARTS: Mapping[str, Inside] = {
    "document": {"paths": ("map", "path"), "webhooks": ("map", "path"), "components": ("one", "components")},
    "components": {
        "schemas": ("map", "schema"),
        "responses": ("map", "response"),
        "parameters": ("map", "parameter"),
        "requestBodies": ("map", "body"),
        "headers": ("map", "header"),
        "securitySchemes": ("map", "security"),
        "links": ("map", "link"),
        "callbacks": ("map", "callback"),
        "pathItems": ("map", "path"),
        "examples": ("map", "example"),
        "mediaTypes": ("map", "media"),
    },
    "path": {
        **dict.fromkeys(METHODS, ("one", "operation")),
        "parameters": ("list", "parameter"),
        "additionalOperations": ("map", "operation"),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "body"),
        "responses": ("map", "response"),
        "callbacks": ("map", "callback"),
    },
    "parameter": {"schema": ("one", "schema"), **_CONTENT, **_EXAMPLES},
    "header": {"schema": ("one", "schema"), **_CONTENT, **_EXAMPLES},
    "body": _CONTENT,
    "response": {"headers": ("map", "header"), "links": ("map", "link"), **_CONTENT},
    "media": {
        "schema": ("one", "schema"),
        "itemSchema": ("one", "schema"),
        "encoding": ("map", "encoding"),
        **_EXAMPLES,
    },
    "encoding": {"headers": ("map", "header")},
    "callback": {},  # a mapping of path items
    "example": {},
    "link": {},
    "security": {},
    "schema": {
        **dict.fromkeys(("properties", "patternProperties", "dependentSchemas", "$defs"), ("map", "schema")),
        **dict.fromkeys(("allOf", "oneOf", "anyOf", "prefixItems"), ("list", "schema")),
        **dict.fromkeys(("items", "not", "additionalProperties", "if", "then", "else", "contains"), ("one", "schema")),
        **dict.fromkeys(
            ("propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema"), ("one", "schema")
        ),
    },
}

# Where a reference to a part of a kind may stay a reference: the section of `components`.
SECTIONS = {kind: section for section, (_, kind) in PARTS["components"].items()}

_WHOLE = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")

# Keys whose value is of one kind, by the kind of the part; another kind is read if its meaning is clear.
BOOLEANS: Mapping[str, frozenset[str]] = {
    "operation": frozenset({"deprecated"}),
    "parameter": frozenset({"required", "deprecated", "allowEmptyValue", "explode", "allowReserved"}),
    "header": frozenset({"required", "deprecated", "explode"}),
    "encoding": frozenset({"explode", "allowReserved"}),
    "body": frozenset({"required"}),
    "schema": frozenset({"nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems"}),
}
NUMBERS: Mapping[str, frozenset[str]] = {"schema": frozenset({*_WHOLE, "minimum", "maximum", "multipleOf"})}
TEXTS: Mapping[str, frozenset[str]] = {
    "operation": frozenset({"operationId", "summary", "description"}),
    "parameter": frozenset({"name", "in", "description", "style"}),
    "response": frozenset({"description"}),
    "body": frozenset({"description"}),
    "header": frozenset({"description"}),
    "security": frozenset({"type", "name", "in", "scheme", "bearerFormat", "description"}),
    "schema": frozenset({"title", "description", "format", "pattern"}),
}
LISTS: Mapping[str, frozenset[str]] = {
    "document": frozenset({"tags", "servers", "security"}),
    "operation": frozenset({"tags", "security", "parameters"}),
    "path": frozenset({"parameters"}),
    "schema": frozenset({"enum", "allOf", "oneOf", "anyOf", "prefixItems"}),
}
