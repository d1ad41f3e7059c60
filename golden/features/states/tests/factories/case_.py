"""Cases for tests."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from app.db.session import Queries
from app.models.case_ import Case
from app.models.enums import Step
from app.schemas.case_ import CaseCreate, CaseRead
from app.services.case_ import CaseService


async def build_case(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a case."""
    body: dict[str, Any] = {
        "text": "text-a",
    }
    return body | values


async def make_case(db: Queries, /, **values: Any) -> CaseRead:
    """Store a case."""
    body = await build_case(db, **values)
    return await CaseService(db).create(CaseCreate.model_validate(body))


async def make_case_in(db: Queries, state: str, /, **values: Any) -> CaseRead:
    """Store a case in a state, whatever the transitions allow."""
    case_ = await make_case(db, **values)
    await db.all(update(Case).where(col(Case.id) == case_.id).values(step=Step(state)))
    return await CaseService(db).get(case_.id)
