"""What the operations on pet do."""

from app.api.security import Credentials
from app.db.session import Database
from app.errors import NotImplementedActionError
from app.resources.mapping import key
from app.resources.pet import PETS
from app.schemas.document import ApiResponse, Pet
from app.schemas.parameters import (
    DeletePetParameters,
    FindPetsByStatusParameters,
    FindPetsByTagsParameters,
    GetPetByIdParameters,
    UpdatePetWithFormParameters,
    UploadFileParameters,
)
from app.schemas.types import BigIntegerKey
from app.services.pet import PetService


class PetOperations:
    """Everything about your Pets."""

    def __init__(self, db: Database, credentials: Credentials) -> None:
        self.db = db
        self.credentials = credentials

    async def update_pet(self, body: Pet | bytes) -> Pet:
        """Update an existing pet by Id."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `updatePet` is not written yet.")

    async def add_pet(self, body: Pet | bytes) -> Pet:
        """Add a new pet to the store."""
        row = await PetService(self.db).create(PETS.new(body))
        return Pet.model_validate(PETS.properties(row))

    async def find_pets_by_status(self, parameters: FindPetsByStatusParameters) -> list[Pet]:
        """Multiple status values can be provided with comma separated strings."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `findPetsByStatus` is not written yet.")

    async def find_pets_by_tags(self, parameters: FindPetsByTagsParameters) -> list[Pet]:
        """Multiple tags can be provided with comma separated strings.

        Use tag1, tag2, tag3 for testing.
        """
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `findPetsByTags` is not written yet.")

    async def get_pet_by_id(self, parameters: GetPetByIdParameters) -> Pet:
        """Returns a single pet."""
        row = await PetService(self.db).get(key(BigIntegerKey, parameters.pet_id))
        return Pet.model_validate(PETS.properties(row))

    async def update_pet_with_form(self, parameters: UpdatePetWithFormParameters) -> Pet:
        """Updates a pet resource based on the form data."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `updatePetWithForm` is not written yet.")

    async def delete_pet(self, parameters: DeletePetParameters) -> None:
        """Delete a pet."""
        key_ = key(BigIntegerKey, parameters.pet_id)
        await PetService(self.db).delete(key_)

    async def upload_file(
        self, parameters: UploadFileParameters, body: bytes | None
    ) -> ApiResponse:
        """Upload image of the pet."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `uploadFile` is not written yet.")
