"""Routes of hints."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import HintServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.hint import HintCreate, HintQuery, HintRead, HintUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Slug

router = APIRouter(prefix="/recipes/{slug}/steps/{number}/hints", tags=["hints"])


@router.get("", responses=READ)
async def list_hints(
    service: HintServiceDep,
    slug: Slug,
    number: IntegerParameter,
    query: Annotated[HintQuery, Depends(QueryString(HintQuery))],
) -> CursorPage[HintRead]:
    """List hints."""
    return await service.search(slug, number, query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_hint(
    service: HintServiceDep,
    slug: Slug,
    number: IntegerParameter,
    data: HintCreate,
    response: Response,
) -> HintRead:
    """Create a hint."""
    created = await service.create(slug, number, data)
    response.headers["Location"] = (
        f"/recipes/{quote(slug, safe='')}/steps/{number}/hints/{created.number}"
    )
    return created


@router.get("/{hint_number}", responses=READ)
async def get_hint(
    service: HintServiceDep, slug: Slug, number: IntegerParameter, hint_number: IntegerParameter
) -> HintRead:
    """Return a hint."""
    return await service.get(slug, number, hint_number)


@router.patch("/{hint_number}", responses=WRITE)
async def update_hint(
    service: HintServiceDep,
    slug: Slug,
    number: IntegerParameter,
    hint_number: IntegerParameter,
    data: HintUpdate,
) -> HintRead:
    """Change a hint."""
    return await service.update(slug, number, hint_number, data)


@router.delete("/{hint_number}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_hint(
    service: HintServiceDep, slug: Slug, number: IntegerParameter, hint_number: IntegerParameter
) -> None:
    """Delete a hint."""
    await service.delete(slug, number, hint_number)
