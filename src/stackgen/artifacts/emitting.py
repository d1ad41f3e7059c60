"""Generators and a Request in, Artifacts out: every file once, at a path that every file system can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TypeAlias

from stackgen.artifacts.contract import Artifact, Generator, Request
from stackgen.model.entities import Model


class GeneratorBug(Exception):
    """A generator broke its contract. No spec can cause this: it is reported as an internal error."""


Made: TypeAlias = tuple[str, Artifact]  # with the name of its generator


def emit(generators: Iterable[Generator], request: Request) -> tuple[Artifact, ...]:
    """The artifacts of all `generators`: those of the whole model, then those of each entity.

    Raises:
        GeneratorBug: for a path outside the project, or two artifacts that would meet in one file.
    """
    every = tuple(generators)
    made = [*emit_whole(every, request)]
    for entity in request.model.entities:
        made += emit_each(every, request.model, entity.name)
    return checked(made)


def emit_whole(generators: Iterable[Generator], request: Request) -> Iterator[Made]:
    """What is made of the whole model."""
    for generator in generators:
        yield from ((generator.name, artifact) for artifact in generator.emit(request))


def emit_each(generators: Iterable[Generator], model: Model, name: str) -> Iterator[Made]:
    """What is made for one entity; no generator sees what another reads."""
    request = Request(model)
    for generator in generators:
        if generator.each is not None:
            yield from ((generator.name, artifact) for artifact in generator.each(request, model.entity(name)))


def checked(made: Iterable[Made]) -> tuple[Artifact, ...]:
    """The artifacts, each at a path of its own.

    Raises:
        GeneratorBug: as `emit`.
    """
    emitted: dict[str, Made] = {}
    for generator, artifact in made:
        key = _checked(generator, artifact.path)
        if key in emitted:
            first, other = emitted[key]
            raise GeneratorBug(f"{first} and {generator} both write {_both(other.path, artifact.path)}")
        emitted[key] = generator, artifact
    _refuse_files_as_folders(emitted)
    return tuple(artifact for _, artifact in emitted.values())


def _checked(generator: str, path: PurePosixPath) -> str:
    """The path as a file system that ignores case sees it."""
    parts = path.parts
    if not parts or path.is_absolute() or ".." in parts or parts[0].casefold() in {".stackgen", ".git"}:
        raise GeneratorBug(f"{generator} writes {str(path)!r}, which is not a path inside the project")
    text = str(path)
    if "\\" in text or ":" in text or not text.isprintable():
        raise GeneratorBug(f"{generator} writes {text!r}, which not every file system can hold")
    return text.casefold()


def _refuse_files_as_folders(emitted: dict[str, Made]) -> None:
    folders = {parent for key in emitted for parent in _parents(key)}
    for key in emitted.keys() & folders:
        generator, artifact = emitted[key]
        raise GeneratorBug(f"{generator} writes {str(artifact.path)!r}, which is also a folder of other files")


def _parents(key: str) -> Iterable[str]:
    end = key.rfind("/")
    while end > 0:
        yield key[:end]
        end = key.rfind("/", 0, end)


def _both(one: PurePosixPath, other: PurePosixPath) -> str:
    return f"{str(one)!r}" if one == other else f"{str(one)!r} and {str(other)!r}, which differ in case alone"
