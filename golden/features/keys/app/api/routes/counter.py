"""Routes of counters."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import CounterServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.counter import CounterCreate, CounterQuery, CounterRead, CounterUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/counters", tags=["counters"])


@router.get("", responses=READ)
async def list_counters(
    service: CounterServiceDep, query: Annotated[CounterQuery, Depends(QueryString(CounterQuery))]
) -> CursorPage[CounterRead]:
    """List counters."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_counter(
    service: CounterServiceDep, data: CounterCreate, response: Response
) -> CounterRead:
    """Create a counter."""
    created = await service.create(data)
    response.headers["Location"] = f"/counters/{created.id}"
    return created


@router.get("/{counter_id}", responses=READ)
async def get_counter(service: CounterServiceDep, counter_id: IntegerKey) -> CounterRead:
    """Return a counter."""
    return await service.get(counter_id)


@router.patch("/{counter_id}", responses=WRITE)
async def update_counter(
    service: CounterServiceDep, counter_id: IntegerKey, data: CounterUpdate
) -> CounterRead:
    """Change a counter."""
    return await service.update(counter_id, data)


@router.delete("/{counter_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_counter(service: CounterServiceDep, counter_id: IntegerKey) -> None:
    """Delete a counter."""
    await service.delete(counter_id)
