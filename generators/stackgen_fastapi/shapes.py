"""What a response holds besides columns: lists of keys and embedded objects, and where their rows come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Collection, Column, Entity, ForeignColumn, Inverse, LinkTable, Model, Reference
from stackgen_fastapi.columns import in_create, in_read
from stackgen_fastapi.guards import is_guarded


@dataclass(frozen=True)
class Ids:
    """A list of keys: `tag_ids`."""

    name: str  # JSON key
    attribute: str
    collection: Collection
    link: Hop
    guarded: bool = False  # some who see the row may not see all that the keys lead to


@dataclass(frozen=True)
class Hop:
    """The table between two entities, and its columns that refer to each."""

    class_name: str
    module_entity: Entity  # whose module of models holds the class
    owner: tuple[ForeignColumn, ...]  # refer to the entity that embeds
    target: tuple[ForeignColumn, ...]  # refer to the entity that is embedded


@dataclass(frozen=True)
class One:
    """An embedded object that a foreign key of this entity refers to: `customer`."""

    name: str
    attribute: str
    reference: Reference
    target: Entity
    guarded: bool = False  # some who see the row may not see the object

    @property
    def optional(self) -> bool:
        """Whether it may be missing."""
        return self.reference.optional or self.guarded


@dataclass(frozen=True)
class Many:
    """Embedded objects on the other side: a list, or with `single` at most one."""

    name: str
    attribute: str
    target: Entity
    owner: tuple[ForeignColumn, ...]  # of the target, refer to this entity; empty with a hop
    hop: Hop | None
    single: bool
    ids: Ids | None = None  # the list of keys that the same rows give
    guarded: bool = False  # some who see the row may not see all the objects


@dataclass(frozen=True)
class Parts:
    """Whole objects that are parts of this entity's: a list, or with `single` at most one."""

    name: str  # JSON key
    attribute: str
    target: Entity
    owner: tuple[ForeignColumn, ...]  # of the target, refer to this entity
    single: bool

    @property
    def keyed(self) -> bool:
        """Whether a new item of the list has no key yet: that tells it from those that are there."""
        own = [column for column in self.target.key_columns if column not in self.owner]
        return not self.single and not all(map(in_create, own))


@dataclass(frozen=True)
class Shape:
    """A response of one entity."""

    model: Model
    entity: Entity

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns that a response shows."""
        return tuple(column for column in self.entity.columns if in_read(column))

    @cached_property
    def ids(self) -> tuple[Ids, ...]:
        """Lists of keys, one for each collection."""
        return tuple(
            Ids(
                collection.ids_name,
                collection.ids_attribute,
                collection,
                self._hop(self.entity, collection, True),
                self._is_guarded(collection.target),
            )
            for collection in self.entity.collections
        )

    @cached_property
    def ones(self) -> tuple[One, ...]:
        """Embedded objects that this entity refers to."""
        return tuple(
            One(
                reference.name,
                reference.attribute,
                reference,
                self.model.entity(reference.target),
                is_guarded(self.model, self.entity, self.model.entity(reference.target), reference.name),
            )
            for reference in self.entity.references
            if reference.name in self._embedded
        )

    @cached_property
    def many(self) -> tuple[Many, ...]:
        """Embedded objects that refer to this entity, or are linked with it."""
        return tuple(self._many())

    @cached_property
    def parts(self) -> tuple[Parts, ...]:
        """Parts of this entity's rows."""
        return tuple(map(self._parts, self.entity.parts))

    @property
    def composed(self) -> bool:
        """Whether a row alone does not make a response."""
        return bool(self.ids or self.ones or self.many or self.parts)

    @property
    def listed(self) -> bool:
        """Whether a response needs more statements than one."""
        return bool(self.ids or self.many or self.parts)

    @cached_property
    def hidden(self) -> tuple[Entity, ...]:
        """The entities whose rows are not shown to all who see the row."""
        ids = (self.model.entity(one.collection.target) for one in self.ids if one.guarded)
        ones = (one.target for one in self.ones if one.guarded)
        many = (one.target for one in self.many if one.guarded)
        return tuple({entity.name: entity for entity in (*ones, *many, *ids)}.values())

    def _is_guarded(self, target: str) -> bool:
        return is_guarded(self.model, self.entity, self.model.entity(target))

    @cached_property
    def _embedded(self) -> frozenset[str]:
        return frozenset(self.entity.api.embed if self.entity.api else ())

    def _many(self) -> Iterator[Many]:
        for ids in self.ids:
            if ids.collection.name in self._embedded:
                target = self.model.entity(ids.collection.target)
                yield Many(ids.collection.name, ids.collection.attribute, target, (), ids.link, False, ids, ids.guarded)
        for inverse in self.entity.inverses:
            if inverse.name in self._embedded:
                yield self._inverse(inverse)

    def _parts(self, inverse: Inverse) -> Parts:
        target = self.model.entity(inverse.source)
        assert target.parent is not None
        return Parts(inverse.name, inverse.attribute, target, target.parent.columns, target.parent.one_to_one)

    def _inverse(self, inverse: Inverse) -> Many:
        source, guarded = self.model.entity(inverse.source), self._is_guarded(inverse.source)
        if inverse.through_collection:
            collection = next(c for c in source.collections if c.name == inverse.relation)
            hop = self._hop(source, collection, False)
            return Many(inverse.name, inverse.attribute, source, (), hop, False, guarded=guarded)
        reference = next(r for r in source.references if r.name == inverse.relation)
        return Many(inverse.name, inverse.attribute, source, reference.columns, None, not inverse.many, guarded=guarded)

    def _hop(self, source: Entity, collection: Collection, forward: bool) -> Hop:
        """The table between: forward from the entity that declares the collection, or back."""
        if collection.link is not None:
            link: LinkTable = collection.link
            near, far = (link.source,), (link.target,)
            return Hop(link.class_name, source, *((near, far) if forward else (far, near)))
        through = self.model.entity(collection.through or "")
        source_side = next(r for r in through.references if r.name == collection.through_source).columns
        target_side = next(r for r in through.references if r.name == collection.through_target).columns
        ends = (source_side, target_side) if forward else (target_side, source_side)
        return Hop(through.names.class_name, through, *ends)


def embedded_entities(model: Model) -> Iterator[Entity]:
    """Entities that some response embeds, in the order of the spec."""
    wanted = {
        target.name
        for entity in model.entities
        for shape in (Shape(model, entity),)
        for target in (*(one.target for one in shape.ones), *(many.target for many in shape.many))
    }
    return (entity for entity in model.entities if entity.name in wanted)
