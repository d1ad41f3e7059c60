"""Routes of cases."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import CaseServiceDep, QueryString
from app.api.errors import READ
from app.api.versions import CHANGED, MOVED, ExpectedVersions, SentVersions, etag
from app.schemas.case_ import CaseQuery, CaseRead, CaseUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/cases", tags=["cases"])


@router.get("", responses=READ)
async def list_cases(
    service: CaseServiceDep, query: Annotated[CaseQuery, Depends(QueryString(CaseQuery))]
) -> CursorPage[CaseRead]:
    """List cases."""
    return await service.search(query)


@router.patch("/{case_id}", responses=CHANGED)
async def update_case(
    service: CaseServiceDep,
    case_id: UUID,
    versions: ExpectedVersions,
    data: CaseUpdate,
    response: Response,
) -> CaseRead:
    """Change a case."""
    changed = await service.update(case_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post("/{case_id}/settle", responses=MOVED)
async def settle_case(
    service: CaseServiceDep, case_id: UUID, versions: SentVersions, response: Response
) -> CaseRead:
    """Take a case from 1st to 2nd."""
    changed = await service.settle(case_id, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed
