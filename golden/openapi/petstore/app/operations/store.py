"""What the operations on store do."""

from pydantic import StrictInt

from app.api.security import Credentials
from app.db.session import Database
from app.errors import NotImplementedActionError
from app.resources.mapping import key
from app.resources.order import ORDERS
from app.schemas.document import Order
from app.schemas.parameters import DeleteOrderParameters, GetOrderByIdParameters
from app.schemas.types import BigIntegerKey
from app.services.order import OrderService


class StoreOperations:
    """Access to Petstore orders."""

    def __init__(self, db: Database, credentials: Credentials) -> None:
        self.db = db
        self.credentials = credentials

    async def get_inventory(self) -> dict[str, StrictInt]:
        """Returns a map of status codes to quantities."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `getInventory` is not written yet.")

    async def place_order(self, body: Order | bytes | None) -> Order:
        """Place a new order in the store."""
        row = await OrderService(self.db).create(ORDERS.new(body))
        return Order.model_validate(ORDERS.properties(row))

    async def get_order_by_id(self, parameters: GetOrderByIdParameters) -> Order:
        """For valid response try integer IDs with value <= 5 or > 10.

        Other values will generate exceptions.
        """
        row = await OrderService(self.db).get(key(BigIntegerKey, parameters.order_id))
        return Order.model_validate(ORDERS.properties(row))

    async def delete_order(self, parameters: DeleteOrderParameters) -> None:
        """For valid response try integer IDs with value < 1000.

        Anything above 1000 or non-integers will generate API errors.
        """
        key_ = key(BigIntegerKey, parameters.order_id)
        await OrderService(self.db).delete(key_)
