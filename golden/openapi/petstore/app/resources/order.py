"""Orders as the document knows them."""

from app.resources.mapping import Resource
from app.schemas.order import OrderCreate, OrderRead, OrderUpdate

ORDERS = Resource(
    OrderRead,
    OrderCreate,
    OrderUpdate,
    fields={
        "id": "id",
        "petId": "pet_id",
        "quantity": "quantity",
        "shipDate": "ship_date",
        "status": "status",
        "complete": "complete",
    },
    shown=("id",),
)
