"""By patterns for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.by_pattern import ByPatternCreate, ByPatternRead
from app.services.by_pattern import ByPatternService

NUMBERS = count(1)
CODE_VALUES = [
    "ADA-0",
    "BAA-0",
    "BBA-0",
    "BCA-0",
    "BDA-0",
    "CAA-0",
    "CBA-0",
    "CCA-0",
    "CDA-0",
    "DAA-0",
    "DBA-0",
    "DCA-0",
    "DDA-0",
    "EAA-0",
    "EBA-0",
    "ECA-0",
    "EDA-0",
    "FAA-0",
    "FBA-0",
    "FCA-0",
]


async def build_by_pattern(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a by pattern."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "code": CODE_VALUES[number % len(CODE_VALUES)],
        "n": 1,
    }
    return body | values


async def make_by_pattern(db: Queries, /, **values: Any) -> ByPatternRead:
    """Store a by pattern."""
    body = await build_by_pattern(db, **values)
    return await ByPatternService(db).create(ByPatternCreate.model_validate(body))
