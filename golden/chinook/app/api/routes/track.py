"""Routes of tracks."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, TrackServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.track import TrackCreate, TrackQuery, TrackRead, TrackUpdate
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/tracks", tags=["tracks"])


@router.get("", responses=READ)
async def list_tracks(
    service: TrackServiceDep, query: Annotated[TrackQuery, Depends(QueryString(TrackQuery))]
) -> CursorPage[TrackRead]:
    """List tracks."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_track(
    service: TrackServiceDep, data: TrackCreate, response: Response
) -> TrackRead:
    """Create a track."""
    created = await service.create(data)
    response.headers["Location"] = f"/tracks/{created.id}"
    return created


@router.get("/{track_id}", responses=READ)
async def get_track(service: TrackServiceDep, track_id: IntegerKey) -> TrackRead:
    """Return a track."""
    return await service.get(track_id)


@router.patch("/{track_id}", responses=WRITE)
async def update_track(
    service: TrackServiceDep, track_id: IntegerKey, data: TrackUpdate
) -> TrackRead:
    """Change a track."""
    return await service.update(track_id, data)


@router.delete("/{track_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_track(service: TrackServiceDep, track_id: IntegerKey) -> None:
    """Delete a track."""
    await service.delete(track_id)
