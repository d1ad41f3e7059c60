"""Explain: a file of a project, and a line of it, in; which generator and which line of the spec made it out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath
from typing import Any

from stackgen.artifacts.contract import Artifact, Ownership, Request
from stackgen.artifacts.emitting import emit
from stackgen.artifacts.formatting import formatted
from stackgen.artifacts.generators import Installed, installed
from stackgen.model.entities import Model
from stackgen.model.front import source_at
from stackgen.model.origin import origin_of
from stackgen.model.stored import from_json
from stackgen.project.lock import Locked
from stackgen.project.places import LOCK, MODEL, ProjectError, base_of
from stackgen.project.settled import sources_of
from stackgen.project.tree import digest, read_project
from stackgen.reading.problems import Span, SpecError
from stackgen.reading.source import Source

OWNERS = {
    Ownership.MERGED: "yours and stackgen's: a build merges the changes of both",
    Ownership.ONCE: "yours: a starting point that was written once",
    Ownership.APPEND_ONLY: "history: written once, and never again",
}


@dataclass(frozen=True)
class Place:
    """A part of the spec: where it is written, and its pointer as dotted words."""

    span: Span
    pointer: str
    text: str  # the line


@dataclass(frozen=True)
class Explanation:
    """What is known of a file, or of one line of it."""

    path: str  # relative to the project
    line: int | None
    text: str  # of the line
    generator: Installed | None = None  # None: not written by stackgen, or by a generator that is no longer there
    ownership: Ownership | None = None  # None: not written by stackgen
    edited: bool | None = None  # since it was generated; None: that cannot be told
    edits: tuple[str, ...] = ()  # of a file: the lines that were edited, as `12` or `12-15`
    spec: Place | None = None  # None: the spec was not found

    def as_json(self) -> dict[str, Any]:
        """The same for a machine."""
        made, spec = self.generator, self.spec
        return {
            "path": self.path,
            "line": self.line,
            "text": self.text,
            "generator": {"name": made.generator.name, "package": made.package} if made else None,
            "ownership": self.ownership.value if self.ownership else None,
            "edited": self.edited,
            "edits": list(self.edits),
            "spec": spec
            and {"path": spec.span.path, "line": spec.span.line, "column": spec.span.column, "pointer": spec.pointer},
        }


def explain(file: Path, line: int | None, out: Path | None, spec: Path | None) -> Explanation:
    """What made a file, or a line of it.

    Raises:
        ProjectError: if the file is in no project, or cannot be read, or has no such line.
    """
    root, path = _found(file, out)
    project = read_project(root, [path])
    if path not in project.files:
        raise ProjectError(f"{file} is not an ordinary file that can be read")
    now = project.files[path].decode("utf-8", "replace")
    lines = now.split("\n")
    if line is not None and not 1 <= line <= len(lines):
        raise ProjectError(f"{file} has {len(lines)} lines, and no line {line}")
    text = lines[line - 1] if line else ""
    if path not in project.lock:
        return Explanation(path, line, text)
    model = _remembered(project.state.get(MODEL), root)
    made = _maker(model, path)
    before = _generated(root, path, project.lock[path], made[1] if made else None, model)
    edits = None if before is None else _edited(before, now)
    return Explanation(
        path,
        line,
        text,
        generator=made[0] if made else None,
        ownership=project.lock[path].ownership,
        edited=None if edits is None else any(line is None or line in lines for lines in edits),
        edits=tuple(map(_lines_of, edits or ())) if line is None else (),
        spec=_place([spec] if spec else _specs(root, model), model, path, lines, line or 0),
    )


def _found(file: Path, out: Path | None) -> tuple[Path, str]:
    """The project that a file is in, and its path there."""
    choices = [file] if out is None else [file, out / file]
    for choice in choices:
        whole = Path(os.path.abspath(choice))
        roots = whole.parents if out is None else [Path(os.path.abspath(out))]
        for root in roots:
            if (root / LOCK).exists() and whole.is_relative_to(root) and whole.exists():
                return root, whole.relative_to(root).as_posix()
    if not any(choice.exists() for choice in choices):
        raise ProjectError(f"{file} does not exist")
    raise ProjectError(f"{file} is in no folder that stackgen has built (there is no {LOCK} above it)")


def _remembered(text: bytes | None, root: Path) -> Model:
    try:
        return from_json((text or b"").decode())
    except ValueError as error:
        raise ProjectError(f"{root / MODEL} cannot be read: {error}; build again") from error


def _maker(model: Model, path: str) -> tuple[Installed, Artifact] | None:
    """The generator that writes a path, and what it writes, found by having all of them write into memory."""
    for one in installed():
        if one.generator.is_wanted(model.options):
            for artifact in emit([one.generator], Request(model)):
                if str(artifact.path) == path:
                    return one, artifact
    return None


def _generated(root: Path, path: str, locked: Locked, artifact: Artifact | None, model: Model) -> str | None:
    """The text as it was generated last, if that is known: the copy that is kept, or the same made once more."""
    kept = root / base_of(path)
    if kept.is_file():
        return kept.read_bytes().decode("utf-8", "replace")
    if artifact is None:
        return None
    again = formatted([artifact], model.app.formatter)[0].text
    return again if digest(again.encode()) == locked.sha256 else None


def _edited(before: str, now: str) -> list[range]:
    """The lines of `now` that are not as generated; lines that were only removed are not in any range."""
    matcher = SequenceMatcher(None, before.split("\n"), now.split("\n"), autojunk=False)
    return [range(start + 1, end + 1) for tag, _, _, start, end in matcher.get_opcodes() if tag != "equal"]


def _lines_of(lines: range) -> str:
    if not lines:
        return f"after {lines.start - 1}"
    return str(lines.start) if len(lines) == 1 else f"{lines.start}-{lines.stop - 1}"


def _place(specs: Iterable[Path], model: Model, path: str, lines: list[str], number: int) -> Place | None:
    for spec in specs:
        source = source_at(spec)
        pointer = origin_of(source.data, model, PurePosixPath(path), lines, number)
        span = source.span(pointer, key=True)
        return Place(span, ".".join(map(str, pointer)), source.lines[span.path][span.line - 1])
    return None


def _specs(root: Path, model: Model) -> Iterator[Path]:
    """What may be the spec: that of the last build on this machine, or one of the same name in the project or above."""
    near = (path for folder in (root, root.parent) for path in sorted(folder.glob("*.y*ml")))
    for path in (*map(Path, sources_of(root)), *near):
        with suppress(SpecError):
            if path.is_file() and _is_of(source_at(path), model):
                yield Path(os.path.relpath(path))


def _is_of(source: Source, model: Model) -> bool:
    data = source.data if isinstance(source.data, dict) else {}
    app = data.get("app")
    return "stackgen" in data and isinstance(app, dict) and app.get("name") == model.app.name
