"""Pets as the document knows them."""

from app.resources.mapping import Resource
from app.schemas.pet import PetCreate, PetRead, PetUpdate

PETS = Resource(
    PetRead,
    PetCreate,
    PetUpdate,
    fields={
        "id": "id",
        "name": "name",
        "category": "category",
        "photoUrls": "photo_urls",
        "tags": "tags",
        "status": "status",
    },
    shown=("id",),
)
