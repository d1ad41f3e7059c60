"""Routers: HTTP alone. Each path operation parses, calls the service and answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Api, Entity, Kind
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.bulk import BULK, replace_suffix
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.features import extras_of
from stackgen_fastapi.guards import has_rules
from stackgen_fastapi.keys import KeyArgument, collection_path, item_path, key_arguments
from stackgen_fastapi.listings import listing_of
from stackgen_fastapi.operations import has_unwritten, has_words, holds_json, reads_queries
from stackgen_fastapi.python import Code, Need, code, docstring, import_block, joined, needs_of, string
from stackgen_fastapi.routers.access import dependency, needs_of_rules, service_of
from stackgen_fastapi.routers.operations import OwnRoute, collection_routes, own_routes
from stackgen_fastapi.served import has_hidden_paths, is_secured, tells_errors
from stackgen_fastapi.writes import is_versioned

templates = Templates(__package__)


@dataclass(frozen=True)
class RoutesView:
    """All that routes.py.j2 may see."""

    doc: str
    imports: str
    prefix: str
    tag: str
    operations: tuple[str, ...]
    item_path: str
    word: str
    services: Mapping[str, str]  # the dependency of each operation that an entity may have
    page: str
    snake: str
    plural: str
    title: str
    article: str
    plural_title: str
    parameters: Code  # `order_id: UUID`
    arguments: str
    above: Code  # `order_id: UUID, ` of the row that a part belongs to
    above_arguments: str
    location: str  # `/orders/{created.id}`
    own: tuple[OwnRoute, ...]
    own_of_all: tuple[OwnRoute, ...]  # those that are not about one row
    replace: str  # the suffix of the schema
    versioned: bool
    restored: bool
    restore_path: str


@dataclass(frozen=True)
class ServiceDependency:
    word: str
    function: str
    name: str


@dataclass(frozen=True)
class DepsView:
    """All that deps.py.j2 may see."""

    imports: str
    listed: bool
    services: tuple[ServiceDependency, ...]


@dataclass(frozen=True)
class ErrorsView:
    """All that errors.py.j2 may see."""

    package: str
    unstorable: bool  # some value may be none that the database can hold
    states: bool
    actions: bool
    versioned: bool
    secured: bool
    auth: bool
    tokens: bool  # which a form of a password gives
    told: bool  # a document has words of its own for errors


@dataclass(frozen=True)
class ModuleView:
    """All that limits.py.j2, middleware.py.j2, versions.py.j2, openapi.py.j2 and routing.py.j2 may see."""

    package: str
    listed: bool  # some route has a query string
    required: bool  # and some query string must hold something
    states: bool
    words: bool  # some path has a word where others have a key
    hidden: bool  # and such a path of a document stands behind those others
    document: bool  # it was built from an OpenAPI document
    secured: bool  # and operations need credentials
    extras: frozenset[str]


def emit(request: Request) -> Iterator[Artifact]:
    """What all routes share."""
    columns = Columns(request.model)
    app = columns.app
    json = holds_json(request.model)
    states = any(entity.states for entity in request.model.entities)
    versioned = is_versioned(request.model)
    moved = any(entity.states and entity.versioned for entity in request.model.entities)
    document = request.model.document
    secured = is_secured(document)
    auth, told = request.model.auth, tells_errors(document)
    known = (versioned, secured or auth is not None, auth is not None, bool(auth and auth.password), told)
    unstorable = json or (document is not None and bool(request.model.entities))
    errors = ErrorsView(app.package, unstorable, states, has_unwritten(request.model), *known)
    yield templates.render("errors.py.j2", layout.path(app, "api", "errors.py"), errors)
    deps = _deps(columns)
    words, queries = has_words(request.model), reads_queries(request.model)
    hidden, extras = has_hidden_paths(document), extras_of(request.model)
    view = ModuleView(app.package, deps.listed, queries, moved, words, hidden, document is not None, secured, extras)
    for module in ("limits", "middleware", "openapi", "routing", *(["versions"] if versioned else [])):
        yield templates.render(f"{module}.py.j2", layout.path(app, "api", f"{module}.py"), view)
    yield templates.render("health.py.j2", layout.path(app, "api", "routes", "health.py"), view)
    yield templates.render("deps.py.j2", layout.path(app, "api", "deps.py"), deps)


def each(request: Request, entity: Entity) -> Iterator[Artifact]:
    """The routes of an entity."""
    columns = Columns(request.model)
    if entity.api is not None:
        path = layout.entity_path(columns.app, "api/routes", entity)
        yield templates.render("routes.py.j2", path, _routes(columns, entity, entity.api))


def _deps(columns: Columns) -> DepsView:
    routed = [entity for entity in columns.model.entities if entity.api is not None]
    listed = any("list" in entity.api.operations for entity in routed if entity.api) or reads_queries(columns.model)
    routed = [] if has_rules(columns.model) else routed
    needs: set[Need] = {
        ("fastapi", "Request"),
        (columns.module("db", "session"), "Database"),
        *((layout.entity_module(columns.app, "services", entity), f"{entity.name}Service") for entity in routed),
    }
    if routed:
        needs |= {("typing", "Annotated"), ("fastapi", "Depends")}
    if listed:
        needs |= {
            ("typing", "Generic"),
            ("typing", "TypeVar"),
            ("fastapi.exceptions", "RequestValidationError"),
            ("pydantic", "BaseModel"),
            ("pydantic", "ValidationError"),
        }
    services = tuple(
        ServiceDependency(entity.name, f"_{entity.names.snake}_service", dependency(entity)) for entity in routed
    )
    return DepsView(import_block(needs, columns.app.package), listed, services)


def _routes(columns: Columns, entity: Entity, api: Api) -> RoutesView:
    names = entity.names
    key = key_arguments(columns, entity)
    parameters = joined(code(f"{part.name}: {{}}", part.parameter) for part in key)
    above = joined((code(f"{part.name}: {{}}, ", part.parameter) for part in key if part.entity is not entity), "")
    own, own_of_all = tuple(own_routes(columns, entity)), tuple(collection_routes(columns, entity))
    needs = _needs(columns, entity, api).union(*(route.needs for route in (*own, *own_of_all)))
    if own or {"get", "update", "delete", "replace", "restore"} & set(api.operations):
        needs |= needs_of([parameters])
    if entity.parent:
        needs |= needs_of([above])
    return RoutesView(
        doc=docstring(f"Routes of {names.plural_title}.", 0),
        imports=import_block(needs, columns.app.package),
        prefix=string(collection_path(columns.model, entity)),
        tag=string(names.plural_title),
        operations=api.operations,
        item_path=string(item_path(columns.model, entity)),
        word=entity.name,
        services={operation: service_of(columns, entity, operation).text for operation in api.operations},
        page=f"{listing_of(entity).style.capitalize()}Page",
        snake=names.snake,
        plural=names.plural,
        title=names.title,
        article=article_of(names.title),
        plural_title=names.plural_title,
        parameters=parameters,
        arguments=", ".join(part.name for part in key),
        above=above,
        above_arguments="".join(f"{part.name}, " for part in key if part.entity is not entity),
        location=_location(columns, entity),
        own=own,
        own_of_all=own_of_all,
        replace=replace_suffix(entity),
        versioned=entity.versioned,
        restored="restore" in api.operations,
        restore_path=string(f"{item_path(columns.model, entity)}/restore"),
    )


def _location(columns: Columns, entity: Entity) -> str:
    """The address of what was created, as the text of an f-string."""
    path = collection_path(columns.model, entity) + item_path(columns.model, entity)
    for part in key_arguments(columns, entity):
        value = f"created.{part.attribute}" if part.entity is entity else part.name
        value += ".isoformat()" if part.column.type.kind is Kind.DATETIME else ""
        safe = "@" if part.column.type.kind is Kind.EMAIL else ""
        written = f"{{quote({value}, safe='{safe}')}}" if _is_text(part) else f"{{{value}}}"
        path = path.replace(f"{{{part.name}}}", written, 1)
    return f'f"{path}"'


def _is_text(part: KeyArgument) -> bool:
    """Whether it may hold what an address may not."""
    return part.annotation.text == "str" or part.column.type.kind is Kind.ENUM


def _needs(columns: Columns, entity: Entity, api: Api) -> set[Need]:
    schemas = layout.entity_module(columns.app, "schemas", entity)
    operations = set(api.operations)
    needs: set[Need] = {("fastapi", "APIRouter"), *needs_of_rules(columns, entity)}
    needs |= _documented(columns, entity, operations)
    if operations & {"create", "delete", *BULK}:
        needs.add(("http", "HTTPStatus"))
    if operations & {"list", "get", "create", "update", "replace", "restore", "bulk_create"}:
        needs.add((schemas, f"{entity.name}Read"))
    if "list" in operations:
        page = f"{listing_of(entity).style.capitalize()}Page"
        deps = columns.module("api", "deps")
        needs |= {("typing", "Annotated"), ("fastapi", "Depends"), (deps, "QueryString")}
        needs |= {(schemas, f"{entity.name}Query"), (columns.module("schemas", "page"), page)}
    if "create" in operations:
        needs |= {("fastapi", "Response"), (schemas, f"{entity.name}Create")}
        if any(map(_is_text, key_arguments(columns, entity))):
            needs.add(("urllib.parse", "quote"))
    if "update" in operations:
        needs.add((schemas, f"{entity.name}Update"))
    return needs | _needs_of_bulk(columns, entity, operations)


def _needs_of_bulk(columns: Columns, entity: Entity, operations: set[str]) -> set[Need]:
    schemas = layout.entity_module(columns.app, "schemas", entity)
    suffixes = {"replace": replace_suffix(entity), "bulk_create": "BulkCreate", "bulk_delete": "BulkDelete"}
    needs = {(schemas, f"{entity.name}{suffix}") for operation, suffix in suffixes.items() if operation in operations}
    if "bulk_create" in operations:
        needs.add((columns.module("schemas", "page"), "Items"))
    return needs


def _documented(columns: Columns, entity: Entity, operations: set[str]) -> set[Need]:
    """What the routes answer besides their success, and what they need for versions."""
    errors, versions = columns.module("api", "errors"), columns.module("api", "versions")
    if not entity.versioned:
        words = {"list": "READ", "get": "READ", "delete": "READ", "restore": "READ", "create": "WRITE"}
        return {(errors, words.get(operation, "WRITE")) for operation in operations}
    words = {"get": "SHOWN", "restore": "SHOWN", "create": "CREATED", "update": "CHANGED", "delete": "DELETED"}
    words |= {"replace": "CHANGED"}
    needs: set[Need] = {(versions, words[operation]) for operation in operations & words.keys()}
    needs |= {(errors, "READ")} if "list" in operations else set()
    needs |= {(errors, "WRITE")} if operations & BULK else set()
    needs |= {(versions, "ExpectedVersions")} if operations & {"update", "replace", "delete"} else set()
    if operations & {"get", "restore", "create", "update", "replace"}:
        needs |= {(versions, "etag"), ("fastapi", "Response")}
    return needs
