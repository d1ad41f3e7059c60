"""Two specs in, what changes between them out: in words, for the clients of the API and for the database."""

from __future__ import annotations

import re
import subprocess
import tarfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from stackgen.model.api.compatibility import api_changes
from stackgen.model.api.documents import document_changes, schemas_of
from stackgen.model.entities import Model
from stackgen.model.evolving.evolve import evolve
from stackgen.model.evolving.pairing import Base
from stackgen.model.evolving.wording import sentences
from stackgen.model.front import source_at
from stackgen.model.resolve import model_of, resolved
from stackgen.project.places import ProjectError
from stackgen.reading.problems import SpecError
from stackgen.reading.source import Source

_OPERATION = re.compile(r"(.*) \(([a-z-]+)\)")


MARKS = frozenset(
    {"breaking", "compatible", *("safe", "locking", "data-dependent", "destructive", "refused"), "added", "removed"}
)


@dataclass(frozen=True)
class Item:
    """One change."""

    area: str  # spec, api, database
    mark: str  # api: breaking or compatible; database: safe, locking, data-dependent, destructive or refused
    where: str
    text: str


def difference(old: str, new: str) -> list[Item]:
    """What changes from one spec to another; each is a path, or `git:REV:PATH`.

    Raises:
        SpecError: if one of them is wrong.
        ProjectError: if git does not have it.
    """
    with _read(old) as before, _read(new) as after:
        was, now = model_of(before), model_of(after)
        return [*_spec(was, now), *_api(was, now), *_database(was, after)]


def _spec(was: Model, now: Model) -> Iterator[Item]:
    for what, old, new in (
        ("entity", {one.name for one in was.entities}, {one.name for one in now.entities}),
        ("enum", {one.name for one in was.enums}, {one.name for one in now.enums}),
        ("type", {one.name for one in was.types}, {one.name for one in now.types}),
        ("schema", schemas_of(was.document), schemas_of(now.document)),
    ):
        yield from (Item("spec", "removed", what, name) for name in sorted(old - new))
        yield from (Item("spec", "added", what, name) for name in sorted(new - old))


def _api(was: Model, now: Model) -> Iterator[Item]:
    for change in (*api_changes(was, now), *document_changes(was.document, now.document)):
        yield Item("api", "breaking" if change.breaking else "compatible", change.where, change.text)


def _database(was: Model, after: Source) -> Iterator[Item]:
    drafts, now = resolved(after)
    try:
        evolution = evolve(Base(was), drafts, now, allow_data_loss=True)
    except SpecError as error:
        yield from (Item("database", "refused", "", problem.message) for problem in error.problems)
        return
    if not evolution.operations:
        return
    for sentence in sentences(evolution):
        text, risk = found.groups() if (found := _OPERATION.fullmatch(sentence)) else (sentence, "safe")
        yield Item("database", risk, "", text)


def as_json(items: list[Item]) -> list[dict[str, Any]]:
    return [asdict(item) for item in items]


def as_text(items: list[Item]) -> Iterator[str]:
    """A heading for each area, and a line for each change."""
    width = max((len(item.mark) for item in items), default=0)
    for area, some in _by_area(items):
        yield area
        yield from (f"  {item.mark.ljust(width)}  {_said(item)}" for item in some)


def as_markdown(items: list[Item]) -> Iterator[str]:
    """The same for a comment on a pull request."""
    for area, some in _by_area(items):
        yield f"### {area.capitalize()}"
        yield ""
        yield from (f"- **{item.mark}** {_said(item)}" for item in some)
        yield ""


def as_annotations(items: list[Item], failing: Collection[str]) -> Iterator[str]:
    """Workflow commands of GitHub: what `failing` names is an error, the rest a notice."""
    for item in items:
        kind = "error" if item.mark in failing else "notice"
        yield f"::{kind} title=stackgen%3A {item.area}, {item.mark}::{_said(item)}".replace(", ", "%2C ", 1)


def _by_area(items: list[Item]) -> Iterator[tuple[str, list[Item]]]:
    for area in ("spec", "api", "database"):
        if some := [item for item in items if item.area == area]:
            yield area, some


def _said(item: Item) -> str:
    return f"{item.where}: {item.text}" if item.area == "api" else f"{item.where} {item.text}".strip()


_FILTER: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # from Python 3.11.4 on


@contextmanager
def _read(name: str) -> Iterator[Source]:
    """A spec from where it is; one that git has is taken out with the files that it may include."""
    kind, _, rest = name.partition(":")
    revision, _, path = rest.partition(":")
    if kind != "git" or not path:
        yield source_at(Path(name))
        return
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(_archive(revision, path))) as archive:
            # Links would lead elsewhere; paths that do are nothing that git keeps.
            archive.extractall(folder, [member for member in archive if member.isfile()], **_FILTER)
        yield source_at(Path(folder, path))


def _archive(revision: str, path: str) -> bytes:
    if revision.startswith("-"):
        raise ProjectError(f"{revision} is no revision")
    command = ["git", "archive", "--format=tar", revision, "--", path, *_beside(revision)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        raise ProjectError(f"git:{revision}:{path}: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout


def _beside(revision: str) -> list[str]:
    """What a spec may include."""
    command = ["git", "ls-tree", "-r", "-z", "--name-only", revision]
    done = subprocess.run(command, capture_output=True, check=False)
    names = done.stdout.decode("utf-8", "surrogateescape").split("\0")
    return [name for name in names if name.endswith((".yaml", ".yml", ".json")) and "/.stackgen/" not in f"/{name}"]
