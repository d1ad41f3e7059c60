"""Commands on specimens."""

import json

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.specimen import build_specimen, make_specimen


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_specimen(db)
    created = shown(
        await invoke(
            "specimens", "create", *options(body | {"payload": json.dumps(body["payload"])})
        )
    )
    del body["secret"]
    assert body.items() <= created.items()
    assert shown(await invoke("specimens", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_specimen(db) | {"code": "xxxxxxxxxxx"}
    result = await invoke(
        "specimens", "create", *options(body | {"payload": json.dumps(body["payload"])})
    )
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    specimen = await make_specimen(db)
    assert shown(await invoke("specimens", "list", "--limit", "1"))["items"] == [as_json(specimen)]


async def test_get(invoke: Invoke, db: Database) -> None:
    specimen = await make_specimen(db)
    assert shown(await invoke("specimens", "get", str(specimen.id))) == as_json(specimen)


async def test_update(invoke: Invoke, db: Database) -> None:
    specimen = await make_specimen(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("specimens", "update", str(specimen.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("specimens", "get", str(specimen.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    specimen = await make_specimen(db)
    result = await invoke("specimens", "delete", str(specimen.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "specimen" in failed(await invoke("specimens", command, str(specimen.id)), 1)
