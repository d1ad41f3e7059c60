"""Every answer, compared with what its reader may see.

Rows of several users, made at random, are read by callers of every kind. What they should see is
worked out here: of what an operator gets, by whose each row is in the database.
"""

from random import Random

import pytest
from fastapi import FastAPI
from httpx import AsyncClient
from sqlalchemy import select
from sqlmodel import col

from app.db.session import Database
from app.models.member import Member
from tests.access.callers import known_as
from tests.access.test_member import member_of
from tests.access.visibility import Kind, Reader, Seen, World
from tests.factories.member import make_member

CALLERS = ["anonymous", "owner", "limited"]
KINDS = {
    "members": Kind(
        make=member_of,
        key=["id"],
        whose=select(col(Member.id), col(Member.id)),
        found=Seen(["owner", "limited"]),
        listed=Seen(["owner", "limited"]),
        deleted=Seen([], own=True),
        filters=["id", "nickname", "created_at", "updated_at"],
        sorts=["id", "nickname", "created_at", "updated_at"],
    ),
}


@pytest.mark.parametrize("caller", CALLERS)
async def test_visibility(app: FastAPI, client: AsyncClient, db: Database, caller: str) -> None:
    users = [await make_member(db) for _ in range(3)]
    world = World(KINDS, client, Random(caller))
    await world.populate(db, users)
    client.headers.update(known_as(app, caller, users[0].id))
    reader = Reader(world, caller, None if caller == "anonymous" else str(users[0].id))
    for name, rows in world.rows.items():
        for row in rows:
            await reader.read(name, row)
