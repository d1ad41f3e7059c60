"""Routes of tables."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, TableServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.table import TableCreate, TableQuery, TableRead, TableUpdate

router = APIRouter(prefix="/tables", tags=["tables"])


@router.get("", responses=READ)
async def list_tables(
    service: TableServiceDep, query: Annotated[TableQuery, Depends(QueryString(TableQuery))]
) -> CursorPage[TableRead]:
    """List tables."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_table(
    service: TableServiceDep, data: TableCreate, response: Response
) -> TableRead:
    """Create a table."""
    created = await service.create(data)
    response.headers["Location"] = f"/tables/{created.id}"
    return created


@router.get("/{table_id}", responses=READ)
async def get_table(service: TableServiceDep, table_id: UUID) -> TableRead:
    """Return a table."""
    return await service.get(table_id)


@router.patch("/{table_id}", responses=WRITE)
async def update_table(service: TableServiceDep, table_id: UUID, data: TableUpdate) -> TableRead:
    """Change a table."""
    return await service.update(table_id, data)


@router.delete("/{table_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_table(service: TableServiceDep, table_id: UUID) -> None:
    """Delete a table."""
    await service.delete(table_id)
