"""Clashes: names of a whole application that would meet in one class, module, table or route."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Entity
from stackgen.model.names import operation_names
from stackgen.model.operations import TAKEN
from stackgen.model.parts import parent_of
from stackgen.model.reserved import (
    AUTH_PATH,
    BULK_PATHS,
    OPERATION_SUFFIXES,
    PART_SUFFIXES,
    RESERVED_PATHS,
    SCHEMA_SUFFIXES,
)
from stackgen.reading.problems import quoted
from stackgen.reading.source import Pointer


@dataclass(frozen=True)
class _Use:
    """A name that something needs for itself."""

    space: str  # class, module, table …
    name: str
    owner: str  # in prose
    pointer: Pointer
    hint: str


Pairs: TypeAlias = set[tuple[str, str]]


def check_clashes(drafts: Drafts) -> Pairs:
    """Refuse entities, enums, types and link tables that would share a name; returns the pairs that do."""
    uses = [
        *_enum_uses(drafts),
        *_type_uses(drafts),
        *(use for draft in drafts.entities.values() for use in _entity_uses(draft)),
    ]
    taken: dict[tuple[str, str], _Use] = {}
    told: Pairs = set()
    for use in uses:
        # Files of two names that differ in case are one file on some systems; so are tables in some databases.
        other = taken.setdefault((use.space, use.name.lower()), use)
        pair = (other.owner, use.owner)
        if other is not use and other.owner != use.owner and pair not in told:
            told.add(pair)
            message = f"{other.owner} and {use.owner} would have the same {use.space} {quoted(use.name)}"
            drafts.report.add(use.pointer, "name-clash", message, use.hint, key=True)
    return told


def check_paths(drafts: Drafts, entities: dict[str, Entity], told: Pairs) -> None:
    """Refuse entities that would answer at the same route, unless they were refused for another name."""
    taken: dict[str, str] = {}
    for name, entity in entities.items():
        if entity.api is None:
            continue
        route = _route(entities, entity)
        other = taken.setdefault(route.lower(), name)
        first = route.strip("/").partition("/")[0].lower()
        if route.strip("/").lower() in RESERVED_PATHS or (drafts.auth is not None and first == AUTH_PATH):
            every = "the routes of `auth` have" if first == AUTH_PATH else "every application has"
            message = f"{name} would have the route {quoted(route)}, which {every}"
            drafts.report.add(("entities", name), "name-clash", message, "give it another `api.path`", key=True)
        elif other != name and (other, name) not in told:
            message = f"{other} and {name} would have the same route {quoted(route)}"
            drafts.report.add(("entities", name), "name-clash", message, "give one of them an `api.path`", key=True)


def check_bulk_paths(drafts: Drafts, entities: dict[str, Entity]) -> None:
    """Refuse a route of rows that an operation on many rows of another entity would have."""
    routes = {entity.api.path.lower(): name for name, entity in entities.items() if entity.api}
    for name, entity in entities.items():
        for operation, word in BULK_PATHS.items():
            path = f"{entity.api.path}/{word}" if entity.api and operation in entity.api.operations else ""
            if other := routes.get(path.lower()):
                message = f"{other} and `{operation}` of {name} would have the same route {quoted('/' + path)}"
                pointer = ("entities", other, "api", "path")
                drafts.report.add(pointer, "name-clash", message, f"give {other} another `api.path`")


def _route(entities: dict[str, Entity], entity: Entity) -> str:
    """The route of an entity's rows, for people: `/orders/…/lines` of a part."""
    route, seen = "", set[str]()
    while entity.name not in seen:  # a circle has a problem of its own
        seen.add(entity.name)
        route = f"/{entity.api.path if entity.api else ''}{route}"
        if entity.parent is None:
            break
        entity, route = entities[entity.parent.target], f"/…{route}"
    return route


def check_indexes(drafts: Drafts, entities: dict[str, Entity]) -> None:
    """Refuse indexes that would have the name of another index, or of a table: in PostgreSQL all share one space."""
    taken = {entity.names.table.lower(): f"the table of {name}" for name, entity in entities.items()}
    for name, entity in entities.items():
        for number, index in enumerate(entity.indexes):
            here = f"an index of {name}"
            other = taken.setdefault(index.name.lower(), here)
            if other != here:
                message = f"{other} and {here} would have the same name {quoted(index.name)}"
                pointer = ("entities", name, "indexes", number, "name")
                drafts.report.add(pointer, "name-clash", message, "give it another `name`")


_RENAME = "rename one of the two"


def _enum_uses(drafts: Drafts) -> Iterator[_Use]:
    for name, enum in drafts.enums.items():
        yield _Use("class", enum.class_name, f"the enum {name}", ("enums", name), _RENAME)


def _type_uses(drafts: Drafts) -> Iterator[_Use]:
    for name, value_type in drafts.types.items():
        yield _Use("class", value_type.class_name, f"the type {name}", ("types", name), _RENAME)


def _entity_uses(draft: Draft) -> Iterator[_Use]:
    names, owner = draft.names, draft.name
    pointer: Pointer = draft.pointer
    yield _Use("class", names.class_name, owner, pointer, _RENAME)
    yield _Use("table", names.table, owner, pointer, "give one of them a `table`")
    operations = draft.spec.api.operations if draft.spec.api.enabled else ()
    extra = [suffix for word, suffixes in OPERATION_SUFFIXES.items() if word in operations for suffix in suffixes]
    for suffix in (*SCHEMA_SUFFIXES, *extra, *(PART_SUFFIXES if parent_of(draft) else ())):
        yield _Use("class", draft.name + suffix, owner, pointer, _RENAME)
    yield _Use("module", names.module, owner, pointer, _RENAME)
    yield _Use("plural", names.plural, owner, pointer, "give one of them a `plural`")
    for collection in draft.collections.values():
        if collection.link is not None:
            place = (*pointer, "relations", collection.name)
            what = f"the link table of {draft.name}.{collection.name}"
            yield _Use("table", collection.link.table, what, place, "rename the relation, or give the entity a `table`")
            yield _Use("class", collection.link.class_name, what, place, "rename the relation")
    yield from _operation_uses(draft)


# What every entity may offer, and so the names of its functions and operations: `create_order`.
_VERBS = ("get", "create", "update", "delete", "replace", "restore")


def _operation_uses(draft: Draft) -> Iterator[_Use]:
    """The classes that transitions and actions need, and the names of operations in the API."""
    names, routed = draft.names, draft.spec.api.enabled
    if routed:
        for word in (f"list_{names.plural}", *(f"{verb}_{names.snake}" for verb in _VERBS)):
            yield _Use("operation", word, draft.name, draft.pointer, _RENAME)
    for word, place, shapes, ending in _own_operations(draft):
        own = operation_names(word)
        for part in shapes:
            what = f"the {part.lower()} of {draft.name}.{word}"
            yield _Use("class", f"{draft.name}{own.pascal}{part}", what, place, _RENAME)
        if routed and own.snake not in TAKEN:  # of which there was a complaint
            yield _Use("operation", f"{own.snake}_{ending}", f"{draft.name}.{word}", place, _RENAME)


def _own_operations(draft: Draft) -> Iterator[tuple[str, Pointer, list[str], str]]:
    """Each transition and action: its name, its place, the classes that it needs, and what its function ends with."""
    if draft.spec.states is not None:
        for word, transition in draft.spec.states.transitions.items():
            shapes = ["Input"] if transition.input else []
            yield word, (*draft.pointer, "states", "transitions", word), shapes, draft.names.snake
    for word, action in draft.spec.actions.items():
        shapes = [part for part, given in (("Input", action.input), ("Output", action.output)) if given]
        ending = draft.names.snake if action.scope == "item" else draft.names.plural
        yield word, (*draft.pointer, "actions", word), shapes, ending
