"""Auth: what an application with `auth` needs to know who is asking: auth/, api/security.py, routes/auth.py …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Auth, Field, Role
from stackgen_fastapi import layout
from stackgen_fastapi.auth.importing import Flags, needs_of_module
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.guards import scopes_of
from stackgen_fastapi.python import Code, docstring, import_block, literal, string

templates = Templates(__package__)

# Template -> where what it makes lives in the application's package.
ALWAYS: Mapping[str, tuple[str, ...]] = {
    "principal": ("auth", "principal.py"),
    "scopes": ("auth", "scopes.py"),
    "users": ("auth", "users.py"),
    "security": ("api", "security.py"),
    "routes": ("api", "routes", "auth.py"),
}
WITH_PASSWORD: Mapping[str, tuple[str, ...]] = {
    "tokens": ("auth", "tokens.py"),
    "sessions": ("auth", "sessions.py"),
    "resets": ("auth", "resets.py"),
    "hooks": ("auth", "hooks.py"),
    "attempts": ("api", "attempts.py"),
}
WITH_KEYS: Mapping[str, tuple[str, ...]] = {"api_keys": ("auth", "api_keys.py")}
SCHEMAS = ("schemas", "auth.py")

_DOC = "Who is asking: tokens, keys and passwords."
_NOBODY = {"UUID": "UUID(int=0)", "int": "0", "str": '""'}
_FROM_TEXT = {"UUID": 'UUID(claims["sub"])', "int": 'int(claims["sub"])', "str": 'claims["sub"]'}


@dataclass(frozen=True)
class AuthView:
    """All that the templates may see: of the user's names, those of the entity that signs in."""

    package: str
    imports: str
    word: str
    snake: str
    title: str
    table: str  # its class
    key: str  # the type of its key
    key_attribute: str
    user_key: str  # the attribute that refers to it, in the tables of sessions and keys
    from_text: str  # its key, of a claim
    nobody: str  # a key that none of its rows has
    login: str
    login_type: str
    login_doc: str  # a literal
    password: str  # an attribute; empty: nobody has one
    new_password: str  # the type of a new one
    deleted: str  # an attribute; empty: its rows go when they are deleted
    alive: str  # what follows a query, to leave those out
    roles: bool
    keys: bool
    scopes: tuple[str, ...]  # literals


def emit(request: Request) -> Iterator[Artifact]:
    """The modules of a model with `auth`."""
    auth = request.model.auth
    if auth is None:
        return
    columns = Columns(request.model)
    signing = Signing(columns, auth)
    yield Artifact(layout.path(columns.app, "auth", "__init__.py"), f"{docstring(_DOC, 0)}\n")
    wanted = {**ALWAYS, **(WITH_PASSWORD if signing.has_password else {}), **(WITH_KEYS if signing.has_keys else {})}
    for template, path in wanted.items():
        yield templates.render(f"{template}.py.j2", layout.path(columns.app, *path), signing.view(template))
    yield templates.render("schemas.py.j2", layout.path(columns.app, *SCHEMAS), signing.view("schemas"))


class Signing:
    """The entity that signs in, as the templates name it."""

    def __init__(self, columns: Columns, auth: Auth) -> None:
        self.columns, self.auth = columns, auth
        self.user = columns.model.entity(auth.user)
        self.has_password, self.has_keys = auth.password is not None, "api_key" in auth.methods
        self.key = columns.python(self.user.key_columns[0])
        self.login = self.field(auth.login)

    def field(self, name: str) -> Field:
        """A field of the entity."""
        column = self.user.column_by_name[name]
        assert isinstance(column, Field)
        return column

    def spelled(self, field: Field) -> Code:
        """The type of a field in a request."""
        return self.columns.alias(self.user, field) or self.columns.body(self.user, field)

    def view(self, template: str) -> AuthView:
        """What a template may see."""
        names, key = self.user.names, self.user.key_columns[0]
        password = self.field(self.auth.password) if self.auth.password else None
        deleted = next((field.attribute for field in self.user.fields if field.role is Role.DELETED_AT), "")
        return AuthView(
            package=self.columns.app.package,
            imports=self._imports(template, password),
            word=self.user.name,
            snake=names.snake,
            title=names.title,
            table=names.class_name,
            key=self.key.text,
            key_attribute=key.attribute,
            user_key=self._user_key(),
            from_text=_FROM_TEXT[self.key.text],
            nobody=_NOBODY[self.key.text],
            login=self.login.attribute,
            login_type=self.spelled(self.login).text,
            login_doc=literal(f"The {self.login.name.replace('_', ' ')} of the {names.title}.").text,
            password=password.attribute if password else "",
            new_password=self.spelled(password).text if password else "",
            deleted=deleted,
            alive=f".where(col({names.class_name}.{deleted}).is_(None))" if deleted else "",
            roles=self.auth.role is not None,
            keys=self.has_keys,
            scopes=tuple(map(string, scopes_of(self.columns.model))),
        )

    def _user_key(self) -> str:
        """All internal tables refer to the user by the same name."""
        table = next(entity for entity in self.columns.model.entities if entity.internal)
        return table.references[0].columns[0].attribute

    def _imports(self, template: str, password: Field | None) -> str:
        flags = Flags(self.has_password, self.has_keys, self.auth.role is not None)
        codes = {"key": self.key}
        codes |= {"login": self.spelled(self.login), "new_password": self.spelled(password)} if password else {}
        needs = needs_of_module(self.columns, self.user, template, flags, codes)
        return import_block(needs, self.columns.app.package)
