"""Importing: an OpenAPI document -> the text of the equivalent spec, as short as a person would write it."""

from __future__ import annotations

import json
import re
import textwrap
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from stackgen.model.front import checked_translation, document_at
from stackgen.model.names import entity_names
from stackgen.reading.problems import Problem, Span, SpecError
from stackgen.reading.scalars import plain_value
from stackgen.reading.shortform import FLAGS

_PLAIN = re.compile(r"[A-Za-z0-9_./(][A-Za-z0-9_ ./?()+-]*")
_DESCRIPTION = 400  # characters of a description; a longer one belongs into a page of its own
_WIDTH = 110  # of a line, with its comment
_LEFT_OUT = frozenset({"doc"})  # of a field: what it means is a comment


def imported(path: Path, hosts: Collection[str] = ()) -> str:
    """The spec of a document; raises SpecError if it is none, or holds no entity."""
    written = document_at(path, hosts)
    if written is None:
        message = "this is no OpenAPI document: it has no key `openapi`"
        raise SpecError([Problem(Span(str(path), 1, 1), "bad-openapi", message, "a spec needs no import")])
    found = checked_translation(written, routed=True)
    if not found.spec["entities"]:
        message = "no entity was recognised in this document, and a spec needs one"
        hint = "an entity has a path with POST, and one below it that ends with its key; see docs/openapi.md"
        raise SpecError([Problem(Span(str(path), 1, 1), "no-entities", message, hint)], written.shelf.lines)
    return "\n".join(_spec(found.spec)) + "\n"


def _spec(spec: Mapping[str, Any]) -> Iterator[str]:
    entities: dict[str, Any] = {name: dict(one) for name, one in spec["entities"].items()}
    app = dict(spec["app"])
    _shorten(app, "description")
    for one in entities.values():
        _shorten(one, "doc")
    _without_inverses(entities)
    stamped = [bool(one.pop("timestamps")) for one in entities.values()]
    if not any(stamped):
        app["timestamps"] = False
    for one, has in zip(entities.values(), stamped, strict=True):
        if not has and any(stamped):
            one["timestamps"] = False
    yield "stackgen: 1"
    yield ""
    yield from _mapping("app", app, 0)
    if enums := spec.get("enums"):
        yield ""
        yield from _mapping("enums", enums, 0)
    if types := spec.get("types"):
        yield from ("", "types:")
        for name, one in types.items():
            yield from _owner(name, one)
    yield from ("", "entities:")
    for number, (name, one) in enumerate(entities.items()):
        yield from [""] * bool(number)
        yield from _owner(name, one)


def _shorten(owner: dict[str, Any], key: str) -> None:
    """Of a description that goes over pages, the first paragraph."""
    paragraph = str(owner.get(key) or "").strip().partition("\n\n")[0]
    text = " ".join(paragraph.split())
    owner.pop(key, None)
    if text and len(text) <= _DESCRIPTION:
        owner[key] = text


def _without_inverses(entities: Mapping[str, Mapping[str, Any]]) -> None:
    """Let the other side of a relation have its name, where that is free."""
    named: Counter[tuple[str, str]] = Counter(
        (relation["to"], entity_names(name).plural)
        for name, one in entities.items()
        for relation in one.get("relations", {}).values()
    )
    for name, one in entities.items():
        for relation in one.get("relations", {}).values():
            target, plural = entities[relation["to"]], entity_names(name).plural
            is_free = plural not in {*target.get("fields", {}), *target.get("relations", {})}
            if is_free and named[relation["to"], plural] == 1:
                relation.pop("inverse", None)


def _owner(name: str, one: Mapping[str, Any]) -> Iterator[str]:
    """An entity or a type."""
    if not any(one.values()):
        yield f"  {name}: {{}}"
        return
    yield f"  {name}:"
    for key, value in one.items():
        if key == "fields":
            yield from _fields(value)
        elif key == "relations":
            yield "    relations:"
            yield from (f"      {word}: {_relation(relation)}" for word, relation in value.items())
        elif key == "doc":
            yield from _prose("    doc", " ".join(value.split()))
        elif isinstance(value, dict | list):
            yield f"    {key}: {_flow(value)}"
        else:
            yield f"    {key}: {_scalar(value)}"


def _fields(fields: Mapping[str, Any]) -> Iterator[str]:
    if not fields:
        return
    yield "    fields:"
    for word, made in fields.items():
        line = f"      {word}: {_field(made)}"
        said = str(made.get("doc") or "")
        short = said if said.isprintable() and len(line) + len(said) + 4 <= _WIDTH else ""
        yield f"{line}  # {short}" if short else line


def _field(made: Mapping[str, Any]) -> str:
    """The short form of a field, or the long one where it needs more."""
    short, rest = str(made["type"]), {}
    for key, value in made.items():
        if key in FLAGS and value is True:
            short += f" {key}"
        elif key not in {"type", "default"} | _LEFT_OUT:
            rest[key] = value
    default = made.get("default")
    if "default" in made and not isinstance(default, dict | list):
        short += f" = {_scalar(default)}"
    elif "default" in made:
        rest["default"] = default
    return _flow({"type": short, **rest}) if rest else _scalar(short, flow=False)


def _relation(relation: Mapping[str, Any]) -> str:
    rest = dict(relation)
    return _flow(rest) if set(rest) != {"to"} else str(rest["to"])


def _mapping(name: str, data: Mapping[str, Any], depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{name}:"
    for key, value in data.items():
        if isinstance(value, str):
            yield from _prose(f"{'  ' * (depth + 1)}{key}", value)
            continue
        shown = _flow(value) if isinstance(value, dict | list) else _scalar(value)
        yield from _wrapped(f"{'  ' * (depth + 1)}{key}: {shown}", value)


def _wrapped(line: str, value: Any) -> Iterator[str]:
    """A line; a long list goes on in lines below."""
    if len(line) <= _WIDTH or not isinstance(value, list) or '"' in line:
        yield line
        return
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    yield from textwrap.wrap(line, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _prose(key: str, text: str) -> Iterator[str]:
    """A text; a long one folded, as a person would write it."""
    line = f"{key}: {_scalar(text)}"
    if len(line) <= _WIDTH or not text.isprintable() or text != " ".join(text.split()):
        yield line
        return
    indent = " " * (len(key) - len(key.lstrip()) + 2)
    yield f"{key}: >-"
    yield from textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value, flow=True)


def _scalar(value: Any, *, flow: bool = False) -> str:
    """A scalar; a text without quotes where YAML reads it as that text."""
    if not isinstance(value, str):
        return json.dumps(value)
    is_plain = _PLAIN.fullmatch(value) if flow else re.fullmatch(r"[A-Za-z][^#:\"'{}&*!|>%@`\\]*", value)
    if is_plain and value == value.strip() and value.isprintable() and isinstance(plain_value(value), str):
        return value
    return json.dumps(value, ensure_ascii=not value.isprintable())
