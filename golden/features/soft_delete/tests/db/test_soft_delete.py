"""Soft deletes at the same time as other requests: nothing refers to a row that is deleted meanwhile."""

import asyncio

from app.db.session import Database
from app.errors import ConflictError
from app.schemas.order import OrderCreate, OrderRead
from app.services.customer import CustomerService
from app.services.order import OrderService
from tests.factories.customer import make_customer
from tests.factories.order import build_order


async def test_a_row_is_deleted_or_referred_to(committed: Database) -> None:
    service, children = CustomerService(committed), OrderService(committed)
    for _ in range(5):
        customer = await make_customer(committed)
        bodies = [
            OrderCreate.model_validate(await build_order(committed, customer_id=str(customer.id)))
            for _ in range(3)
        ]
        deleted, *created = await asyncio.gather(
            service.delete(customer.id),
            *(children.create(body) for body in bodies),
            return_exceptions=True,
        )
        assert all(
            outcome is None or isinstance(outcome, OrderRead | ConflictError)
            for outcome in (deleted, *created)
        )
        assert (deleted is None) != any(isinstance(outcome, OrderRead) for outcome in created)
