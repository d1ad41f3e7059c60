"""Evolution: what turns one model into the next, as operations in order, each with its reverse.

Operations speak of entities, and of their fields and relations ("members"), by the names of the spec. An operation on
something that was renamed before uses the new name. How a database does it is for a stack to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from stackgen.model.entities import Collection, Default, Field, Model, Reference
from stackgen.model.expressions import Expression

Member: TypeAlias = Field | Reference | Collection


@dataclass(frozen=True)
class Fill:
    """What the rows that are there get: a value, or an expression over their columns."""

    default: Default | None = None
    expression: Expression | None = None


@dataclass(frozen=True)
class AddEntity:
    entity: str

    @property
    def reverse(self) -> Operation:
        return RemoveEntity(self.entity)


@dataclass(frozen=True)
class RemoveEntity:
    entity: str

    @property
    def reverse(self) -> Operation:
        return AddEntity(self.entity)


@dataclass(frozen=True)
class RenameEntity:
    entity: str
    before: str

    @property
    def reverse(self) -> Operation:
        return RenameEntity(self.before, self.entity)


@dataclass(frozen=True)
class AddMember:
    """A field or a relation that was not there."""

    entity: str
    member: str
    fill: Fill | None = None  # for the rows that are there, where a value is required or wished

    @property
    def reverse(self) -> Operation:
        return RemoveMember(self.entity, self.member)


@dataclass(frozen=True)
class RemoveMember:
    entity: str
    member: str

    @property
    def reverse(self) -> Operation:
        return AddMember(self.entity, self.member)


@dataclass(frozen=True)
class RenameMember:
    entity: str
    member: str
    before: str

    @property
    def reverse(self) -> Operation:
        return RenameMember(self.entity, self.before, self.member)


@dataclass(frozen=True)
class ChangeMember:
    """One attribute of a field or a relation: its type, whether it may be null, its default …"""

    entity: str
    member: str
    attribute: str
    before: object
    after: object
    fill: Fill | None = None  # what null becomes, or with the type, what a value becomes

    @property
    def reverse(self) -> Operation:
        return ChangeMember(self.entity, self.member, self.attribute, self.after, self.before)


@dataclass(frozen=True)
class MapValues:
    """Values of an enum that become others, in the rows of one field."""

    entity: str
    member: str
    values: tuple[tuple[str, str | None], ...]  # None: null
    staying: tuple[str, ...] = ()  # values that stay what they are

    @property
    def reverse(self) -> Operation:
        """What can be told apart afterwards goes back: not what became a value that others had already."""
        afters = [after for _, after in self.values]
        back = (
            (after, before)
            for before, after in self.values
            if after is not None and after not in self.staying and afters.count(after) == 1
        )
        return MapValues(self.entity, self.member, tuple(back), self.staying)


@dataclass(frozen=True)
class ChangeEntity:
    """One attribute of an entity: its table, unique keys, indexes, checks."""

    entity: str
    attribute: str
    before: object
    after: object

    @property
    def reverse(self) -> Operation:
        return ChangeEntity(self.entity, self.attribute, self.after, self.before)


@dataclass(frozen=True)
class ReshapeType:
    """Objects of a value type, wherever rows hold them, whose fields become others."""

    type: str
    renamed: tuple[tuple[str, str], ...] = ()  # before, now
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    filled: tuple[tuple[str, object], ...] = ()  # what those get that have no value

    @property
    def reverse(self) -> ReshapeType:
        renamed = tuple((now, before) for before, now in self.renamed)
        return ReshapeType(self.type, renamed, self.removed, self.added)

    @property
    def entity(self) -> str:
        """It concerns no single entity."""
        return ""

    @property
    def changes_objects(self) -> bool:
        """Whether it is more than a field that may be missing."""
        return bool(self.renamed or self.removed or self.filled)


Operation: TypeAlias = (
    AddEntity
    | RemoveEntity
    | RenameEntity
    | AddMember
    | RemoveMember
    | RenameMember
    | ChangeMember
    | MapValues
    | ReshapeType
    | ChangeEntity
)


@dataclass(frozen=True)
class Evolution:
    """Two models, and the operations from the one to the other."""

    before: Model
    after: Model
    operations: tuple[Operation, ...]
    notes: tuple[str, ...] = ()  # what the spec need not say any longer, with its place

    @property
    def reverse(self) -> Evolution:
        """The way back. It speaks of entities and members by the names that they had."""
        names = {one.entity: one.before for one in self.operations if isinstance(one, RenameEntity)}
        members = {(o.entity, o.member): o.before for o in self.operations if isinstance(o, RenameMember)}
        back = (_spoken_before(one, names, members).reverse for one in reversed(self.operations))
        return Evolution(self.after, self.before, tuple(back))

    @cached_property
    def entities(self) -> Mapping[str, str]:
        """Entities that are in both models: the name now -> the name before."""
        return {now: before for now, before in self._entity_pairs() if before is not None}

    @cached_property
    def members(self) -> Mapping[str, Mapping[str, str]]:
        """By the entity's name now: its fields and relations that are in both models."""
        return {now: dict(self._member_pairs(now)) for now in self.entities}

    def fill(self, entity: str, member: str) -> Fill | None:
        """What rows get in a member that is new, or that may no longer be null."""
        return self._fills.get((entity, member))

    def cast(self, entity: str, member: str) -> Fill | None:
        """How the values of a member become those of its new type, where the spec says it."""
        return self._casts.get((entity, member))

    def values(self, entity: str, member: str) -> tuple[tuple[str, str | None], ...]:
        """The values of an enum that become others."""
        return self._values.get((entity, member), ())

    @cached_property
    def shapes(self) -> Mapping[str, ReshapeType]:
        """The value types whose objects become others."""
        found = (one for one in self.operations if isinstance(one, ReshapeType))
        return {one.type: one for one in found if one.changes_objects}

    @cached_property
    def _fills(self) -> Mapping[tuple[str, str], Fill]:
        return {
            (one.entity, one.member): one.fill
            for one in self.operations
            if isinstance(one, AddMember | ChangeMember) and one.fill and not _is_retype(one)
        }

    @cached_property
    def _casts(self) -> Mapping[tuple[str, str], Fill]:
        found = (one for one in self.operations if isinstance(one, ChangeMember) and _is_retype(one))
        return {(one.entity, one.member): one.fill for one in found if one.fill}

    @cached_property
    def _values(self) -> Mapping[tuple[str, str], tuple[tuple[str, str | None], ...]]:
        return {(one.entity, one.member): one.values for one in self.operations if isinstance(one, MapValues)}

    def _entity_pairs(self) -> list[tuple[str, str | None]]:
        added = {one.entity for one in self.operations if isinstance(one, AddEntity)}
        renamed = {one.entity: one.before for one in self.operations if isinstance(one, RenameEntity)}
        names = [entity.name for entity in self.after.entities]
        return [(name, None if name in added else renamed.get(name, name)) for name in names]

    def _member_pairs(self, now: str) -> list[tuple[str, str]]:
        mine = [one for one in self.operations if one.entity == now]
        added = {one.member for one in mine if isinstance(one, AddMember)}
        renamed = {one.member: one.before for one in mine if isinstance(one, RenameMember)}
        names = members_of(self.after, now)
        return [(name, renamed.get(name, name)) for name in names if name not in added]


def members_of(model: Model, entity: str) -> Mapping[str, Member]:
    """The fields, references and collections of an entity by name."""
    found = model.entity(entity)
    members: list[Member] = [*found.fields, *found.references, *found.collections]
    return {member.name: member for member in members}


def _is_retype(operation: Operation) -> bool:
    return isinstance(operation, ChangeMember) and operation.attribute == "type"


def _spoken_before(operation: Operation, names: Mapping[str, str], members: Mapping[tuple[str, str], str]) -> Operation:
    """The operation in the words that hold before all renames, so that its reverse may follow them."""
    if isinstance(operation, RenameEntity | AddEntity | RemoveEntity | ReshapeType):
        return operation
    entity = names.get(operation.entity, operation.entity)
    if isinstance(operation, ChangeMember | MapValues):
        member = members.get((operation.entity, operation.member), operation.member)
        return _replaced(operation, entity=entity, member=member)
    return _replaced(operation, entity=entity)


def _replaced(operation: Operation, **words: str) -> Operation:
    return replace(operation, **words)  # type: ignore[arg-type]  # each has the fields that are named here
