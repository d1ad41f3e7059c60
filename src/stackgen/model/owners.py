"""Owners: the key `owner` of an entity -> the relations that lead to the user, and what it asks of rules."""

from __future__ import annotations

from collections.abc import Mapping

from stackgen.model.drafts import Drafts
from stackgen.model.entities import Entity, Reference
from stackgen.model.permissions import Rule
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer

SELF = "self"


def root_of(entities: Mapping[str, Entity], entity: Entity) -> Entity:
    """The entity at the top of those that the rows are parts of."""
    while entity.parent is not None:
        entity = entities[entity.parent.target]
    return entity


def owner_of(drafts: Drafts, entities: Mapping[str, Entity], entity: Entity) -> tuple[str, ...] | None:
    """The relations that lead to the user: none for the user, None where rows belong to nobody."""
    auth, written = drafts.auth, drafts.spec.entities[entity.name].owner
    if auth is None or entity.internal:
        return None
    pointer = (*drafts.entities[entity.name].pointer, "owner")
    if entity.parent is not None:
        if written is not None:
            message = f"{entity.name} belongs to whom its {entity.parent.target} does"
            drafts.report.add(pointer, "bad-owner", message, f"say it of {entity.parent.target} alone", key=True)
        above = owner_of(drafts, entities, entities[entity.parent.target])
        return None if above is None else (entity.parent.name, *above)
    if entity.name == auth.user:
        if written not in {None, SELF}:
            message = f"a {entity.names.title} who signs in belongs to nobody else"
            drafts.report.add(pointer, "bad-owner", message, "write `owner: self`, or leave it out")
        return ()
    return None if written is None else _path(drafts, entities, entity, pointer, written)


def _path(
    drafts: Drafts, entities: Mapping[str, Entity], entity: Entity, pointer: Pointer, written: str
) -> tuple[str, ...] | None:
    """The names in a path that leads to the user, if all of it does."""
    assert drafts.auth is not None
    user = drafts.auth.user
    if written == SELF:
        message = f"`self` is the user, but {entity.name} does not sign in"
        drafts.report.add(pointer, "bad-owner", message, f"name the relations that lead to {user}")
        return None
    start, here, path = 0, entity, []
    for word in written.split("."):
        reference = _step(drafts, here, word, (*pointer,), (start, max(1, len(word))))
        if reference is None:
            return None
        path.append(reference.name)
        here, start = entities[reference.target], start + len(word) + 1
    if here.name != user:
        message = f"this leads to {here.name}, and not to {user}, who signs in"
        drafts.report.add(pointer, "bad-owner", message, f"go on: `{written}.` and a relation of {here.name}")
        return None
    return tuple(path)


def _step(drafts: Drafts, here: Entity, word: str, pointer: Pointer, part: tuple[int, int]) -> Reference | None:
    names = {reference.name: reference for reference in here.references}
    if word in names:
        return names[word]
    if drafts.may_name(drafts.entities[here.name], word) or word in drafts.spec.entities[here.name].relations:
        if not any(one.name == word for one in here.collections):
            return None  # told of the relation itself
        message = f"{quoted(word)} leads to many rows: a row has one owner"
        drafts.report.add(pointer, "bad-owner", message, "name a relation to one row", part=part)
        return None
    hint = suggestion(word, names, f"the relations of {here.name}") or f"{here.name} has no relations"
    drafts.report.add(pointer, "bad-owner", f"{here.name} has no relation {quoted(word)}", hint, part=part)
    return None


def check_owner(drafts: Drafts, entity: Entity, stated: Mapping[str, Rule]) -> None:
    """Refuse rows that anybody may create, and that have to belong to somebody."""
    if entity.owning is None or entity.owning.optional or entity.parent is not None:
        return
    for word in ("bulk_create", "create", "write", "all"):
        if word in stated and stated[word].public:
            message = f"{entity.name} has to have an owner, and whoever is not signed in is none"
            hint = f"write `authenticated`, or make {quoted(entity.owning.name)} optional"
            drafts.report.add((*drafts.entities[entity.name].pointer, "access", word), "bad-access", message, hint)
            return
