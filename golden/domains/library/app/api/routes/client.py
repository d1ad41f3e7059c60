"""Routes of clients."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import ClientServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.client import ClientCreate, ClientQuery, ClientRead, ClientUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/clients", tags=["clients"])


@router.get("", responses=READ)
async def list_clients(
    service: ClientServiceDep, query: Annotated[ClientQuery, Depends(QueryString(ClientQuery))]
) -> OffsetPage[ClientRead]:
    """List clients."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_client(
    service: ClientServiceDep, data: ClientCreate, response: Response
) -> ClientRead:
    """Create a client."""
    created = await service.create(data)
    response.headers["Location"] = f"/clients/{created.id}"
    return created


@router.get("/{client_id}", responses=READ)
async def get_client(service: ClientServiceDep, client_id: BigIntegerKey) -> ClientRead:
    """Return a client."""
    return await service.get(client_id)


@router.patch("/{client_id}", responses=WRITE)
async def update_client(
    service: ClientServiceDep, client_id: BigIntegerKey, data: ClientUpdate
) -> ClientRead:
    """Change a client."""
    return await service.update(client_id, data)


@router.delete("/{client_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_client(service: ClientServiceDep, client_id: BigIntegerKey) -> None:
    """Delete a client."""
    await service.delete(client_id)
