"""Tests of access: every operation by callers of every kind, with the status that the rules give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Action, Auth, Entity, Kind, Transition
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.columns import Columns, in_update
from stackgen_fastapi.guards import claimed, scopes_of
from stackgen_fastapi.operations import transitions_of
from stackgen_fastapi.python import Code, Need, call, code, import_block, joined, literal, name, needs_of, string
from stackgen_fastapi.shapes import Shape
from stackgen_fastapi.suites.expected import Expected, admits, lets_owner
from stackgen_fastapi.suites.hidden import Beside, Hidden, Refused
from stackgen_fastapi.suites.inputs import input_tests
from stackgen_fastapi.suites.owned import OwnedRows
from stackgen_fastapi.suites.spelling import Subject, strings
from stackgen_fastapi.suites.uniqueness import Uniqueness
from stackgen_fastapi.suites.visibility import visibility_tests

templates = Templates(__package__)
CALLERS = "tests.access.callers"
_OWNER = re.compile(r"\bowner\b")
SENT = name(CALLERS, "Sent")


@dataclass(frozen=True)
class CallersView:
    """All that callers.py.j2 may see."""

    imports: str
    user: Code
    make: Code
    key: str  # the attribute of a user's key
    key_type: Code
    roles: tuple[tuple[str, Code], ...]
    scoped: bool
    scopes: Code
    by_key: bool  # nobody signs in with a password
    table: Code  # of users
    role: str  # the attribute of a user's role


@dataclass(frozen=True)
class Line:
    """One operation: the status for each kind of caller."""

    operation: str
    statuses: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Requested:
    """What is sent for an operation."""

    operation: str
    sent: Code


@dataclass(frozen=True)
class HiddenLink:
    """A list of keys of rows that the owner may not see."""

    name: str
    ids: str  # a literal
    make: Code
    key: str
    service: Code
    row_key: str  # a literal
    update: Code

    @property
    def codes(self) -> tuple[Code, ...]:
        return self.make, self.service, self.update


@dataclass(frozen=True)
class AccessTestsView:
    """All that test_access.py.j2 may see."""

    imports: str
    plural_title: str
    title: str
    article: str
    function: str
    user: Code
    make_user: Code
    lines: tuple[Line, ...]
    listed: bool
    sees: Code
    owner: str  # the parameter: it begins with an underscore where rows are nobody's
    steps: tuple[Code, ...]
    row: str
    route: Code
    item: Code
    needs_body: bool
    build: Code
    given: Code
    dropped: tuple[str, ...]
    requests: tuple[Requested, ...]
    key: Code
    user_key: str
    refused: tuple[Refused, ...]  # references that not everybody can make
    bulk: bool  # some of them in a list of rows
    beside: tuple[Beside, ...]  # rows that not everybody is shown
    by_key: bool
    hidden_links: tuple[HiddenLink, ...]


def shared_access_tests(columns: Columns) -> Iterator[Artifact]:
    """What the tests of access share; nothing where nobody signs in."""
    auth = columns.model.auth
    if auth is None:
        return
    yield Artifact(layout.tests_path("access", "__init__.py"), '"""Tests of who may do what."""\n')
    user = Subject(columns, columns.model.entity(auth.user))
    key = user.entity.key_columns[0]
    key_type = columns.python(key)
    roles = tuple((string(word), _role(columns, auth, word)) for word in auth.roles)
    scopes = scopes_of(columns.model)
    by_key = is_by_key(auth)
    codes = [user.schema("Read"), user.make, key_type, *(role for _, role in roles)]
    codes += [user.table, name("sqlmodel", "col")] if by_key and roles else []
    view = CallersView(
        imports=import_block(_needs_of_callers(columns, by_key=by_key) | needs_of(codes), columns.app.package),
        user=user.schema("Read"),
        make=user.make,
        key=key.attribute,
        key_type=key_type,
        roles=roles,
        scoped=bool(scopes),
        scopes=strings(scopes),
        by_key=by_key,
        table=user.table,
        role=user.entity.column_by_name[auth.role].attribute if auth.role else "",
    )
    yield templates.render("access_conftest.py.j2", layout.tests_path("access", "conftest.py"), view)
    yield templates.render("callers.py.j2", layout.tests_path("access", "callers.py"), view)
    yield from visibility_tests(columns, auth)


def is_by_key(auth: Auth) -> bool:
    """Whether keys are all that anybody is known by."""
    return "password" not in auth.methods


def _needs_of_callers(columns: Columns, *, by_key: bool) -> set[Need]:
    needs = {("typing", "Any"), ("typing", "NamedTuple"), (columns.module("db", "session"), "Database")}
    if by_key:
        keys = {(columns.module("auth", "api_keys"), "ApiKeyService"), ("sqlalchemy", "update")}
        keys |= {(columns.module("models", "api_key"), "ApiKey"), (columns.module("schemas", "auth"), "ApiKeyCreate")}
        return needs | keys | {("datetime", word) for word in ("UTC", "datetime", "timedelta")}
    tokens = columns.module("auth", "tokens")
    needs |= {("fastapi", "FastAPI"), (columns.module("auth", "principal"), "Principal")}
    return needs | {(tokens, "Purpose"), (tokens, "Tokens")}


def _role(columns: Columns, auth: Auth, word: str) -> Code:
    user = columns.model.entity(auth.user)
    return columns.value(user.column_by_name[auth.role or ""], word)


def access_tests(columns: Columns, uniqueness: Uniqueness, entity: Entity) -> Artifact | None:
    """The tests of an entity that has routes."""
    auth = columns.model.auth
    if auth is None or entity.api is None or not entity.access:
        return None
    view = _Tests(columns, uniqueness, entity, auth).view()
    return templates.render("test_access.py.j2", layout.tests_path("access", f"test_{entity.names.module}.py"), view)


@dataclass(frozen=True)
class _Tests:
    columns: Columns
    uniqueness: Uniqueness
    entity: Entity
    auth: Auth

    @property
    def subject(self) -> Subject:
        return Subject(self.columns, self.entity)

    @property
    def operations(self) -> tuple[str, ...]:
        own = [one.names.word for one in transitions_of(self.entity)]
        own += [one.names.word for one in self.entity.actions]
        return (*(self.entity.api.operations if self.entity.api else ()), *own)

    @property
    def expected(self) -> Expected:
        return Expected(self.columns.model, self.auth, self.entity)

    def _line(self, operation: str) -> Line:
        expected = self.expected
        return Line(
            string(operation), tuple((string(who), expected.status(operation, who)) for who in expected.callers)
        )

    def view(self) -> AccessTestsView:
        rows = OwnedRows(self.columns, self.auth)
        steps, row, path = rows.made(self.entity)
        requests = tuple(Requested(string(word), self._sent(word)) for word in self.operations)
        user = Subject(self.columns, self.columns.model.entity(self.auth.user))
        needs_body = any("body" in request.sent.text.replace("body=", "") for request in requests)
        build, given = self.subject.build, rows.given(self.entity)
        links = tuple(self._hidden_links())
        hidden = Hidden(self.columns, self.auth, self.entity)
        refused = hidden.refused()
        codes = [*steps, user.schema("Read"), user.make, *(one.sent for one in requests)]
        codes += [build, given] if needs_body else []
        needs = needs_of(codes) | self._needs(refused, links)
        listed = "list" in self.operations
        return AccessTestsView(
            imports=import_block(needs | ({(CALLERS, "holds")} if listed else set()), self.columns.app.package),
            **self._wording(),
            user=user.schema("Read"),
            make_user=user.make,
            lines=tuple(map(self._line, self.operations)),
            listed=listed,
            sees=strings(self.expected.seeing()) if listed else Code(""),
            owner="owner" if row == "owner" or any(_OWNER.search(one.text) for one in (*steps, given)) else "_owner",
            steps=steps,
            row=row,
            route=path[0],
            item=path[1],
            needs_body=needs_body,
            build=build,
            given=given,
            dropped=self._dropped(),
            requests=requests,
            key=strings(self.entity.key),
            user_key=user.entity.key_columns[0].attribute,
            refused=refused,
            bulk=any(operation == '"bulk_create"' for one in refused for operation, _ in one.cases),
            beside=hidden.beside(),
            hidden_links=links,
            by_key=is_by_key(self.auth),
        )

    def _needs(self, refused: tuple[Refused, ...], links: tuple[HiddenLink, ...]) -> set[Need]:
        needs: set[Need] = {
            *(("pytest", ""), ("httpx", "AsyncClient"), ("tests.factories", "as_json")),
            *((CALLERS, word) for word in ("Row", "as_caller")),
            (self.columns.module("db", "session"), "Database"),
        }
        needs |= set() if is_by_key(self.auth) else {("fastapi", "FastAPI")}
        needs |= {need for link in links for need in needs_of(link.codes)}
        needs |= needs_of([part for one in refused for part in (*one.steps, one.change)])
        if refused or links:
            needs |= {("tests.problems", "conflict")}
        if refused:
            needs |= {("typing", "Any")}
        if links:
            needs |= {(CALLERS, "known_as")}
        return needs | ({("uuid", "UUID")} if links else set())

    def _hidden_links(self) -> Iterator[HiddenLink]:
        """Links that the owner of a row may change, to rows that they may not see."""
        rules, key = self.entity.rules, self.entity.key_columns
        if self.entity.parent or not {"get", "update"} <= set(self.operations) or len(key) > 1:
            return
        if key[0].type.kind is not Kind.UUID or not all(
            lets_owner(rules[word], self.auth) for word in ("get", "update")
        ):
            return
        for ids in Shape(self.columns.model, self.entity).ids:
            target = Subject(self.columns, self.columns.model.entity(ids.collection.target))
            if ids.collection.link and ids.guarded and not admits(target.entity.rules["get"], "owner", self.auth):
                yield HiddenLink(
                    name=ids.collection.name.rstrip("_"),
                    ids=string(ids.name),
                    make=target.make,
                    key=target.entity.key_columns[0].attribute,
                    service=self.subject.service,
                    row_key=string(self.entity.key[0]),
                    update=self.subject.schema("Update"),
                )

    def _wording(self) -> dict[str, str]:
        names = self.entity.names
        return {
            "plural_title": names.plural_title,
            "title": names.title,
            "article": article_of(names.title),
            "function": f"{names.snake}_of",
        }

    # What is sent

    def _dropped(self) -> tuple[str, ...]:
        column = claimed(self.entity)
        return (string(column.name),) if column else ()

    def _sent(self, operation: str) -> Code:
        headers = Code('{"If-Match": \'"1"\'}') if self.entity.versioned else None
        plain = {"list": ("GET", "route", ""), "get": ("GET", "item", ""), "create": ("POST", "route", "body")}
        plain |= {"restore": ("POST", 'f"{item}/restore"', ""), "delete": ("DELETE", "item", "")}
        plain |= {"bulk_create": ("POST", 'f"{route}/bulk"', '{"items": [body]}')}
        if operation in plain:
            method, path, body = plain[operation]
            changes = operation == "delete"
            return _request(method, Code(path), Code(body) if body else None, headers=headers if changes else None)
        if operation == "bulk_delete":
            return _request("POST", Code('f"{route}/bulk-delete"'), self._keys())
        if operation in {"update", "replace"}:
            method = "PATCH" if operation == "update" else "PUT"
            return _request(method, Code("item"), self._changes(operation), headers=headers)
        return self._own(operation, headers)

    def _keys(self) -> Code:
        if len(self.entity.key) == 1:
            return code('{{"ids": [shown[{}]]}}', literal(self.entity.key[0]))
        parts = joined(code("{}: shown[{}]", literal(word), literal(word)) for word in self.entity.key)
        return code('{{"ids": [{{{}}}]}}', parts)

    def _changes(self, operation: str) -> Code:
        """What a change says: plain values; of a replacement all."""
        columns = [column for column in self.entity.columns if in_update(self.entity, column)]
        references = {column.name for one in self.entity.references for column in one.columns}
        wanted = [c.name for c in columns if operation == "replace" or c.name not in references]
        return (
            code("{{name: body[name] for name in {} if name in body}}", strings(tuple(wanted)))
            if wanted
            else Code("{}")
        )

    def _own(self, operation: str, headers: Code | None) -> Code:
        own: tuple[Transition | Action, ...] = (*transitions_of(self.entity), *self.entity.actions)
        one = next(one for one in own if one.names.word == operation)
        given = input_tests(self.columns, self.entity, one, self.uniqueness)
        body = given.body if given else None
        if isinstance(one, Transition):
            return _request("POST", Code(f'f"{{item}}/{one.names.path}"'), body, headers=headers)
        base = "item" if one.scope == "item" else "route"
        path = Code(f'f"{{{base}}}/{one.names.path}"')
        if one.in_query:
            return _request(one.method.upper(), path, None, params=body)
        return _request(one.method.upper(), path, body)


def _request(
    method: str, path: Code, body: Code | None, *, params: Code | None = None, headers: Code | None = None
) -> Code:
    given = [Code(string(method)), path, *([body] if body else [])]
    return call(SENT, *given, params=params, headers=headers)
