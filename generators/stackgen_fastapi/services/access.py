"""Access in services: statements in two forms, rows beside a row that are hidden, references that are looked at."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Entity
from stackgen_fastapi.columns import Columns, in_update, optional
from stackgen_fastapi.guards import (
    Referred,
    claimed,
    has_rules,
    is_changed,
    is_narrowed,
    owned,
    referred,
    root_of,
    rule,
    sight,
)
from stackgen_fastapi.python import Code, Need, call, code, joined, name, needs_of, string
from stackgen_fastapi.shapes import Shape


@dataclass(frozen=True)
class AccessPart:
    """All that templates of a service see of access; without it, nothing of this prints anything."""

    secured: bool
    narrowed: bool
    owned: Code | None  # the condition that the row is the caller's
    owned_parent: Code | None
    owned_root: Code | None
    sight: Code | None  # arguments of `Access.sight`: rows beside a row that are hidden
    references: tuple[Code, ...]  # those that are looked at when they are written
    checks_changed: bool
    claim: str  # arguments of `claim` after the values and what was given
    reclaims: bool  # whether a replacement says whose it is
    restore: Code | None  # who sees deleted rows

    @property
    def by(self) -> str:
        """Before a statement that finds rows."""
        return "by_owner(" if self.narrowed else ""

    @property
    def end(self) -> str:
        """After such a statement."""
        return ", _OWNED)" if self.narrowed else ""

    @property
    def executable(self) -> str:
        """The type of such a statement, where it has to be said."""
        return "" if self.narrowed else ": Executable"

    @property
    def of(self) -> str:
        """After the name of such a statement where it is run."""
        return ".of(self.access)" if self.narrowed else ""

    @property
    def own(self) -> str:
        """Its parameters."""
        return ", **self.access.bound" if self.narrowed else ""

    @property
    def seen(self) -> str:
        """The parameters of what shows rows."""
        return ", **self.sight" if self.sight else ""

    @property
    def passed(self) -> str:
        """The argument that hands the access on to another service."""
        return ", self.access" if self.secured else ""

    @property
    def handed(self) -> str:
        """The same for functions of the module, where they need it."""
        return ", self.access" if self.narrowed else ""

    @property
    def taken(self) -> str:
        """Their parameter."""
        return "access: Access, " if self.narrowed else ""

    @property
    def of_given(self) -> str:
        """As `of`, where `access` is a parameter."""
        return ".of(access)" if self.narrowed else ""

    @property
    def own_given(self) -> str:
        """As `own`, where `access` is a parameter."""
        return ", **access.bound" if self.narrowed else ""

    @property
    def codes(self) -> tuple[Code, ...]:
        """All the code, for its imports."""
        found = (self.owned, self.owned_parent, self.owned_root, self.sight, self.restore)
        return (*(one for one in found if one), *self.references)


def access_part(columns: Columns, entity: Entity) -> AccessPart:
    """What access makes of the service of an entity."""
    narrowed, model = is_narrowed(entity), columns.model
    references = referred(model, entity)
    root = root_of(model, entity)
    parent = model.entity(entity.parent.target) if entity.parent else None
    hidden = Shape(model, entity).hidden
    return AccessPart(
        secured=has_rules(model),
        narrowed=narrowed,
        owned=owned(columns, entity, "_owner") if narrowed else None,
        owned_parent=owned(columns, parent, "_owner") if narrowed and parent else None,
        owned_root=owned(columns, root, "_owner") if narrowed and root is not entity else None,
        sight=sight(columns, list(hidden)) if hidden else None,
        references=tuple(_reference(columns, one) for one in references),
        checks_changed=is_changed(entity, references),
        claim=_claim(entity),
        reclaims=(column := claimed(entity)) is not None and in_update(entity, column),
        restore=rule(columns, entity, "restore") if "restore" in entity.rules else None,
    )


def _claim(entity: Entity) -> str:
    column = claimed(entity)
    if column is None:
        return ""
    required = "" if optional(entity, column) else f", {string(column.name)}"
    return f"{string(column.attribute)}{required}"


def _reference(columns: Columns, one: Referred) -> Code:
    """`Reference((…), (…), CUSTOMERS["get"], …)`."""
    auth = columns.model.auth
    assert auth is not None
    seen = one.target.rules["get"].owner or one.owning
    return call(
        name(columns.module("db", "owners"), "Reference"),
        _tuple([Code(string(column.attribute)) for column in one.columns]),
        _tuple([Code(string(column.name)) for column in one.columns]),
        rule(columns, one.target, "get"),
        theirs=_theirs(columns, one) if seen and one.target.name != auth.user else None,
        owning=Code("True") if one.owning else None,
        user=Code("True") if one.target.name == auth.user and seen else None,
    )


def _theirs(columns: Columns, one: Referred) -> Code:
    """The statement that finds which of the rows are the caller's."""
    target = one.target
    col = name("sqlmodel", "col")
    keys = [code(f"{{}}({target.names.class_name}.{column.references})", col) for column in one.columns]
    if len(keys) == 1:
        among = code('{}({}, "_keys")', name(columns.module("db", "membership"), "one_of"), keys[0])
    else:
        holder = code("{}({})", name("sqlalchemy", "tuple_"), joined(keys))
        among = code('{}.in_({}("_keys", expanding=True))', holder, name("sqlalchemy", "bindparam"))
    theirs = owned(columns, target, "_viewer")
    select = code("{}({}).where({}, {})", name("sqlalchemy", "select"), joined(keys), among, theirs)
    table = name(f"{columns.module('models')}.{target.names.module}", target.names.class_name)
    return Code(select.text, select.needs | table.needs)


def _tuple(parts: list[Code]) -> Code:
    return code("({},)", parts[0]) if len(parts) == 1 else code("({})", joined(parts))


def needs_of_access(columns: Columns, part: AccessPart) -> set[Need]:
    """What the service imports for it."""
    if not part.secured:
        return set()
    access, owners = columns.module("access"), columns.module("db", "owners")
    needs: set[Need] = {(access, "Access"), (access, "EVERYTHING"), *needs_of(part.codes)}
    needs |= {(owners, "by_owner")} if part.narrowed else set()
    needs |= {(owners, "check_seen")} if part.references else set()
    needs |= {(owners, "claim")} if part.claim else set()
    return needs
