"""The page for administrators: a view of each entity, behind the application's own sign-in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Column, Entity, Kind, Model
from stackgen_fastapi import layout
from stackgen_fastapi.columns import in_read
from stackgen_fastapi.listings import listing_of
from stackgen_fastapi.python import Need, docstring, import_block, literal, string

templates = Templates(__package__)

UNSORTABLE = frozenset({Kind.JSON, Kind.TYPE, Kind.BYTES})


@dataclass(frozen=True)
class RowsView:
    """The view of one entity; lists are Python."""

    word: str
    class_name: str
    title: str  # a docstring
    name: str  # a literal
    columns: str
    sortable: str
    search: str


@dataclass(frozen=True)
class TestView:
    """All that test_admin.py.j2 may see."""

    imports: str
    user: str
    key: str
    login: str  # a literal, as is the next
    password: str


@dataclass(frozen=True)
class AdminView:
    """All that admin.py.j2 may see."""

    package: str
    title: str  # a literal
    role: str  # a member of the enum
    views: tuple[RowsView, ...]


def lacks_administrators(model: Model) -> str:
    """What is missing for the page to have somebody to let in."""
    auth = model.auth
    return "" if auth and auth.password and auth.roles else "nobody signs in with a password and has a role"


def emit(request: Request) -> Iterator[Artifact]:
    """The module, where there are administrators."""
    model = request.model
    view = AdminView(
        model.app.package,
        literal(" ".join(model.app.title.split())).text,
        _role(model),
        tuple(map(_rows, model.served)),
    )
    if model.options.get("suites") is not False:
        yield _tests(model)
    yield templates.render("admin.py.j2", layout.path(model.app, "admin.py"), view)


def _tests(model: Model) -> Artifact:
    assert model.auth is not None
    app, user = model.app, model.entity(model.auth.user)
    snake, module = user.names.snake, user.names.module
    needs: set[Need] = {
        ("collections.abc", "AsyncGenerator"),
        ("pytest", ""),
        ("fastapi", "FastAPI"),
        ("httpx", "ASGITransport"),
        ("httpx", "AsyncClient"),
        ("httpx", "Response"),
        ("pydantic", "SecretStr"),
        *((layout.module(app, "admin"), word) for word in ("COOKIE", "ROLE", "VIEWS")),
        (layout.module(app, "auth", "users"), "set_role"),
        (layout.module(app, "db", "session"), "Database"),
        (layout.module(app, "main"), "create_app"),
        *(("tests.conftest", word) for word in ("SETTINGS", "RollbackDatabase")),
        *((f"tests.factories.{module}", f"{word}_{snake}") for word in ("build", "make")),
    }
    view = TestView(
        imports=import_block(needs, app.package),
        user=snake,
        key=user.key_columns[0].attribute,
        login=string(model.auth.login),
        password=string(model.auth.password or ""),
    )
    return templates.render("test_admin.py.j2", layout.tests_path("test_admin.py"), view)


def _role(model: Model) -> str:
    """The member of the enum whose users get in: the one called `admin`, else the first."""
    enum = next(enum for enum in model.enums if enum.name == "Role")
    return next((member.member for member in enum.members if member.value == "admin"), enum.members[0].member)


def _rows(entity: Entity) -> RowsView:
    shown = [column for column in entity.columns if in_read(column)]
    by_name = entity.column_by_name
    title = entity.names.plural_title
    return RowsView(
        word=entity.name,
        class_name=entity.names.class_name,
        title=docstring(f"{title[:1].upper()}{title[1:]}.", 4),
        name=string(f"{title[:1].upper()}{title[1:]}"),
        columns=_listed(shown),
        sortable=_listed(column for column in shown if not column.type.many and column.type.kind not in UNSORTABLE),
        search=_listed(by_name[name] for name in listing_of(entity).search),
    )


def _listed(columns: Iterable[Column]) -> str:
    return ", ".join(string(column.attribute) for column in columns)
