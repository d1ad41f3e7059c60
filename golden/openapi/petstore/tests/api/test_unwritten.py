"""Operations that nobody has written yet answer 501; those that are written are not asked."""

from collections.abc import Callable
from inspect import getsource
from typing import Any

import pytest
from httpx import AsyncClient

from app.operations.pet import PetOperations
from app.operations.store import StoreOperations
from app.operations.user import UserOperations

pytestmark = pytest.mark.usefixtures("trusted")

OPERATIONS: list[tuple[Callable[..., Any], str, str, dict[str, Any]]] = [
    (
        PetOperations.update_pet,
        "PUT",
        "/pet",
        {"headers": {"Authorization": "Bearer token"}, "json": {"name": "text-a", "photoUrls": []}},
    ),
    (
        PetOperations.find_pets_by_status,
        "GET",
        "/pet/findByStatus",
        {"headers": {"Authorization": "Bearer token"}},
    ),
    (
        PetOperations.find_pets_by_tags,
        "GET",
        "/pet/findByTags",
        {"headers": {"Authorization": "Bearer token"}},
    ),
    (
        PetOperations.update_pet_with_form,
        "POST",
        "/pet/0",
        {"headers": {"Authorization": "Bearer token"}},
    ),
    (
        PetOperations.upload_file,
        "POST",
        "/pet/0/uploadImage",
        {
            "headers": {
                "Authorization": "Bearer token",
                "Content-Type": "application/octet-stream",
            },
            "content": "bytes",
        },
    ),
    (StoreOperations.get_inventory, "GET", "/store/inventory", {"headers": {"api_key": "key"}}),
    (UserOperations.create_users_with_list_input, "POST", "/user/createWithList", {"json": []}),
    (UserOperations.login_user, "GET", "/user/login", {}),
    (UserOperations.logout_user, "GET", "/user/logout", {}),
]


async def test_unwritten(client: AsyncClient) -> None:
    for operation, method, path, given in OPERATIONS:
        if "NotImplementedActionError" in getsource(operation):
            response = await client.request(method, path, **given)
            assert response.status_code == 501, response.text
