"""Bodies of requests, as routes take them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stackgen.model.document import Body, Content, Operation
from stackgen_fastapi.documents.cleaning import referred
from stackgen_fastapi.documents.media import is_form, is_json, is_text, plain
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.documents.wording import texts
from stackgen_fastapi.python import Code, call, code, joined, literal, name

# Methods whose bodies FastAPI documents.
DOCUMENTED = frozenset({"get", "head", "post", "put", "delete", "patch"})
BYTES, TEXT = Code("bytes"), Code("str")


@dataclass(frozen=True)
class BodyView:
    """A body: its type, and the parameter of the route that holds it."""

    type: Code
    parameter: Code
    dependency: bool  # it is read by `api/bodies.py`
    form: bool


def body_of(typed: Typed, operation: Operation, body: Body) -> BodyView:
    """How a body is taken."""
    types = tuple(dict.fromkeys(_type(typed, content) for content in body.contents)) or (BYTES,)
    whole = joined(types, " | ") if all(one.text != "Any" for one in types) else name("typing", "Any")
    optional = not body.required
    given = code("{} | None", whole) if optional and whole.text != "Any" else whole
    if operation.method in DOCUMENTED and _is_native(body):
        return BodyView(given, _native(typed, body, types[0], given), dependency=False, form=False)
    form = any(is_form(content.media_type) for content in body.contents)
    return BodyView(given, _dependency(typed, body, given), dependency=True, form=form)


def _is_native(body: Body) -> bool:
    """Whether FastAPI reads it."""
    media_type = body.contents[0].media_type if len(body.contents) == 1 else ""
    return is_json(media_type) and "*" not in media_type and media_type == plain(media_type)


def _native(typed: Typed, body: Body, one: Code, given: Code) -> Code:
    media_type = body.contents[0].media_type
    default = "" if body.required else " = None"
    if media_type == "application/json" and typed.classes.is_model(one.text):
        return code(f"body: {{}}{default}", given)
    media = Code(f"media_type={literal(media_type)}") if media_type != "application/json" else Code("")
    marker = call(name("fastapi", "Body"), *([media] if media.text else []))
    return code(f"body: {{}}[{{}}, {{}}]{default}", name("typing", "Annotated"), given, marker)


def _dependency(typed: Typed, body: Body, given: Code) -> Code:
    contents = [_content(typed, content) for content in body.contents]
    required = [] if body.required else [Code("required=False")]
    reader = call(name(f"{typed.package}.api.bodies", "Contents"), *contents, *required)
    depends = call(name("fastapi", "Depends"), reader)
    return code("body: {}[{}, {}]", name("typing", "Annotated"), given, depends)


def _content(typed: Typed, content: Content) -> Code:
    more = []
    if is_form(content.media_type):
        fields = dict(_fields(typed.document.schemas, content.schema))
        for word in ("lists", "objects"):
            found = [key for key, schema in fields.items() if _is_one_of(typed.document.schemas, schema, word)]
            if found:
                more.append(code(f"{word}={{}}", texts(found)))
    content_class = name(f"{typed.package}.api.bodies", "Content")
    return call(content_class, literal(content.media_type), _type(typed, content), *more)


def _type(typed: Typed, content: Content) -> Code:
    if is_json(content.media_type) or is_form(content.media_type):
        return typed.content(content, "request")
    return TEXT if is_text(content.media_type) else BYTES


def _fields(schemas: Mapping[str, Any], schema: Any) -> Iterator[tuple[str, Any]]:
    schema = schemas.get(referred(schema), schema)
    if isinstance(schema, Mapping):
        yield from (schema.get("properties") or {}).items()
        for part in schema.get("allOf", ()):
            yield from _fields(schemas, part)


def _is_one_of(schemas: Mapping[str, Any], schema: Any, word: str) -> bool:
    """Whether the field is a list, or holds what a form has no words for but JSON."""
    schema = schemas.get(referred(schema), schema)
    if not isinstance(schema, Mapping):
        return False
    kinds = schema.get("type")
    kinds = [kinds] if isinstance(kinds, str) else kinds or ()
    if word == "lists":
        return "array" in kinds
    if "array" in kinds:
        return _is_one_of(schemas, schema.get("items"), "objects")
    return "object" in kinds or "properties" in schema or "allOf" in schema
