"""Routes of an entity with an extraordinarily long name that nobody would ever types."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeServiceDep,
    QueryString,
)
from app.api.errors import READ, WRITE
from app.schemas.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate,
)
from app.schemas.page import CursorPage

router = APIRouter(
    prefix="/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
    tags=["an entity with an extraordinarily long name that nobody would ever types"],
)


@router.get("", responses=READ)
async def list_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types(
    service: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeServiceDep,
    query: Annotated[
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery,
        Depends(QueryString(AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery)),
    ],
) -> CursorPage[AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead]:
    """List an entity with an extraordinarily long name that nobody would ever types."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    service: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeServiceDep,
    data: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
    response: Response,
) -> AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead:
    """Create an an entity with an extraordinarily long name that nobody would ever type."""
    created = await service.create(data)
    response.headers["Location"] = (
        f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{created.id}"
    )
    return created


@router.get(
    "/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id}", responses=READ
)
async def get_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    service: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeServiceDep,
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID,
) -> AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead:
    """Return an an entity with an extraordinarily long name that nobody would ever type."""
    return await service.get(
        an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id
    )


@router.patch(
    "/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id}", responses=WRITE
)
async def update_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    service: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeServiceDep,
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID,
    data: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate,
) -> AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead:
    """Change an an entity with an extraordinarily long name that nobody would ever type."""
    return await service.update(
        an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id, data
    )


@router.delete(
    "/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id}",
    status_code=HTTPStatus.NO_CONTENT,
    responses=READ,
)
async def delete_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    service: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeServiceDep,
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID,
) -> None:
    """Delete an an entity with an extraordinarily long name that nobody would ever type."""
    await service.delete(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id)
