"""Accounts for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.account import AccountCreate, AccountRead
from app.services.account import AccountService

NUMBERS = count(1)


async def build_account(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an account."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "email": f"email{number}@example.com",
        "name": "name-a",
        "priority": "low",
        "joined_on": "2030-01-01",
        "password": "password-a",
    }
    return body | values


async def make_account(db: Queries, /, **values: Any) -> AccountRead:
    """Store an account."""
    body = await build_account(db, **values)
    return await AccountService(db).create(AccountCreate.model_validate(body))
