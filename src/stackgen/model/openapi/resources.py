"""Resources: collection and item paths -> what each is about: the schema of an item, its envelope, its key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from stackgen.model.document import Content, Operation
from stackgen.model.names import singular
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.naming import class_word, field_word
from stackgen.model.openapi.parameters import IN_PATH, server_path
from stackgen.model.openapi.shape import Shape, flat, shape_of, without_null
from stackgen.reading.openapi.dialect import OVERRIDES

_PARAMETER = re.compile(r"\{([^{}]+)\}")
_JSON = re.compile(r"application/(?:[\w.+-]+\+)?json(?:;.*)?|\*/\*", re.IGNORECASE)
_DONE = ("200", "201", "202", "203", "204", "2XX", "default")


class NotOne(Exception):
    """Why a path is no entity."""


@dataclass
class Found:
    """A schema in a body, and the properties that lead there."""

    schema: Any
    shape: Shape
    envelope: tuple[str, ...] = ()
    media_type: str = "application/json"


@dataclass
class Resource:
    """A collection path with its item path, and the operations on both."""

    path: str  # of the collection
    parameter: str  # of the item path, its last
    parents: tuple[str, ...]  # parameters in the collection's path
    collection: dict[str, Operation] = field(default_factory=dict)  # by method
    item: dict[str, Operation] = field(default_factory=dict)
    read: Found | None = None
    key: str = ""  # the property that the parameter stands for

    @property
    def operations(self) -> Iterator[Operation]:
        yield from self.collection.values()
        yield from self.item.values()

    @property
    def item_path(self) -> str:
        return f"{self.path}/{{{self.parameter}}}"

    @property
    def word(self) -> str:
        """What the path calls one of its items."""
        step = next((one for one in reversed(self.path.split("/")) if one and "{" not in one), "item")
        return singular(field_word(step, "item"))


def resources(operations: Iterable[Operation]) -> list[Resource]:
    """All pairs of paths that may be those of a resource, in the order of their item paths."""
    by_shape: dict[str, dict[str, Operation]] = {}  # paths that differ in names of parameters alone are one
    paths: dict[str, str] = {}
    for one in operations:
        path = server_path(one.path).rstrip("/") or "/"
        by_shape.setdefault(shape_of_path(path), {})[one.method] = one
        paths.setdefault(shape_of_path(path), path)
    found = []
    for shape, item in by_shape.items():
        collection, _, last = paths[shape].rpartition("/")
        named = _PARAMETER.fullmatch(last)
        if named and collection.strip("/"):
            above = by_shape.get(shape_of_path(collection), {})
            found.append(Resource(collection, named.group(1), tuple(IN_PATH.findall(collection)), above, item))
    return found


def shape_of_path(path: str) -> str:
    """A path without the names of its parameters."""
    return IN_PATH.sub("{}", path)


def read_by(desk: Desk, resource: Resource) -> Found:
    """What the resource's items are; raises NotOne."""
    get = resource.item.get("get") or resource.item.get("put") or resource.item.get("patch")
    if get is None:
        raise NotOne("nothing is read at its item path")
    answers = list(answered(desk, get))
    if not answers:
        raise NotOne(f"{get.method.upper()} of the item path answers no JSON object")
    for found in answers:
        for inside in _unwrapped(desk, found):
            if key := key_property(desk, resource, inside.shape):
                resource.key = key
                return inside
    raise NotOne(f"no property of the answer is the path's {resource.parameter}")


def answered(desk: Desk, operation: Operation) -> Iterator[Found]:
    """The objects that an operation answers when all is well."""
    for status in _DONE:
        for response in operation.responses:
            if response.status == status or (status == "200" and re.fullmatch(r"20[5-9]", response.status)):
                yield from objects(desk, response.contents)


def objects(desk: Desk, contents: Iterable[Content]) -> Iterator[Found]:
    """The JSON objects that bodies may be."""
    for content in contents:
        if _JSON.fullmatch(content.media_type) and (shape := shape_of(desk, content.schema)) is not None:
            yield Found(content.schema, shape, media_type=content.media_type)


def json_schemas(contents: Iterable[Content]) -> Iterator[Content]:
    """The bodies that are JSON."""
    return (content for content in contents if _JSON.fullmatch(content.media_type))


def _unwrapped(desk: Desk, found: Found) -> Iterator[Found]:
    """The object itself, and those that it may be the envelope of."""
    yield found
    for name, schema in found.shape.properties.items():
        inner = shape_of(desk, schema)
        if inner is not None and inner.properties:
            yield Found(without_null(schema), inner, (*found.envelope, name), found.media_type)


def key_property(desk: Desk, resource: Resource, shape: Shape) -> str:
    """The property of an object that the last parameter of its path stands for; empty if there is none."""
    words = _key_words(resource)
    for wanted in words:
        for name, schema in shape.properties.items():
            if field_word(name) == wanted and kinds(flat(desk, schema)) & {"string", "integer"}:
                return name
    marked = [
        name
        for name, schema in shape.properties.items()
        if flat(desk, schema).get("readOnly") is True and re.search(r"(?:^|_)(?:id|uuid|key)$", field_word(name))
    ]
    return marked[0] if len(marked) == 1 else ""


def _key_words(resource: Resource) -> list[str]:
    parameter = field_word(resource.parameter)
    if parameter in {"id", "uuid"}:
        return [parameter, f"{resource.word}_{parameter}", "id", "uuid"]
    words = [parameter]
    for ending in ("_id", "_uuid", "_key"):
        if parameter.endswith(ending):
            words += [ending[1:], *(["id"] if ending == "_uuid" else [])]
    if parameter.startswith(f"{resource.word}_"):
        words.append(parameter.removeprefix(f"{resource.word}_"))
    return words


def unwrapped_like(desk: Desk, found: Found, item: Found) -> Found | None:
    """The object in a body that is like an item: all of its properties are an item's, or most."""
    best, most = None, 0.0
    for inside in _unwrapped(desk, found):
        names = inside.shape.names
        if not names:
            continue
        share = len(names & item.shape.names) / len(names)
        if share > most:
            best, most = inside, share
    return best if most >= 0.5 else None


def listed_in(desk: Desk, content: Content, item: Found) -> Found | None:
    """The list of items in the answer of a collection: the array itself, or one in an envelope."""
    schema = desk.resolved(content.schema)
    if kinds(schema) - {"null"} == {"array"}:
        return _items(desk, schema, item, (), content.media_type)
    shape = shape_of(desk, schema)
    for path, inner in _arrays(desk, shape, ()):
        if found := _items(desk, inner, item, path, content.media_type):
            return found
    return None


def _arrays(desk: Desk, shape: Shape | None, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, schema in shape.properties.items() if shape else ():
        found = flat(desk, schema)
        if kinds(found) - {"null"} == {"array"}:
            yield (*path, name), found
        elif not path and (inner := shape_of(desk, schema)):
            yield from _arrays(desk, inner, (name,))


def _items(desk: Desk, schema: Any, item: Found, path: tuple[str, ...], media_type: str) -> Found | None:
    inner = shape_of(desk, schema.get("items"))
    if inner is None or not inner.properties or not inner.names <= item.shape.names:
        return None
    return Found(schema["items"], inner, path, media_type)


def own_words(desk: Desk) -> Mapping[str, Any]:
    """What `x-stackgen` of the document says."""
    said = desk.written.data.get(OVERRIDES)
    return said if isinstance(said, dict) else {}


def overrides(desk: Desk, schema: Any) -> Mapping[str, Any]:
    """What `x-stackgen` of a schema says."""
    found = desk.resolved(schema)
    said = found.get(OVERRIDES) if isinstance(found, dict) else None
    if said is None and isinstance(schema, dict):
        said = schema.get(OVERRIDES)
    return said if isinstance(said, dict) else {}


def entity_word(desk: Desk, resource: Resource, found: Found) -> str:
    """The name of the entity that a resource is."""
    said = overrides(desk, found.schema).get("entity")
    if isinstance(said, str):
        return said
    name = desk.name_of(found.schema)
    if not name or re.search(r"(?:Response|Body|Result|Output)\d*$", name):
        return class_word(resource.word, "Item")
    return re.sub(r"(?<=[a-z])(?:DTO|Dto|Full|Resource)$", "", name) or name
