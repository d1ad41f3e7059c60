"""Access to Petstore orders."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic import StrictInt

from app.api.bodies import Content, Contents
from app.api.deps import get_database
from app.api.document import answer
from app.api.parameters import Parameter, Parameters
from app.api.security import Secured, credentials_of
from app.operations.store import StoreOperations
from app.schemas.document import Order
from app.schemas.parameters import DeleteOrderParameters, GetOrderByIdParameters

router = APIRouter()

ERRORS: dict[int | str, dict[str, Any]] = {
    400: answer("Invalid ID supplied"),
    404: answer("Order not found"),
    "default": answer("Unexpected error"),
}


async def _operations(request: Request) -> StoreOperations:
    return StoreOperations(get_database(request), credentials_of(request))


Operations = Annotated[StoreOperations, Depends(_operations)]


@router.get(
    "/store/inventory",
    operation_id="getInventory",
    tags=["store"],
    summary="Returns pet inventories by status.",
    response_description="successful operation",
    responses={"default": answer("Unexpected error")},
    dependencies=[Depends(Secured({"api_key": ()}))],
)
async def get_inventory(operations: Operations) -> dict[str, StrictInt]:
    """Returns a map of status codes to quantities."""
    return await operations.get_inventory()


@router.post(
    "/store/order",
    operation_id="placeOrder",
    tags=["store"],
    summary="Place an order for a pet.",
    response_description="successful operation",
    responses={
        400: answer("Invalid input"),
        422: answer("Validation exception"),
        "default": answer("Unexpected error"),
    },
)
async def place_order(
    operations: Operations,
    body: Annotated[
        Order | bytes | None,
        Depends(
            Contents(
                Content("application/json", Order),
                Content("application/xml", bytes),
                Content("application/x-www-form-urlencoded", Order),
                required=False,
            )
        ),
    ],
) -> Order:
    """Place a new order in the store."""
    return await operations.place_order(body)


@router.get(
    "/store/order/{order_id}",
    operation_id="getOrderById",
    tags=["store"],
    summary="Find purchase order by ID.",
    response_description="successful operation",
    responses={200: answer("successful operation", {"application/xml": bytes}), **ERRORS},
)
async def get_order_by_id(
    operations: Operations,
    parameters: Annotated[
        GetOrderByIdParameters,
        Depends(
            Parameters(GetOrderByIdParameters, Parameter("orderId", field="order_id", place="path"))
        ),
    ],
) -> Order:
    """For valid response try integer IDs with value <= 5 or > 10.

    Other values will generate exceptions.
    """
    return await operations.get_order_by_id(parameters)


@router.delete(
    "/store/order/{order_id}",
    operation_id="deleteOrder",
    tags=["store"],
    summary="Delete purchase order by identifier.",
    response_description="order deleted",
    response_class=Response,
    responses=ERRORS,
)
async def delete_order(
    operations: Operations,
    parameters: Annotated[
        DeleteOrderParameters,
        Depends(
            Parameters(DeleteOrderParameters, Parameter("orderId", field="order_id", place="path"))
        ),
    ],
) -> Response:
    """For valid response try integer IDs with value < 1000.

    Anything above 1000 or non-integers will generate API errors.
    """
    await operations.delete_order(parameters)
    return Response(status_code=HTTPStatus.OK)
