"""Members for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.member import MemberCreate, MemberRead
from app.services.member import MemberService

NUMBERS = count(1)


async def build_member(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a member."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "email": f"email{number}@example.com",
        "password": "password-a",
        "pin": "pin-a",
    }
    return body | values


async def make_member(db: Queries, /, **values: Any) -> MemberRead:
    """Store a member."""
    body = await build_member(db, **values)
    return await MemberService(db).create(MemberCreate.model_validate(body))
