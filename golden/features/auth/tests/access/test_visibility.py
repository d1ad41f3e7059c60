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
from app.models.user import User
from tests.access.callers import known_as
from tests.access.test_note import note_of
from tests.access.test_user import user_of
from tests.access.visibility import Kind, Reader, Seen, World
from tests.factories.user import make_user

CALLERS = ["anonymous", "owner", "admin", "clerk", "limited"]
KINDS = {
    "users": Kind(
        make=user_of,
        key=["id"],
        whose=select(col(User.id), col(User.id)),
        found=Seen(["owner", "admin", "clerk", "limited"]),
        listed=Seen(["owner", "admin", "clerk", "limited"]),
        filters=["id", "email", "role", "created_at", "updated_at"],
        sorts=["id", "created_at", "updated_at"],
    ),
    "notes": Kind(
        make=note_of,
        key=["id"],
        found=Seen(["owner", "admin", "clerk", "limited"]),
        listed=Seen(["owner", "admin", "clerk", "limited"]),
        filters=["id", "author_id", "created_at", "updated_at"],
        sorts=["id", "created_at", "updated_at"],
        refers={"author_id": "users"},
    ),
}


@pytest.mark.parametrize("caller", CALLERS)
async def test_visibility(app: FastAPI, client: AsyncClient, db: Database, caller: str) -> None:
    users = [await make_user(db) for _ in range(3)]
    world = World(KINDS, client, Random(caller))
    await world.populate(db, users)
    client.headers.update(known_as(app, caller, users[0].id))
    reader = Reader(world, caller, None if caller == "anonymous" else str(users[0].id))
    for name, rows in world.rows.items():
        for row in rows:
            await reader.read(name, row)
