"""Routes of classes."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ClassServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.class_ import ClassCreate, ClassQuery, ClassRead, ClassUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/classes", tags=["classes"])


@router.get("", responses=READ)
async def list_classes(
    service: ClassServiceDep, query: Annotated[ClassQuery, Depends(QueryString(ClassQuery))]
) -> CursorPage[ClassRead]:
    """List classes."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_class(
    service: ClassServiceDep, data: ClassCreate, response: Response
) -> ClassRead:
    """Create a class."""
    created = await service.create(data)
    response.headers["Location"] = f"/classes/{created.id}"
    return created


@router.get("/{class_id}", responses=READ)
async def get_class(service: ClassServiceDep, class_id: UUID) -> ClassRead:
    """Return a class."""
    return await service.get(class_id)


@router.patch("/{class_id}", responses=WRITE)
async def update_class(service: ClassServiceDep, class_id: UUID, data: ClassUpdate) -> ClassRead:
    """Change a class."""
    return await service.update(class_id, data)


@router.delete("/{class_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_class(service: ClassServiceDep, class_id: UUID) -> None:
    """Delete a class."""
    await service.delete(class_id)
