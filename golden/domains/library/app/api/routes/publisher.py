"""Routes of publishers."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import PublisherServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import OffsetPage
from app.schemas.publisher import PublisherCreate, PublisherQuery, PublisherRead, PublisherUpdate
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/publishers", tags=["publishers"])


@router.get("", responses=READ)
async def list_publishers(
    service: PublisherServiceDep,
    query: Annotated[PublisherQuery, Depends(QueryString(PublisherQuery))],
) -> OffsetPage[PublisherRead]:
    """List publishers."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_publisher(
    service: PublisherServiceDep, data: PublisherCreate, response: Response
) -> PublisherRead:
    """Create a publisher."""
    created = await service.create(data)
    response.headers["Location"] = f"/publishers/{created.id}"
    return created


@router.get("/{publisher_id}", responses=READ)
async def get_publisher(service: PublisherServiceDep, publisher_id: BigIntegerKey) -> PublisherRead:
    """Return a publisher."""
    return await service.get(publisher_id)


@router.patch("/{publisher_id}", responses=WRITE)
async def update_publisher(
    service: PublisherServiceDep, publisher_id: BigIntegerKey, data: PublisherUpdate
) -> PublisherRead:
    """Change a publisher."""
    return await service.update(publisher_id, data)


@router.delete("/{publisher_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_publisher(service: PublisherServiceDep, publisher_id: BigIntegerKey) -> None:
    """Delete a publisher."""
    await service.delete(publisher_id)
