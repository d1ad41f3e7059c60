"""Ledgers for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.ledger import LedgerCreate, LedgerRead
from app.services.ledger import LedgerService


async def build_ledger(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a ledger."""
    body: dict[str, Any] = {
        "label": "label-a",
    }
    return body | values


async def make_ledger(db: Queries, /, **values: Any) -> LedgerRead:
    """Store a ledger."""
    body = await build_ledger(db, **values)
    return await LedgerService(db).create(LedgerCreate.model_validate(body))
