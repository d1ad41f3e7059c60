"""Commands on members."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.member import build_member, make_member


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_member(db)
    created = shown(await invoke("members", "create", *options(body)))
    del body["password"]
    del body["pin"]
    assert body.items() <= created.items()
    assert shown(await invoke("members", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_member(db) | {"email": "x" * 255}
    result = await invoke("members", "create", *options(body))
    assert "--email" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    member = await make_member(db)
    assert shown(await invoke("members", "list", "--limit", "1"))["items"] == [as_json(member)]


async def test_get(invoke: Invoke, db: Database) -> None:
    member = await make_member(db)
    assert shown(await invoke("members", "get", str(member.id))) == as_json(member)


async def test_update(invoke: Invoke, db: Database) -> None:
    member = await make_member(db)
    change = {"email": "email-b@example.com"}
    changed = shown(await invoke("members", "update", str(member.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("members", "get", str(member.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    member = await make_member(db)
    result = await invoke("members", "delete", str(member.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "member" in failed(await invoke("members", command, str(member.id)), 1)
