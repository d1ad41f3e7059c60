"""Documents: what an application built from an OpenAPI document serves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import App
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.documents.failures import failures_view
from stackgen_fastapi.documents.operations import operations_view
from stackgen_fastapi.documents.resources import resource_view
from stackgen_fastapi.documents.routes import RoutesView, routes_view
from stackgen_fastapi.documents.security import SecurityView, scheme_views
from stackgen_fastapi.documents.suite import suite_view
from stackgen_fastapi.documents.typed import CONTENTS, Typed
from stackgen_fastapi.documents.unwritten import unwritten_view
from stackgen_fastapi.python import docstring, import_block
from stackgen_fastapi.served import Group, groups_of, is_secured, tells_errors

templates = Templates(__package__)


@dataclass(frozen=True)
class ModelsView:
    """All that models.py.j2 may see."""

    doc: str
    imports: str
    classes: str


@dataclass(frozen=True)
class ApiView:
    """All that the modules of `api/` may see that are the same for all documents."""

    package: str
    parameters: bool
    bodies: bool
    secured: bool
    json_as: bool


def emit(request: Request) -> Iterator[Artifact]:
    document = request.model.document
    if document is None:
        return
    app, columns = request.model.app, Columns(request.model)
    typed = Typed(document, app.package)
    views = [(group, routes_view(typed, group)) for group in groups_of(document)]
    yield Artifact(PurePosixPath("openapi/document.json"), document.text)
    yield from _models(typed, app)
    yield from _api(columns, typed, [view for _, view in views])
    yield from _contract(typed)
    for group, view in views:
        yield from _group(columns, typed, group, view)
    yield from _resources(columns, typed)


def _models(typed: Typed, app: App) -> Iterator[Artifact]:
    """The models of the document, and those of parameters."""
    statements = [statement.name for statement in typed.classes.statements]
    parameters = typed.parameter_names
    shared = [name for name in statements if name not in {CONTENTS, *parameters}]
    view = ApiView(app.package, *(False,) * 4)
    yield templates.render("formats.py.j2", layout.path(app, "schemas", "formats.py"), view)
    yield _classes(typed, app, "document", "What the document describes.", shared)
    if parameters:
        yield _classes(typed, app, "parameters", "What operations of the document are asked with.", parameters)


def _classes(typed: Typed, app: App, module: str, doc: str, names: list[str] | tuple[str, ...]) -> Artifact:
    source = typed.classes.source(names)
    others = (typed.classes.used(names) - set(names)) & typed.classes.words(names)
    needs = source.needs | typed.classes.imported(others, f"{app.package}.schemas.document")
    view = ModelsView(docstring(doc, 0), import_block(needs, app.package), source.text)
    return templates.render("models.py.j2", layout.path(app, "schemas", f"{module}.py"), view)


def _api(columns: Columns, typed: Typed, views: list[RoutesView]) -> Iterator[Artifact]:
    app = columns.app
    uses = {word for view in views for word in view.uses}
    secured = is_secured(typed.document)
    view = ApiView(app.package, "parameters" in uses, "bodies" in uses, secured, "json_as" in uses)
    for module, wanted in {"document": True, "parameters": view.parameters, "bodies": view.bodies}.items():
        if wanted:
            yield templates.render(f"{module}.py.j2", layout.path(app, "api", f"{module}.py"), view)
    if columns.model.entities:
        yield templates.render("validation.py.j2", layout.path(app, "api", "validation.py"), view)
    if tells_errors(typed.document):
        failures = failures_view(typed)
        yield templates.render("failures.py.j2", layout.path(app, "api", "failures.py"), failures)
        yield templates.render("test_failures.py.j2", layout.tests_path("api", "test_failures.py"), failures)
    if secured:
        schemes, needs = scheme_views(typed.document)
        security = SecurityView(import_block(needs, app.package), schemes)
        yield templates.render("security.py.j2", layout.path(app, "api", "security.py"), security)


def _contract(typed: Typed) -> Iterator[Artifact]:
    """The tests that hold the application against the document, and those of what is not written."""
    view = ApiView(typed.package, *(False,) * 4)
    for module in ("contract", "subschemas", "values"):
        yield templates.render(f"{module}.py.j2", layout.tests_path(f"{module}.py"), view)
    yield templates.render("test_contract.py.j2", layout.tests_path("api", "test_contract.py"), view)
    if is_secured(typed.document):
        yield templates.render("trust.py.j2", layout.tests_path("api", "conftest.py"), view)
    if unwritten := unwritten_view(typed):
        yield templates.render("test_unwritten.py.j2", layout.tests_path("api", "test_unwritten.py"), unwritten)


def _group(columns: Columns, typed: Typed, group: Group, view: RoutesView) -> Iterator[Artifact]:
    app = columns.app
    yield templates.render("routes.py.j2", layout.path(app, "api/routes", f"{group.module}.py"), view)
    operations = operations_view(columns, typed, group)
    yield templates.render("operations.py.j2", layout.path(app, "operations", f"{group.module}.py"), operations)
    if suite := suite_view(columns, typed, group):
        yield templates.render("test_group.py.j2", layout.tests_path("api", f"test_{group.module}.py"), suite)


def _resources(columns: Columns, typed: Typed) -> Iterator[Artifact]:
    """What turns rows into what the document says, and back."""
    used = {operation.binding.entity for operation in typed.document.operations if operation.binding}
    resources = [one for one in typed.document.resources if one.entity in used]
    if not resources:
        return
    view = ApiView(columns.app.package, *(False,) * 4)
    doc = docstring("Rows as the document knows them.", 0)
    yield Artifact(layout.path(columns.app, "resources", "__init__.py"), f"{doc}\n")
    yield templates.render("mapping.py.j2", layout.path(columns.app, "resources", "mapping.py"), view)
    yield templates.render("exchange.py.j2", layout.tests_path("exchange.py"), view)
    for resource in resources:
        module = columns.model.entity(resource.entity).names.module
        found = resource_view(columns, typed.document.schemas, resource)
        yield templates.render("resource.py.j2", layout.path(columns.app, "resources", f"{module}.py"), found)
