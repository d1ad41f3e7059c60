"""The database: single statements, transactions that are committed or rolled back, savepoints."""

import os
from collections.abc import AsyncGenerator

import pytest
from sqlalchemy import Column, Executable, Integer, MetaData, Table, insert, make_url, select
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.schema import CreateTable

from app.config import Settings
from app.db.session import Database, Queries, create_engine
from tests.conftest import scratch_engine

NUMBERS = Table("number", MetaData(), Column("value", Integer, primary_key=True))
ADD: Executable = insert(NUMBERS).returning(NUMBERS.c.value)


@pytest.fixture
async def database() -> AsyncGenerator[Database, None]:
    async with scratch_engine(f"test_session_{os.getpid()}") as engine:
        database = Database(engine)
        await database.all(CreateTable(NUMBERS))
        yield database


async def stored(db: Queries) -> list[int]:
    rows = await db.all(select(NUMBERS.c.value).order_by(NUMBERS.c.value))
    return [row.value for row in rows]


async def test_single_statements(database: Database) -> None:
    assert await database.first(select(NUMBERS)) is None
    assert (await database.one(ADD, value=1)).value == 1
    assert (await database.first(ADD, value=2)) == (2,)
    assert await stored(database) == [1, 2]


async def test_commit(database: Database) -> None:
    async with database.transaction() as transaction:
        assert await transaction.first(select(NUMBERS)) is None
        assert (await transaction.one(ADD, value=1)).value == 1
        assert await transaction.first(ADD, value=2) == (2,)
    assert await stored(database) == [1, 2]


async def test_rollback(database: Database) -> None:
    async def add_and_fail() -> None:
        async with database.transaction() as transaction:
            await transaction.one(ADD, value=1)
            raise LookupError

    with pytest.raises(LookupError):
        await add_and_fail()
    assert await stored(database) == []


async def test_savepoint(database: Database) -> None:
    async def add_and_fail(db: Queries) -> None:
        async with db.transaction() as inner:
            await inner.one(ADD, value=2)
            raise LookupError

    async with database.transaction() as transaction:
        await transaction.one(ADD, value=1)
        with pytest.raises(LookupError):
            await add_and_fail(transaction)
        async with transaction.transaction() as inner:
            await inner.one(ADD, value=3)
    assert await stored(database) == [1, 3]


def pooled(url: str) -> AsyncEngine:
    return create_engine(Settings(database_url=url, database_pool_size=3))


async def test_engine() -> None:
    engine = pooled("postgresql://me@localhost/nothing")
    assert engine.url == make_url("postgresql+asyncpg://me@localhost/nothing")
    assert engine.pool.status().startswith("Pool size: 3")
    await Database(engine).dispose()
