"""Tests of signing in: tokens, sessions, passwords and keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Auth, Column, Kind
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.command_names import group_name, is_commanded
from stackgen_fastapi.python import Code, Need, import_block, literal, needs_of
from stackgen_fastapi.samples import samples_of
from stackgen_fastapi.suites.spelling import Subject

templates = Templates(__package__)

_SUBJECTS = {Kind.INT: '"999999999"', Kind.BIGINT: '"999999999"', Kind.UUID: '"00000000-0000-4000-8000-000000000000"'}
_UNKNOWN = {"int": "1", "str": '"x"'}


@dataclass(frozen=True)
class SigningView:
    """All that the templates may see."""

    imports: str
    key: str  # the type of the user's key
    key_attribute: str
    variable: str
    build: str
    make: str
    service: str
    login: str  # a literal, as all that follows
    password: str
    other_password: str
    wrong_password: str
    subject: str
    group: str  # of commands
    key_name: str
    unknown: str  # a key of nobody
    roles: bool
    keys: bool


def signing_tests(columns: Columns) -> Iterator[Artifact]:
    """The tests of an application with `auth`, and what sets them up."""
    auth = columns.model.auth
    if auth is None:
        return
    path = layout.tests_path("__init__.py")
    if auth.password is None:
        yield Artifact(path, '"""Tests of the application; the folders mirror its own."""\n')
    else:
        yield templates.render("signing_package.py.j2", path, _view(columns, auth, ""))
    yield Artifact(layout.tests_path("auth", "__init__.py"), '"""Tests of signing in."""\n')
    names = ["conftest", *(["test_tokens", "test_sessions", "test_passwords"] if auth.password else [])]
    names += ["test_api_keys"] if "api_key" in auth.methods else []
    for name in names:
        view = _view(columns, auth, name)
        yield templates.render(f"signing_{name}.py.j2", layout.tests_path("auth", f"{name}.py"), view)

    if is_commanded(columns.model):
        view = _view(columns, auth, "test_commands")
        yield templates.render("signing_test_commands.py.j2", layout.tests_path("commands", "test_auth.py"), view)


def _view(columns: Columns, auth: Auth, template: str) -> SigningView:
    user = columns.model.entity(auth.user)
    subject, key = Subject(columns, user), user.key_columns[0]
    spelled = columns.python(key)
    valid = _passwords(columns, auth)
    return SigningView(
        imports=import_block(_needs(columns, subject, auth, template), columns.app.package) if template else "",
        key=spelled.text,
        key_attribute=key.attribute,
        variable=subject.variable,
        build=subject.build.text,
        make=subject.make.text,
        service=subject.service.text,
        login=literal(auth.login).text,
        password=literal(auth.password).text if auth.password else "",
        other_password=literal(valid[1]).text,
        wrong_password=literal(valid[2]).text,
        subject=_SUBJECTS.get(key.type.kind, '"someone"'),
        unknown=_UNKNOWN.get(spelled.text, "UUID(int=1)"),
        group=literal(group_name(user)).text,
        key_name=literal(key.name).text,
        roles=auth.role is not None,
        keys="api_key" in auth.methods,
    )


def _passwords(columns: Columns, auth: Auth) -> list[str]:
    """Three that the field takes, or one thrice; of no field, nothing."""
    if auth.password is None:
        return [""] * 3
    column: Column = columns.model.entity(auth.user).column_by_name[auth.password]
    valid = [str(value) for value in samples_of(columns.model, columns.model.entity(auth.user), column).valid]
    return [*valid, valid[-1], valid[-1]]


_WORDS: Mapping[str, Mapping[str, str]] = {
    "conftest": {
        "collections.abc": "AsyncGenerator",
        "dataclasses": "dataclass",
        "typing": "Any",
        "fastapi": "FastAPI",
        "httpx": "ASGITransport AsyncClient Response",
        "pydantic": "SecretStr",
        "pytest": "",
        ".config": "Settings",
        ".db.session": "Database",
        ".main": "create_app",
        "tests": "conftest",
        "tests.problems": "problem",
    },
    "test_tokens": {
        "dataclasses": "replace",
        "datetime": "UTC datetime timedelta",
        "typing": "Any",
        "jwt": "",
        "pydantic": "SecretStr ValidationError",
        "pytest": "",
        ".auth.principal": "OPERATOR Principal",
        ".auth.tokens": "Purpose Tokens",
        ".config": "Settings",
        ".errors": "UnauthorizedError",
        "tests.auth.conftest": "KEYS SETTINGS",
    },
    "test_sessions": {
        "asyncio": "",
        "logging": "",
        "dataclasses": "replace",
        "datetime": "UTC datetime timedelta",
        "typing": "Any",
        "fastapi": "FastAPI",
        "httpx": "ASGITransport AsyncClient",
        "pwdlib": "PasswordHash",
        "pwdlib.hashers.argon2": "Argon2Hasher",
        "pytest": "",
        "sqlalchemy": "select update",
        "sqlmodel": "col",
        "typing_extensions": "override",
        ".auth.sessions": "SessionService",
        ".auth.tokens": "Tokens",
        ".db.session": "Database",
        ".errors": "UnauthorizedError",
        ".main": "create_app",
        ".models.refresh_session": "RefreshSession",
        ".schemas.auth": "TokenPair",
        ".services": "passwords",
        "tests.auth.conftest": "SETTINGS WRONG_PASSWORD Account bearer is_unauthorized sign_in",
        "tests.problems": "problem refused",
    },
    "test_passwords": {
        "dataclasses": "replace",
        "httpx": "AsyncClient",
        "pytest": "",
        ".auth": "hooks resets",
        "tests.auth.conftest": "OTHER_PASSWORD WRONG_PASSWORD Account bearer is_unauthorized sign_in",
        "tests.problems": "refused",
    },
    "test_api_keys": {
        "hashlib": "",
        "collections.abc": "Callable",
        "datetime": "UTC datetime timedelta",
        "httpx": "AsyncClient",
        "pytest": "",
        "sqlalchemy": "select update",
        ".auth.api_keys": "ApiKeyService",
        ".db.session": "Database",
        ".errors": "UnknownScopeError",
        ".models.api_key": "ApiKey",
        ".models.base": "table_of",
        ".schemas.auth": "ApiKeyCreate ApiKeyCreated",
        "tests.auth.conftest": "Account bearer is_unauthorized sign_in",
        "tests.problems": "problem",
    },
}
_WITH_ROLES: Mapping[str, Mapping[str, str]] = {
    "test_tokens": {".models.enums": "Role"},
    "test_sessions": {".auth.users": "set_role", ".auth.tokens": "Purpose Tokens", ".models.enums": "Role"},
}


_WITHOUT_PASSWORD: Mapping[str, Mapping[str, str]] = {
    "conftest": {"pydantic": "", "typing": ""},
    "test_api_keys": {"tests.auth.conftest": "Account is_unauthorized", "tests.problems": ""},
}


def _words(auth: Auth, template: str) -> dict[str, str]:
    """What a test imports of each module, with blanks between; a library as a whole has nothing."""
    if template == "test_commands":
        return _of_commands(auth)
    found = {**_WORDS[template], **(_WITH_ROLES.get(template, {}) if auth.role else {})}
    if auth.password is None:
        found |= _WITHOUT_PASSWORD[template]
        found = {module: words for module, words in found.items() if words or module not in _WITHOUT_PASSWORD[template]}
    return found


def _of_commands(auth: Auth) -> dict[str, str]:
    found = {".db.session": "Database", "tests.commands.conftest": "Invoke"}
    if auth.role:
        found |= {".models.enums": "Role"}
        found["tests.commands.conftest"] += " failed options shown"
    if auth.password:
        found |= {".auth.users": "user_by_id", ".services.passwords": "verify_password"}
        found["tests.commands.conftest"] += " failed"
    if "api_key" in auth.methods:
        found |= {".auth.api_keys": "ApiKeyService", ".errors": "UnauthorizedError", "pytest": ""}
        found["tests.commands.conftest"] += " shown"
    return found


def _needs(columns: Columns, subject: Subject, auth: Auth, template: str) -> set[Need]:
    package = columns.app.package
    needs = {
        (f"{package}{module}" if module.startswith(".") else module, word)
        for module, listed in _words(auth, template).items()
        for word in (listed.split() or [""])
    }
    return needs | set(needs_of(_codes(columns, subject, auth, template)))


def _codes(columns: Columns, subject: Subject, auth: Auth, template: str) -> Iterator[Code]:
    """What stands in a test of the names of the user's entity."""
    if template in {"conftest", "test_sessions"} or (template == "test_api_keys" and auth.password):
        yield from (subject.build, subject.make)
    if template == "test_commands":
        yield from (*([subject.build] if auth.role else []), subject.make)
    if template in {"test_sessions", "test_api_keys"}:
        yield subject.service
    if template in {"conftest", "test_sessions"}:
        yield columns.python(subject.entity.key_columns[0])
