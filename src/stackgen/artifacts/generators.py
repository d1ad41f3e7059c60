"""Installed packages in, Generators out: found by their entry points, switched off by the spec."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from stackgen.artifacts.contract import Generator
from stackgen.model.entities import JsonValue

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


def enabled(options: Mapping[str, JsonValue]) -> tuple[Generator, ...]:
    """The installed generators that `options`, the spec's `generators`, does not switch off."""
    return tuple(one.generator for one in installed() if options.get(one.generator.name) is not False)


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else ""
