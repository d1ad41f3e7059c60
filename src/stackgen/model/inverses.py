"""Inverses: relations -> what the entity on their other side sees of them; and members of an entity that would meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Collection, Inverse, Reference
from stackgen.model.names import attribute
from stackgen.reading.problems import quoted
from stackgen.reading.source import Pointer


@dataclass(frozen=True)
class _Member:
    """Something that an entity has under a name."""

    word: str  # the JSON key
    attribute: str
    what: str  # in prose
    pointer: Pointer
    column: str = ""
    implied: bool = False  # its name follows from something else


def resolve_inverses(drafts: Drafts) -> None:
    """Give every target its inverses, in the order of the spec, and refuse members that meet."""
    declared = {name: {m.attribute: m for m in _members(draft)} for name, draft in drafts.entities.items()}
    for draft in drafts.entities.values():
        for relation in draft.spec.relations:
            found = draft.references.get(relation) or draft.collections.get(relation)
            if found is not None and found.inverse is not None:
                _add_inverse(drafts, draft, found, declared[found.target])
    for draft in drafts.entities.values():
        _check_members(drafts, draft)


def _add_inverse(
    drafts: Drafts, draft: Draft, relation: Reference | Collection, declared: Mapping[str, _Member]
) -> None:
    target = drafts.entities[relation.target]
    name = relation.inverse or ""
    if (taken := _taken(target, name, declared)) is not None:
        spec = draft.spec.relations[relation.name]
        ours = f"the other side of {draft.name}.{relation.name}"
        drafts.report.add(
            (*draft.pointer, "relations", relation.name, "inverse"),
            "inverse-clash",
            f"{target.name} would have two members {quoted(name)}: {taken}, and {ours}",
            "name the other side with `inverse: …`"
            + ("" if _has_parts(relation) else ", or write `inverse: null` for none"),
            key="inverse" not in spec.model_fields_set,
        )
        return
    target.inverses[name] = Inverse(
        name=name,
        attribute=attribute(name),
        source=draft.name,
        relation=relation.name,
        many=isinstance(relation, Collection) or not relation.one_to_one,
        through_collection=isinstance(relation, Collection),
        parts=_has_parts(relation),
    )


def _has_parts(relation: Reference | Collection) -> bool:
    """Whether the other side has the rows as its parts, so that it needs a name for them."""
    return isinstance(relation, Reference) and relation.part_of


def _taken(target: Draft, name: str, declared: Mapping[str, _Member]) -> str | None:
    """What already has an inverse's name in the target."""
    if name in target.inverses:
        other = target.inverses[name]
        return f"the other side of {other.source}.{other.relation}"
    member = declared.get(attribute(name))
    return member.what if member is not None else None


def _members(draft: Draft) -> Iterator[_Member]:
    """Everything that an entity declares, with the columns and keys that follow from it."""
    for field in draft.fields.values():
        place = (*draft.pointer, "fields", field.name)
        yield _Member(field.name, field.attribute, f"the field {quoted(field.name)}", place, field.column)
    for reference in draft.references.values():
        place = (*draft.pointer, "relations", reference.name)
        yield _Member(reference.name, reference.attribute, f"the relation {quoted(reference.name)}", place)
        for column in reference.columns:
            what = f"the column {quoted(column.name)} of the relation {quoted(reference.name)}"
            yield _Member(column.name, column.attribute, what, place, column.column, implied=True)
    for collection in draft.collections.values():
        place = (*draft.pointer, "relations", collection.name)
        yield _Member(collection.name, collection.attribute, f"the relation {quoted(collection.name)}", place)
        what = f"the keys {quoted(collection.ids_name)} of the relation {quoted(collection.name)}"
        yield _Member(collection.ids_name, collection.ids_attribute, what, place, implied=True)


def _check_members(drafts: Drafts, draft: Draft) -> None:
    by_attribute: dict[str, _Member] = {}
    by_column: dict[str, _Member] = {}
    for member in _members(draft):
        other = by_attribute.setdefault(member.attribute, member)
        if other is not member:
            message = f"{draft.name} would have {other.what} and {member.what} under one name"
            drafts.report.add(_later(other, member).pointer, "member-clash", message, "rename one of the two", key=True)
            continue
        # Some databases ignore the case of columns.
        if member.column and (other := by_column.setdefault(member.column.lower(), member)) is not member:
            message = f"{other.what} and {member.what} would have the same column {quoted(member.column)}"
            drafts.report.add(
                _later(other, member).pointer,
                "member-clash",
                message,
                "rename one of the two, or give it a `column`",
                key=True,
            )


def _later(first: _Member, second: _Member) -> _Member:
    """The member to point at: one that the user named, if the other was not."""
    return first if second.implied and not first.implied else second
