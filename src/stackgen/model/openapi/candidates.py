"""Candidates: the resources of a document that become entities, with the sides that each is seen from; or why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from stackgen.model.document import Operation
from stackgen.model.openapi.columns import Columns, Sides
from stackgen.model.openapi.desk import Desk
from stackgen.model.openapi.fields import Fields
from stackgen.model.openapi.naming import Taken
from stackgen.model.openapi.resources import (
    Found,
    NotOne,
    Resource,
    entity_word,
    objects,
    overrides,
    own_words,
    read_by,
    resources,
    shape_of_path,
    unwrapped_like,
)

CHANGES = ("put", "patch")


@dataclass
class Candidate:
    """A resource on its way to an entity."""

    name: str
    resource: Resource
    columns: Columns
    relations: dict[str, dict[str, Any]] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)  # path parameter -> JSON key of a foreign column
    bodies: dict[str, Found] = field(default_factory=dict)  # by operation id: the item in its request

    @property
    def read(self) -> Found:
        return self.columns.sides.read

    @property
    def is_overridden(self) -> bool:
        """Whether `x-stackgen` says something about it."""
        desk, sides = self.columns.desk, self.columns.sides
        return any(overrides(desk, one) for one in (self.read.schema, *sides.properties().values()))


@dataclass
class Candidates:
    """All resources, looked at one after the other, those with the shortest paths first."""

    desk: Desk
    fields: Fields
    found: list[Candidate] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)  # path of a collection -> why it is none
    names: Taken = field(default_factory=Taken)

    def look(self, operations: Iterable[Operation], excluded: Mapping[str, str]) -> None:
        """Find them; `excluded` are paths that are none, and why."""
        own = own_words(self.desk)
        for name in (one for section in ("entities", "enums", "types") for one in own.get(section) or ()):
            self.fields.taken.free(str(name))
        pairs = sorted(resources(operations), key=lambda one: len(one.parents))
        for resource in pairs:
            try:
                if resource.path in excluded:
                    raise NotOne(excluded[resource.path])
                self.found.append(self._candidate(resource))
            except NotOne as reason:
                self.refused[resource.path] = str(reason)

    @cached_property
    def own(self) -> frozenset[str]:
        """The entities that `x-stackgen` describes."""
        return frozenset(own_words(self.desk).get("entities") or ())

    def by_name(self, name: str) -> Candidate | None:
        return next((one for one in self.found if one.name == name), None)

    def _candidate(self, resource: Resource) -> Candidate:
        if any(shape_of_path(one.resource.item_path) == shape_of_path(resource.path) for one in self.found):
            raise NotOne("the path above it is that of an item")
        read = read_by(self.desk, resource)
        said = overrides(self.desk, read.schema)
        if said.get("entity") is False:
            raise NotOne("`x-stackgen` says so")
        if "post" not in resource.collection:
            raise NotOne("nothing creates its rows: its path has no POST")
        schema = self.desk.name_of(read.schema)
        same = next((one for one in self.found if schema and self.desk.name_of(one.read.schema) == schema), None)
        if same:
            raise NotOne(f"its items are those of {same.resource.path}")
        word = entity_word(self.desk, resource, read)
        if word in self.own:
            raise NotOne(f"`x-stackgen` says itself what {word} is")
        name = self.names.free(word)
        sides, bodies = self._sides(resource, read)
        columns = Columns(self.desk, self.fields, name, sides)
        columns.add_key(resource)
        self.fields.taken.free(name)
        return Candidate(name, resource, columns, bodies=bodies)

    def _sides(self, resource: Resource, read: Found) -> tuple[Sides, dict[str, Found]]:
        sides, bodies = Sides(read), {}
        create = resource.collection["post"]
        sides.create = self._body(create, read)
        if sides.create is None:
            raise NotOne("what POST takes is no object like the one that is read")
        bodies[create.operation_id] = sides.create
        for method in CHANGES:
            operation = resource.item.get(method)
            body = self._body(operation, read) if operation else None
            if operation and body:
                bodies[operation.operation_id] = body
                sides.changes.append(body)
        return sides, bodies

    def _body(self, operation: Operation, read: Found) -> Found | None:
        for found in objects(self.desk, operation.body.contents if operation.body else ()):
            if inside := unwrapped_like(self.desk, found, read):
                return inside
        return None
