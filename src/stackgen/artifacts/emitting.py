"""Generators and a Request in, Artifacts out: every file once, at a path that every file system can hold."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact, Generator, Request


class GeneratorBug(Exception):
    """A generator broke its contract. No spec can cause this: it is reported as an internal error."""


def emit(generators: Iterable[Generator], request: Request) -> tuple[Artifact, ...]:
    """The artifacts of all `generators`, in their order.

    Raises:
        GeneratorBug: for a path outside the project, or two artifacts that would meet in one file.
    """
    emitted: dict[str, tuple[str, Artifact]] = {}
    for generator in generators:
        for artifact in generator.emit(request):
            key = _checked(generator, artifact.path)
            if key in emitted:
                first, other = emitted[key]
                raise GeneratorBug(f"{first} and {generator.name} both write {_both(other.path, artifact.path)}")
            emitted[key] = generator.name, artifact
    _refuse_files_as_folders(emitted)
    return tuple(artifact for _, artifact in emitted.values())


def _checked(generator: Generator, path: PurePosixPath) -> str:
    """The path as a file system that ignores case sees it."""
    parts = path.parts
    if not parts or path.is_absolute() or ".." in parts or parts[0].casefold() in {".stackgen", ".git"}:
        raise GeneratorBug(f"{generator.name} writes {str(path)!r}, which is not a path inside the project")
    text = str(path)
    if "\\" in text or ":" in text or not text.isprintable():
        raise GeneratorBug(f"{generator.name} writes {text!r}, which not every file system can hold")
    return text.casefold()


def _refuse_files_as_folders(emitted: dict[str, tuple[str, Artifact]]) -> None:
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
