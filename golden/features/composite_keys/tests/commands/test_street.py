"""Commands on streets."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.street import build_street, make_street


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_street(db)
    created = shown(await invoke("streets", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(
            await invoke(
                "streets",
                "get",
                str(created["city_region_country_code"]),
                str(created["city_region_number"]),
                str(created["city_name"]),
                str(created["position"]),
            )
        )
        == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_street(db) | {"position": -9_223_372_036_854_775_809}
    result = await invoke("streets", "create", *options(body))
    assert "--position" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    street = await make_street(db)
    assert shown(await invoke("streets", "list", "--limit", "1"))["items"] == [as_json(street)]


async def test_get(invoke: Invoke, db: Database) -> None:
    street = await make_street(db)
    assert shown(
        await invoke(
            "streets",
            "get",
            street.city_region_country_code,
            str(street.city_region_number),
            street.city_name,
            str(street.position),
        )
    ) == as_json(street)


async def test_update(invoke: Invoke, db: Database) -> None:
    street = await make_street(db)
    change = {"name": "name-b"}
    changed = shown(
        await invoke(
            "streets",
            "update",
            street.city_region_country_code,
            str(street.city_region_number),
            street.city_name,
            str(street.position),
            *options(change),
        )
    )
    assert change.items() <= changed.items()
    assert (
        shown(
            await invoke(
                "streets",
                "get",
                street.city_region_country_code,
                str(street.city_region_number),
                street.city_name,
                str(street.position),
            )
        )
        == changed
    )


async def test_delete(invoke: Invoke, db: Database) -> None:
    street = await make_street(db)
    result = await invoke(
        "streets",
        "delete",
        street.city_region_country_code,
        str(street.city_region_number),
        street.city_name,
        str(street.position),
    )
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "street" in failed(
            await invoke(
                "streets",
                command,
                street.city_region_country_code,
                str(street.city_region_number),
                street.city_name,
                str(street.position),
            ),
            1,
        )
