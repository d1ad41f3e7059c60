"""Losses: what a change would lose, or cannot know -> problems, with the lines to write into the spec."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from stackgen.model.drafts import Drafts
from stackgen.model.entities import Collection, Field, Model, Reference, Role
from stackgen.model.evolution import Member
from stackgen.model.evolving.hints import entity_renames, member_renames
from stackgen.model.report import Report
from stackgen.reading.problems import quoted
from stackgen.reading.source import Pointer

if TYPE_CHECKING:
    from stackgen.model.evolving.changes import Changes


@dataclass
class Losses:
    """Complaints about one change; `allowed` says that data may be lost."""

    drafts: Drafts
    allowed: bool
    suggested: set[tuple[str, str]] = field(default_factory=set)  # members that may be what another was renamed to
    empty: list[tuple[str, Field | Reference]] = field(default_factory=list)  # what rows lack

    @property
    def report(self) -> Report:
        return self.drafts.report

    def member(self, changes: Changes, name: str) -> None:
        """A field or a relation that is gone."""
        entity = changes.now.name
        spec = self.drafts.entities[entity].spec
        if name in spec.removed:
            return
        what = "field" if isinstance(changes.old[name], Field) else "relation"
        gone = f"`removed: [{', '.join((*spec.removed, name))}]` in {entity}"
        hint = f"if it is to go, with all that it holds: {gone}"
        if taken := next((one.name for one in member_renames(self.drafts, entity) if one.before == name), None):
            freed = f"`removed: [{', '.join((*spec.removed, taken))}]` in {entity}"
            hint = f"{taken} is still there: {freed} frees its name"
        elif likely := self._likely(changes, name):
            self.suggested.add((entity, likely))
            hint = f"if it was renamed: {self._renamed(entity, likely, name)}; {hint}"
        message = f"the {what} {quoted(name)} of {entity} is gone, and its values would be lost"
        self._lost(("entities", entity), message, hint, key=True)

    def entity(self, before: Model, now: Model, name: str, added: list[str]) -> None:
        """An entity that is gone."""
        removed = self.drafts.spec.removed.entities
        if name in removed:
            return
        hint = f"if it is to go, with all its rows: `removed: {{entities: [{', '.join((*removed, name))}]}}` at the top"
        old = {member.name for member in before.entity(name).columns}
        alike = [one for one in added if len(old & set(now.entity(one).column_by_name)) * 2 > len(old)]
        if taken := next((one.name for one in entity_renames(self.drafts) if one.before == name), None):
            hint = f"{taken} is still there: `removed: {{entities: [{', '.join((*removed, taken))}]}}` frees its name"
        elif likely := (get_close_matches(name, added, n=1, cutoff=0.6) or alike)[:1]:
            hint = f"if it was renamed: `renamed_from: {name}` in {likely[0]}; {hint}"
        self._lost(("entities",), f"the entity {quoted(name)} is gone, and its rows would be lost", hint, key=True)

    def value(self, changes: Changes, member: Field, value: str) -> str | None:
        """A value of an enum that is gone: what its rows become if losses are allowed."""
        enum = member.type.enum or ""
        default = member.default.value if member.default else None
        fallback = default if isinstance(default, str) else None
        if self.allowed and (member.optional or fallback is not None):
            return fallback
        spec = self.drafts.spec.enums[enum]
        choices = " | ".join(one.value for one in spec.values)
        hint = f"say what its rows become: `removed: {{{value}: {choices}}}` in {enum}"
        old = (
            changes.pairs.base.model.enum(changes.pairs.enums.get(enum, enum)) if enum in changes.pairs.enums else None
        )
        known = {one.value for one in old.members} if old else set()
        fresh = [one.value for one in spec.values if one.value not in known]
        if likely := get_close_matches(value, fresh, n=1, cutoff=0.5) or (fresh if len(fresh) == 1 else []):
            hint = f"if it was renamed: `{{value: {likely[0]}, renamed_from: {value}}}`; else {hint}"
        self._lost(
            ("enums", enum), f"the value {quoted(value)} of {enum} is gone, and rows may hold it", hint, key=True
        )
        return None

    def other_type(self, changes: Changes, name: str, *, possible: bool) -> None:
        """A type that not every value fits."""
        if self.allowed and possible:
            return
        entity, old = changes.now.name, changes.kept[name]
        drop = f"`removed: [{old}]` in {entity} gives up the old values"
        hint = f"`cast: true` at {name} converts them, and the upgrade stops if one does not fit; {drop}"
        if not possible:
            hint = f"`cast: {{sql: …}}` at {name} computes the new ones; {drop}"
        one, other = _kind(changes.old[old]), _kind(changes.new[name])
        why = "the new type has less room" if one == other else f"not every {one} is a {other}"
        message = f"values of {entity}.{name} may be lost: {why}"
        self._lost(("entities", entity, "fields", name), message, hint)

    def other_kind(self, changes: Changes, name: str) -> None:
        """A field that became a relation, or a relation to other rows."""
        entity, old = changes.now.name, changes.kept[name]
        place = "fields" if isinstance(changes.new[name], Field) else "relations"
        message = f"{entity}.{name} was something else: what it held says nothing of the new"
        hint = f"`removed: [{old}]` in {entity} gives up what it held; another name keeps both"
        self._lost(("entities", entity, place, name), message, hint)

    def other_key(self, changes: Changes) -> None:
        """Another primary key."""
        entity = changes.now.name
        keys = {column.attribute: column.type.kind.value for column in changes.before.key_columns}
        told = ", ".join(f"{name} ({kind})" for name, kind in keys.items())
        message = f"the key of {entity} was {told}, and rows refer to it"
        beside = f"make a new entity, beside one with the old rows (`renamed_from: {changes.before.name}`), and copy"
        hint = f"{beside}: docs/migrations.md shows how; or leave the key, and add a unique field"
        self.report.add(("entities", entity, "id"), "key-changed", message, hint, key=True)

    def needs_backfill(self, changes: Changes, member: Field | Reference) -> None:
        """A value that rows need, and nobody has said which."""
        self.empty.append((changes.now.name, member))

    def finish(self) -> None:
        """Complain about values that are missing, unless the field may be an old one with another name."""
        for entity, member in self.empty:
            place = "fields" if isinstance(member, Field) else "relations"
            pointer: Pointer = ("entities", entity, place, member.name)
            if (entity, member.name) in self.suggested or self._complained((*pointer, "backfill")):
                continue
            message = f"{entity}.{member.name} is required, and the rows that are there have no value for it"
            hint = 'add `backfill: <value>` or `backfill: {sql: "…"}`, or make it optional with `?`'
            implied = isinstance(member, Field) and member.role is not Role.PLAIN
            self.report.add(pointer[:2] if implied else pointer, "needs-backfill", message, hint)

    def _complained(self, pointer: Pointer) -> bool:
        span = self.report.source.span(pointer)
        return any(one.span.line == span.line and one.code.startswith("bad-") for one in self.report.problems)

    def _lost(self, pointer: Pointer, message: str, hint: str, *, key: bool = False) -> None:
        if self.allowed:
            return
        self.report.add(pointer, "data-loss", message, hint, key=key)

    def _likely(self, changes: Changes, name: str) -> str | None:
        """The new member that the one that is gone may have become."""
        old = changes.old[name]
        added = [one for one in changes.new if one not in changes.kept and _is_alike(old, changes.new[one])]
        close = get_close_matches(name, added, n=1, cutoff=0.5)
        return close[0] if close else added[0] if len(added) == 1 else None

    def _renamed(self, entity: str, name: str, before: str) -> str:
        place = "fields" if name in self.drafts.entities[entity].spec.fields else "relations"
        written = self.report.source.scalar(("entities", entity, place, name))
        word = "type" if place == "fields" else "to"
        if written is None:
            return f"`renamed_from: {before}` at {name}"
        value = f'"{written}"' if set(written) & set(",[]{}") else written
        return f"`{name}: {{{word}: {value}, renamed_from: {before}}}`"


def _is_alike(old: Member, new: Member) -> bool:
    if isinstance(old, Field) and isinstance(new, Field):
        return old.type.kind is new.type.kind and old.type.many == new.type.many
    if isinstance(old, Field) or isinstance(new, Field):
        return False
    return isinstance(old, Collection) == isinstance(new, Collection) and old.target == new.target


def _kind(member: Member) -> str:
    if not isinstance(member, Field):
        return "relation"
    one = member.type.enum or member.type.kind.value
    return f"{one}[]" if member.type.many else one
