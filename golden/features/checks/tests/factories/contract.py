"""Contracts for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.contract import ContractCreate, ContractRead
from app.services.contract import ContractService


async def build_contract(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a contract."""
    body: dict[str, Any] = {
        "starts_on": "2030-01-01",
        "ends_on": "2030-01-01",
        "seats": 1,
        "used": 1,
        "price": "1.00",
        "discount": "1.00",
        "rate": "0.9977",
        "mode": "manual",
        "note": "note-a",
    }
    return body | values


async def make_contract(db: Queries, /, **values: Any) -> ContractRead:
    """Store a contract."""
    body = await build_contract(db, **values)
    return await ContractService(db).create(ContractCreate.model_validate(body))
