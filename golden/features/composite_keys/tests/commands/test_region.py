"""Commands on regions."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.region import build_region, make_region


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_region(db)
    created = shown(await invoke("regions", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(await invoke("regions", "get", str(created["country_code"]), str(created["number"])))
        == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_region(db) | {"number": 0}
    result = await invoke("regions", "create", *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    region = await make_region(db)
    assert shown(await invoke("regions", "list", "--limit", "1"))["items"] == [as_json(region)]


async def test_get(invoke: Invoke, db: Database) -> None:
    region = await make_region(db)
    assert shown(
        await invoke("regions", "get", region.country_code, str(region.number))
    ) == as_json(region)


async def test_update(invoke: Invoke, db: Database) -> None:
    region = await make_region(db)
    change = {"name": "name-b"}
    changed = shown(
        await invoke("regions", "update", region.country_code, str(region.number), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("regions", "get", region.country_code, str(region.number))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    region = await make_region(db)
    result = await invoke("regions", "delete", region.country_code, str(region.number))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "region" in failed(
            await invoke("regions", command, region.country_code, str(region.number)), 1
        )
