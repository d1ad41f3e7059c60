"""Histories of real applications: every version as a spec, each change on a database with rows in every table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from stackgen.model.entities import Entity, Field, Model
from stackgen_fastapi.migrations.values import literal_sql
from stackgen_fastapi.samples import RowSamples
from stackgen_fastapi.sql import quoted
from tests.evolutions import Base, Fixture, Versions, on_database, survived

HISTORY = Path(__file__).parent.parent / "specs" / "histories" / "umami"
STEPS: list[dict[str, Any]] = yaml.safe_load((HISTORY / "steps.yaml").read_text("utf-8"))
SPECS = sorted(HISTORY.glob("[0-9]*.yaml"))


@pytest.fixture(scope="module")
def versions() -> Versions:
    first, *rest = (path.read_text("utf-8") for path in SPECS)
    found = Versions(first, "")
    for spec, path in zip(rest, SPECS[1:], strict=True):
        found.change(spec, path=path.name)
    return found


def test_every_step_has_its_spec() -> None:
    assert [path.stem.partition("_")[2] for path in SPECS] == [step["step"] for step in STEPS]


@pytest.mark.slow
@pytest.mark.parametrize("server", ["sqlite", "postgresql"])
def test_the_rows_of_umami_come_through_its_whole_history(
    server: str, versions: Versions, request: pytest.FixtureRequest
) -> None:
    url = "sqlite+aiosqlite://" if server == "sqlite" else str(request.getfixturevalue("postgres_url"))
    fresh = [_fresh(versions, number, url) for number in range(len(STEPS))]

    def work(base: Base) -> None:
        for number, step in enumerate(STEPS):
            if number:
                _rows(base, step)
                before = base.rows()
                base.run(versions.revisions[number])
                survived(versions.evolutions[number], before, base.rows())
            else:
                base.run(versions.revisions[0])
            assert base.schema() == fresh[number], step["step"]
            if base.dialect == "postgresql":
                _by_hand(base, step)
            base.execute(*new_rows(base, versions.models[number]))
        for number in range(len(STEPS) - 1, 0, -1):
            base.run(versions.revisions[number], "downgrade")
            assert base.schema() == fresh[number - 1], STEPS[number]["step"]

    on_database(url, work)


# Where the tables of our last step differ from those of Umami's own SQL: redundant indexes, and one of our own.
TWICE = {"link": {"(slug)"}, "pixel": {"(slug)"}, "team": {"(access_code)"}}
OURS = {"session_replay": {"(visit_id)"}}  # in Umami's Prisma schema, but not in its SQL
OTHER_TYPES = {("session", "country"): ("CHAR(2)", "VARCHAR(2)")}


@pytest.mark.slow
def test_the_tables_are_those_that_umamis_own_sql_makes(versions: Versions, postgres_url: str) -> None:
    ours = _fresh(versions, -1, postgres_url)
    own: dict[str, Any] = {}
    scripts = [path.read_text("utf-8") for path in sorted((HISTORY / "own").glob("*.sql"))]

    def work(base: Base) -> None:
        for script in scripts:
            plain = re.sub(r"/\*[\s\S]*?\*/|--.*|CREATE EXTENSION.*", "", script)
            base.execute(*(one for one in plain.split(";") if one.strip()))
        own.update(base.schema())

    on_database(postgres_url, work)
    assert set(ours) == set(own)
    for table, one in own.items():
        other = ours[table]
        assert _indexed(one) - _indexed(other) == TWICE.get(table, set())
        assert _indexed(other) - _indexed(one) == OURS.get(table, set())
        assert one["foreign keys"] == one["checks"] == []  # Umami has none since 2.0; ours has them all
        for column in one["columns"].keys() | other["columns"].keys():
            types = one["columns"][column][0], other["columns"][column][0]
            assert one["columns"][column][1:] == other["columns"][column][1:], (table, column)
            assert types[0] == types[1] or types == OTHER_TYPES[table, column]


def _indexed(table: dict[str, Any]) -> set[str]:
    """What the indexes of a table are over, whatever their names."""
    unique = {f"({', '.join(one['columns'])}) UNIQUE" for one in table["unique"]}
    indexes = {(one["sql"].partition("btree ")[2], "UNIQUE" in one["sql"]) for one in table["indexes"]}
    return unique | {f"{columns} UNIQUE" if only_once else columns for columns, only_once in indexes}


def _fresh(versions: Versions, number: int, url: str) -> dict[str, Any]:
    """The tables of a project that starts with this step."""
    found: dict[str, Any] = {}

    def work(base: Base) -> None:
        base.run(versions.fresh(number))
        found.update(base.schema())

    on_database(url, work)
    return found


def _rows(base: Base, step: dict[str, Any]) -> None:
    """Make the rows that are there such as the application would have written them."""
    base.execute(*step.get("rows", []))


def _by_hand(base: Base, step: dict[str, Any]) -> None:
    """What the team does itself, in a revision after that of the step; then what the rows are to be."""
    if "sql" in step:
        text = (HISTORY / "by_hand" / f"{step['sql']}.sql").read_text("utf-8")
        base.execute(*(one for one in re.sub(r"--.*", "", text).split(";") if one.strip()))
    for expected, _, query in (line.partition(" = ") for line in step.get("expect", [])):
        assert base.one(query) == int(expected), (step["step"], query)


class Later(Fixture):
    """Rows that refer to those that are there, whatever their keys."""

    def reference(self, target: Entity, key: Any, number: int) -> str:
        column = quoted(key.column)
        return f"(SELECT {column} FROM {quoted(target.names.table)} ORDER BY {column} LIMIT 1 OFFSET {number})"


def new_rows(base: Base, model: Model) -> Iterator[str]:
    """Rows for the tables that have none, and values for the columns that have none."""
    rows = base.rows()
    for statement in Later(model, base.dialect).statements():
        if not rows[statement.split()[2].strip('"')]:
            yield statement
    for entity in model.entities:
        found = rows[entity.names.table]
        for field in (one for one in entity.fields if one.optional and all(row[one.column] is None for row in found)):
            yield from _value(base, model, entity, field)


def _value(base: Base, model: Model, entity: Entity, field: Field) -> Iterator[str]:
    table, key = quoted(entity.names.table), quoted(entity.key_columns[0].column)
    valid = RowSamples(model, entity).samples(field).valid
    if valid:
        value = literal_sql(field.type, valid[0], base.dialect)
        first = f"(SELECT min(CAST({key} AS TEXT)) FROM {table})"
        yield f"UPDATE {table} SET {quoted(field.column)} = {value} WHERE CAST({key} AS TEXT) = {first}"
