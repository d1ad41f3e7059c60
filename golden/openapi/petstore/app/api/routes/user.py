"""Operations about user."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Request, Response

from app.api.bodies import Content, Contents
from app.api.deps import get_database
from app.api.document import answer
from app.api.parameters import Parameter, Parameters
from app.api.security import credentials_of
from app.operations.user import UserOperations
from app.schemas.document import User
from app.schemas.parameters import (
    DeleteUserParameters,
    GetUserByNameParameters,
    LoginUserParameters,
    UpdateUserParameters,
)

router = APIRouter()

ERRORS: dict[int | str, dict[str, Any]] = {"default": answer("Unexpected error")}

ERRORS_2: dict[int | str, dict[str, Any]] = {
    400: answer("Invalid username supplied"),
    404: answer("User not found"),
    "default": answer("Unexpected error"),
}


async def _operations(request: Request) -> UserOperations:
    return UserOperations(get_database(request), credentials_of(request))


Operations = Annotated[UserOperations, Depends(_operations)]


@router.post(
    "/user",
    operation_id="createUser",
    tags=["user"],
    summary="Create user.",
    response_description="successful operation",
    responses={200: answer("successful operation", {"application/xml": bytes}), **ERRORS},
)
async def create_user(
    operations: Operations,
    body: Annotated[
        User | bytes | None,
        Depends(
            Contents(
                Content("application/json", User),
                Content("application/xml", bytes),
                Content("application/x-www-form-urlencoded", User),
                required=False,
            )
        ),
    ],
) -> User:
    """This can only be done by the logged in user."""
    return await operations.create_user(body)


@router.post(
    "/user/createWithList",
    operation_id="createUsersWithListInput",
    tags=["user"],
    summary="Creates list of users with given input array.",
    response_description="Successful operation",
    responses={200: answer("Successful operation", {"application/xml": bytes}), **ERRORS},
)
async def create_users_with_list_input(
    operations: Operations, body: Annotated[list[User] | None, Body()] = None
) -> User:
    """Creates list of users with given input array."""
    return await operations.create_users_with_list_input(body)


@router.get(
    "/user/login",
    operation_id="loginUser",
    tags=["user"],
    summary="Logs user into the system.",
    response_description="successful operation",
    responses={
        200: answer(
            "successful operation",
            {"application/xml": bytes},
            headers={"X-Rate-Limit": {"type": "string"}, "X-Expires-After": {"type": "string"}},
        ),
        400: answer("Invalid username/password supplied"),
        "default": answer("Unexpected error"),
    },
)
async def login_user(
    operations: Operations,
    parameters: Annotated[
        LoginUserParameters,
        Depends(Parameters(LoginUserParameters, Parameter("username"), Parameter("password"))),
    ],
) -> str:
    """Log into the system."""
    return await operations.login_user(parameters)


@router.get(
    "/user/logout",
    operation_id="logoutUser",
    tags=["user"],
    summary="Logs out current logged in user session.",
    response_description="successful operation",
    response_class=Response,
    responses=ERRORS,
)
async def logout_user(operations: Operations) -> Response:
    """Log user out of the system."""
    await operations.logout_user()
    return Response(status_code=HTTPStatus.OK)


@router.get(
    "/user/{username}",
    operation_id="getUserByName",
    tags=["user"],
    summary="Get user by user name.",
    response_description="successful operation",
    responses={200: answer("successful operation", {"application/xml": bytes}), **ERRORS_2},
)
async def get_user_by_name(
    operations: Operations,
    parameters: Annotated[
        GetUserByNameParameters,
        Depends(Parameters(GetUserByNameParameters, Parameter("username", place="path"))),
    ],
) -> User:
    """Get user detail based on username."""
    return await operations.get_user_by_name(parameters)


@router.put(
    "/user/{username}",
    operation_id="updateUser",
    tags=["user"],
    summary="Update user resource.",
    response_description="successful operation",
    response_class=Response,
    responses={
        400: answer("bad request"),
        404: answer("user not found"),
        "default": answer("Unexpected error"),
    },
)
async def update_user(
    operations: Operations,
    parameters: Annotated[
        UpdateUserParameters,
        Depends(Parameters(UpdateUserParameters, Parameter("username", place="path"))),
    ],
    body: Annotated[
        User | bytes | None,
        Depends(
            Contents(
                Content("application/json", User),
                Content("application/xml", bytes),
                Content("application/x-www-form-urlencoded", User),
                required=False,
            )
        ),
    ],
) -> Response:
    """This can only be done by the logged in user."""
    await operations.update_user(parameters, body)
    return Response(status_code=HTTPStatus.OK)


@router.delete(
    "/user/{username}",
    operation_id="deleteUser",
    tags=["user"],
    summary="Delete user resource.",
    response_description="User deleted",
    response_class=Response,
    responses=ERRORS_2,
)
async def delete_user(
    operations: Operations,
    parameters: Annotated[
        DeleteUserParameters,
        Depends(Parameters(DeleteUserParameters, Parameter("username", place="path"))),
    ],
) -> Response:
    """This can only be done by the logged in user."""
    await operations.delete_user(parameters)
    return Response(status_code=HTTPStatus.OK)
