"""Routes of sessions."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SessionServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.session_ import SessionCreate, SessionQuery, SessionRead, SessionUpdate

router = APIRouter(prefix="/sessions", tags=["sessions"])


@router.get("", responses=READ)
async def list_sessions(
    service: SessionServiceDep, query: Annotated[SessionQuery, Depends(QueryString(SessionQuery))]
) -> CursorPage[SessionRead]:
    """List sessions."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_session(
    service: SessionServiceDep, data: SessionCreate, response: Response
) -> SessionRead:
    """Create a session."""
    created = await service.create(data)
    response.headers["Location"] = f"/sessions/{created.id}"
    return created


@router.get("/{session_id}", responses=READ)
async def get_session(service: SessionServiceDep, session_id: UUID) -> SessionRead:
    """Return a session."""
    return await service.get(session_id)


@router.patch("/{session_id}", responses=WRITE)
async def update_session(
    service: SessionServiceDep, session_id: UUID, data: SessionUpdate
) -> SessionRead:
    """Change a session."""
    return await service.update(session_id, data)


@router.delete("/{session_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_session(service: SessionServiceDep, session_id: UUID) -> None:
    """Delete a session."""
    await service.delete(session_id)
