"""Where the application starts: `main.py` for the web server, `cli.py` for the command line."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import App, Model
from stackgen_fastapi import layout
from stackgen_fastapi.command_names import commanded, group_name
from stackgen_fastapi.features import extras_of
from stackgen_fastapi.project.escaping import one_line
from stackgen_fastapi.python import Code, Need, import_block, literal, name, needs_of
from stackgen_fastapi.seeds import seeds_of
from stackgen_fastapi.served import groups_of
from stackgen_fastapi.transfers import transferred

templates = Templates(__package__)

# What the two modules define or import themselves; an entity's module of such a name is imported under another.
MAIN_NAMES = frozenset(
    {
        "app",
        "asynccontextmanager",
        "broker",
        "create_app",
        "create_engine",
        "configure_logging",
        "gc",
        "get_settings",
        "health",
        "include_routers",
        "install_admin",
        "install_error_handlers",
        "install_middleware",
        "lifespan",
        "open_database",
        "operation_id",
        "settings",
        "telemetry_of",
    }
)
CLI_NAMES = frozenset(
    {
        "always_json",
        "app",
        "check",
        "check_all",
        "check_database",
        "check_settings",
        "configure",
        "command",
        "contextmanager",
        "current",
        "db",
        "downgrade",
        "export_rows",
        "fail",
        "get_settings",
        "import_rows",
        "migrations",
        "print_routes",
        "resolve_name",
        "routes",
        "run",
        "seed",
        "seed_database",
        "serve",
        "typer",
        "upgrade",
        "uvicorn",
        "worker",
    }
)


@dataclass(frozen=True)
class MainView:
    """All that main.py.j2 may see. Title, description and version are literals."""

    package: str
    imports: str
    title: str
    description: str
    version: str
    routers: tuple[str, ...]
    document: bool  # whether it was built from an OpenAPI document
    tokens: bool  # whether users sign in with a password
    name: str  # a literal
    database: str  # how the database is opened
    extras: frozenset[str]


@dataclass(frozen=True)
class Group:
    """The commands of one entity."""

    module: str  # as it is imported
    name: str  # a literal


@dataclass(frozen=True)
class CliView:
    """All that cli.py.j2 may see. The title is a literal."""

    name: str
    package: str
    imports: str
    title: str
    groups: tuple[Group, ...]
    seeds: bool  # whether there are rows to start with
    transfers: bool  # whether there are rows to import
    jobs: bool  # whether there are workers


def main(model: Model) -> Artifact:
    """The module that a web server loads."""
    app = model.app
    modules = [_module(app, "api.routes", entity.names.module, MAIN_NAMES) for entity in model.entities if entity.api]
    modules += [_module(app, "api.routes", group.module, MAIN_NAMES) for group in groups_of(model.document)]
    modules += [_module(app, "api.routes", "auth", MAIN_NAMES)] if model.auth else []
    extras = extras_of(model)
    view = MainView(
        package=app.package,
        imports=import_block(needs_of(modules) | _main_needs(model) | _extra_needs(app, extras), app.package),
        title=literal(one_line(app.title)).text,
        description=literal(app.description.strip()).text if app.description.strip() else "",
        version=literal(app.version).text,
        routers=tuple(f"{module}.router" for module in modules),
        document=model.document is not None,
        tokens=bool(model.auth and model.auth.password),
        name=literal(app.name).text,
        database="open_database(settings)" if "replica" in extras else "Database(create_engine(settings))",
        extras=extras,
    )
    return templates.render("main.py.j2", layout.path(app, "main.py"), view)


def cli(model: Model) -> Artifact:
    """The module that the command line loads."""
    app = model.app
    entities = commanded(model)
    modules = [_module(app, "commands", entity.names.module, CLI_NAMES) for entity in entities]
    names = [literal(group_name(entity)).text for entity in entities]
    if model.auth and "api_key" in model.auth.methods and entities:
        modules.append(_module(app, "commands", "api_keys", CLI_NAMES))
        names.append(literal("api-keys").text)
    view = CliView(
        name=app.name,
        package=app.package,
        imports=import_block(needs_of(modules) | _cli_needs(model), app.package),
        title=literal(one_line(app.title)).text,
        groups=tuple(Group(module.text, group) for module, group in zip(modules, names, strict=True)),
        seeds=bool(seeds_of(model)),
        transfers=bool(transferred(model)),
        jobs="jobs" in extras_of(model),
    )
    return templates.render("cli.py.j2", layout.path(app, "cli.py"), view)


def _module(app: App, layer: str, module: str, taken: frozenset[str]) -> Code:
    """A module of a layer, by a name that is free."""
    package = layout.module(app, *layer.split("."))
    if module not in taken:
        return name(package, module)
    alias = f"{module}_{layer.rpartition('.')[2]}"
    return Code(alias, frozenset({(package, f"{module} as {alias}")}))


def _extra_needs(app: App, extras: frozenset[str]) -> set[Need]:
    session, replica = layout.module(app, "db", "session"), layout.module(app, "db", "replica")
    needs = {(replica, "open_database")} if "replica" in extras else {(session, "Database"), (session, "create_engine")}
    if "jobs" in extras:
        needs.add((layout.module(app, "jobs"), "broker"))
    if "admin" in extras:
        needs.add((layout.module(app, "admin"), "install_admin"))
    if "tracing" in extras:
        needs.add((layout.module(app, "tracing"), "telemetry_of"))
    return needs


def _main_needs(model: Model) -> set[Need]:
    app = model.app
    signing: set[Need] = {
        (layout.module(app, "api", "attempts"), "Attempts"),
        (layout.module(app, "auth", "tokens"), "Tokens"),
    }
    return (signing if model.auth and model.auth.password else set()) | {
        ("gc", ""),
        ("collections.abc", "AsyncGenerator"),
        ("contextlib", "asynccontextmanager"),
        ("fastapi", "FastAPI"),
        ("fastapi.routing", "APIRoute"),
        (layout.module(app, "api", "errors"), "install_error_handlers"),
        (layout.module(app, "api", "middleware"), "install_middleware"),
        (layout.module(app, "api", "openapi"), "API"),
        (layout.module(app, "api", "routes"), "health"),
        (layout.module(app, "api", "routing"), "include_routers"),
        (layout.module(app, "config"), "Settings"),
        (layout.module(app, "config"), "get_settings"),
        (layout.module(app, "logs"), "configure_logging"),
    }


def _cli_needs(model: Model) -> set[Need]:
    app = model.app
    seeding = {(layout.module(app, "commands", "runner"), "run"), (layout.module(app, "seed"), "seed_database")}
    moving = {(layout.module(app, "commands", "transfer"), word) for word in ("export_rows", "import_rows")}
    return (
        ({("taskiq.cli.worker.cmd", "WorkerCMD")} if "jobs" in extras_of(model) else set())
        | (seeding if seeds_of(model) else set())
        | (moving if transferred(model) else set())
        | {
            ("collections.abc", "Generator"),
            ("contextlib", "contextmanager"),
            ("pathlib", "Path"),
            ("pkgutil", "resolve_name"),
            ("typing", "Annotated"),
            ("typer", ""),
            ("uvicorn", ""),
            ("alembic", "command"),
            ("alembic.config", "Config"),
            ("alembic.util", "CommandError"),
            ("sqlalchemy.exc", "DBAPIError"),
            (layout.module(app, "commands", "inspection"), "check_database"),
            (layout.module(app, "commands", "inspection"), "print_routes"),
            (layout.module(app, "commands", "printing"), "always_json"),
            (layout.module(app, "commands", "runner"), "check_settings"),
            (layout.module(app, "commands", "runner"), "fail"),
            (layout.module(app, "config"), "get_settings"),
        }
    )
