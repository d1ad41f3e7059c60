"""Routes of by texts."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import ByTextServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.by_text import ByTextCreate, ByTextQuery, ByTextRead, ByTextUpdate, ByTextWord
from app.schemas.page import CursorPage

router = APIRouter(prefix="/by-texts", tags=["by texts"])


@router.get("", responses=READ)
async def list_by_texts(
    service: ByTextServiceDep, query: Annotated[ByTextQuery, Depends(QueryString(ByTextQuery))]
) -> CursorPage[ByTextRead]:
    """List by texts."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_by_text(
    service: ByTextServiceDep, data: ByTextCreate, response: Response
) -> ByTextRead:
    """Create a by text."""
    created = await service.create(data)
    response.headers["Location"] = f"/by-texts/{quote(created.word, safe='')}"
    return created


@router.get("/{word}", responses=READ)
async def get_by_text(service: ByTextServiceDep, word: ByTextWord) -> ByTextRead:
    """Return a by text."""
    return await service.get(word)


@router.patch("/{word}", responses=WRITE)
async def update_by_text(
    service: ByTextServiceDep, word: ByTextWord, data: ByTextUpdate
) -> ByTextRead:
    """Change a by text."""
    return await service.update(word, data)


@router.delete("/{word}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_by_text(service: ByTextServiceDep, word: ByTextWord) -> None:
    """Delete a by text."""
    await service.delete(word)
