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
from app.models.customer import Customer
from app.models.order import Order
from app.models.order_line import OrderLine
from app.models.post import Post
from app.models.user import User
from tests.access.callers import known_as
from tests.access.test_customer import customer_of
from tests.access.test_order import order_of
from tests.access.test_order_line import order_line_of
from tests.access.test_post import post_of
from tests.access.test_product import product_of
from tests.access.test_user import user_of
from tests.access.visibility import Kind, Reader, Seen, World
from tests.factories.user import make_user

CALLERS = ["anonymous", "owner", "admin", "clerk", "limited", "scoped"]
KINDS = {
    "users": Kind(
        make=user_of,
        key=["id"],
        whose=select(col(User.id), col(User.id)),
        found=Seen(["admin"], own=True),
        listed=Seen(["admin"]),
        filters=["id", "email", "role", "created_at", "updated_at"],
        sorts=["id", "created_at", "updated_at"],
    ),
    "customers": Kind(
        make=customer_of,
        key=["id"],
        whose=select(col(Customer.id), col(Customer.user_id)),
        found=Seen(["clerk"], own=True),
        listed=Seen(["clerk"], own=True),
        filters=["id", "user_id", "created_at", "updated_at"],
        sorts=["id", "created_at", "updated_at"],
        refers={"user_id": "users"},
    ),
    "products": Kind(
        make=product_of,
        key=["id"],
        found=Seen(CALLERS),
        listed=Seen(CALLERS),
        filters=["id", "sku", "price", "created_at", "updated_at"],
        sorts=["id", "sku", "price", "created_at", "updated_at"],
    ),
    "orders": Kind(
        make=order_of,
        key=["id"],
        whose=select(col(Order.id), col(Customer.user_id)).join_from(
            Order, Customer, col(Order.customer_id) == col(Customer.id)
        ),
        found=Seen(["clerk"], own=True),
        listed=Seen(["clerk"], own=True),
        deleted=Seen(["admin"], own=True),
        filters=["id", "number", "status", "customer_id", "created_at", "updated_at"],
        sorts=["id", "number", "created_at", "updated_at"],
        refers={"customer_id": "customers"},
        beside={"customer": "customers"},
        parts={"lines": "order_lines"},
    ),
    "order_lines": Kind(
        make=order_line_of,
        key=["id"],
        whose=select(col(OrderLine.id), col(Customer.user_id))
        .join_from(OrderLine, Order, col(OrderLine.order_id) == col(Order.id))
        .join_from(Order, Customer, col(Order.customer_id) == col(Customer.id)),
        found=Seen(["clerk"], own=True),
        listed=Seen(["clerk"], own=True),
        filters=["id", "quantity", "product_id", "created_at", "updated_at"],
        sorts=["id", "quantity", "created_at", "updated_at"],
        refers={"product_id": "products"},
    ),
    "posts": Kind(
        make=post_of,
        key=["id"],
        whose=select(col(Post.id), col(Post.author_id)),
        found=Seen(CALLERS),
        listed=Seen(CALLERS),
        filters=["id", "author_id", "created_at", "updated_at"],
        sorts=["id", "created_at", "updated_at"],
        refers={"author_id": "users", "mention_ids": "customers"},
        beside={"author": "users", "mentions": "customers", "mention_ids": "customers"},
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
