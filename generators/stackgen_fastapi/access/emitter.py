"""Access: who may do what, as a table of rules, and whose rows are whose, as conditions: access.py, db/owners.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Auth, Entity, Reference
from stackgen.model.permissions import Rule
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.guards import claimed, constant, guarded_somewhere, is_narrowed, owned_function, referred
from stackgen_fastapi.python import (
    Code,
    Need,
    call,
    code,
    docstring,
    import_block,
    joined,
    name,
    needs_of,
    prose,
    string,
)

templates = Templates(__package__)
COL = name("sqlmodel", "col")


@dataclass(frozen=True)
class PermissionsView:
    """All that permissions.py.j2 may see."""

    package: str


@dataclass(frozen=True)
class Line:
    """One operation, and its rule."""

    operation: str  # a literal
    rule: Code


@dataclass(frozen=True)
class Table:
    """The rules of one entity."""

    name: str
    said: str  # whose its rows are
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class AccessView:
    """All that access.py.j2 may see."""

    imports: str
    key: Code
    roles: Code | None
    scopes: bool
    anonymous: bool  # some rows are created by nobody
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class Owned:
    """The condition that a row belongs to a user."""

    function: str
    doc: str
    condition: Code


@dataclass(frozen=True)
class OwnersView:
    """All that owners.py.j2 may see."""

    imports: str
    narrowed: bool  # some statements come in two forms
    guarded: bool  # some rows are hidden beside others
    checked: bool  # some references are looked at
    claimed: bool  # some rows belong to whoever creates them
    owned: tuple[Owned, ...]


def emit(request: Request) -> Iterator[Artifact]:
    """What the rules of all entities come to; nothing where nobody signs in."""
    columns = Columns(request.model)
    if request.model.auth is None:
        return
    view = _access(columns, request.model.auth)
    yield templates.render("access.py.j2", layout.path(columns.app, "access.py"), view)
    permissions = PermissionsView(columns.app.package)
    yield templates.render("permissions.py.j2", layout.path(columns.app, "api", "permissions.py"), permissions)
    owners = _owners(columns)
    if owners.narrowed or owners.guarded or owners.checked or owners.claimed:
        yield templates.render("owners.py.j2", layout.path(columns.app, "db", "owners.py"), owners)


def _access(columns: Columns, auth: Auth) -> AccessView:
    user = columns.model.entity(auth.user)
    key = columns.python(user.key_columns[0])
    spelled = _Rules(columns, auth)
    tables = tuple(spelled.table(entity) for entity in columns.model.served if entity.access)
    role = columns.enum(user.column_by_name[auth.role]) if auth.role else None
    rules = [rule for entity in columns.model.entities for rule in entity.access]
    needs: set[Need] = {
        ("dataclasses", "dataclass"),
        (columns.module("auth", "principal"), "OPERATOR"),
        (columns.module("auth", "principal"), "Principal"),
        (columns.module("errors"), "ForbiddenError"),
        (columns.module("errors"), "UnauthorizedError"),
    }
    needs |= needs_of([key, *([role] if role else [])])
    return AccessView(
        imports=import_block(needs, columns.app.package),
        key=key,
        roles=role,
        scopes=any(rule.scopes for rule in rules),
        anonymous=any(rule.public and rule.owner for rule in rules),
        tables=tables,
    )


@dataclass(frozen=True)
class _Rules:
    columns: Columns
    auth: Auth

    def table(self, entity: Entity) -> Table:
        path = ".".join(entity.owner or ())
        said = prose(f"{entity.names.plural_title[:1].upper()}{entity.names.plural_title[1:]} belong to `{path}`.")
        lines = tuple(Line(string(rule.operation), self.rule(rule)) for rule in entity.access)
        return Table(constant(entity), said if path else "", lines)

    def rule(self, rule: Rule) -> Code:
        """`PUBLIC`, or the parts that let somebody in."""
        if rule.public and not rule.owner:
            return Code("PUBLIC")
        if rule.authenticated:
            return Code("AUTHENTICATED")
        parts = {"anonymous": Code("True") if rule.public else None, "owner": Code("True") if rule.owner else None}
        parts["roles"] = _tuple([self.role(word) for word in rule.roles])
        parts["scopes"] = _tuple([Code(string(word)) for word in rule.scopes])
        return call(Code("Rule"), **parts)

    def role(self, word: str) -> Code:
        user = self.columns.model.entity(self.auth.user)
        return self.columns.value(user.column_by_name[self.auth.role or ""], word)


def _tuple(parts: list[Code]) -> Code | None:
    if not parts:
        return None
    return code("({},)", parts[0]) if len(parts) == 1 else code("({})", joined(parts))


def _owners(columns: Columns) -> OwnersView:
    entities = columns.model.served
    owned = tuple(
        Owned(owned_function(e), _said(e), _condition(columns, e, e.owner)) for e in entities if e.owner is not None
    )
    view = {
        "narrowed": any(map(is_narrowed, entities)),
        "guarded": guarded_somewhere(columns.model),
        "checked": any(referred(columns.model, entity) for entity in entities),
        "claimed": any(claimed(entity) for entity in entities),
    }
    needs = {need for word, used in view.items() if used for need in _needs(columns, word)}
    needs |= needs_of(one.condition for one in owned) | {("sqlalchemy", "ColumnElement"), ("sqlalchemy", "bindparam")}
    return OwnersView(imports=import_block(needs, columns.app.package), **view, owned=owned)


def _needs(columns: Columns, word: str) -> set[Need]:
    access, abc = columns.module("access"), "collections.abc"
    wanted: dict[str, set[Need]] = {
        "narrowed": {("dataclasses", "dataclass"), ("typing", "Any"), (access, "Access")}
        | {("sqlalchemy", one) for one in ("Delete", "Executable", "Select", "Update")},
        "guarded": {("sqlalchemy", one) for one in ("Boolean", "or_", "true")},
        "checked": {
            *((abc, "Mapping"), (abc, "Sequence"), ("dataclasses", "dataclass"), ("typing", "Any")),
            *((access, "Access"), (access, "Rule"), ("sqlalchemy", "Executable")),
            *((columns.module("db", "session"), "Queries"), (columns.module("errors"), "MissingReferenceError")),
        },
        "claimed": {
            *((abc, "Collection"), ("typing", "Any"), (access, "Access")),
            (columns.module("errors"), "MissingReferenceError"),
        },
    }
    return wanted[word]


def _said(entity: Entity) -> str:
    title = entity.names.title
    one = f"{article_of(title)} {title}"
    if not entity.owner:
        return docstring(f"Return the condition that {one} is the user of a parameter.")
    return docstring(
        f"Return the condition that {one} belongs to the user of a parameter: by `{'.'.join(entity.owner)}`."
    )


def _condition(columns: Columns, entity: Entity, path: tuple[str, ...]) -> Code:
    """That the relations of a path lead to the user whose key is the parameter `user`."""
    bind = name("sqlalchemy", "bindparam")
    if not path:
        return code(
            "{} == {}(user)", _column(columns, entity, entity.key_columns[0].attribute), name("sqlalchemy", "bindparam")
        )
    reference: Reference = next(one for one in entity.references if one.name == path[0])
    target = columns.model.entity(reference.target)
    held = [_column(columns, entity, column.attribute) for column in reference.columns]
    if len(path) == 1:
        return code("{} == {}(user)", held[0], bind)
    keys = [_column(columns, target, column.references) for column in reference.columns]
    theirs = code(
        "{}({}).where({}).correlate(None)",
        name("sqlalchemy", "select"),
        joined(keys),
        _condition(columns, target, path[1:]),
    )
    holder = held[0] if len(held) == 1 else code("{}({})", name("sqlalchemy", "tuple_"), joined(held))
    return code("{}.in_({})", holder, theirs)


def _column(columns: Columns, entity: Entity, attribute: str) -> Code:
    table = name(layout.entity_module(columns.app, "models", entity), entity.names.class_name)
    return code("{}({}.{})", COL, table, Code(attribute))
