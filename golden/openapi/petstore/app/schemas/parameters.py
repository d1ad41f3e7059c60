"""What operations of the document are asked with."""

from __future__ import annotations

from typing import Annotated

from pydantic import MISSING, BaseModel, Field

from app.schemas.document import FindPetsByStatusStatus


class DeleteOrderParameters(BaseModel):
    """What delete order is asked with."""

    order_id: Annotated[int, Field(description="ID of the order that needs to be deleted")]


class DeletePetParameters(BaseModel):
    """What delete pet is asked with."""

    pet_id: Annotated[int, Field(description="Pet id to delete")]
    api_key: str | MISSING = MISSING


class DeleteUserParameters(BaseModel):
    """What delete user is asked with."""

    username: Annotated[str, Field(description="The name that needs to be deleted")]


class FindPetsByStatusParameters(BaseModel):
    """What find pets by status is asked with."""

    status: Annotated[
        FindPetsByStatusStatus | None,
        Field(description="Status values that need to be considered for filter"),
    ] = FindPetsByStatusStatus.available


class FindPetsByTagsParameters(BaseModel):
    """What find pets by tags is asked with."""

    tags: Annotated[list[str] | MISSING, Field(description="Tags to filter by")] = MISSING


class GetOrderByIdParameters(BaseModel):
    """What get order by id is asked with."""

    order_id: Annotated[int, Field(description="ID of order that needs to be fetched")]


class GetPetByIdParameters(BaseModel):
    """What get pet by id is asked with."""

    pet_id: Annotated[int, Field(description="ID of pet to return")]


class GetUserByNameParameters(BaseModel):
    """What get user by name is asked with."""

    username: Annotated[
        str, Field(description="The name that needs to be fetched. Use user1 for testing")
    ]


class LoginUserParameters(BaseModel):
    """What login user is asked with."""

    username: Annotated[str | MISSING, Field(description="The user name for login")] = MISSING
    password: Annotated[
        str | MISSING, Field(description="The password for login in clear text")
    ] = MISSING


class UpdatePetWithFormParameters(BaseModel):
    """What update pet with form is asked with."""

    pet_id: Annotated[int, Field(description="ID of pet that needs to be updated")]
    name: Annotated[str | MISSING, Field(description="Name of pet that needs to be updated")] = (
        MISSING
    )
    status: Annotated[
        str | MISSING, Field(description="Status of pet that needs to be updated")
    ] = MISSING


class UpdateUserParameters(BaseModel):
    """What update user is asked with."""

    username: Annotated[str, Field(description="name that need to be deleted")]


class UploadFileParameters(BaseModel):
    """What upload file is asked with."""

    pet_id: Annotated[int, Field(description="ID of pet to update")]
    additional_metadata: Annotated[str | MISSING, Field(description="Additional Metadata")] = (
        MISSING
    )
