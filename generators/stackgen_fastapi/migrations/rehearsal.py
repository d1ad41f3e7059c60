"""What the rehearsal of the migrations needs of a revision: the rows of its new tables, and what it moves where."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact, Ownership
from stackgen.model.entities import Model
from stackgen.model.evolution import AddEntity, Evolution
from stackgen_fastapi import layout
from stackgen_fastapi.migrations.fitting import fitted
from stackgen_fastapi.migrations.sample_rows import SampleRows
from stackgen_fastapi.migrations.schema import Schema, Table
from stackgen_fastapi.migrations.script import Script
from stackgen_fastapi.migrations.stages import Stage
from stackgen_fastapi.sql import DIALECTS

ROWS = layout.tests_path("migrations", "rows")


def first_rows(model: Model, revision: PurePosixPath) -> Iterator[Artifact]:
    """The rows of every table of the first revision."""
    yield from _rows(model, [entity.name for entity in model.entities], revision)


def new_rows(evolution: Evolution, revision: PurePosixPath) -> Iterator[Artifact]:
    """The rows of the tables that a later revision adds."""
    added = [one.entity for one in evolution.operations if isinstance(one, AddEntity)]
    yield from _rows(evolution.after, added, revision)


def fitting_rows(evolution: Evolution, before: PurePosixPath, revision: PurePosixPath) -> Iterator[Artifact]:
    """What the rows hold from the revision before on, so that they do not stop at a `cast`."""
    for dialect in DIALECTS:
        if text := "".join(f"{statement};\n" for statement in fitted(evolution, dialect)):
            path = PurePosixPath(ROWS, f"{before.stem}.for_{revision.stem[:4]}.{dialect}.sql")
            yield Artifact(path, text, Ownership.APPEND_ONLY)


def moved(stage: Stage, revision: PurePosixPath, others: Collection[str] = ()) -> Artifact:
    """Where a revision puts what was there: tables by name, and columns as `table.column`.

    What stays where it is goes without saying. Null: it is gone, or its values become others, as those of `others` do.
    """
    places = {place: None if place in others else now for place, now in _moved(stage.script)}
    places |= dict.fromkeys(others)
    text = json.dumps(places, indent=2, sort_keys=True) + "\n"
    return Artifact(PurePosixPath(ROWS, f"{revision.stem}.moved.json"), text, Ownership.APPEND_ONLY)


def _moved(script: Script) -> Iterator[tuple[str, str | None]]:
    for table in script.before.tables:
        now = script.names.tables.get(table.name)
        if now != table.name:
            yield table.name, now
        if now is None:
            continue
        rows, columns = script.rows_of(now), script.names.columns[now]
        left = {column.name for column in _found(script.now, now).columns} - {*rows.converted, *rows.mapped}
        for column in table.columns:
            place = columns.get(column.name) if columns else column.name  # after the first part all names are new
            if place not in left:
                yield f"{table.name}.{column.name}", None
            elif place != column.name:
                yield f"{table.name}.{column.name}", place


def _found(schema: Schema, name: str) -> Table:
    table = schema.table(name)
    assert table is not None
    return table


def _rows(model: Model, names: list[str], revision: PurePosixPath) -> Iterator[Artifact]:
    rows = SampleRows(model, names)
    rows.make()
    lacking = [f"-- {name}: no row was found that satisfies its checks; add one that does\n" for name in rows.without]
    for dialect in DIALECTS:
        text = "".join([*lacking, *(f"{statement};\n" for statement in rows.statements(dialect))])
        if text:
            path = PurePosixPath(ROWS, f"{revision.stem}.{dialect}.sql")
            yield Artifact(path, text, Ownership.APPEND_ONLY)
