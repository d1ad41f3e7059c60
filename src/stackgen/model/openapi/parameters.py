"""Parameters: what a path and an operation declare -> the parameters of one operation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from stackgen.model.document import Parameter
from stackgen.model.openapi.desk import Desk
from stackgen.model.openapi.naming import Taken, attribute_word, class_word
from stackgen.reading.problems import quoted

IN_PATH = re.compile(r"\{([^{}]*)\}")
_PLACES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_IGNORED = frozenset({"accept", "content-type", "authorization"})  # says OpenAPI of parameters of these names


def parameters(desk: Desk, path: str, item: Any, operation: Any, word: str) -> Iterator[Parameter]:
    """The parameters of an operation, those of its path first, in the order of the template."""
    declared = _declared(desk, item, operation)
    taken = Taken()
    names = IN_PATH.findall(path)
    for name in names:
        found = declared.get(("path", name))
        if found is None:
            desk.warn(operation, None, f"the path has the parameter {quoted(name)}, which is not declared; it is text")
            found = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        yield _parameter(desk, found, word, taken)
    for (place, name), written in declared.items():
        if place == "path" and name in names:
            continue
        if place == "path":
            desk.warn(written, "name", f"the parameter {quoted(name)} is not in the path {path}; it is left out")
        elif not (place == "header" and name.lower() in _IGNORED):
            yield _parameter(desk, written, word, taken)


def server_path(path: str) -> str:
    """What of a path a server sees: not what follows a `#` or a `?`."""
    plain = re.split(r"[#?](?![^{]*\})", path, maxsplit=1)[0]
    return plain if plain.startswith("/") else f"/{plain}"


def _declared(desk: Desk, item: Any, operation: Any) -> dict[tuple[str, str], Any]:
    """By place and name; those of the operation override those of its path."""
    found: dict[tuple[str, str], Any] = {}
    for owner in (item, operation):
        for written in owner.get("parameters") or []:
            part = desk.local(written)[0]
            if not part:
                continue
            place, name = part.get("in"), part.get("name")
            if not isinstance(name, str) or place not in {*_PLACES, "querystring"}:
                desk.wrong(part, "in", "a parameter has a `name`, and `in` is path, query, header or cookie")
            elif place == "querystring":
                desk.leave("", part, "in", "a parameter that is the whole query string is not read")
            else:
                found[place, name] = part
    return found


def _parameter(desk: Desk, written: Any, word: str, taken: Taken) -> Parameter:
    place, name = written["in"], written["name"]
    if place == "path" and written.get("required") is not True:
        desk.warn(written, "name", f"{quoted(name)} stands in the path, so it is required", "write `required: true`")
    style = written.get("style") or _PLACES[place]
    explode = written.get("explode")
    media, schema = _schema(desk, written)
    _check_default(desk, schema)
    shown = desk.schema(schema, f"{word}{class_word(name)}") if schema is not None else {}
    return Parameter(
        name=name,
        attribute=taken.free(attribute_word(name)),
        place=place,
        schema=shown,
        required=place == "path" or written.get("required") is True,
        style=style,
        explode=explode if isinstance(explode, bool) else style == "form",
        description=written.get("description") or "",
        deprecated=written.get("deprecated") is True,
        media_type=media,
    )


def _schema(desk: Desk, written: Any) -> tuple[str, Any]:
    content = written.get("content")
    if isinstance(content, dict) and content:
        media, held = next(iter(content.items()))
        return media, desk.local(held)[0].get("schema")
    return "", written.get("schema")


_READERS: dict[str, Callable[[Any], object]] = {
    "uuid": UUID,
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
}


def _check_default(desk: Desk, schema: Any) -> None:
    """A default that its own schema forbids would answer every request that relies on it with an error."""
    if not isinstance(schema, dict) or schema.get("default") is None or schema.get("type") != "string":
        return
    value, form = schema["default"], schema.get("format")
    if not isinstance(value, str) and form not in _READERS:
        desk.warn(schema, "default", f"the default {quoted(value)} is no text; the text is meant", "put it into quotes")
        schema["default"] = desk.written.shelf.written(schema, "default") or str(value)
        return
    try:
        _READERS.get(str(form), str)(value)
    except (ValueError, TypeError, AttributeError):
        desk.wrong(schema, "default", f"the default {quoted(value)} is no {form or 'string'}")
