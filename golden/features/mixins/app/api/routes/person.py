"""Routes of people."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import PersonServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.person import PersonCreate, PersonQuery, PersonRead, PersonUpdate

router = APIRouter(prefix="/people", tags=["people"])


@router.get("", responses=READ)
async def list_people(
    service: PersonServiceDep, query: Annotated[PersonQuery, Depends(QueryString(PersonQuery))]
) -> CursorPage[PersonRead]:
    """List people."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_person(
    service: PersonServiceDep, data: PersonCreate, response: Response
) -> PersonRead:
    """Create a person."""
    created = await service.create(data)
    response.headers["Location"] = f"/people/{created.id}"
    return created


@router.get("/{person_id}", responses=READ)
async def get_person(service: PersonServiceDep, person_id: UUID) -> PersonRead:
    """Return a person."""
    return await service.get(person_id)


@router.patch("/{person_id}", responses=WRITE)
async def update_person(
    service: PersonServiceDep, person_id: UUID, data: PersonUpdate
) -> PersonRead:
    """Change a person."""
    return await service.update(person_id, data)


@router.delete("/{person_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_person(service: PersonServiceDep, person_id: UUID) -> None:
    """Delete a person."""
    await service.delete(person_id)
