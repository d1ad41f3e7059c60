"""Operations that nobody has written yet answer 501; those that are written are not asked."""

from collections.abc import Callable
from inspect import getsource
from typing import Any

import pytest
from httpx import AsyncClient

from app.operations.operations import OperationsOperations
from app.operations.tickets import TicketsOperations

pytestmark = pytest.mark.usefixtures("trusted")

OPERATIONS: list[tuple[Callable[..., Any], str, str, dict[str, Any]]] = [
    (
        OperationsOperations.get_museum_hours,
        "GET",
        "/museum-hours",
        {"headers": {"Authorization": "Basic Og=="}},
    ),
    (
        TicketsOperations.buy_museum_tickets,
        "POST",
        "/tickets",
        {
            "headers": {"Authorization": "Basic Og=="},
            "json": {"ticketType": "event", "ticketDate": "2030-01-31"},
        },
    ),
    (
        TicketsOperations.get_ticket_code,
        "GET",
        "/tickets/00000000-0000-4000-8000-000000000000/qr",
        {"headers": {"Authorization": "Basic Og=="}},
    ),
]


async def test_unwritten(client: AsyncClient) -> None:
    for operation, method, path, given in OPERATIONS:
        if "NotImplementedActionError" in getsource(operation):
            response = await client.request(method, path, **given)
            assert response.status_code == 501, response.text
