"""Routes for what watches the application: a load balancer, an orchestrator."""

from http import HTTPStatus

from fastapi import APIRouter, Request
from sqlalchemy import text

from app.api.deps import get_database

router = APIRouter(prefix="/health", include_in_schema=False)

_SELECT_ONE = text("SELECT 1")


@router.get("/live", status_code=HTTPStatus.NO_CONTENT)
async def is_alive() -> None:
    """Say that the process answers: one that does not is to be restarted."""


@router.get("/ready", status_code=HTTPStatus.NO_CONTENT)
async def is_ready(request: Request) -> None:
    """Say that the database answers too: while it does not, requests are to go elsewhere."""
    await get_database(request).first(_SELECT_ONE)
