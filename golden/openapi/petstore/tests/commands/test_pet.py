"""Commands on pets."""

import json

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.pet import build_pet, make_pet


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_pet(db)
    created = shown(
        await invoke(
            "pets",
            "create",
            *options(
                body | {"category": json.dumps(body["category"]), "tags": json.dumps(body["tags"])}
            ),
        )
    )
    assert body.items() <= created.items()
    assert shown(await invoke("pets", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    pet = await make_pet(db)
    assert shown(await invoke("pets", "list", "--limit", "1"))["items"] == [as_json(pet)]


async def test_get(invoke: Invoke, db: Database) -> None:
    pet = await make_pet(db)
    assert shown(await invoke("pets", "get", str(pet.id))) == as_json(pet)


async def test_update(invoke: Invoke, db: Database) -> None:
    pet = await make_pet(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("pets", "update", str(pet.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("pets", "get", str(pet.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    pet = await make_pet(db)
    changed = shown(await invoke("pets", "update", str(pet.id), "--clear", "status"))
    assert changed["status"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    pet = await make_pet(db)
    result = await invoke("pets", "delete", str(pet.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "pet" in failed(await invoke("pets", command, str(pet.id)), 1)
