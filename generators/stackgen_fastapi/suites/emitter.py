"""Suites: the tests of the generated application, which mirror its modules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Kind, Model
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.command_names import commanded, group_name, is_commanded
from stackgen_fastapi.guards import has_rules
from stackgen_fastapi.listings import PAGING, listing_of
from stackgen_fastapi.python import Need, import_block, string
from stackgen_fastapi.samples import RowSamples
from stackgen_fastapi.served import has_hidden_paths
from stackgen_fastapi.sqltypes import has_json
from stackgen_fastapi.suites.access import access_tests, shared_access_tests
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.commands import command_tests
from stackgen_fastapi.suites.concurrent import concurrent_tests
from stackgen_fastapi.suites.factories import factory
from stackgen_fastapi.suites.related import incoming_references
from stackgen_fastapi.suites.routes import route_tests
from stackgen_fastapi.suites.seeds import seed_tests
from stackgen_fastapi.suites.services import service_tests
from stackgen_fastapi.suites.signing import signing_tests
from stackgen_fastapi.suites.spelling import Subject
from stackgen_fastapi.suites.transfers import transfer_tests
from stackgen_fastapi.suites.uniqueness import Uniqueness

templates = Templates(__package__)

PACKAGES = {
    (): "Tests of the application; the folders mirror its own.",
    ("api",): "Tests over HTTP.",
    ("services",): "Tests of the services.",
    ("commands",): "Tests of the command line.",
    ("migrations",): "Tests of the migrations.",
    ("db",): "Tests of the database's own code.",
}
SHARED = {
    "conftest.py.j2": ("conftest.py",),
    "problems.py.j2": ("problems.py",),
    "factories.py.j2": ("factories", "__init__.py"),
    "test_migrations.py.j2": ("migrations", "test_migrations.py"),
    "test_session.py.j2": ("db", "test_session.py"),
    "test_config.py.j2": ("test_config.py",),
    "test_health.py.j2": ("test_health.py",),
    "test_logs.py.j2": ("test_logs.py",),
    "test_main.py.j2": ("test_main.py",),
    "test_middleware.py.j2": ("test_middleware.py",),
}


@dataclass(frozen=True)
class SharedView:
    """All that the templates of shared files may see."""

    package: str
    own_imports: str  # of test_session.py.j2
    passwords: bool
    json: bool
    committed: bool  # something happens at the same time
    auth: bool  # users sign in
    nowhere: str  # a path of no route
    rules: bool  # not everybody may do everything


@dataclass(frozen=True)
class RunnerView:
    """All that test_runner.py.j2 may see."""

    package: str
    own_imports: str
    group: str


@dataclass(frozen=True)
class ErrorsView:
    """All that test_errors.py.j2 may see."""

    imports: str
    route: str
    allowed: str
    create: bool
    list: bool


@dataclass(frozen=True)
class PagesView:
    """All that pages.py.j2 may see."""

    imports: str
    cursor: bool
    offset: bool
    paging_words: bool


def emit(request: Request) -> Iterator[Artifact]:
    """What all tests share."""
    columns = Columns(request.model)
    commands = commanded(request.model)
    yield from _shared(request.model)
    yield from seed_tests(columns)
    yield from signing_tests(columns)
    yield from shared_access_tests(columns)
    yield from transfer_tests(columns)
    if commands:
        yield from _command_line(request.model, commands[0])
    uniqueness = Uniqueness(request.model)
    yield from concurrent_tests([_bodies(columns, uniqueness, entity) for entity in request.model.served])


def each(request: Request, entity: Entity) -> Iterator[Artifact]:
    """The factory of an entity, and its tests."""
    if entity.internal:
        return
    columns, uniqueness = Columns(request.model), Uniqueness(request.model)
    bodies = _bodies(columns, uniqueness, entity)
    incoming = incoming_references(columns, entity)
    yield factory(columns, uniqueness, bodies.rows)
    if rules := access_tests(columns, uniqueness, entity):
        yield rules
    yield service_tests(bodies, incoming)
    if is_commanded(request.model):
        yield command_tests(bodies)
    if tests := route_tests(bodies, incoming):
        yield tests


def _bodies(columns: Columns, uniqueness: Uniqueness, entity: Entity) -> Bodies:
    return Bodies(Subject(columns, entity), RowSamples(columns.model, entity), uniqueness)


def _shared(model: Model) -> Iterator[Artifact]:
    """What is the same for every entity."""
    for folder, doc in PACKAGES.items():
        if folder or model.auth is None:  # with `auth`, the first sets up more
            yield Artifact(layout.tests_path(*folder, "__init__.py"), f'"""{doc}"""\n')
    view = _shared_view(model)
    for template, path in SHARED.items():
        yield templates.render(template, layout.tests_path(*path), view)
    if model.types:
        yield templates.render("inside.py.j2", layout.tests_path("inside.py"), view)
    if any(entity.api and "list" in entity.api.operations for entity in model.entities):
        yield _pages(model)
    collections = [
        entity
        for entity in model.entities
        if entity.api and not entity.parent and {"list", "create"} & set(entity.api.operations)
    ]
    if collections:
        yield _errors(model, max(collections, key=lambda entity: len(entity.api.operations) if entity.api else 0))


def _shared_view(model: Model) -> SharedView:
    passwords = any(field.type.kind is Kind.PASSWORD for entity in model.entities for field in entity.fields)
    own_imports = _own_imports(model, _OF_SESSION, {("tests.conftest", "scratch_engine")})
    committed = any(entity.states or entity.versioned or entity.soft_delete for entity in model.entities)
    committed = committed or model.auth is not None
    nowhere = "/no/where/at/all" if has_hidden_paths(model.document) else "/nowhere"
    auth, json, rules = model.auth is not None, has_json(model), has_rules(model)
    return SharedView(model.app.package, own_imports, passwords, json, committed, auth, nowhere, rules)


_OF_RUNNER = ("cli.app", "config.get_settings")
_OF_SESSION = ("config.Settings", *(f"db.session.{word}" for word in ("Database", "Queries", "create_engine")))


def _own_imports(model: Model, words: Iterable[str], needs: set[Need]) -> str:
    """Imports from the application, which may sort before or after those from the tests."""
    own = {(f"{model.app.package}.{word.rpartition('.')[0]}", word.rpartition(".")[2]) for word in words}
    return import_block(own | needs, model.app.package)


def _command_line(model: Model, first: Entity) -> Iterator[Artifact]:
    """What the tests of commands share, and the test of the program as a whole."""
    yield templates.render("command_conftest.py.j2", layout.tests_path("commands", "conftest.py"), _shared_view(model))
    yield templates.render(
        "test_printing.py.j2", layout.tests_path("commands", "test_printing.py"), _shared_view(model)
    )
    own = _own_imports(model, _OF_RUNNER, {("tests.commands.conftest", "failed"), ("tests.commands.conftest", "shown")})
    view = RunnerView(model.app.package, own, string(group_name(first)))
    yield templates.render("test_runner.py.j2", layout.tests_path("commands", "test_runner.py"), view)


def _errors(model: Model, entity: Entity) -> Artifact:
    """The tests of what all routes share, made on those of one entity."""
    assert entity.api is not None
    operations = entity.api.operations
    methods = [method for method, operation in (("GET", "list"), ("POST", "create")) if operation in operations]
    create, listed = "create" in operations, "list" in operations
    needs: set[Need] = {("httpx", "AsyncClient"), ("tests.problems", "problem"), ("json", ""), ("re", "")}
    if create:
        needs |= {("tests.conftest", "SETTINGS"), ("pytest", "")}
    if listed:
        needs |= {*_FAILING, (f"{model.app.package}.db", "session"), (f"{model.app.package}.db.session", "Database")}
    view = ErrorsView(
        import_block(needs, model.app.package),
        string(f"/{entity.api.path}"),
        string(", ".join(methods)),
        create,
        listed,
    )
    return templates.render("test_errors.py.j2", layout.tests_path("api", "test_errors.py"), view)


_FAILING: set[Need] = {
    ("fastapi", "FastAPI"),
    ("httpx", "ASGITransport"),
    ("pytest", ""),
    ("sqlalchemy.exc", "DBAPIError"),
    ("sqlalchemy.exc", "TimeoutError as PoolTimeoutError"),
    ("tests", "conftest"),
}


def _pages(model: Model) -> Artifact:
    plans = [listing_of(entity) for entity in model.entities if entity.api and "list" in entity.api.operations]
    styles = {plan.style for plan in plans}
    needs: set[Need] = {("typing", "Any"), ("collections.abc", "Iterable"), ("httpx", "AsyncClient")}
    needs |= {("json", ""), ("base64", "urlsafe_b64encode")} if "cursor" in styles else set()
    words = any(name in PAGING for plan in plans for name in plan.filters)
    view = PagesView(import_block(needs, model.app.package), "cursor" in styles, "offset" in styles, words)
    return templates.render("pages.py.j2", layout.tests_path("pages.py"), view)
