"""Wording: an evolution in, what a person reads of it out: a line for each operation, with its risk, and a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from stackgen.model.entities import FieldType, Kind
from stackgen.model.evolution import (
    AddEntity,
    AddMember,
    ChangeEntity,
    ChangeMember,
    Evolution,
    MapValues,
    Operation,
    RemoveEntity,
    RemoveMember,
    RenameEntity,
    RenameMember,
    ReshapeType,
    members_of,
)
from stackgen.model.evolving.retyping import TEXT

LONGEST_SLUG = 40
_ATTRIBUTES = {"type": "another type", "default": "another default", "constraints": "other limits"}


class Risk(StrEnum):
    """What an operation means for a database that is in use."""

    SAFE = "safe"  # nobody waits for longer than a moment
    LOCKING = "locking"  # rows are written or read through while others may have to wait
    DEPENDENT = "data-dependent"  # stops if a row does not fit
    DESTRUCTIVE = "destructive"  # values are gone afterwards


def risk(operation: Operation, *, in_phases: bool = False) -> Risk:
    """What the operation means for a database that is in use; `in_phases`, what was stands beside what is."""
    match operation:
        case RemoveEntity() | RemoveMember():
            return Risk.DESTRUCTIVE
        case MapValues():
            return Risk.SAFE if in_phases else Risk.LOCKING
        case ChangeMember() if in_phases and _stands_beside(operation):
            return Risk.SAFE
        case ReshapeType():
            return _risk_of_objects(operation)
        case ChangeMember():
            return _risk_of_change(operation)
        case ChangeEntity() if operation.attribute != "table":
            return Risk.DEPENDENT if operation.after else Risk.SAFE
        case _:
            return Risk.SAFE


def _stands_beside(operation: ChangeMember) -> bool:
    """Whether what was stands beside what is, and rows are copied a few at a time."""
    many = operation.attribute == "many" and operation.after is True
    return many or (operation.attribute == "type" and operation.fill is None)


def _risk_of_objects(operation: ReshapeType) -> Risk:
    if operation.removed:
        return Risk.DESTRUCTIVE
    return Risk.LOCKING if operation.changes_objects else Risk.SAFE


def _risk_of_change(operation: ChangeMember) -> Risk:
    if operation.attribute == "type":
        return _risk_of_type(operation)
    if operation.attribute in {"constraints", "unique", "one_to_one"}:
        return Risk.DEPENDENT if operation.after else Risk.SAFE
    if operation.attribute == "many":
        return Risk.LOCKING if operation.after else Risk.DEPENDENT
    return Risk.SAFE


def _risk_of_type(operation: ChangeMember) -> Risk:
    """A text with more room is the same text; any other value is written anew."""
    if operation.fill is not None:
        return Risk.DEPENDENT
    kinds = [kind.kind for kind in (operation.before, operation.after) if isinstance(kind, FieldType) and not kind.many]
    texts = set(kinds) <= TEXT or set(kinds) == {Kind.ENUM}  # an enum by another name is the same text
    return Risk.SAFE if len(kinds) == 2 and texts else Risk.LOCKING


def sentences(evolution: Evolution, *, at_once: bool = False) -> list[str]:
    """What changes, one line each; `at_once` where a stack knows that it cannot be done in phases."""
    in_phases = evolution.after.expand_contract and not (at_once or is_at_once(evolution))
    told = [
        f"{_sentence(one)} ({_risk_in(evolution, one, in_phases=in_phases)})"
        for one in evolution.operations
        if not _is_implied(one)
    ]
    return list(dict.fromkeys(told)) or ["Rules of the database"]


def _risk_in(evolution: Evolution, operation: Operation, *, in_phases: bool) -> Risk:
    """PostgreSQL builds an index with a condition anew if a text in it gets more room, and others wait for it."""
    found = risk(operation, in_phases=in_phases)
    if in_phases or found is not Risk.SAFE or not isinstance(operation, ChangeMember) or operation.attribute != "type":
        return found
    entity = evolution.after.entity(operation.entity)
    column = next((field.column for field in entity.fields if field.name == operation.member), "")
    partial = [index.columns for index in entity.indexes if index.where is not None]
    held = [tuple(one.column for one in columns) for columns in partial]
    if entity.soft_delete:
        held += [unique.columns for unique in entity.unique]
        held += [(field.column,) for field in entity.fields if field.unique]
    return Risk.LOCKING if any(column in columns for columns in held) else found


def is_at_once(evolution: Evolution) -> bool:
    """Whether what was cannot stand beside what is: names that change places, keys, many that become one."""
    return any(_is_at_once(evolution, one) for one in evolution.operations)


def _is_at_once(evolution: Evolution, operation: Operation) -> bool:
    match operation:
        case RenameEntity():
            return any(entity.name == operation.before for entity in evolution.after.entities)
        case RenameMember() | AddMember():
            was = evolution.entities.get(operation.entity)
            return was is not None and operation.member in members_of(evolution.before, was)
        case ChangeMember(attribute="many"):
            return operation.after is False
        case ChangeMember(attribute="type") | MapValues():
            return operation.member in evolution.after.entity(operation.entity).key
        case _:
            return False


def slug(evolution: Evolution) -> str:
    """A name for it, fit for a file."""
    words = [_short(one) for one in evolution.operations] or ["rules"]
    first = re.sub(r"[^a-z0-9]+", "_", words[0].lower()).strip("_")[:LONGEST_SLUG].rstrip("_")
    return f"{first}_and_more" if len(set(words)) > 1 else first


def _is_implied(operation: Operation) -> bool:
    """Whether another operation has said it already."""
    implied = isinstance(operation, ChangeMember) and operation.attribute == "column"
    return implied or (isinstance(operation, ChangeEntity) and operation.attribute == "table")


def _short(operation: Operation) -> str:
    match operation:
        case AddEntity():
            return f"add {operation.entity}"
        case RemoveEntity():
            return f"remove {operation.entity}"
        case RenameEntity():
            return f"rename {operation.before} to {operation.entity}"
        case AddMember():
            return f"add {operation.entity} {operation.member}"
        case RemoveMember():
            return f"remove {operation.entity} {operation.member}"
        case RenameMember():
            return f"rename {operation.entity} {operation.before} to {operation.member}"
        case ChangeMember() | MapValues():
            return f"change {operation.entity} {operation.member}"
        case ReshapeType():
            return f"change {operation.type}"
        case ChangeEntity():
            return f"{operation.attribute} of {operation.entity}"


def _mapped(operation: MapValues | ReshapeType) -> str:
    if isinstance(operation, MapValues):
        pairs = ", ".join(f"{before} -> {after or 'null'}" for before, after in operation.values)
        return f"{operation.entity}.{operation.member}: {pairs}"
    parts = [f"{before} is now {now}" for before, now in operation.renamed]
    parts += [f"{name} is new" for name in operation.added] + [f"{name} is gone" for name in operation.removed]
    parts += [f"{name} is required" for name, _ in operation.filled if name not in operation.added]
    return f"Objects of {operation.type}: {', '.join(parts)}"


def _sentence(operation: Operation) -> str:
    match operation:
        case AddEntity():
            return f"{operation.entity} is new"
        case RemoveEntity():
            return f"{operation.entity} is gone, with all its rows"
        case RenameEntity():
            return f"{operation.before} is now {operation.entity}"
        case AddMember():
            return f"{operation.entity}.{operation.member} is new"
        case RemoveMember():
            return f"{operation.entity}.{operation.member} is gone, with all that it held"
        case RenameMember():
            return f"{operation.entity}.{operation.before} is now {operation.entity}.{operation.member}"
        case MapValues() | ReshapeType():
            return _mapped(operation)
        case ChangeMember():
            return f"{operation.entity}.{operation.member}: {_change(operation)}"
        case ChangeEntity():
            return f"{operation.entity}: other {operation.attribute}"


def _change(operation: ChangeMember) -> str:
    if operation.attribute == "optional":
        return "may be null" if operation.after else "is required"
    if isinstance(operation.after, bool):
        word = operation.attribute.replace("_", " ")
        return word if operation.after else f"no longer {word}"
    return _ATTRIBUTES.get(operation.attribute, f"another {operation.attribute}")


def lasting(evolution: Evolution) -> Iterator[Operation]:
    """Operations that a later build has to know of, even if no table changes."""
    kinds = AddEntity | RemoveEntity | RenameEntity | AddMember | RemoveMember | RenameMember | MapValues | ReshapeType
    return (one for one in evolution.operations if isinstance(one, kinds))
