"""Tests of soft deletes: what becomes invisible, free, or comes back, for the entity and for those around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Entity, Reference
from stackgen_fastapi.columns import in_create, in_update
from stackgen_fastapi.listings import listing_of
from stackgen_fastapi.python import Code, Need, needs_of, string
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.related import Relations
from stackgen_fastapi.suites.spelling import Subject, arguments, in_json, mapping, strings
from stackgen_fastapi.suites.views import Words


@dataclass(frozen=True)
class RestoreView:
    """All that test_restore.py.j2 may see."""

    words: Words
    service: Code
    key: str
    restore: str
    restorable: bool
    readable: bool
    listed: bool
    counted: bool
    versioned: bool


@dataclass(frozen=True)
class Referred:
    """A softly deletable row that the row refers to."""

    name: str
    make: Code
    service: Code
    key: str
    arguments: Code
    values: Code
    fields: str
    changeable: bool


@dataclass(frozen=True)
class Follower:
    """A softly deletable row that refers to the row."""

    name: str
    outcome: str
    make: Code
    values: Code
    service: Code
    key: str
    fields: str


@dataclass(frozen=True)
class Listed:
    """Softly deletable rows that a response shows, whole or by their keys."""

    name: str
    attribute: str
    make: Code
    service: Code
    key: str
    values: Code
    mapping: Code | None = None  # in a body
    field: str = ""
    make_through: Code | None = None


@dataclass(frozen=True)
class SoftDeletesView:
    """All that test_soft_deletes.py.j2 may see."""

    soft: bool
    alone: bool  # there is one such part at most
    row: str
    make: Code
    build: Code
    service: Code
    create: Code
    update: Code
    key: str
    uniques: tuple[Code, ...]
    references: tuple[Referred, ...]
    followers: tuple[Follower, ...]
    embedded: tuple[Listed, ...]
    key_lists: tuple[Listed, ...]
    read_lists: tuple[Listed, ...]

    @property
    def needs(self) -> set[Need]:
        """What the tests import from the factories, services and schemas."""
        own = [self.make, self.build, self.service, self.create, self.update]
        rows: tuple[Referred | Follower | Listed, ...]
        rows = (*self.references, *self.followers, *self.embedded, *self.key_lists, *self.read_lists)
        through = [one.make_through for one in self.read_lists if one.make_through]
        return set(needs_of([*own, *(code for row in rows for code in (row.make, row.service)), *through]))


def restore_view(bodies: Bodies, words: Words, operations: frozenset[str]) -> RestoreView:
    """The tests of an entity's routes."""
    subject = bodies.subject
    return RestoreView(
        words=words,
        service=subject.service,
        key=subject.key(subject.variable),
        restore=f'{words.item.text[:-1]}/restore"',
        restorable="restore" in operations,
        readable="get" in operations,
        listed="list" in operations,
        counted=listing_of(bodies.entity).style == "offset",
        versioned=bodies.entity.versioned,
    )


def soft_deletes_view(bodies: Bodies, incoming: list[tuple[Entity, Reference]]) -> SoftDeletesView:
    """The tests of an entity's service, as far as soft deletes touch it."""
    subject, soft = bodies.subject, bodies.entity.soft_delete
    around = _Around(bodies, incoming)
    own_key = strings(bodies.entity.key).text
    uniques = [names for names in bodies.unique(changeable=False) if names.text != own_key] if soft else []
    return SoftDeletesView(
        soft=soft,
        alone=bool(bodies.entity.parent and bodies.entity.parent.one_to_one),
        row=subject.variable,
        make=subject.make,
        build=subject.build,
        service=subject.service,
        create=subject.schema("Create"),
        update=subject.schema("Update"),
        key=subject.key(subject.variable),
        uniques=tuple(uniques),
        references=tuple(around.references()),
        followers=tuple(around.followers()) if soft else (),
        embedded=tuple(around.embedded()),
        key_lists=tuple(around.key_lists()),
        read_lists=tuple(around.read_lists()),
    )


def references_of(bodies: Bodies) -> Iterator[Referred]:
    """The softly deletable rows that a row refers to."""
    return _Around(bodies, []).references()


@dataclass(frozen=True)
class _Around:
    """The softly deletable rows around a row."""

    bodies: Bodies
    incoming: list[tuple[Entity, Reference]]

    @property
    def subject(self) -> Subject:
        return self.bodies.subject

    def other(self, entity: Entity) -> Subject:
        return Subject(self.subject.columns, entity)

    def references(self) -> Iterator[Referred]:
        entity = self.bodies.entity
        for reference in entity.references:
            target = self.subject.target(reference)
            if target.entity.soft_delete and all(map(in_create, reference.columns)):
                values = self.subject.referring(reference, "other")
                yield Referred(
                    name=reference.name.rstrip("_"),
                    make=target.make,
                    service=target.service,
                    key=target.key("other"),
                    arguments=arguments(values),
                    values=mapping(values),
                    fields=_fields(reference),
                    changeable=all(in_update(entity, column) for column in reference.columns),
                )

    def followers(self) -> Iterator[Follower]:
        for entity, reference in self.incoming:
            child = self.other(entity)
            if entity.soft_delete:
                yield Follower(
                    name=f"{entity.names.snake}_{reference.name.rstrip('_')}",
                    outcome=reference.on_delete,
                    make=child.make,
                    values=arguments(child.referring(reference, self.subject.variable)),
                    service=child.service,
                    key=child.key("child"),
                    fields=_fields(reference),
                )

    def embedded(self) -> Iterator[Listed]:
        relations = Relations(self.subject, self.bodies.shape, self.bodies.uniqueness)
        attributes = {string(many.name): many.attribute for many in self.bodies.shape.many}
        for many in relations.many():
            child = self.other(many.entity)
            if many.entity.soft_delete:
                yield Listed(
                    name=many.name,
                    attribute=attributes[many.literal],
                    make=many.make,
                    service=child.service,
                    key=child.key("child"),
                    values=many.values,
                )

    def key_lists(self) -> Iterator[Listed]:
        for ids in self.bodies.shape.ids:
            target = self.other(self.subject.columns.model.entity(ids.collection.target))
            if ids.collection.link is not None and target.entity.soft_delete:
                key = ids.link.target[0]
                values = {ids.name: Code(f"[{in_json(key, f'other.{key.references}')}]")}
                yield Listed(
                    name=ids.name.rstrip("_"),
                    attribute=ids.attribute,
                    make=target.make,
                    service=target.service,
                    key=target.key("other"),
                    values=arguments(values),
                    mapping=mapping(values),
                    field=string(ids.name),
                )

    def read_lists(self) -> Iterator[Listed]:
        model = self.subject.columns.model
        for ids in self.bodies.shape.ids:
            through = model.entity(ids.collection.through) if ids.collection.through else None
            if through is not None and through.soft_delete:
                near = next(r for r in through.references if r.name == ids.collection.through_source)
                far = next(r for r in through.references if r.name == ids.collection.through_target)
                between = self.other(through)
                values = {**between.referring(near, self.subject.variable), **between.referring(far, "other")}
                yield Listed(
                    name=ids.name.rstrip("_"),
                    attribute=ids.attribute,
                    make=self.other(model.entity(far.target)).make,
                    service=between.service,
                    key=between.key("between"),
                    values=arguments(values),
                    make_through=between.make,
                )


def _fields(reference: Reference) -> str:
    return "{" + ", ".join(string(column.name) for column in reference.columns) + "}"
