"""Guards: which statements and relations are narrowed to what a caller may see, and how that is spelled.

- `narrowed`: rows that some callers see only their own of. Statements that find such rows come in two forms, made by
  `by_owner`, of which `Access` chooses.
- `guarded`: rows of another entity beside a row, which some who see the row may not see. Their condition is
  `sees(…)`, with the parameters that `Access.sight` gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Entity, ForeignColumn, Model, Reference
from stackgen.model.permissions import Rule
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns, in_create, in_update
from stackgen_fastapi.python import Code, code, name, string

CREATING = frozenset({"create", "bulk_create"})
_SHOWS_NOTHING = frozenset({"delete", "bulk_delete"})


def has_rules(model: Model) -> bool:
    """Whether there are rules at all."""
    return model.auth is not None


def scopes_of(model: Model) -> tuple[str, ...]:
    """All the scopes that some rule asks for."""
    return tuple(sorted({scope for entity in model.entities for rule in entity.access for scope in rule.scopes}))


def is_narrowed(entity: Entity) -> bool:
    """Whether somebody may do to their own rows what they may not do to others."""
    return any(rule.owner and rule.operation not in CREATING for rule in entity.access)


def claimed(entity: Entity) -> ForeignColumn | None:
    """The column that makes a new row that of whoever creates it, if nothing else is said."""
    if entity.owning is None or entity.parent is not None:
        return None
    return entity.owning.columns[0]


def guarded_somewhere(model: Model) -> bool:
    """Whether some rows are hidden beside others."""
    return any(entity.access and any(_beside(model, entity)) for entity in model.served)


def _beside(model: Model, entity: Entity) -> Iterator[bool]:
    """For each relation whose rows, or their keys, are shown with a row: whether some may not see those."""
    embedded = entity.api.embed if entity.api else ()
    for reference in entity.references:
        if reference.name in embedded:
            yield is_guarded(model, entity, model.entity(reference.target), reference.name)
    yield from (is_guarded(model, entity, model.entity(one.target)) for one in entity.collections)
    yield from (is_guarded(model, entity, model.entity(one.source)) for one in entity.inverses if one.name in embedded)


def root_of(model: Model, entity: Entity) -> Entity:
    """The entity at the top of those that the rows are parts of."""
    while entity.parent is not None:
        entity = model.entity(entity.parent.target)
    return entity


def is_guarded(model: Model, entity: Entity, target: Entity, reference: str | None = None) -> bool:
    """Whether somebody who sees a row may not see that of `target` beside it."""
    sight = target.rules.get("get")
    if sight is None:
        return False
    same = reference is not None and target.owner is not None and entity.owner == (reference, *target.owner)
    shown = (rule for rule in _rules(model, entity) if rule.operation not in _SHOWS_NOTHING)
    return not all(sight.covers(rule, same_owner=same) for rule in shown)


def _rules(model: Model, entity: Entity) -> Iterator[Rule]:
    yield from entity.access
    if entity.parent is not None:
        yield from root_of(model, entity).access


def constant(entity: Entity) -> str:
    """The table of an entity's rules: `ORDERS`."""
    word = entity.names.plural.upper().rstrip("_")
    return f"{word}_" if word in _TAKEN else word


# What the modules that import the tables import as well.
_TAKEN = frozenset({"PUBLIC", "AUTHENTICATED", "EVERYTHING", "OPERATOR", "READ", "WRITE", "UNWRITTEN"})
_TAKEN |= {"SHOWN", "CREATED", "CHANGED", "DELETED", "MOVED", "MOVED_WITH_INPUT"}


def rules(columns: Columns, entity: Entity) -> Code:
    """The same, imported."""
    return name(columns.module("access"), constant(entity))


def rule(columns: Columns, entity: Entity, operation: str) -> Code:
    """Who may do an operation."""
    return code("{}[{}]", rules(columns, entity), Code(string(operation)))


def owned(columns: Columns, entity: Entity, user: str) -> Code:
    """The condition that a row belongs to the user of a parameter."""
    return code("{}({})", name(columns.module("db", "owners"), owned_function(entity)), Code(string(user)))


def owned_function(entity: Entity) -> str:
    """`orders_of`."""
    return f"{entity.names.plural.rstrip('_')}_of"


def sees(columns: Columns, target: Entity, keys_of_alias: list[Code] | None = None) -> Code:
    """The condition that the caller sees a row of `target`, which may stand there under an alias."""
    function, word = name(columns.module("db", "owners"), "sees"), Code(string(target.names.plural.rstrip("_")))
    if not target.rules["get"].owner:
        return code("{}({})", function, word)
    theirs = owned(columns, target, "_viewer")
    if keys_of_alias is not None:
        keys = [
            code(f"{{}}({target.names.class_name}.{c.attribute})", name("sqlmodel", "col")) for c in target.key_columns
        ]
        table = name(layout.entity_module(columns.app, "models", target), target.names.class_name)
        select = name("sqlalchemy", "select")
        found = code("{}({}).where({}).correlate(None)", select, _listed(keys), theirs)
        listed = _listed(keys_of_alias)
        holder = listed if len(keys) == 1 else code("{}({})", name("sqlalchemy", "tuple_"), listed)
        theirs = code("{}.in_({})", holder, Code(found.text, found.needs | table.needs))
    return code("{}({}, {})", function, word, theirs)


def _listed(parts: list[Code]) -> Code:
    found = parts[0]
    for part in parts[1:]:
        found = code("{}, {}", found, part)
    return found


def sight(columns: Columns, targets: list[Entity]) -> Code:
    """The arguments of `Access.sight` for rows of some entities."""
    unique = list({target.name: target for target in targets}.values())
    return _listed([code(f"{target.names.plural.rstrip('_')}={{}}", rule(columns, target, "get")) for target in unique])


@dataclass(frozen=True)
class Referred:
    """A reference that requests write, and that may lead to what the caller does not see, or does not own."""

    reference: Reference
    target: Entity
    owning: bool  # the first step to the owner

    @property
    def columns(self) -> tuple[ForeignColumn, ...]:
        return self.reference.columns


def referred(model: Model, entity: Entity) -> tuple[Referred, ...]:
    """The references of an entity that are looked at when they are written."""
    return tuple(_referred(model, entity))


def _referred(model: Model, entity: Entity) -> Iterator[Referred]:
    writers = [rule for rule in _rules(model, entity) if rule.operation in {*CREATING, "update", "replace"}]
    for reference in entity.references:
        target = model.entity(reference.target)
        written = all(map(in_create, reference.columns))
        sight = target.rules.get("get")
        if not written or sight is None:
            continue
        owning = bool(entity.owner) and entity.owner is not None and entity.owner[0] == reference.name
        hidden = not all(sight.covers(rule, same_owner=False) for rule in writers)
        if hidden or (owning and any(rule.owner for rule in writers)):
            yield Referred(reference, target, owning)


def is_changed(entity: Entity, references: tuple[Referred, ...]) -> bool:
    """Whether a change may write one of the references."""
    return any(in_update(entity, column) for one in references for column in one.columns)
