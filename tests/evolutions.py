"""Changes of a spec, tried on a database with rows: revisions are run without a project around them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import StaticPool

from stackgen.artifacts.contract import Request
from stackgen.model.entities import Entity, Field, Model, Reference
from stackgen.model.evolution import Evolution, members_of
from stackgen.model.evolving.evolve import evolve, marks
from stackgen.model.resolve import resolved
from stackgen.reading.source import source_of
from stackgen_fastapi import GENERATORS
from stackgen_fastapi.migrations.emitter import emit
from stackgen_fastapi.migrations.revisions import base_of
from stackgen_fastapi.migrations.stages import AT_ONCE, CONTRACT
from stackgen_fastapi.migrations.values import literal_sql
from stackgen_fastapi.samples import RowSamples
from stackgen_fastapi.sql import Dialect, quoted

assert GENERATORS
HEAD = "stackgen: 1\napp: {name: shop, timestamps: false}\n"

PAGE = "\f"  # between the revisions of one change
Rows = dict[str, list[dict[str, Any]]]  # by table


class Versions:
    """A spec and its later versions, with the revisions that lead from one to the next."""

    def __init__(self, first: str, head: str = HEAD) -> None:
        self.head = head
        self.history: dict[str, str] = {}
        self.models: list[Model] = []
        self.revisions: list[str] = []  # the newest last; "" where a version needed none
        self.evolutions: list[Evolution | None] = []
        self.change(first)

    def change(self, spec: str, *, allow_data_loss: bool = False, path: str = "spec.yaml") -> str:
        """The next version; returns its revision."""
        drafts, model = resolved(source_of(self.head + spec, path))
        base = base_of(self.history)
        evolution = evolve(base, drafts, model, allow_data_loss=allow_data_loss) if base else None
        request = Request(model, self.history, evolution, marks(drafts))
        texts = {str(artifact.path): artifact.text for artifact in emit(request)}
        self.history |= texts
        scripts = [content for path, content in texts.items() if PurePosixPath(path).suffix == ".py"]
        self.models.append(model)
        self.evolutions.append(evolution)
        self.revisions.append(PAGE.join(scripts))
        return self.revisions[-1]

    def fresh(self, number: int = -1) -> str:
        """The first revision of a project that starts with the newest version, or with another."""
        return next(artifact.text for artifact in emit(Request(self.models[number])) if artifact.path.suffix == ".py")


@dataclass(frozen=True)
class Base:
    """A database on one connection."""

    connection: Connection

    @property
    def dialect(self) -> Dialect:
        return "sqlite" if self.connection.dialect.name == "sqlite" else "postgresql"

    def run(self, script: str, direction: str = "upgrade") -> None:
        """Run the revisions of one change, as the project's `env.py` would."""
        pages = script.split(PAGE) if script else []
        for page in pages if direction == "upgrade" else reversed(pages):
            self._run(page, direction)

    def _run(self, script: str, direction: str) -> None:
        namespace: dict[str, Any] = {}
        exec(compile(script, "revision", "exec"), namespace)
        context = MigrationContext.configure(self.connection, opts={"transaction_per_migration": True})
        with context.begin_transaction(_per_migration=True), Operations.context(context):
            namespace[direction]()
        if self.dialect == "sqlite":
            assert self.connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []

    def execute(self, *statements: str) -> None:
        for statement in statements:
            self.connection.execute(text(statement.replace(":", "\\:")))
        self.connection.commit()

    def rows(self) -> Rows:
        """Every row of every table, by table; each table in a fixed order."""
        found: Rows = {}
        for table in inspect(self.connection).get_table_names():
            listed = self.connection.execute(text(f"SELECT * FROM {quoted(table)}")).mappings()
            found[table] = sorted((dict(row) for row in listed), key=lambda row: str(sorted(row.items())))
        self.connection.commit()
        return found

    def one(self, statement: str) -> Any:
        value = self.connection.execute(text(statement)).scalar_one()
        self.connection.commit()
        return value

    def schema(self) -> dict[str, Any]:
        """The tables as the database tells them, constraint by constraint."""
        inspector = inspect(self.connection)
        found = {table: self._table(inspector, table) for table in inspector.get_table_names()}
        self.connection.commit()
        return found

    def _table(self, inspector: Any, table: str) -> dict[str, Any]:
        unique = inspector.get_unique_constraints(table)
        backed = {one["name"] for one in unique}
        return {
            "columns": {
                one["name"]: (str(one["type"]), one["nullable"], one["default"]) for one in inspector.get_columns(table)
            },
            "key": _plain(inspector.get_pk_constraint(table)),
            "foreign keys": _sorted(map(_plain, inspector.get_foreign_keys(table))),
            "unique": _sorted({"name": one["name"], "columns": one["column_names"]} for one in unique),
            "checks": _sorted((one["name"], one["sqltext"]) for one in inspector.get_check_constraints(table)),
            "indexes": _sorted(self._indexes(table, backed)),
        }

    def _indexes(self, table: str, backed: set[str]) -> Iterator[dict[str, Any]]:
        if self.dialect == "sqlite":
            query = (
                f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = '{table}'"
            )
        else:
            query = f"SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE tablename = '{table}'"
        for row in self.connection.execute(text(query)).mappings():
            if row["name"] not in backed:
                yield {"name": row["name"], "sql": " ".join(str(row["sql"]).replace('"', "").split())}


def _plain(told: Any) -> dict[str, Any]:
    return {word: value for word, value in told.items() if word != "comment"}


def _sorted(items: Any) -> list[Any]:
    return sorted(items, key=str)


def on_database(url: str, work: Callable[[Base], None], *, empty: bool = True) -> None:
    """Do some work on an empty database, or on what is there."""

    async def main() -> None:
        memory = {"poolclass": StaticPool} if url.startswith("sqlite") else {}
        engine = create_async_engine(url.replace("postgresql://", "postgresql+asyncpg://"), **memory)
        try:
            async with engine.connect() as connection:
                if empty and not url.startswith("sqlite"):
                    await connection.exec_driver_sql("DROP SCHEMA public CASCADE")
                    await connection.exec_driver_sql("CREATE SCHEMA public")
                    await connection.commit()
                await connection.run_sync(lambda sync: work(Base(sync)))
        finally:
            await engine.dispose()

    asyncio.run(main())


@dataclass(frozen=True)
class Fixture:
    """Rows for every table of a model, made without the application."""

    model: Model
    dialect: Dialect
    count: int = 3

    def statements(self) -> Iterator[str]:
        for entity in self._order():
            for number in range(self.count):
                yield _insert(entity.names.table, self._row(entity, number))
        for entity in self.model.entities:
            for collection in entity.collections:
                if link := collection.link:
                    other = self.model.entity(collection.target)
                    for number in range(self.count):
                        pair = {
                            link.source.column: self._key(entity, number),
                            link.target.column: self._key(other, (number + 1) % self.count),
                        }
                        yield _insert(link.table, pair)

    def _order(self) -> list[Entity]:
        """Entities so that one that others require comes first."""
        left, done = list(self.model.entities), list[Entity]()
        while left:
            names = {entity.name for entity in left}
            free = [e for e in left if not any(r.target in names and not r.optional for r in e.references)]
            done += free
            left = [entity for entity in left if entity not in free]
        return done

    def _is_later(self, one: Entity, other: Entity) -> bool:
        order = [entity.name for entity in self._order()]
        return order.index(one.name) >= order.index(other.name)

    def _row(self, entity: Entity, number: int) -> dict[str, str]:
        samples = RowSamples(self.model, entity)
        row: dict[str, str] = {}
        for column in entity.columns:
            if isinstance(column, Field):
                row[column.column] = self._value(entity, samples, column, number)
            else:
                reference = entity.reference_of(column)
                assert reference is not None
                target = self.model.entity(reference.target)
                keys = {key.attribute: key for key in target.key_columns}
                own = reference.optional and (self._is_later(target, entity) or number == 0)
                row[column.column] = "NULL" if own else self.reference(target, keys[column.references], number)
        return row

    def reference(self, target: Entity, key: Any, number: int) -> str:
        """The value of a column that refers to a row of `target`."""
        return self._part(target, key, number)

    def _value(self, entity: Entity, samples: RowSamples, column: Field, number: int) -> str:
        if column.name in entity.key:
            return self._part(entity, column, number)
        if column.optional and number == 1:
            return "NULL"
        valid = samples.samples(column).valid
        return literal_sql(column.type, valid[number % len(valid)] if valid else None, self.dialect)

    def _key(self, entity: Entity, number: int) -> str:
        return self._part(entity, entity.key_columns[0], number)

    def _part(self, entity: Entity, column: Any, number: int) -> str:
        if not isinstance(column, Field):
            reference = entity.reference_of(column)
            assert reference is not None
            target = self.model.entity(reference.target)
            keys = {key.attribute: key for key in target.key_columns}
            return self._part(target, keys[column.references], number)
        if column.type.kind.value == "uuid":
            return literal_sql(column.type, f"00000000-0000-7000-8000-{number + 1:012}", self.dialect)
        if column.role.value == "key":
            return str(number + 1)
        valid = RowSamples(self.model, entity).samples(column).valid
        return literal_sql(column.type, valid[number % len(valid)], self.dialect)


def _insert(table: str, row: dict[str, str]) -> str:
    columns, values = ", ".join(map(quoted, row)), ", ".join(row.values())
    return f"INSERT INTO {quoted(table)} ({columns}) VALUES ({values})"


@dataclass
class Trial:
    """The newest change of a history, tried out: up with rows, compared with a fresh build, and down again."""

    versions: Versions
    url: str
    after: Callable[[Base, Rows, Rows], None] = lambda *_: None  # what is to hold of the rows before and now
    back: Callable[[Base, Rows, Rows], None] = lambda *_: None  # the same of those before and those that came back
    prepare: tuple[str, ...] = ()  # statements that change the rows first

    @cached_property
    def fresh(self) -> dict[str, Any]:
        found: dict[str, Any] = {}

        def work(base: Base) -> None:
            base.run(self.versions.fresh())
            found.update(base.schema())

        on_database(self.url, work)
        return found

    def run(self) -> None:
        fresh = self.fresh

        def work(base: Base) -> None:
            *earlier, newest = self.versions.revisions
            for script in earlier:
                base.run(script)
            base.execute(*Fixture(self.versions.models[-2], base.dialect).statements())
            base.execute(*self.prepare)
            schema, rows = base.schema(), base.rows()
            self.upgrade(base, newest, rows)
            assert base.schema() == fresh
            survived(self.versions.evolutions[-1], rows, base.rows())
            self.after(base, rows, base.rows())
            base.run(newest, "downgrade")
            assert base.schema() == schema
            came_back(self.versions.evolutions[-1], rows, base.rows())
            self.back(base, rows, base.rows())
            base.run(newest)
            assert base.schema() == fresh

        on_database(self.url, work)

    def upgrade(self, base: Base, newest: str, _rows: Rows) -> None:
        """Up, with rows."""
        base.run(newest)


class Phased(Trial):
    """The same in the style expand_contract: an application of before goes on until the last revision."""

    def upgrade(self, base: Base, newest: str, rows: Rows) -> None:
        *pages, last = newest.split(PAGE)
        if base.dialect == "sqlite" or AT_ONCE in newest or CONTRACT not in last:
            base.run(newest)
            return
        for page in pages:
            base.run(page)
            _still_read(base, rows)
        base.execute(*_written_again(base, rows))
        _still_read(base, rows)
        base.run(last)


def _still_read(base: Base, rows: Rows) -> None:
    """Every value can be read by its old name; nulls may have got one."""
    for table, before in rows.items():
        columns = ", ".join(map(quoted, before[0])) if before else "1"
        listed = base.connection.execute(text(f"SELECT {columns} FROM {quoted(table)}")).mappings()
        found = [dict(row) for row in listed]
        base.connection.commit()
        assert len(found) == len(before)
        for row in before:
            values = {column: value for column, value in row.items() if value is not None}.items()
            assert any(all(one[column] == value for column, value in values) for one in found), (table, row, found)


def _written_again(base: Base, rows: Rows) -> Iterator[str]:
    """What an application of before writes: every value once more."""
    for table, before in rows.items():
        if before:
            yield f"UPDATE {quoted(table)} SET {', '.join(f'{quoted(one)} = {quoted(one)}' for one in before[0])}"


def survived(evolution: Evolution | None, before: Rows, now: Rows) -> None:
    """Every row of what stayed is there, with every value that the change says nothing of."""
    assert evolution is not None
    for entity, was in evolution.entities.items():
        new, old = evolution.after.entity(entity), evolution.before.entity(was)
        columns = dict(_kept(evolution, entity))
        keys = [(columns[key.column], key.column) for key in old.key_columns]
        found = {tuple(row[key] for key, _ in keys): row for row in now[new.names.table]}
        assert len(found) == len(before[old.names.table]) == len(now[new.names.table])
        for row in before[old.names.table]:
            other = found[tuple(row[key] for _, key in keys)]
            for one, another in columns.items():
                assert row[one] is None or row[one] == other[another], (entity, one, another)


def came_back(evolution: Evolution | None, before: Rows, back: Rows) -> None:
    """The same of the way back: rows of what was there all the time."""
    assert evolution is not None
    for entity, was in evolution.entities.items():
        table = evolution.before.entity(was)
        columns = dict(_kept(evolution, entity))
        keys = [key.column for key in table.key_columns]
        found = {tuple(row[key] for key in keys): row for row in back[table.names.table]}
        for row in before[table.names.table]:
            other = found[tuple(row[key] for key in keys)]
            assert all(row[one] is None or row[one] == other[one] for one in columns), (entity, row, other)


def _kept(evolution: Evolution, entity: str) -> Iterator[tuple[str, str]]:
    """Columns whose values stay what they are: before, now."""
    now, before = evolution.after.entity(entity), evolution.before.entity(evolution.entities[entity])
    new, old = members_of(evolution.after, now.name), members_of(evolution.before, before.name)
    for name, was in evolution.members[entity].items():
        one, other = old[was], new[name]
        if isinstance(one, Field) and isinstance(other, Field):
            if (one.type == other.type or was in before.key) and not evolution.values(entity, name):
                yield one.column, other.column
        elif isinstance(one, Reference) and isinstance(other, Reference):
            yield from ((a.column, b.column) for a, b in zip(one.columns, other.columns, strict=True))
