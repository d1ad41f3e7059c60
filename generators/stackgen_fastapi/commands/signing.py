"""What the group of the entity that signs in has beside: roles, and passwords that no history of a shell keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.command_names import flag
from stackgen_fastapi.commands.given import Given
from stackgen_fastapi.commands.options import OPTION
from stackgen_fastapi.python import Code, Need, code, import_block, literal, name

templates = Templates(__package__)


@dataclass(frozen=True)
class ModuleView:
    """All that asking.py.j2 and api_keys.py.j2 may see."""

    imports: str
    key: str  # the type of the user's key


@dataclass(frozen=True)
class SigningCommands:
    """The commands on a user's role and password."""

    roles: bool
    password: bool
    key_attribute: str
    title: str
    needs: frozenset[Need]


def signing_modules(columns: Columns) -> Iterator[Artifact]:
    """What the commands of signing in share, and those on keys."""
    auth = columns.model.auth
    if auth is None:
        return
    key = columns.python(columns.model.entity(auth.user).key_columns[0])
    needs = key.needs | {("typing", "Annotated"), ("uuid", "UUID"), ("typer", "")}
    needs |= {(columns.module("auth", "api_keys"), "ApiKeyService")}
    needs |= {(columns.module("commands", "runner"), word) for word in ("parse", "run", "show")}
    needs |= {(columns.module("schemas", "auth"), f"ApiKey{word}") for word in ("Create", "Created", "Read")}
    view = ModuleView(import_block(needs, columns.app.package), key.text)
    if auth.password:
        yield templates.render("asking.py.j2", layout.path(columns.app, "commands", "asking.py"), view)
    if "api_key" in auth.methods:
        yield templates.render("api_keys.py.j2", layout.path(columns.app, "commands", "api_keys.py"), view)


def signing_commands(columns: Columns, entity: Entity) -> SigningCommands | None:
    """Those of an entity; None if it does not sign in."""
    auth = columns.model.auth
    if auth is None or auth.user != entity.name or not (auth.role or auth.password):
        return None
    users = columns.module("auth", "users")
    needs: set[Need] = {("typing", "Annotated")}
    if auth.role:
        words = {(users, "set_role"), (columns.module("models", "enums"), "Role")}
        needs |= words | {(columns.module("db", "session"), "Queries")}
    if auth.password:
        needs |= {(users, "user_by_id"), (users, "set_password"), (columns.module("errors"), "NotFoundError")}
        needs |= {(columns.module("services", "passwords"), "hash_password")}
        needs |= {(columns.module("db", "session"), "Queries"), (columns.module("commands", "asking"), "read_secret")}
        needs.add((columns.module("schemas", "auth"), "NewPassword"))
    key = entity.key_columns[0].attribute
    flags = (auth.role is not None, auth.password is not None)
    return SigningCommands(*flags, key, entity.names.title, frozenset(needs))


def create_of(columns: Columns, entity: Entity, given: Given) -> Given:
    """The options of `create`, with a role, and a password that may come from standard input."""
    auth = columns.model.auth
    if auth is None or auth.user != entity.name:
        return given
    if auth.role:
        role = code("role: Annotated[Role | None, {}(help={})] = None", OPTION, literal("What the user is."))
        given = replace(given, parameters=(*given.parameters, role))
    secret = next((one for one in given.parameters if "hide_input" in one.text), None)
    return _with_secret(columns, auth.password, given, secret) if auth.password and secret else given


def _with_secret(columns: Columns, key: str, given: Given, secret: Code) -> Given:
    parameter = secret.text.partition(":")[0]
    about = code("{}(help={})", OPTION, literal("Asked for if it is not given."))
    stdin = code("{}({}, help={})", OPTION, literal(f"{flag(key)}-stdin"), literal("Read it from standard input."))
    optional = code(f"{parameter}: Annotated[str | None, {{}}] = None", about)
    piped = code(f"{parameter}_stdin: Annotated[bool, {{}}] = False", stdin)
    read = name(columns.module("commands", "asking"), "read_secret")
    pair = f"{literal(key).text}: {parameter}"
    values = given.values.text.replace(pair, f"{literal(key).text}: read_secret({parameter}, stdin={parameter}_stdin)")
    others = (optional if one is secret else one for one in given.parameters)
    return replace(given, parameters=(*others, piped), values=Code(values, given.values.needs | read.needs))
