"""Routes of wish lists."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, WishListServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey
from app.schemas.wish_list import WishListCreate, WishListQuery, WishListRead, WishListUpdate

router = APIRouter(prefix="/wish-lists", tags=["wish lists"])


@router.get("", responses=READ)
async def list_wish_lists(
    service: WishListServiceDep,
    query: Annotated[WishListQuery, Depends(QueryString(WishListQuery))],
) -> CursorPage[WishListRead]:
    """List wish lists."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_wish_list(
    service: WishListServiceDep, data: WishListCreate, response: Response
) -> WishListRead:
    """Create a wish list."""
    created = await service.create(data)
    response.headers["Location"] = f"/wish-lists/{created.id}"
    return created


@router.get("/{wish_list_id}", responses=READ)
async def get_wish_list(service: WishListServiceDep, wish_list_id: BigIntegerKey) -> WishListRead:
    """Return a wish list."""
    return await service.get(wish_list_id)


@router.patch("/{wish_list_id}", responses=WRITE)
async def update_wish_list(
    service: WishListServiceDep, wish_list_id: BigIntegerKey, data: WishListUpdate
) -> WishListRead:
    """Change a wish list."""
    return await service.update(wish_list_id, data)


@router.delete("/{wish_list_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_wish_list(service: WishListServiceDep, wish_list_id: BigIntegerKey) -> None:
    """Delete a wish list."""
    await service.delete(wish_list_id)
