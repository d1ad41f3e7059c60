"""Failures: the schemas of a document's error answers -> what an error of the application is in those words.

A template is JSON in which `{"$told": …}` stands for something that is known of an error: its status, a code, a
message; `{"$each": …}` for a list of the values that were refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stackgen.model.document import ErrorShape, Json, Operation
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.naming import field_word
from stackgen.model.openapi.shape import flat, is_nullable, shape_of

_DEEPEST = 6
_STATUSES = frozenset({"status", "status_code", "http_status", "http_status_code", "code", "error_code"})
_CODES = frozenset({"code", "error_code", "type", "kind", "error_type", "type_name"})
_MESSAGES = frozenset(
    (
        *("message", "msg", "detail", "details", "description", "reason", "error", "error_message"),
        *("error_description", "error_detail", "text"),
    )
)
_TITLES = frozenset({"title", "name", "summary"})
_POINTERS = frozenset(
    ("field", "pointer", "path", "name", "property", "location", "loc", "param", "parameter", "attribute", "source")
)
_FLAGS = {"success": False, "ok": False, "error": True, "failed": True}
_LIMITED = frozenset({"format", "pattern", "minLength"})


class NotTold(Exception):
    """Nothing that is known of an error is such a value."""


def error_shapes(desk: Desk, operations: tuple[Operation, ...]) -> Iterator[ErrorShape]:
    """The schemas of errors that are understood, each once; the others are noted."""
    paths = desk.written.data.get("paths") or {}
    seen: dict[str, None] = {}
    for operation in operations:
        for name in map(desk.name_of, _schemas(operation)):
            if not name or name in seen:
                continue
            seen[name] = None
            try:
                yield ErrorShape(name, Teller(desk).whole({"$ref": f"#/components/schemas/{name}"}))
            except NotTold as missing:
                what = f"errors are problem documents: nothing tells the {str(missing) or name} of {name}"
                desk.leave(f"{operation.pointer}/responses", paths.get(operation.path), operation.method, what)


def _schemas(operation: Operation) -> Iterator[Any]:
    for response in operation.responses:
        contents = {one.media_type.partition(";")[0].strip().lower(): one.schema for one in response.contents}
        if response.status[0] in "45d" and "application/problem+json" not in contents:
            yield contents.get("application/json")


@dataclass
class Teller:
    """Tells errors in the words of schemas."""

    desk: Desk

    def whole(self, schema: Any) -> Json:
        """The template of a schema; raises NotTold."""
        found = self.desk.resolved(schema)
        for key in ("oneOf", "anyOf"):
            if isinstance(found, dict) and found.get(key) and "properties" not in found:
                return self._first(found[key], "", 0)
        return self._object("", schema, 0)

    def _first(self, parts: list[Any], name: str, depth: int) -> Json:
        for part in parts:
            try:
                return self._value(name, part, depth + 1)
            except NotTold:
                continue
        raise NotTold(name)

    def _object(self, name: str, schema: Any, depth: int) -> Json:
        shape = shape_of(self.desk, schema) if depth < _DEEPEST else None
        if shape is None or not (shape.properties or shape.required):
            raise NotTold(name)
        told: dict[str, Json] = {}
        for word in (*shape.properties, *sorted(shape.required - shape.names)):
            try:
                told[word] = self._value(word, shape.properties.get(word, {}), depth + 1)
            except NotTold:
                if word in shape.required:
                    told[word] = self._spare(word, shape.properties.get(word))
        if not any(_tells(one) for one in told.values()):
            raise NotTold(name)
        message: Json = {"$told": "message"}
        if told.get("error") == message and list(told.values()).count(message) > 1:
            told["error"] = {"$told": "title"}  # another one has the message
        return told

    def _spare(self, name: str, schema: Any) -> Json:
        """What a property is that has to be there, and says nothing."""
        usual: Json = flat(self.desk, schema).get("default")
        if usual is not None:
            return usual
        if is_nullable(self.desk, schema):
            return None
        raise NotTold(name)

    def _value(self, name: str, schema: Any, depth: int) -> Json:
        found = flat(self.desk, schema)
        if "const" in found or len(found.get("enum") or ()) == 1:
            constant: Json = found["const"] if "const" in found else found["enum"][0]
            return constant
        for key in ("oneOf", "anyOf"):
            if found.get(key) and depth < _DEEPEST:
                return self._first(found[key], name, depth)
        wanted = kinds(found) - {"null"}
        if found.get("enum") or len(wanted) > 1:
            raise NotTold(name)
        kind = next(iter(wanted), "object" if "properties" in found else "string")
        if kind == "object":
            return self._by_field(found) or self._object(name, schema, depth)
        if kind == "array":
            return self._list(name, found, depth)
        return _scalar(name, kind, found)

    def _by_field(self, found: dict[str, Any]) -> Json:
        """A map from fields to messages."""
        if found.get("properties") or not isinstance(found.get("additionalProperties"), dict):
            return None
        inner = flat(self.desk, found["additionalProperties"])
        is_list = kinds(inner) == {"array"} and kinds(flat(self.desk, inner.get("items"))) == {"string"}
        return {"$told": "by_field"} if is_list else None

    def _list(self, name: str, found: dict[str, Any], depth: int) -> Json:
        items = flat(self.desk, found.get("items"))
        if "maxItems" in found or found.get("minItems", 0) > 1:
            raise NotTold(name)
        if kinds(items) == {"string"} and not (_LIMITED | {"enum", "maxLength"}) & items.keys():
            return {"$told": "messages"}
        if found.get("minItems"):
            raise NotTold(name)
        return {"$each": Each(self.desk)._object(name, found.get("items"), depth + 1)}


class Each(Teller):
    """Tells one value that was refused."""

    def _value(self, name: str, schema: Any, depth: int) -> Json:
        found = flat(self.desk, schema)
        is_text = (
            kinds(found) - {"null"} == {"string"} and not (_LIMITED | {"enum", "const", "maxLength"}) & found.keys()
        )
        if is_text and field_word(name) in _POINTERS:
            return {"$told": "pointer"}
        return super()._value(name, schema, depth)


def _scalar(name: str, kind: str, found: dict[str, Any]) -> Json:
    word = field_word(name)
    if kind == "boolean" and word in _FLAGS:
        return _FLAGS[word]
    if kind in {"integer", "number"} and word in _STATUSES and _has_room(found):
        return {"$told": "status"}
    if kind != "string" or _LIMITED & found.keys():
        raise NotTold(name)
    for words, told in ((_CODES, "code"), (_STATUSES, "status_text"), (_MESSAGES, "message"), (_TITLES, "title")):
        if word in words:
            most = found.get("maxLength")
            return {"$told": told, "most": most} if isinstance(most, int) else {"$told": told}
    raise NotTold(name)


def _has_room(found: dict[str, Any]) -> bool:
    least = found.get("minimum", found.get("exclusiveMinimum", 0))
    most = found.get("maximum", found.get("exclusiveMaximum", 1000))
    return least < 400 and most >= 599 and "multipleOf" not in found


def _tells(template: Json) -> bool:
    if not isinstance(template, dict):
        return False
    if "$told" in template:
        return template["$told"] not in {"status", "status_text"}
    return any(_tells(one) for one in template.values())
