"""Project: everything around the layers, from `pyproject.toml` to the application's start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import App, Model
from stackgen_fastapi import layout
from stackgen_fastapi.bulk import BULK, some_have
from stackgen_fastapi.features import extras_of
from stackgen_fastapi.operations import has_unwritten, holds_json
from stackgen_fastapi.project.checking import checking
from stackgen_fastapi.project.deploying import kubernetes
from stackgen_fastapi.project.escaping import one_line, yaml
from stackgen_fastapi.project.packaging import packaging
from stackgen_fastapi.project.readme import readme
from stackgen_fastapi.project.startup import cli, main
from stackgen_fastapi.python import docstring
from stackgen_fastapi.served import is_secured
from stackgen_fastapi.writes import is_versioned

templates = Templates(__package__)

# Files that depend on little more than the application's name.
FILES = {
    "env.example.j2": ".env.example",
    "gitignore.j2": ".gitignore",
    "dockerignore.j2": ".dockerignore",
    "Dockerfile.j2": "Dockerfile",
    "compose.yaml.j2": "compose.yaml",
    "alembic.ini.j2": "alembic.ini",
    "env.py.j2": "alembic/env.py",
    "script.py.mako.j2": "alembic/script.py.mako",
}
MODULES = {
    "config.py.j2": "config.py",
    "errors.py.j2": "errors.py",
    "logs.py.j2": "logs.py",
    "inspection.py.j2": "commands/inspection.py",
    "printing.py.j2": "commands/printing.py",
    "runner.py.j2": "commands/runner.py",
}

# `models` says more than a line in its own emitter.
PACKAGES = {
    "api": "HTTP: parse, call a service, answer.",
    "api/routes": "One module of routes for each entity.",
    "commands": "One group of commands for each entity.",
    "db": "The database.",
    "schemas": "What requests and responses look like.",
    "services": "Rules and queries.",
}
OPERATIONS = {"operations": "What the operations of the document do."}


@dataclass(frozen=True)
class FileView:
    """All that the plain files may see."""

    name: str  # a scalar of YAML, where the two differ
    plain_name: str
    package: str
    black: bool
    descending: bool  # whether some index is
    json: bool  # whether some column holds JSON of the user's
    states: bool  # whether the rows of some entity go through states
    actions: bool  # whether some entity has any
    bulk: bool  # whether some command reads a file
    types: bool  # whether there are value objects
    versioned: bool  # whether some entity is
    secured: bool  # whether operations of a document may need credentials
    auth: bool  # whether users sign in
    tokens: bool  # and do so with a password
    served: bool  # whether operations of a document may be about rows
    extras: frozenset[str]


@dataclass(frozen=True)
class PackageView:
    """All that package.py.j2 may see."""

    doc: str


def emit(request: Request) -> Iterator[Artifact]:
    app = request.model.app
    yield packaging(request)
    yield from checking(request)
    yield kubernetes(app, tokens=bool(request.model.auth and request.model.auth.password))
    yield readme(request.model)
    yield from _files(request.model)
    yield from _packages(app, PACKAGES | (OPERATIONS if request.model.document else {}))
    yield main(request.model)
    yield cli(request.model)


def _files(model: Model) -> Iterator[Artifact]:
    app = model.app
    bulk = any(some_have(model, operation) for operation in BULK)
    uses = (_descending(model), holds_json(model), _states(model), has_unwritten(model), bulk, bool(model.types))
    auth = model.auth
    known = (is_secured(model.document) or auth is not None, auth is not None, bool(auth and auth.password))
    served = model.document is not None and bool(model.entities)
    more = (is_versioned(model), *known, served, extras_of(model))
    plain = FileView(app.name, app.name, app.package, app.formatter == "black", *uses, *more)
    quoted = replace(plain, name=yaml(app.name))
    for template, path in FILES.items():
        view = quoted if path.endswith((".yaml", ".yml")) else plain
        yield templates.render(template, PurePosixPath(path), view)
    for template, path in MODULES.items():
        yield templates.render(template, layout.path(app, path), plain)


def _descending(model: Model) -> bool:
    indexes = (index for entity in model.entities for index in entity.indexes)
    return any(column.descending for index in indexes for column in index.columns)


def _states(model: Model) -> bool:
    return any(entity.states for entity in model.entities)


def _packages(app: App, packages: Mapping[str, str]) -> Iterator[Artifact]:
    """The `__init__.py` of every package: a docstring alone, and what holds for the whole process."""
    view = PackageView(docstring(one_line(app.title) or app.name, 0))
    yield templates.render("package.py.j2", layout.path(app, ".", "__init__.py"), view)
    for folder, text in packages.items():
        yield Artifact(layout.path(app, folder, "__init__.py"), f"{docstring(text, 0)}\n")
