"""The operations on pet over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.resources.pet import PETS
from app.services.pet import PetService
from tests.exchange import sent, shown
from tests.factories import as_json
from tests.factories.pet import build_pet, make_pet

pytestmark = pytest.mark.usefixtures("trusted")


async def test_add_pet(client: AsyncClient, db: Database) -> None:
    values: dict[str, Any] = {"category": {}, "tags": []}
    body = sent(
        PETS, await build_pet(db, **values), "name", "category", "photoUrls", "tags", "status"
    )
    response = await client.post("/pet", headers={"Authorization": "Bearer token"}, json=body)
    assert response.status_code == 200, response.text
    created = response.json()
    assert shown(PETS, body).items() <= created.items()


async def test_get_pet_by_id(client: AsyncClient, db: Database) -> None:
    values: dict[str, Any] = {"category": {}, "tags": []}
    made = await make_pet(db, **values)
    row = as_json(made)
    response = await client.get(f"/pet/{row['id']}", headers={"api_key": "key"})
    assert response.status_code == 200, response.text
    assert response.json() == PETS.properties(made)
    await PetService(db).delete(made.id)
    response = await client.get(f"/pet/{row['id']}", headers={"api_key": "key"})
    assert response.status_code == 404


async def test_delete_pet(client: AsyncClient, db: Database) -> None:
    values: dict[str, Any] = {"category": {}, "tags": []}
    made = await make_pet(db, **values)
    row = as_json(made)
    response = await client.delete(f"/pet/{row['id']}", headers={"Authorization": "Bearer token"})
    assert response.status_code == 200, response.text
    with pytest.raises(NotFoundError):
        await PetService(db).get(made.id)
    response = await client.delete(f"/pet/{row['id']}", headers={"Authorization": "Bearer token"})
    assert response.status_code == 404
