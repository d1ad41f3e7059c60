"""Revisions: the files of `alembic/` in, which revision is the last and what tables it led to out."""

from __future__ import annotations

import ast
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from stackgen.artifacts.contract import BrokenHistory, History
from stackgen.model.entities import App, Model
from stackgen.model.evolving.pairing import Base
from stackgen.model.stored import plain, restored
from stackgen_fastapi.migrations.schema import Schema

VERSIONS, SNAPSHOTS = "alembic/versions", "alembic/snapshots"
FORMAT = 1


@dataclass(frozen=True)
class Revision:
    """One script of Alembic's, ours or the team's."""

    path: PurePosixPath
    id: str
    parents: tuple[str, ...]


@dataclass(frozen=True)
class Snapshot:
    """What is kept beside each revision of ours: the model and the tables that it led to."""

    revision: str
    schema: Schema
    model: Model
    renames: tuple[str, ...] = ()  # those that had done their work by then


def base_of(history: History) -> Base | None:
    """The model that the last revision led to, if there is a snapshot of it."""
    snapshot = last_snapshot(history)
    return None if snapshot is None else Base(snapshot.model, frozenset(snapshot.renames))


def head(history: History) -> Revision | None:
    """The last revision; raises BrokenHistory if there are several."""
    found = {revision.id: revision for revision in _revisions(history)}
    followed = {parent for revision in found.values() for parent in revision.parents}
    heads = sorted((one for one in found.values() if one.id not in followed), key=lambda one: one.path)
    if len(heads) > 1:
        paths = " and ".join(str(one.path) for one in heads)
        raise BrokenHistory(
            f"the revisions {paths} both end the history, as when two branches were merged; "
            f"give the one that is younger the other as its `down_revision` ({_advice(heads)}), then build again"
        )
    return heads[0] if heads else None


def last_snapshot(history: History) -> Snapshot | None:
    """The snapshot of the last revision, or of the last before it that has one; others are the team's own."""
    revision, found = head(history), {one.id: one for one in _revisions(history)}
    snapshots = dict(_snapshots(history))
    while revision is not None:
        if revision.id in snapshots:
            return snapshots[revision.id]
        revision = next((found[parent] for parent in revision.parents if parent in found), None)
    return None


def number(history: History) -> int:
    """The number of the next revision."""
    names = (PurePosixPath(path).name for path in history if path.startswith(f"{VERSIONS}/"))
    numbers = [int(match[1]) for name in names if (match := re.match(r"(\d{4,})_", name))]
    return max(numbers, default=0) + 1


def identifier(parent: str, schema: Schema, renames: tuple[str, ...]) -> str:
    """The identifier of a revision: it depends on what came before, and on what it leads to."""
    content = json.dumps([parent, plain(schema), renames], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def snapshot_text(snapshot: Snapshot) -> str:
    """The snapshot as canonical JSON."""
    stored = {"format": FORMAT, **plain(replace(snapshot, model=_essence(snapshot.model)))}
    return json.dumps(stored, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _snapshots(history: History) -> Iterator[tuple[str, Snapshot]]:
    for path, text in history.items():
        if path.startswith(f"{SNAPSHOTS}/") and path.endswith(".json"):
            snapshot = _snapshot(path, text)
            yield snapshot.revision, snapshot


def _snapshot(path: str, text: str) -> Snapshot:
    try:
        stored: Any = json.loads(text)
        if stored.pop("format", None) != FORMAT:
            raise ValueError("it was written by another version of stackgen")
        return restored(Snapshot, stored)
    except (ValueError, AttributeError) as error:
        raise BrokenHistory(f"{path} cannot be read: {error}; restore it from version control") from error


def _essence(model: Model) -> Model:
    """The model without what no table depends on."""
    app = App(model.app.name, model.app.title, "", "", model.app.package, model.app.formatter, model.app.out)
    entities = tuple(
        replace(
            entity,
            fields=tuple(replace(field, doc="", example=None, extensions={}) for field in entity.fields),
            references=tuple(replace(one, doc="", extensions={}) for one in entity.references),
            collections=tuple(replace(one, doc="", extensions={}) for one in entity.collections),
            inverses=(),
            order=(),
            api=None,
            doc="",
            extensions={},
        )
        for entity in model.entities
    )
    enums = tuple(
        replace(enum, members=tuple(replace(one, doc="") for one in enum.members), doc="", extensions={})
        for enum in model.enums
    )
    return replace(model, app=app, enums=enums, entities=entities, options={})


def _revisions(history: History) -> Iterator[Revision]:
    for path, text in sorted(history.items()):
        if path.startswith(f"{VERSIONS}/") and path.endswith(".py"):
            values = _assigned(path, text)
            revision, parents = values.get("revision"), values.get("down_revision")
            if isinstance(revision, str):
                listed = parents if isinstance(parents, tuple | list) else (parents,)
                yield Revision(PurePosixPath(path), revision, tuple(one for one in listed if isinstance(one, str)))


def _assigned(path: str, text: str) -> Mapping[str, object]:
    """The literals that a module assigns at its top."""
    try:
        module = ast.parse(text)
    except SyntaxError as error:
        raise BrokenHistory(f"{path} is no Python: {error}") from error
    found: dict[str, object] = {}
    for node in module.body:
        if isinstance(node, ast.Assign):
            targets: list[ast.expr] = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        else:
            continue
        for target in targets:
            if isinstance(target, ast.Name) and node.value is not None:
                with suppress(ValueError):  # it is calculated
                    found[target.id] = ast.literal_eval(node.value)
    return found


def _advice(heads: list[Revision]) -> str:
    older, younger = heads[0], heads[-1]
    return f"in {younger.path.name}: `down_revision = {older.id!r}`"
