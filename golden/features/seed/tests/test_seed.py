"""Rows to start with."""

from typing import Any

import pytest
from sqlalchemy import Executable, select
from sqlmodel import col

from app.db.session import Database
from app.models.country import Country
from app.models.customer import Customer
from app.seed import seed_database

ROWS = {"countries": 2, "customers": 2, "tags": 2, "products": 2, "stocks": 2}


async def test_seed(db: Database) -> None:
    assert await seed_database(db) == ROWS


async def test_seed_twice(db: Database) -> None:
    await seed_database(db)
    assert await seed_database(db) == dict.fromkeys(ROWS, 0)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            select(col(Customer.email), col(Country.code)).where(
                col(Customer.country_code) == col(Country.code)
            ),
            {("bob@example.com", "fr"), ("ann@example.com", "de")},
        ),
    ],
)
async def test_references(
    db: Database, statement: Executable, expected: set[tuple[Any, ...]]
) -> None:
    await seed_database(db)
    assert set(await db.all(statement)) == expected
