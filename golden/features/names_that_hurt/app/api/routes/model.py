"""Routes of models."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import ModelServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.model import ModelClass, ModelCreate, ModelQuery, ModelRead, ModelUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/models", tags=["models"])


@router.get("", responses=READ)
async def list_models(
    service: ModelServiceDep, query: Annotated[ModelQuery, Depends(QueryString(ModelQuery))]
) -> CursorPage[ModelRead]:
    """List models."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_model(
    service: ModelServiceDep, data: ModelCreate, response: Response
) -> ModelRead:
    """Create a model."""
    created = await service.create(data)
    response.headers["Location"] = f"/models/{quote(created.class_, safe='')}"
    return created


@router.get("/{class_}", responses=READ)
async def get_model(service: ModelServiceDep, class_: ModelClass) -> ModelRead:
    """Return a model."""
    return await service.get(class_)


@router.patch("/{class_}", responses=WRITE)
async def update_model(
    service: ModelServiceDep, class_: ModelClass, data: ModelUpdate
) -> ModelRead:
    """Change a model."""
    return await service.update(class_, data)


@router.delete("/{class_}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_model(service: ModelServiceDep, class_: ModelClass) -> None:
    """Delete a model."""
    await service.delete(class_)
