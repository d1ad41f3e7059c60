"""`pyproject.toml`: what the application needs, and how its code is checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import App, Kind, Model
from stackgen_fastapi.features import extras_of
from stackgen_fastapi.project.escaping import one_line, toml
from stackgen_fastapi.served import takes_forms

templates = Templates(__package__)

DEPENDENCIES = (
    "aiosqlite>=0.22",
    "alembic>=1.20",
    "asyncpg>=0.32",
    "fastapi>=0.165",
    "limits>=5.8",
    "pydantic-settings>=2.16",
    "python-json-logger>=4.2",
    "rich>=15",
    "sqlalchemy[asyncio]>=2.1",
    "sqlmodel>=0.0.50",
    "typer>=0.29",
    "uvicorn[standard]>=0.54",
)
OF_EXTRAS = {
    "caching": ("cashews[redis]>=7.6",),
    "admin": ("sqladmin>=0.32",),
    "metrics": ("prometheus-client>=0.26",),
    "tracing": ("opentelemetry-exporter-otlp-proto-http>=1.45", "opentelemetry-sdk>=1.45"),
    "jobs": ("redis>=8", "taskiq>=0.13", "taskiq-redis>=1.2"),
}
PASSWORD_HASHING = "pwdlib[argon2]>=0.3"
TOKENS = "pyjwt>=2.15"
FORMS = "python-multipart>=0.0.34"

TOOLS = (
    "httpx>=0.28",
    "mypy>=2.4",
    "pyright>=1.1.414",
    "pytest>=9",
    "pytest-cov>=7",
    "pytest-xdist>=3.8",
    "redis>=8",
    "ruff>=0.17",
    "schemathesis>=4.32",
)
BLACK = "black>=26"


@dataclass(frozen=True)
class PyprojectView:
    """All that pyproject.toml.j2 may see. Distribution, version and description are strings of TOML."""

    distribution: str
    version: str
    description: str
    name: str
    package: str
    dependencies: tuple[str, ...]
    tools: tuple[str, ...]
    black: bool
    unwritten: bool  # operations of a document may be the team's to write
    other_scripts: bool  # some text of the spec is not ASCII
    auth: bool  # users sign in


def packaging(request: Request) -> Artifact:
    """The file that makes the application installable."""
    model, app = request.model, request.model.app
    black = app.formatter == "black"
    view = PyprojectView(
        distribution=toml(_distribution(app)),
        version=toml(app.version),
        description=toml(one_line(app.title) or app.name),
        name=app.name,
        package=app.package,
        dependencies=tuple(sorted(_dependencies(model))),
        tools=tuple(sorted((*TOOLS, *((BLACK,) if black else ())))),
        black=black,
        unwritten=model.document is not None,
        other_scripts=not repr(request.stored).isascii(),
        auth=model.auth is not None,
    )
    return templates.render("pyproject.toml.j2", PurePosixPath("pyproject.toml"), view)


def _dependencies(model: Model) -> Iterator[str]:
    yield from DEPENDENCIES
    for extra in extras_of(model):
        yield from OF_EXTRAS.get(extra, ())
    if any(field.type.kind is Kind.PASSWORD for entity in model.entities for field in entity.fields):
        yield PASSWORD_HASHING
    if _signs_in(model):
        yield TOKENS
    if _signs_in(model) or takes_forms(model.document):
        yield FORMS


def _signs_in(model: Model) -> bool:
    return model.auth is not None and model.auth.password is not None


def _distribution(app: App) -> str:
    """The project's name in packaging, which must not be that of something it depends on, nor end in a dash."""
    name = app.name.strip("_").replace("_", "-")
    more = (*chain(*OF_EXTRAS.values()), PASSWORD_HASHING, TOKENS, FORMS, *TOOLS, BLACK)
    taken = {_project(requirement) for requirement in (*DEPENDENCIES, *more)}
    return f"{name}-app" if name in taken else name


def _project(requirement: str) -> str:
    return requirement.partition(">=")[0].partition("[")[0]
