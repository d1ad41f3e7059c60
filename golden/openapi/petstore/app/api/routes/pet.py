"""Everything about your Pets."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from app.api.bodies import Content, Contents
from app.api.deps import get_database
from app.api.document import answer
from app.api.parameters import Parameter, Parameters
from app.api.security import Secured, credentials_of
from app.operations.pet import PetOperations
from app.schemas.document import ApiResponse, Pet
from app.schemas.parameters import (
    DeletePetParameters,
    FindPetsByStatusParameters,
    FindPetsByTagsParameters,
    GetPetByIdParameters,
    UpdatePetWithFormParameters,
    UploadFileParameters,
)

router = APIRouter()


async def _operations(request: Request) -> PetOperations:
    return PetOperations(get_database(request), credentials_of(request))


Operations = Annotated[PetOperations, Depends(_operations)]


@router.put(
    "/pet",
    operation_id="updatePet",
    tags=["pet"],
    summary="Update an existing pet.",
    response_description="Successful operation",
    responses={
        200: answer("Successful operation", {"application/xml": bytes}),
        400: answer("Invalid ID supplied"),
        404: answer("Pet not found"),
        422: answer("Validation exception"),
        "default": answer("Unexpected error"),
    },
    dependencies=[Depends(Secured({"petstore_auth": ("write:pets", "read:pets")}))],
)
async def update_pet(
    operations: Operations,
    body: Annotated[
        Pet | bytes,
        Depends(
            Contents(
                Content("application/json", Pet),
                Content("application/xml", bytes),
                Content(
                    "application/x-www-form-urlencoded",
                    Pet,
                    lists=("photoUrls", "tags"),
                    objects=("category", "tags"),
                ),
            )
        ),
    ],
) -> Pet:
    """Update an existing pet by Id."""
    return await operations.update_pet(body)


@router.post(
    "/pet",
    operation_id="addPet",
    tags=["pet"],
    summary="Add a new pet to the store.",
    response_description="Successful operation",
    responses={
        200: answer("Successful operation", {"application/xml": bytes}),
        400: answer("Invalid input"),
        422: answer("Validation exception"),
        "default": answer("Unexpected error"),
    },
    dependencies=[Depends(Secured({"petstore_auth": ("write:pets", "read:pets")}))],
)
async def add_pet(
    operations: Operations,
    body: Annotated[
        Pet | bytes,
        Depends(
            Contents(
                Content("application/json", Pet),
                Content("application/xml", bytes),
                Content(
                    "application/x-www-form-urlencoded",
                    Pet,
                    lists=("photoUrls", "tags"),
                    objects=("category", "tags"),
                ),
            )
        ),
    ],
) -> Pet:
    """Add a new pet to the store."""
    return await operations.add_pet(body)


@router.get(
    "/pet/findByStatus",
    operation_id="findPetsByStatus",
    tags=["pet"],
    summary="Finds Pets by status.",
    response_description="successful operation",
    responses={
        200: answer("successful operation", {"application/xml": bytes}),
        400: answer("Invalid status value"),
        "default": answer("Unexpected error"),
    },
    dependencies=[Depends(Secured({"petstore_auth": ("write:pets", "read:pets")}))],
)
async def find_pets_by_status(
    operations: Operations,
    parameters: Annotated[
        FindPetsByStatusParameters,
        Depends(Parameters(FindPetsByStatusParameters, Parameter("status"))),
    ],
) -> list[Pet]:
    """Multiple status values can be provided with comma separated strings."""
    return await operations.find_pets_by_status(parameters)


@router.get(
    "/pet/findByTags",
    operation_id="findPetsByTags",
    tags=["pet"],
    summary="Finds Pets by tags.",
    response_description="successful operation",
    responses={
        200: answer("successful operation", {"application/xml": bytes}),
        400: answer("Invalid tag value"),
        "default": answer("Unexpected error"),
    },
    dependencies=[Depends(Secured({"petstore_auth": ("write:pets", "read:pets")}))],
)
async def find_pets_by_tags(
    operations: Operations,
    parameters: Annotated[
        FindPetsByTagsParameters,
        Depends(Parameters(FindPetsByTagsParameters, Parameter("tags", shape="list"))),
    ],
) -> list[Pet]:
    """Multiple tags can be provided with comma separated strings.

    Use tag1, tag2, tag3 for testing.
    """
    return await operations.find_pets_by_tags(parameters)


@router.get(
    "/pet/{pet_id}",
    operation_id="getPetById",
    tags=["pet"],
    summary="Find pet by ID.",
    response_description="successful operation",
    responses={
        200: answer("successful operation", {"application/xml": bytes}),
        400: answer("Invalid ID supplied"),
        404: answer("Pet not found"),
        "default": answer("Unexpected error"),
    },
    dependencies=[
        Depends(Secured({"api_key": ()}, {"petstore_auth": ("write:pets", "read:pets")}))
    ],
)
async def get_pet_by_id(
    operations: Operations,
    parameters: Annotated[
        GetPetByIdParameters,
        Depends(Parameters(GetPetByIdParameters, Parameter("petId", field="pet_id", place="path"))),
    ],
) -> Pet:
    """Returns a single pet."""
    return await operations.get_pet_by_id(parameters)


@router.post(
    "/pet/{pet_id}",
    operation_id="updatePetWithForm",
    tags=["pet"],
    summary="Updates a pet in the store with form data.",
    response_description="successful operation",
    responses={
        200: answer("successful operation", {"application/xml": bytes}),
        400: answer("Invalid input"),
        "default": answer("Unexpected error"),
    },
    dependencies=[Depends(Secured({"petstore_auth": ("write:pets", "read:pets")}))],
)
async def update_pet_with_form(
    operations: Operations,
    parameters: Annotated[
        UpdatePetWithFormParameters,
        Depends(
            Parameters(
                UpdatePetWithFormParameters,
                Parameter("petId", field="pet_id", place="path"),
                Parameter("name"),
                Parameter("status"),
            )
        ),
    ],
) -> Pet:
    """Updates a pet resource based on the form data."""
    return await operations.update_pet_with_form(parameters)


@router.delete(
    "/pet/{pet_id}",
    operation_id="deletePet",
    tags=["pet"],
    summary="Deletes a pet.",
    response_description="Pet deleted",
    response_class=Response,
    responses={400: answer("Invalid pet value"), "default": answer("Unexpected error")},
    dependencies=[Depends(Secured({"petstore_auth": ("write:pets", "read:pets")}))],
)
async def delete_pet(
    operations: Operations,
    parameters: Annotated[
        DeletePetParameters,
        Depends(
            Parameters(
                DeletePetParameters,
                Parameter("petId", field="pet_id", place="path"),
                Parameter("api_key", place="header"),
            )
        ),
    ],
) -> Response:
    """Delete a pet."""
    await operations.delete_pet(parameters)
    return Response(status_code=HTTPStatus.OK)


@router.post(
    "/pet/{pet_id}/uploadImage",
    operation_id="uploadFile",
    tags=["pet"],
    summary="Uploads an image.",
    response_description="successful operation",
    responses={
        400: answer("No file uploaded"),
        404: answer("Pet not found"),
        "default": answer("Unexpected error"),
    },
    dependencies=[Depends(Secured({"petstore_auth": ("write:pets", "read:pets")}))],
)
async def upload_file(
    operations: Operations,
    parameters: Annotated[
        UploadFileParameters,
        Depends(
            Parameters(
                UploadFileParameters,
                Parameter("petId", field="pet_id", place="path"),
                Parameter("additionalMetadata", field="additional_metadata"),
            )
        ),
    ],
    body: Annotated[
        bytes | None, Depends(Contents(Content("application/octet-stream", bytes), required=False))
    ],
) -> ApiResponse:
    """Upload image of the pet."""
    return await operations.upload_file(parameters, body)
