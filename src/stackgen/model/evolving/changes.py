"""Changes of one entity: its fields and relations before and now -> operations; what is missing is a problem."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Collection, Entity, Field, Reference
from stackgen.model.evolution import (
    AddMember,
    ChangeEntity,
    ChangeMember,
    Fill,
    MapValues,
    Member,
    Operation,
    RemoveMember,
    RenameMember,
    members_of,
)
from stackgen.model.evolving.fills import Filling, with_old_columns
from stackgen.model.evolving.losses import Losses
from stackgen.model.evolving.pairing import Pairs
from stackgen.model.evolving.retyping import Fit, fit, keeps_keys

FIELD_RULES = ("column", "default", "constraints", "unique", "index")
REFERENCE_RULES = ("one_to_one", "on_delete")


@dataclass(frozen=True)
class Changes:
    """One entity that is in both models."""

    pairs: Pairs
    losses: Losses
    now: Entity
    before: Entity

    @cached_property
    def old(self) -> Mapping[str, Member]:
        return members_of(self.pairs.base.model, self.before.name)

    @cached_property
    def new(self) -> Mapping[str, Member]:
        return members_of(self.pairs.model, self.now.name)

    @cached_property
    def kept(self) -> dict[str, str]:
        """Members that are the same thing in both models: name now -> name before."""
        known = self.pairs.members[self.now.name]
        return {name: before for name, before in known.items() if not self._is_replaced(name, before)}

    @cached_property
    def filling(self) -> Filling:
        gone = [one for name, one in self.old.items() if name not in self.kept.values()]
        columned = [one for one in gone if not isinstance(one, Collection)]
        draft = with_old_columns(self.pairs.drafts.entities[self.now.name], columned)
        return Filling(self.pairs.drafts, self.pairs.model, self.now.name, draft)

    def operations(self) -> Iterator[Operation]:
        """What changes, in an order in which it can be done."""
        entity = self.now.name
        for name, before in self.kept.items():
            if name != before:
                yield RenameMember(entity, name, before)
        for name, member in self.new.items():
            if name not in self.kept:
                yield self._added(name, member)
        for name, before in self.kept.items():
            yield from self._changed(name, self.old[before], self.new[name])
        for name in self.old:
            if name not in self.kept.values():
                if name not in self.before.key:  # what is wrong is the key, and that is said below
                    self.losses.member(self, name)
                yield RemoveMember(entity, name)
        yield from self._rules()

    def _is_replaced(self, name: str, before: str) -> bool:
        """Whether it is another thing under the same name, and the old one is given up by `removed`."""
        if before in self.before.key or before not in self.pairs.drafts.entities[self.now.name].spec.removed:
            return False
        old, new = self.old[before], self.new[name]
        if isinstance(old, Field) and isinstance(new, Field):
            return self._fit(old, new) in {Fit.PERHAPS, Fit.NEVER}
        return not self._is_same_relation(old, new)

    def _is_same_relation(self, old: Member, new: Member) -> bool:
        if isinstance(old, Field) or isinstance(new, Field) or type(old) is not type(new):
            return False
        linked = not isinstance(old, Collection) or not isinstance(new, Collection) or old.through == new.through
        return linked and self.pairs.entities.get(new.target) == old.target

    def _becomes_many(self, old: Member, new: Member) -> bool:
        """Whether each row keeps the one that it refers to, in a list of its own."""
        if not isinstance(old, Reference) or not isinstance(new, Collection):
            return False
        return new.link is not None and self.pairs.entities.get(new.target) == old.target

    def _becomes_one(self, old: Member, new: Reference) -> bool:
        """Whether each row refers to the one that it was linked to; rows with several stop the upgrade."""
        if not isinstance(old, Collection):
            return False
        return old.link is not None and self.pairs.entities.get(new.target) == old.target

    def _added(self, name: str, member: Member) -> AddMember:
        fill = None if isinstance(member, Collection) else self.filling.backfill(member)
        if not isinstance(member, Collection) and not member.optional and fill is None:
            self.losses.needs_backfill(self, member)
        return AddMember(self.now.name, name, fill)

    def _changed(self, name: str, old: Member, new: Member) -> Iterator[Operation]:
        if isinstance(old, Field) and isinstance(new, Field):
            if old != new or old.type.enum is not None:  # of an enum, the values may have changed
                yield from self._field(name, old, new)
        elif self._becomes_many(old, new):
            yield ChangeMember(self.now.name, name, "many", False, True)
        elif isinstance(new, Reference) and self._becomes_one(old, new):
            yield ChangeMember(self.now.name, name, "many", True, False, self.filling.backfill(new))
        elif not self._is_same_relation(old, new):
            self.losses.other_kind(self, name)
        elif isinstance(old, Reference) and isinstance(new, Reference):
            yield from self._optional(name, old, new)
            yield from self._attributes(name, old, new, REFERENCE_RULES)

    def _field(self, name: str, old: Field, new: Field) -> Iterator[Operation]:
        found = self._fit(old, new)
        if old.name in self.before.key and not keeps_keys(found, old.type, new.type):
            self.losses.other_key(self)
            return
        cast = None if found is Fit.SAME else self.filling.cast(old, new)
        if found is Fit.NEVER and (cast is None or cast.expression is None):
            self.losses.other_type(self, name, possible=False)
        elif found is Fit.PERHAPS and cast is None:
            self.losses.other_type(self, name, possible=True)
        if old.type != new.type or found is not Fit.SAME:
            yield ChangeMember(self.now.name, name, "type", old.type, new.type, cast)
        values = self._values(old, new)
        if mapped := tuple((value, after) for value, after in values if value != after):
            staying = tuple(value for value, after in values if value == after)
            yield MapValues(self.now.name, name, mapped, staying)
        yield from self._optional(name, old, new)
        yield from self._attributes(name, old, new, FIELD_RULES)

    def retypes(self, old: Field, new: Field) -> bool:
        """Whether the values of a field are of another type, or have other room."""
        return old.type != new.type or self._fit(old, new) is not Fit.SAME

    def _fit(self, old: Field, new: Field) -> Fit:
        if old.type.enum is not None and new.type.enum is not None and old.type.many == new.type.many:
            return Fit.SAME if self.pairs.enums.get(new.type.enum) == old.type.enum else Fit.LOSSLESS
        return fit(old.type, old.constraints, new.type, new.constraints)

    def _values(self, old: Field, new: Field) -> tuple[tuple[str, str | None], ...]:
        """What each value of an enum becomes."""
        if old.type.enum is None or new.type.enum is None:
            return ()
        mapped = dict(self.pairs.values(old.type.enum, new.type.enum))
        for value in [value for value, after in mapped.items() if after is None]:
            mapped[value] = self.losses.value(self, new, value)
        return tuple(mapped.items())

    def _optional(self, name: str, old: Field | Reference, new: Field | Reference) -> Iterator[Operation]:
        if old.optional == new.optional:
            return
        fill: Fill | None = None
        if old.optional:
            fill = self.filling.backfill(new)
            if fill is None:
                self.losses.needs_backfill(self, new)
        yield ChangeMember(self.now.name, name, "optional", old.optional, new.optional, fill)

    def _attributes(
        self, name: str, old: Field | Reference, new: Field | Reference, attributes: tuple[str, ...]
    ) -> Iterator[Operation]:
        for attribute in attributes:
            before, after = getattr(old, attribute), getattr(new, attribute)
            if before != after:
                yield ChangeMember(self.now.name, name, attribute, before, after)

    def _rules(self) -> Iterator[Operation]:
        """What concerns the entity as a whole."""
        entity = self.now.name
        if self.now.names.table != self.before.names.table:
            yield ChangeEntity(entity, "table", self.before.names.table, self.now.names.table)
        back = {now: before for before, now in self._columns().items()}
        if self.before.key != tuple(back.get(name, name) for name in self.now.key):
            self.losses.other_key(self)
        for attribute in ("unique", "indexes", "checks"):
            before, after = getattr(self.before, attribute), getattr(self.now, attribute)
            if before != after:
                yield ChangeEntity(entity, attribute, before, after)

    def _columns(self) -> dict[str, str]:
        """JSON keys of columns before -> now."""
        found: dict[str, str] = {}
        for name, before in self.kept.items():
            old, new = self.old[before], self.new[name]
            if isinstance(old, Reference) and isinstance(new, Reference):
                pairs = zip(old.columns, new.columns, strict=False)
                found |= {one.name: other.name for one, other in pairs}
            else:
                found[before] = name
        return found
