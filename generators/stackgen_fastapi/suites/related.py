"""Relations in tests: what a delete does to the rows that refer, what is embedded, and lists of keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Entity, Field, Reference, Role
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code, string
from stackgen_fastapi.shapes import Ids, Many, Shape
from stackgen_fastapi.suites.bodies import absent
from stackgen_fastapi.suites.spelling import Subject, arguments, in_json, sample
from stackgen_fastapi.suites.uniqueness import Uniqueness


@dataclass(frozen=True)
class Referring:
    """Rows of another entity, or of the same, that refer to the row that is deleted."""

    name: str  # part of the test's name: `order_customer`
    outcome: str  # restrict, cascade or set_null
    make: Code
    values: Code  # the arguments that refer
    service: Code
    key: str
    cleared: tuple[str, ...]


@dataclass(frozen=True)
class EmbeddedOne:
    """An object that the row refers to."""

    name: str
    literal: str
    variable: str
    make: Code
    values: Code
    keys: Code
    optional: bool


@dataclass(frozen=True)
class EmbeddedMany:
    """Objects that refer to the row, or are linked with it."""

    name: str
    literal: str
    make: Code
    values: Code
    keys: Code
    order: str | None  # how the made rows are sorted; None: as they were made
    reverse: bool
    single: bool
    entity: Entity


@dataclass(frozen=True)
class KeyList:
    """A list of keys that requests write: `tag_ids`."""

    name: str  # part of the test's name
    literal: str
    make: Code
    key: Code  # of a made row, in JSON
    absent: Code
    arguments: Code  # of the factory: the list under its name, from the variable `ids`
    missing: Code  # the same, from a key that no row has


@dataclass(frozen=True)
class ReadList:
    """A list of keys that the rows of an entity in between give."""

    name: str
    literal: str
    make: Code
    key: Code
    make_through: Code
    values: Code


@dataclass(frozen=True)
class Relations:
    """The relations of one entity."""

    subject: Subject
    shape: Shape
    uniqueness: Uniqueness

    def _subject(self, entity: Entity) -> Subject:
        return Subject(self.subject.columns, entity)

    def referring(self, incoming: list[tuple[Entity, Reference]]) -> Iterator[Referring]:
        for other, reference in incoming:
            if not reference.part_of and self._is_deep(other):
                continue  # what names the part is not at hand
            child = self._subject(other)
            yield Referring(
                name=f"{other.names.snake}_{reference.name.rstrip('_')}",
                outcome=reference.on_delete,
                make=child.make,
                values=child.arguments_of_child(reference, self.subject.variable),
                service=child.service,
                key=child.key_of_child("child", reference, self.subject.variable),
                cleared=tuple(f"{column.attribute}" for column in reference.columns),
            )

    def _is_deep(self, entity: Entity) -> bool:
        """Whether it is a part of a part."""
        return entity.parent is not None and self.shape.model.entity(entity.parent.target).parent is not None

    def subject_reference(self, child: Subject, reference: Reference) -> dict[str, Code]:
        """The values of a child that refer to this entity's row."""
        return child.referring(reference, self.subject.variable)

    def ones(self) -> Iterator[EmbeddedOne]:
        for one in self.shape.ones:
            target = self._subject(one.target)
            yield EmbeddedOne(
                name=one.name.rstrip("_"),
                literal=string(one.name),
                variable="other",
                make=target.make,
                values=arguments(self.subject.referring(one.reference, "other")),
                keys=self._summary(one.target),
                optional=one.reference.optional,
            )

    def many(self) -> Iterator[EmbeddedMany]:
        for many in self.shape.many:
            if many.ids is None and (values := self._owner_values(many)) is not None:
                yield self._many(many, values)

    def _many(self, many: Many, values: dict[str, Code]) -> EmbeddedMany:
        order, reverse = self._order(many.target)
        return EmbeddedMany(
            name=many.name.rstrip("_"),
            literal=string(many.name),
            make=self._subject(many.target).make,
            values=arguments(values),
            keys=self._summary(many.target),
            order=order,
            reverse=reverse,
            single=many.single,
            entity=many.target,
        )

    def _owner_values(self, many: Many) -> dict[str, Code] | None:
        """What makes a row of the target belong to this entity's row."""
        inverse = next(i for i in self.subject.entity.inverses if i.name == many.name)
        source = self.subject.columns.model.entity(inverse.source)
        if not inverse.through_collection:
            reference = next(r for r in source.references if r.name == inverse.relation)
            return self.subject_reference(self._subject(source), reference)
        collection = next(c for c in source.collections if c.name == inverse.relation)
        if collection.link is None:
            return None
        key = collection.link.target
        return {collection.ids_name: Code(f"[{in_json(key, f'{self.subject.variable}.{key.references}')}]")}

    def _order(self, target: Entity) -> tuple[str | None, bool]:
        first = target.order[0]
        column = target.column_by_name[first.name]
        if isinstance(column, Field) and column.role in (Role.CREATED_AT, Role.UPDATED_AT):
            return None, first.descending
        values = ", ".join(f"other[{string(step.name)}]" for step in target.order)
        return f"({values})" if len(target.order) > 1 else values, first.descending

    def _summary(self, target: Entity) -> Code:
        columns = Shape(self.shape.model, target).columns
        return Code("{" + ", ".join(string(column.name) for column in columns) + "}")

    def key_lists(self) -> Iterator[KeyList]:
        for ids in self.shape.ids:
            if ids.collection.link is not None and self._has_room(ids):
                target = self._subject(self.shape.model.entity(ids.collection.target))
                key = ids.link.target[0]
                none = sample(absent(self.shape.model, target.entity, target.entity.key_columns[0]))
                yield KeyList(
                    name=ids.name.rstrip("_"),
                    literal=string(ids.name),
                    make=target.make,
                    key=in_json(key, f"(await {target.make}(db)).{key.references}"),
                    absent=none,
                    arguments=arguments({ids.name: Code("[*ids[:2], ids[0]]")}),
                    missing=arguments({ids.name: Code(f"[{none}]")}),
                )

    def _has_room(self, ids: Ids) -> bool:
        return self.uniqueness.capacity(self.shape.model.entity(ids.collection.target)) >= 4

    def read_lists(self) -> Iterator[ReadList]:
        for ids in self.shape.ids:
            through = self.shape.model.entity(ids.collection.through) if ids.collection.through else None
            if through is None or through.parent or self.uniqueness.capacity(through) < 4:
                continue
            near = next(r for r in through.references if r.name == ids.collection.through_source)
            far = next(r for r in through.references if r.name == ids.collection.through_target)
            between = self._subject(through)
            key = ids.link.target[0]
            values = {**self.subject_reference(between, near), **between.referring(far, "other")}
            yield ReadList(
                name=ids.name.rstrip("_"),
                literal=string(ids.name),
                make=self._subject(self.shape.model.entity(far.target)).make,
                key=in_json(key, f"other.{key.references}"),
                make_through=between.make,
                values=arguments(values),
            )


def incoming_references(columns: Columns, entity: Entity) -> list[tuple[Entity, Reference]]:
    """The references to an entity from others that clients see."""
    model = columns.model
    found = ((model.entity(other), name) for other, name in model.references_to(entity.name))
    seen = ((other, name) for other, name in found if not other.internal)
    return [(other, next(one for one in other.references if one.name == name)) for other, name in seen]
