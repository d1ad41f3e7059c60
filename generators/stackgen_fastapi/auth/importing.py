"""What the modules of `auth` import, by what the application has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code, Need

Words = str  # names, with blanks between them


@dataclass(frozen=True)
class Flags:
    """What the application has."""

    password: bool
    keys: bool
    roles: bool


def needs_of_module(
    columns: Columns, user: Entity, template: str, flags: Flags, codes: Mapping[str, Code]
) -> frozenset[Need]:
    """The imports of a module, by the name of its template."""
    words = _WORDS[template](flags)
    package = columns.app.package
    needs = {
        (f"{package}.{module.removeprefix('.')}" if module.startswith(".") else module, word)
        for module, listed in words.items()
        for word in (listed.split() or [""])
    }
    needs |= {need for code in (_CODES.get(template, ())) if code in codes for need in codes[code].needs}
    if template in _TABLES:
        needs.add((layout.entity_module(columns.app, "models", user), user.names.class_name))
    if template == "routes":
        schemas, suffixes = layout.entity_module(columns.app, "schemas", user), ("Create", "Read")
        needs |= {(schemas, f"{user.name}{suffix}") for suffix in (suffixes if flags.password else suffixes[1:])}
        needs.add((layout.entity_module(columns.app, "services", user), f"{user.name}Service"))
    return frozenset(needs)


def _principal(flags: Flags) -> dict[str, Words]:
    roles = {".models.enums": "Role"} if flags.roles else {}
    return {
        "collections.abc": "Mapping",
        "dataclasses": "dataclass",
        "typing": "Any Self",
        ".errors": "UnauthorizedError",
        **roles,
    }


def _scopes(_flags: Flags) -> dict[str, Words]:
    return {"re": "", "collections.abc": "Iterable", ".errors": "UnknownScopeError"}


def _users(flags: Flags) -> dict[str, Words]:
    words = {"sqlalchemy": "Executable bindparam update", "sqlmodel": "col", ".db.session": "Queries"}
    errors = ["NotFoundError"] if flags.roles else []
    if flags.roles:
        words[".models.enums"] = "Role"
    if flags.password:
        words["sqlalchemy"] += " Select select"
        words[".db.session"] += " AnyRow"
        words |= {"typing": "Any", "pydantic": "TypeAdapter ValidationError"}
        words |= {".models.base": "utcnow", ".models.refresh_session": "RefreshSession"}
        errors.append("UnauthorizedError")
    return words | {".errors": " ".join(errors)}


def _api_keys(_flags: Flags) -> dict[str, Words]:
    return {
        "hashlib": "",
        "secrets": "",
        "dataclasses": "asdict",
        "datetime": "timedelta",
        "typing": "Any",
        "uuid": "UUID",
        "sqlalchemy": "Executable Select bindparam insert or_ select update",
        "sqlmodel": "col",
        ".auth.principal": "Principal",
        ".auth.scopes": "known_scopes",
        ".db.session": "Queries",
        ".errors": "UnauthorizedError NotFoundError",
        ".models.api_key": "ApiKey",
        ".models.base": "utcnow",
        ".schemas.auth": "ApiKeyCreate ApiKeyCreated ApiKeyRead",
    }


def _security(flags: Flags) -> dict[str, Words]:
    words = {
        "typing": "Annotated",
        "fastapi": "Depends Request",
        ".auth.principal": "Principal",
        ".errors": "UnauthorizedError",
    }
    if flags.keys:
        words |= {".api.deps": "get_database", ".auth.api_keys": "ApiKeyService"}
    if flags.password:
        words |= {".auth.scopes": "SCOPES", ".auth.tokens": "Purpose Tokens"}
        words[".errors"] += " ForbiddenError"
    words["fastapi.security"] = " ".join(
        word for word, used in (("APIKeyHeader", flags.keys), ("OAuth2PasswordBearer", flags.password)) if used
    )
    return words


def _schemas(flags: Flags) -> dict[str, Words]:
    words = {"dataclasses": "dataclass", "pydantic": "BaseModel ConfigDict Field", ".schemas.types": "RESPONSE"}
    words[".auth.scopes"] = " ".join([*(["SCOPE_LIST"] if flags.password else []), *(["SCOPES"] if flags.keys else [])])
    words["typing"] = " ".join([*(["Literal"] if flags.password else []), *(["Annotated"] if flags.keys else [])])
    if flags.password:
        words[".schemas.types"] += " Text"
    if flags.keys:
        words |= {"datetime": "datetime", "uuid": "UUID"}
        words["pydantic"] += " StringConstraints WithJsonSchema"
        words[".schemas.types"] += " NO_NUL Timestamp"
    return words


def _routes(flags: Flags) -> dict[str, Words]:
    words = {
        "http": "HTTPStatus",
        "typing": "Annotated",
        "fastapi": "APIRouter Depends Request",
        ".api.deps": "get_database",
        ".api.errors": "problems",
        ".api.security": "SignedIn",
        ".errors": "UnauthorizedError NotFoundError",
    }
    if flags.password:
        words["fastapi"] += " BackgroundTasks Form"
        words[".api.security"] += " AccountOwner get_tokens"
        words[".errors"] += " ForbiddenError"
        words |= {
            ".api.attempts": "Attempt get_attempts",
            ".auth.resets": "ResetService",
            ".auth.scopes": "known_scopes",
            ".auth.sessions": "SessionService",
            ".schemas.auth": "PasswordChange PasswordForgotten PasswordReset TokenForm TokenPair TokenRefresh",
        }
    if flags.password and flags.keys:
        words |= {"uuid": "UUID", ".auth.api_keys": "ApiKeyService"}
        words[".schemas.auth"] += " ApiKeyCreate ApiKeyCreated ApiKeyRead"
    return words


def _nothing(_flags: Flags) -> dict[str, Words]:
    """Modules whose imports are the same in every application stand in their templates."""
    return {}


_WORDS = {
    "principal": _principal,
    "scopes": _scopes,
    "users": _users,
    "api_keys": _api_keys,
    "security": _security,
    "schemas": _schemas,
    "routes": _routes,
    **dict.fromkeys(("tokens", "sessions", "resets", "hooks", "attempts"), _nothing),
}
_CODES = {
    "principal": ("key",),
    "users": ("key", "login"),
    "api_keys": ("key",),
    "schemas": ("new_password",),
}
_TABLES = frozenset({"users", "api_keys"})
