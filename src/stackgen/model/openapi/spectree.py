"""The spec tree: candidates -> a spec in the language, as data, and the place in the document of each part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from stackgen.model.document import Binding
from stackgen.model.names import entity_names, kebab
from stackgen.model.openapi.bindings import Bindings
from stackgen.model.openapi.candidates import Candidate
from stackgen.model.openapi.desk import Desk
from stackgen.model.openapi.fields import Fields
from stackgen.model.openapi.naming import field_word
from stackgen.model.openapi.resources import overrides, own_words
from stackgen.reading.nodes import Node
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer

_VERSION = re.compile(r"\d{1,9}(?:\.\d{1,9}){0,5}", re.ASCII)
_OPERATIONS = ("list", "get", "create", "update", "replace", "delete")
_USUAL = frozenset(_OPERATIONS) - {"replace"}
_PATH = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*(?:/[a-z0-9]+(?:[-_.][a-z0-9]+)*)*")
_OWN = ("enums", "types", "entities")
_TAKEN = ("generators", "removed", "mixins")
_SAID = frozenset({"app", *_TAKEN, *_OWN})  # what `x-stackgen` of a document may hold
_MOST_WORDS = 4  # of a title, in the name of an application


@dataclass
class SpecTree:
    """A spec being made of a document."""

    desk: Desk
    fields: Fields
    data: dict[str, Any] = field(default_factory=dict)
    places: dict[Pointer, Node] = field(default_factory=dict)

    def make(self, candidates: Iterable[Candidate], *, routed: bool) -> None:
        """Fill it in; without routes, every entity is for the operations of the document alone."""
        extra = own_words(self.desk)
        for key in sorted(extra.keys() - _SAID):
            hint = suggestion(key, _SAID)
            self.desk.wrong(extra, key, f"`x-stackgen` of a document has no {quoted(key)}", hint)
        self.data = {"stackgen": 1, "app": {**self._app(), **(extra.get("app") or {})}}
        entities = {one.name: self._entity(one, routed=routed) for one in candidates}
        if self.fields.enums:
            self.data["enums"] = {**self.fields.enums, **{n: {"values": m} for n, m in self.fields.members.items()}}
        if self.fields.types:
            self.data["types"] = {name: {"fields": made} for name, made in self.fields.types.items()}
        self.data["entities"] = entities
        self.data |= {key: value for key, value in extra.items() if key in _TAKEN}
        self._put((), self.desk.written.data)
        self._own(extra, routed=routed)

    def _own(self, extra: Mapping[str, Any], *, routed: bool) -> None:
        """What the document says in the language itself: entities that none of its schemas is, and what they need."""
        for section in _OWN:
            said = extra.get(section)
            if not isinstance(said, dict):
                continue
            if section == "entities" and not routed:
                said = {name: {"api": False, **one} if isinstance(one, dict) else one for name, one in said.items()}
            self.data[section] = {**self.data.get(section, {}), **said}
        for key in extra.keys() & _SAID:
            self._put_all((key,), extra[key])

    def _app(self) -> dict[str, Any]:
        info = self.desk.written.info
        title = str(info.get("title") or "")
        words = field_word(title, "app").split("_")
        app: dict[str, Any] = {"name": "_".join(words[:_MOST_WORDS])}
        if title:
            app["title"] = title
        if description := info.get("description"):
            app["description"] = str(description)
        version = _VERSION.match(str(info.get("version") or ""))
        if version:
            app["version"] = version.group()
        self._put(("app",), info)
        return app

    def _entity(self, candidate: Candidate, *, routed: bool) -> dict[str, Any]:
        columns, pointer = candidate.columns, ("entities", candidate.name)
        entity: dict[str, Any] = {}
        found = self.desk.resolved(candidate.read.schema)
        if isinstance(found.get("description"), str):
            entity["doc"] = found["description"]
        if columns.key:
            entity["id"] = columns.key[0]
        entity["timestamps"] = columns.stamps()
        entity["fields"] = dict(columns.made)
        if candidate.relations:
            entity["relations"] = candidate.relations
        if api := self._api(candidate) if routed else False:
            entity["api"] = api
        elif not routed:
            entity["api"] = False
        said = overrides(self.desk, candidate.read.schema)
        entity |= {key: value for key, value in said.items() if key != "entity"}
        self._placed(candidate, pointer)
        return entity

    def _api(self, candidate: Candidate) -> dict[str, Any]:
        """The routes, as far as they are not those that the language gives: the path of the document, and no more."""
        path = candidate.resource.path.strip("/")
        usual = kebab(entity_names(candidate.name).plural)
        found = [binding.action for _, binding in Bindings(self.desk, candidate).all() if isinstance(binding, Binding)]
        operations = sorted(set(found), key=_OPERATIONS.index)
        api: dict[str, Any] = {"path": path} if path != usual and _PATH.fullmatch(path) else {}
        return {**api, "operations": operations} if operations and set(operations) != _USUAL else api

    def _placed(self, candidate: Candidate, pointer: Pointer) -> None:
        self._put(pointer, self.desk.resolved(candidate.read.schema))
        words = {one.field: name for name, one in candidate.columns.properties.items()}
        for word in candidate.columns.made:
            schemas = candidate.columns.sides.properties()
            self._put((*pointer, "fields", word), schemas.get(words.get(word, "")))

    def _put_all(self, pointer: Pointer, part: Any) -> None:
        """Place a part that is the spec's as it was written, with all that is in it."""
        self._put(pointer, part)
        steps = part.items() if isinstance(part, dict) else enumerate(part)
        for step, inner in steps:
            if isinstance(inner, dict | list):
                self._put_all((*pointer, step), inner)
            elif node := self.desk.written.shelf.node(part, step):
                self.places[(*pointer, step)] = node

    def _put(self, pointer: Pointer, part: Any) -> None:
        node = self.desk.written.shelf.node(part)
        if node is not None:
            self.places[pointer] = node


def line_of(desk: Desk, path: str) -> int:
    """Where a path stands in the document."""
    paths = desk.written.data.get("paths") or {}
    return desk.written.shelf.span(paths, path if path in paths else None).line
