"""A replica: which reads it answers."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from sqlalchemy import column, select, table, text

from app.config import Settings
from app.db.replica import ReplicatedDatabase, open_database
from app.db.session import Database

PLACE = table("place", column("name"))
WHICH = select(PLACE.c.name)


@pytest.fixture
async def replicated(tmp_path: Path) -> AsyncGenerator[Database, None]:
    """Two databases, each of which says which one it is."""
    urls = {name: f"sqlite:///{tmp_path / name}.db" for name in ("primary", "replica")}
    for name, url in urls.items():
        database = open_database(Settings(database_url=url))
        await database.all(text("CREATE TABLE place (name TEXT)"))
        await database.all(PLACE.insert().values(name=name))
        await database.dispose()
    settings = Settings(database_url=urls["primary"], database_replica_url=urls["replica"])
    database = open_database(settings)
    yield database
    await database.dispose()


async def test_reads_outside_of_transactions(replicated: Database) -> None:
    assert (await replicated.one(WHICH))[0] == "replica"
    first = await replicated.first(WHICH)
    assert first is not None
    assert first[0] == "replica"


async def test_reads_in_transactions(replicated: Database) -> None:
    async with replicated.transaction() as tx:
        assert (await tx.one(WHICH))[0] == "primary"


async def test_writes(replicated: Database) -> None:
    change = PLACE.update().values(name="changed").returning(PLACE.c.name)
    assert (await replicated.one(change))[0] == "changed"
    assert (await replicated.one(WHICH))[0] == "replica"


async def test_without_the_replica(
    replicated: ReplicatedDatabase, caplog: pytest.LogCaptureFixture
) -> None:
    nowhere = Settings(database_url="postgresql://nobody@127.0.0.1:1/nothing")
    await replicated.replica.dispose()
    replicated.replica = open_database(nowhere).engine
    assert (await replicated.one(WHICH))[0] == "primary"
    assert "the replica does not answer" in caplog.text


def test_no_replica() -> None:
    assert not isinstance(open_database(Settings(database_url="sqlite://")), ReplicatedDatabase)
