"""Routes of links."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import LinkServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.link import LinkCreate, LinkQuery, LinkRead, LinkUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/links", tags=["links"])


@router.get("", responses=READ)
async def list_links(
    service: LinkServiceDep, query: Annotated[LinkQuery, Depends(QueryString(LinkQuery))]
) -> CursorPage[LinkRead]:
    """List links."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_link(service: LinkServiceDep, data: LinkCreate, response: Response) -> LinkRead:
    """Create a link."""
    created = await service.create(data)
    response.headers["Location"] = f"/links/{created.id}"
    return created


@router.get("/{link_id}", responses=READ)
async def get_link(service: LinkServiceDep, link_id: IntegerKey) -> LinkRead:
    """Return a link."""
    return await service.get(link_id)


@router.patch("/{link_id}", responses=WRITE)
async def update_link(service: LinkServiceDep, link_id: IntegerKey, data: LinkUpdate) -> LinkRead:
    """Change a link."""
    return await service.update(link_id, data)


@router.delete("/{link_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_link(service: LinkServiceDep, link_id: IntegerKey) -> None:
    """Delete a link."""
    await service.delete(link_id)
