"""Routes of by emails."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import ByEmailServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.by_email import ByEmailCreate, ByEmailQuery, ByEmailRead, ByEmailUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Email

router = APIRouter(prefix="/by-emails", tags=["by emails"])


@router.get("", responses=READ)
async def list_by_emails(
    service: ByEmailServiceDep, query: Annotated[ByEmailQuery, Depends(QueryString(ByEmailQuery))]
) -> CursorPage[ByEmailRead]:
    """List by emails."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_by_email(
    service: ByEmailServiceDep, data: ByEmailCreate, response: Response
) -> ByEmailRead:
    """Create a by email."""
    created = await service.create(data)
    response.headers["Location"] = f"/by-emails/{quote(created.address, safe='@')}"
    return created


@router.get("/{address}", responses=READ)
async def get_by_email(service: ByEmailServiceDep, address: Email) -> ByEmailRead:
    """Return a by email."""
    return await service.get(address)


@router.patch("/{address}", responses=WRITE)
async def update_by_email(
    service: ByEmailServiceDep, address: Email, data: ByEmailUpdate
) -> ByEmailRead:
    """Change a by email."""
    return await service.update(address, data)


@router.delete("/{address}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_by_email(service: ByEmailServiceDep, address: Email) -> None:
    """Delete a by email."""
    await service.delete(address)
