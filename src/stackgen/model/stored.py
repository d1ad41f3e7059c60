"""Stored models: Model -> canonical JSON and back, equal to the original. What equals its default is left out, so a
model that was stored before a field was added to it can still be read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from json.encoder import encode_basestring
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from stackgen.model import expressions
from stackgen.model.entities import Model

FORMAT = 1

_NODES: Mapping[str, type] = {node.__name__: node for node in get_args(expressions.Expression)}
_NODE = "node"  # the key that tells which kind of expression an object is

T = TypeVar("T")
Plain = None | bool | int | float | str | list[Any] | dict[str, Any]


def to_json(model: Model) -> str:
    """The model as JSON: sorted keys, indented, with a line at the end."""
    return stored_json(_plain(model))


def stored_json(model: Plain) -> str:
    """As `to_json`, of what `plain` makes of a model."""
    return canonical({"format": FORMAT, "model": model})


def canonical(stored: Plain) -> str:
    """JSON as it is kept: sorted keys, indented, with a line at the end. Twice as fast as what `json` indents."""
    return _indented(stored, "\n") + "\n"


def from_json(text: str) -> Model:
    """The model that was stored; raises ValueError if the text is no such thing."""
    try:
        stored = json.loads(text)
        if stored["format"] != FORMAT:
            raise ValueError(f"a stored model of format {stored['format']!r} cannot be read")
        model = _reader(Model)(stored["model"])
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"this is not a stored model: {error!r}") from error
    assert isinstance(model, Model)
    return model


def plain(value: Any) -> Any:
    """A model, or any other dataclass of JSON values, as JSON."""
    return _plain(value)


def restored(kind: type[T], stored: Any) -> T:
    """What `plain` made JSON of; raises ValueError if it is no such thing."""
    try:
        reader = _reader(cast("Any", kind))
        return cast("T", reader(stored))
    except (KeyError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise ValueError(f"this is not a stored {kind.__name__}: {error!r}") from error


def _indented(value: Plain, line: str) -> str:
    """What begins in a line that is indented as far as `line`, a line break and spaces, says."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or value is True or value is False:
        return _WORDS[value]
    if not isinstance(value, (dict, list)):
        return json.dumps(value)
    inner = line + " "
    if isinstance(value, dict):
        items = [
            f"{encode_basestring(key)}: {encode_basestring(item) if type(item) is str else _indented(item, inner)}"
            for key, item in sorted(value.items())
        ]
        return f"{{{inner}{f',{inner}'.join(items)}{line}}}" if items else "{}"
    items = [_indented(item, inner) for item in value]
    return f"[{inner}{f',{inner}'.join(items)}{line}]" if items else "[]"


def _plain(value: Any) -> Plain:
    kind: Any = type(value)
    if kind in _AS_THEY_ARE:
        return cast("Plain", value)
    if kind is tuple or kind is list:
        return [_plain(item) for item in value]
    if _is_stored(kind):
        return _plain_fields(value)
    if isinstance(value, StrEnum):
        return value.value
    return {key: _plain(item) for key, item in value.items()} if isinstance(value, Mapping) else value


_WORDS = {None: "null", True: "true", False: "false"}
_AS_THEY_ARE = frozenset((str, bool, int, float, type(None)))


def _plain_fields(value: Any) -> dict[str, Any]:
    kind: Any = type(value)
    stored: dict[str, Any] = {}
    for name, default in _defaults(kind):
        item = getattr(value, name)
        if item is not default and item != default:
            stored[name] = _plain(item)
    if kind.__name__ in _NODES:
        stored[_NODE] = kind.__name__
    return stored


@cache
def _is_stored(kind: Any) -> bool:
    return is_dataclass(kind)


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a dataclass with their defaults; one that has none differs from every value."""
    return tuple((entry.name, _default(entry)) for entry in fields(kind))


def _default(entry: Field[Any]) -> Any:
    return entry.default_factory() if entry.default_factory is not MISSING else entry.default


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What turns the JSON of a type into its values."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        item = _reader(arguments[0])
        return lambda stored: tuple(map(item, stored))
    if origin in {Union, UnionType}:
        return _union_reader(arguments)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_reader(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    return lambda stored: stored  # JSON as it is


def _union_reader(members: tuple[Any, ...]) -> Callable[[Any], Any]:
    if set(_NODES.values()) & set(members):
        return lambda stored: None if stored is None else _reader(_NODES[stored[_NODE]])(stored)
    special = [member for member in members if is_dataclass(member) or get_origin(member) is tuple]
    if not special:
        return lambda stored: stored
    special_one: Any = special[0]
    reader = _reader(special_one)
    return lambda stored: None if stored is None else reader(stored)


def _dataclass_reader(kind: type) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    names = frozenset(entry.name for entry in fields(kind))
    # Readers are made when they are first needed: expressions hold expressions.
    readers: dict[str, Callable[[Any], Any]] = {}

    def read(stored: Mapping[str, Any]) -> Any:
        if not readers.keys() >= stored.keys():
            for name in names.difference(readers).intersection(stored):
                readers[name] = _reader(hints[name])
            stored = {name: item for name, item in stored.items() if name in names}
        return kind(**{name: readers[name](item) for name, item in stored.items()})

    return read
