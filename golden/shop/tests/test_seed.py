"""Rows to start with."""

from app.db.session import Database
from app.seed import seed_database

ROWS = {"tags": 2, "products": 2}


async def test_seed(db: Database) -> None:
    assert await seed_database(db) == ROWS


async def test_seed_twice(db: Database) -> None:
    await seed_database(db)
    assert await seed_database(db) == dict.fromkeys(ROWS, 0)
