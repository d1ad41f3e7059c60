"""Every answer, compared with what its reader may see.

Rows of several users, made at random, are read by callers of every kind. What they should see is
worked out here: of what an operator gets, by whose each row is in the database.
"""

from random import Random

import pytest
from httpx import AsyncClient
from sqlalchemy import select
from sqlmodel import col

from app.db.session import Database
from app.models.reading import Reading
from app.models.robot import Robot
from tests.access.callers import known_as
from tests.access.test_reading import reading_of
from tests.access.test_robot import robot_of
from tests.access.visibility import Kind, Reader, Seen, World
from tests.factories.robot import make_robot

CALLERS = ["anonymous", "owner", "reader", "limited", "scoped"]
KINDS = {
    "robots": Kind(
        make=robot_of,
        key=["serial"],
        whose=select(col(Robot.serial), col(Robot.serial)),
        found=Seen(["owner", "reader", "limited", "scoped"]),
        listed=Seen(["owner", "reader", "limited", "scoped"]),
        filters=["serial", "role", "created_at", "updated_at"],
        sorts=["serial", "created_at", "updated_at"],
    ),
    "readings": Kind(
        make=reading_of,
        key=["id"],
        whose=select(col(Reading.id), col(Reading.robot_serial)),
        found=Seen(["reader"], own=True),
        listed=Seen(["reader"], own=True),
        filters=["id", "value", "robot_serial", "created_at", "updated_at"],
        sorts=["id", "value", "created_at", "updated_at"],
        refers={"robot_serial": "robots"},
    ),
}


@pytest.mark.parametrize("caller", CALLERS)
async def test_visibility(client: AsyncClient, db: Database, caller: str) -> None:
    users = [await make_robot(db) for _ in range(3)]
    world = World(KINDS, client, Random(caller))
    await world.populate(db, users)
    client.headers.update(await known_as(db, caller, users[0].serial))
    reader = Reader(world, caller, None if caller == "anonymous" else str(users[0].serial))
    for name, rows in world.rows.items():
        for row in rows:
            await reader.read(name, row)
