"""Commands on owners."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.owner import build_owner, make_owner


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_owner(db)
    created = shown(await invoke("owners", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("owners", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    the_owner = await make_owner(db)
    assert shown(await invoke("owners", "list", "--limit", "1"))["items"] == [as_json(the_owner)]


async def test_get(invoke: Invoke, db: Database) -> None:
    the_owner = await make_owner(db)
    assert shown(await invoke("owners", "get", str(the_owner.id))) == as_json(the_owner)


async def test_update(invoke: Invoke, db: Database) -> None:
    the_owner = await make_owner(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("owners", "update", str(the_owner.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("owners", "get", str(the_owner.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    the_owner = await make_owner(db)
    result = await invoke("owners", "delete", str(the_owner.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "owner" in failed(await invoke("owners", command, str(the_owner.id)), 1)
