"""Secrets for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.secret import SecretCreate, SecretRead
from app.services.secret import SecretService


async def build_secret(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a secret."""
    body: dict[str, Any] = {
        "text": "text-a",
    }
    return body | values


async def make_secret(db: Queries, /, **values: Any) -> SecretRead:
    """Store a secret."""
    body = await build_secret(db, **values)
    return await SecretService(db).create(SecretCreate.model_validate(body))
