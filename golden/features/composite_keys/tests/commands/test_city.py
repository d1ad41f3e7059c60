"""Commands on cities."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.city import build_city, make_city


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_city(db)
    created = shown(await invoke("cities", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(
            await invoke(
                "cities",
                "get",
                str(created["region_country_code"]),
                str(created["region_number"]),
                str(created["name"]),
            )
        )
        == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_city(db) | {"name": ""}
    result = await invoke("cities", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    assert shown(await invoke("cities", "list", "--limit", "1"))["items"] == [as_json(city)]


async def test_get(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    assert shown(
        await invoke("cities", "get", city.region_country_code, str(city.region_number), city.name)
    ) == as_json(city)


async def test_update(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    change = {"founded_on": "2030-01-02"}
    changed = shown(
        await invoke(
            "cities",
            "update",
            city.region_country_code,
            str(city.region_number),
            city.name,
            *options(change),
        )
    )
    assert change.items() <= changed.items()
    assert (
        shown(
            await invoke(
                "cities", "get", city.region_country_code, str(city.region_number), city.name
            )
        )
        == changed
    )


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    changed = shown(
        await invoke(
            "cities",
            "update",
            city.region_country_code,
            str(city.region_number),
            city.name,
            "--clear",
            "founded_on",
        )
    )
    assert changed["founded_on"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    result = await invoke(
        "cities", "delete", city.region_country_code, str(city.region_number), city.name
    )
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "city" in failed(
            await invoke(
                "cities", command, city.region_country_code, str(city.region_number), city.name
            ),
            1,
        )
