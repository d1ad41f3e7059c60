"""Installed packages in, Generators out: found by their entry points, switched off by the spec."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from stackgen.artifacts.contract import Generator
from stackgen.model.entities import Model
from stackgen.reading.problems import Problem, quoted, suggestion
from stackgen.reading.source import Source

GROUP = "stackgen.generators"


@dataclass(frozen=True)
class Installed:
    """A generator, and the package that it came with."""

    generator: Generator
    package: str
    version: str


@cache
def installed() -> tuple[Installed, ...]:
    """Every generator of every installed package; the packages in order of their names."""
    points = sorted(entry_points(group=GROUP), key=lambda point: (_package(point), point.name))
    return tuple(
        Installed(generator, _package(point), point.dist.version if point.dist else "")
        for point in points
        for generator in point.load()
    )


def enabled(model: Model, source: Source) -> tuple[Generator, ...]:
    """The installed generators that the spec's `generators` switches on or does not switch off.

    Raises:
        SpecError: if an option is for a generator that is not installed, or that is of no use to the model.
    """
    names = [one.generator.name for one in installed()]
    wanted = tuple(one.generator for one in installed() if one.generator.is_wanted(model.options))
    problems = [_unknown(name, names, source) for name in model.options if name not in names]
    problems += [_useless(one, lacking, source) for one in wanted if one.lacks and (lacking := one.lacks(model))]
    if problems:
        raise source.error(problems)
    return wanted


def places() -> tuple[str, ...]:
    """The folders, or single files, where the code and the templates of the installed generators are."""
    names = sorted({point.module.partition(".")[0] for point in entry_points(group=GROUP)})
    modules = [import_module(name) for name in names]
    return tuple(place for module in modules for place in getattr(module, "__path__", [module.__file__]))


def _unknown(name: str, names: list[str], source: Source) -> Problem:
    hint = suggestion(name, names) or "`stackgen generators` lists those that are installed"
    span = source.span(("generators", name), key=True)
    return Problem(span, "unknown-generator", f"no generator {quoted(name)} is installed", hint)


def _useless(generator: Generator, lacking: str, source: Source) -> Problem:
    span = source.span(("generators", generator.name), key=True)
    message = f"{quoted(generator.name)} has nothing to work with: {lacking}"
    return Problem(span, "useless-generator", message, "add that to the spec, or leave the generator out")


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else ""
