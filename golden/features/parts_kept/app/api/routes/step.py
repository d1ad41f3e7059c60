"""Routes of steps."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, StepServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.step import StepCreate, StepQuery, StepRead, StepUpdate
from app.schemas.types import IntegerParameter, Slug

router = APIRouter(prefix="/recipes/{slug}/steps", tags=["steps"])


@router.get("", responses=READ)
async def list_steps(
    service: StepServiceDep,
    slug: Slug,
    query: Annotated[StepQuery, Depends(QueryString(StepQuery))],
) -> CursorPage[StepRead]:
    """List steps."""
    return await service.search(slug, query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_step(
    service: StepServiceDep, slug: Slug, data: StepCreate, response: Response
) -> StepRead:
    """Create a step."""
    created = await service.create(slug, data)
    response.headers["Location"] = f"/recipes/{quote(slug, safe='')}/steps/{created.number}"
    return created


@router.get("/{number}", responses=READ)
async def get_step(service: StepServiceDep, slug: Slug, number: IntegerParameter) -> StepRead:
    """Return a step."""
    return await service.get(slug, number)


@router.patch("/{number}", responses=WRITE)
async def update_step(
    service: StepServiceDep, slug: Slug, number: IntegerParameter, data: StepUpdate
) -> StepRead:
    """Change a step."""
    return await service.update(slug, number, data)


@router.delete("/{number}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_step(service: StepServiceDep, slug: Slug, number: IntegerParameter) -> None:
    """Delete a step."""
    await service.delete(slug, number)


@router.post("/{number}/finish", responses=READ)
async def finish_step(service: StepServiceDep, slug: Slug, number: IntegerParameter) -> StepRead:
    """Take a step from open to done."""
    return await service.finish(slug, number)
