"""Migrations: the first revision, and one for each change of the model since; no database is asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from stackgen.artifacts.contract import Artifact, Ownership, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import App
from stackgen.model.evolution import Evolution
from stackgen.model.evolving import wording
from stackgen.model.stored import plain
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.migrations import rehearsal, revisions
from stackgen_fastapi.migrations.fitting import fittings
from stackgen_fastapi.migrations.intact import Revision
from stackgen_fastapi.migrations.relational import schema_of
from stackgen_fastapi.migrations.schema import Schema
from stackgen_fastapi.migrations.stages import Stage, stages
from stackgen_fastapi.migrations.tables import CreateTable, LateKey, created, late_keys
from stackgen_fastapi.python import joined, literal, prose

templates = Templates(__package__)


@dataclass(frozen=True)
class RevisionView:
    """All that revision.py.j2 may see."""

    revision: str
    postgresql: bool  # whether the module of that dialect is imported
    tables: tuple[CreateTable, ...]
    late: tuple[LateKey, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class ChangeView:
    """All that change.py.j2 may see."""

    docstring: str
    revision: str
    parent: str
    sqlalchemy: bool  # whether it is imported
    dialect: bool  # whether the module of PostgreSQL is
    upgrade: tuple[str, ...]
    downgrade: tuple[str, ...]
    batches: bool  # whether rows are updated in batches


def emit(request: Request) -> Iterator[Artifact]:
    """The first revision, or the next one if there is something for it to do; each with its snapshot."""
    schema = schema_of(Columns(request.model))
    tables = plain(schema)
    heads = revisions.heads(request.history)
    if request.evolution is None or not heads:
        yield _first(request.model.app, schema)
        yield _snapshot(_path(request.model.app), _revision(request.model.app), request, tables)
        yield from rehearsal.first_rows(request.model, _path(request.model.app))
        return
    known = revisions.schema_before(request.history, schema, tables)
    before = schema_of(Columns(request.evolution.before)) if known is None else known
    lasting = any(wording.lasting(request.evolution))
    steps = tuple(stages(request.evolution, before, schema))
    changed = any(line for stage in steps for line in stage.up.lines())
    if len(heads) > 1 or lasting or changed:
        yield from _next(request, heads, steps, tables)
    elif known is None:
        yield _snapshot(heads[0].path, heads[0].id, request, tables)


def _first(app: App, schema: Schema) -> Artifact:
    new = tuple(created(schema.tables))
    view = RevisionView(
        revision=literal(_revision(app)).text,
        postgresql=any("postgresql." in item.text for table in new for item in table.items),
        tables=new,
        late=tuple(late_keys(schema.tables)),
        dropped=tuple(table.name for table in reversed(new)),
    )
    return templates.render("revision.py.j2", _path(app), view, Ownership.APPEND_ONLY)


def _next(
    request: Request, heads: list[Revision], steps: tuple[Stage, ...], tables: dict[str, Any]
) -> Iterator[Artifact]:
    """The revisions that follow the last, or those of several branches; the snapshot is that of the last."""
    assert request.evolution is not None
    parents = tuple(one.id for one in heads)
    revision = revisions.identifier(parents, tables, request.renames)
    slug = wording.slug(request.evolution) if len(parents) == 1 else "merge_branches"
    number, path = revisions.number(request.history), PurePosixPath()
    others = {f"{one.entity.names.table}.{one.field.column}" for one in fittings(request.evolution)}
    for stage in steps:
        mine = revision if stage is steps[-1] else revisions.earlier(revision, number)
        path = PurePosixPath(revisions.VERSIONS, f"{number:04}_{mine}_{stage.named(slug)}.py")
        view = _view(request.evolution, stage, mine, parents)
        yield templates.render("change.py.j2", path, view, Ownership.APPEND_ONLY)
        yield rehearsal.moved(stage, path, others if stage is steps[0] else ())
        if stage is steps[0] and len(heads) == 1:
            yield from rehearsal.fitting_rows(request.evolution, heads[0].path, path)
        parents, number = (mine,), number + 1
    yield _snapshot(path, revision, request, tables)
    yield from rehearsal.new_rows(request.evolution, path)


def _view(evolution: Evolution, stage: Stage, revision: str, parents: tuple[str, ...]) -> ChangeView:
    up, down = list(stage.up.lines()), list(stage.down.lines())
    text = "\n".join((*up, *down))
    batches = any("in_batches(" in line for line in up)
    return ChangeView(
        docstring=_docstring(evolution, stage, revision, parents),
        revision=literal(revision).text,
        parent=literal(parents[0]).text if len(parents) == 1 else f"({joined(map(literal, parents)).text})",
        sqlalchemy="sa." in text or batches,
        dialect="postgresql.JSONB" in text,
        upgrade=tuple(_body(up)),
        downgrade=tuple(_body(down)),
        batches=batches,
    )


def _body(lines: list[str]) -> Iterator[str]:
    """The lines of a function."""
    if not lines:
        yield "    pass"
        return
    if any(_asks(line) for line in lines):
        yield '    postgresql = op.get_context().dialect.name == "postgresql"'
    elif not lines[0]:
        lines = lines[1:]
    for line in lines:
        yield f"    {line.replace('postgresql.JSONB', 'dialect.JSONB')}" if line else ""


def _asks(line: str) -> bool:
    return any(words in line for words in ("if postgresql", "if not postgresql", "=postgresql"))


def _docstring(evolution: Evolution, stage: Stage, revision: str, parents: tuple[str, ...]) -> str:
    told = [*wording.sentences(evolution, at_once=stage.is_at_once), *stage.notes]
    if len(parents) > 1:
        told = ["Branches meet", *(told if evolution.operations else [])]
    first, *rest = (prose(line).replace("\\", "/").replace('"', "'") for line in told)
    said = "\n".join([f"{first}.", *(["", *(f"{line}." for line in rest)] if rest else [])])
    return f'"""{said}\n\nRevision ID: {revision}\nRevises: {", ".join(parents)}\n"""'


def _snapshot(path: PurePosixPath, revision: str, request: Request, tables: dict[str, Any]) -> Artifact:
    after = revisions.tip_names(request.history)
    text = revisions.snapshot_text(revision, tables, request.stored, request.renames, after)
    target = PurePosixPath(revisions.SNAPSHOTS, path.with_suffix(".json").name)
    return Artifact(target, text, Ownership.APPEND_ONLY)


def _path(app: App) -> PurePosixPath:
    return PurePosixPath("alembic", "versions", f"0001_{_revision(app)}_create_tables.py")


def _revision(app: App) -> str:
    """The identifier of the first revision.

    It depends on the application's name alone, so that a model that grows never renames a revision that databases
    already know. What changes later is the matter of further revisions.
    """
    return hashlib.sha256(f"{app.name}: create tables".encode()).hexdigest()[:12]
