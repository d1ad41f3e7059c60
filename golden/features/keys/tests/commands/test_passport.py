"""Commands on passports."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.passport import build_passport, make_passport


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_passport(db)
    created = shown(await invoke("passports", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(
            await invoke("passports", "get", str(created["country_code"]), str(created["number"]))
        )
        == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_passport(db) | {"number": ""}
    result = await invoke("passports", "create", *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    passport = await make_passport(db)
    assert shown(await invoke("passports", "list", "--limit", "1"))["items"] == [as_json(passport)]


async def test_get(invoke: Invoke, db: Database) -> None:
    passport = await make_passport(db)
    assert shown(
        await invoke("passports", "get", passport.country_code, passport.number)
    ) == as_json(passport)


async def test_update(invoke: Invoke, db: Database) -> None:
    passport = await make_passport(db)
    change = {"holder": "holder-b"}
    changed = shown(
        await invoke(
            "passports", "update", passport.country_code, passport.number, *options(change)
        )
    )
    assert change.items() <= changed.items()
    assert (
        shown(await invoke("passports", "get", passport.country_code, passport.number)) == changed
    )


async def test_delete(invoke: Invoke, db: Database) -> None:
    passport = await make_passport(db)
    result = await invoke("passports", "delete", passport.country_code, passport.number)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "passport" in failed(
            await invoke("passports", command, passport.country_code, passport.number), 1
        )
