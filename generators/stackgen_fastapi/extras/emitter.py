"""Extras: for each one that the spec switches on, its module and the tests of that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen_fastapi import layout

templates = Templates(__package__)


@dataclass(frozen=True)
class ExtraView:
    """All that the templates may see."""

    package: str
    name: str


@dataclass(frozen=True)
class Extra:
    """An extra: where its module is, and its tests."""

    name: str
    module: tuple[str, ...]
    tests: tuple[str, ...]


CACHING = Extra("caching", ("api", "caching.py"), ("test_caching.py",))
METRICS = Extra("metrics", ("api", "metrics.py"), ("test_metrics.py",))
TRACING = Extra("tracing", ("tracing.py",), ("test_tracing.py",))
JOBS = Extra("jobs", ("jobs.py",), ("test_jobs.py",))
REPLICA = Extra("replica", ("db", "replica.py"), ("db", "test_replica.py"))


def emit_of(extra: Extra) -> Callable[[Request], Iterable[Artifact]]:
    """What writes an extra."""
    return partial(_emit, extra)


def _emit(extra: Extra, request: Request) -> Iterator[Artifact]:
    app = request.model.app
    view = ExtraView(app.package, app.name)
    yield templates.render(f"{extra.name}.py.j2", layout.path(app, *extra.module), view)
    if request.model.options.get("suites") is not False:
        yield templates.render(f"test_{extra.name}.py.j2", layout.tests_path(*extra.tests), view)
