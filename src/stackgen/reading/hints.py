"""Hints: what an editor offers and underlines beyond the shapes of `spec.py`: examples, snippets and limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stackgen.reading.shortform import FIELD_PATTERN, FLAGS
from stackgen.reading.source import fragment
from stackgen.reading.spec import Shape

Schema = dict[str, Any]

# What is offered for a field: every type in its usual form, and the flags. A test knows all types.
FIELD_EXAMPLES = (
    *("string(1..120)", "text", "int(0..)", "bigint", "float", "decimal(12,2)", "bool = true", "date", "time"),
    *("duration", "datetime = now", "uuid", "email", "url", "slug", "password", "json", "bytes(65536)", "string[]"),
    *("string(1..120)?", *(f"string(1..120) {flag}" for flag in FLAGS)),
)
RELATION_EXAMPLES = ("Customer", "Customer?", "Tag[]")

_SNAKE = "^[a-z][a-z0-9]*(_[a-z0-9]+)*_?$"
_COLUMN = {"pattern": "^[A-Za-z_][A-Za-z0-9_]*$"}
_COUNT = {"minimum": 0, "maximum": 2_147_483_647}
_PAGE = {"minimum": 1, "maximum": 10_000}
_SET = {"uniqueItems": True}
_LIMITS: Mapping[tuple[str, str], Schema] = {
    ("AppSpec", "name"): {"pattern": _SNAKE},
    ("AppSpec", "package"): {"pattern": _SNAKE},
    ("AppSpec", "version"): {
        "pattern": r"^\d{1,9}(\.\d{1,9}){0,5}((a|b|rc)\d{1,9})?(\.post\d{1,9})?(\.dev\d{1,9})?$",
    },
    ("AppSpec", "out"): {"pattern": r"^[^/~\\:][^:]*$"},
    ("EntitySpec", "table"): _COLUMN,
    ("FieldSpec", "type"): {"examples": list(FIELD_EXAMPLES), "pattern": FIELD_PATTERN},
    ("FieldSpec", "column"): _COLUMN,
    **{("FieldSpec", name): _COUNT for name in ("min_length", "max_length", "min_items", "max_items")},
    ("RelationSpec", "column"): _COLUMN,
    ("RelationSpec", "inverse"): {"pattern": _SNAKE},
    ("IndexSpec", "name"): _COLUMN,
    ("ApiSpec", "path"): {"pattern": r"^[a-z0-9]+([-_.][a-z0-9]+)*(/[a-z0-9]+([-_.][a-z0-9]+)*)*$"},
    ("ApiSpec", "operations"): {"minItems": 1, **_SET},
    **{("ApiSpec", name): _SET for name in ("filter", "sort", "search", "embed")},
    ("PageSpec", "size"): _PAGE,
    ("PageSpec", "max"): _PAGE,
}


def hinted(name: str, shape: Schema) -> Schema:
    """The schema of a mapping with limits on its values, and with a snippet that shows one."""
    properties = {
        key: _described(_limited(value, _LIMITS.get((name, key), {}))) for key, value in shape["properties"].items()
    }
    samples = [fragment(kind.sample) for kind in Shape.__subclasses__() if kind.__name__ == name]
    snippets = [
        {"label": f"{name.removesuffix('Spec').lower()} …", "body": one} for one in samples if type(one) is dict
    ]
    more = {"defaultSnippets": snippets} if snippets else {}
    return _described({**shape, "properties": properties, **more})


def _limited(schema: Schema, limits: Schema) -> Schema:
    """The limits on what is neither null nor a mapping."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [_limited(part, limits) for part in schema["anyOf"]]}
    return {**schema, **limits} if str(schema.get("type")) in {"string", "integer", "array"} else schema


def _described(schema: Schema) -> Schema:
    """Editors show `description` as it is, and the other with its code set apart."""
    text = schema.get("description", "")
    return {**schema, "markdownDescription": text} if "`" in text else schema
