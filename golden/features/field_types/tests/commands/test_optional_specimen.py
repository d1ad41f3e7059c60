"""Commands on optional specimens."""

import json

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.optional_specimen import build_optional_specimen, make_optional_specimen


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_optional_specimen(db)
    created = shown(
        await invoke(
            "optional-specimens",
            "create",
            *options(body | {"payload": json.dumps(body["payload"])}),
        )
    )
    del body["secret"]
    assert body.items() <= created.items()
    assert shown(await invoke("optional-specimens", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_optional_specimen(db) | {"code": "xxxxxxxxxxx"}
    result = await invoke(
        "optional-specimens", "create", *options(body | {"payload": json.dumps(body["payload"])})
    )
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    assert shown(await invoke("optional-specimens", "list", "--limit", "1"))["items"] == [
        as_json(optional_specimen)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    assert shown(await invoke("optional-specimens", "get", str(optional_specimen.id))) == as_json(
        optional_specimen
    )


async def test_update(invoke: Invoke, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    change = {"name": "name-b"}
    changed = shown(
        await invoke("optional-specimens", "update", str(optional_specimen.id), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("optional-specimens", "get", str(optional_specimen.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    changed = shown(
        await invoke("optional-specimens", "update", str(optional_specimen.id), "--clear", "name")
    )
    assert changed["name"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    result = await invoke("optional-specimens", "delete", str(optional_specimen.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "optional specimen" in failed(
            await invoke("optional-specimens", command, str(optional_specimen.id)), 1
        )
