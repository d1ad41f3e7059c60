"""Commands on people."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.person import build_person, make_person


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_person(db)
    created = shown(await invoke("people", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("people", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_person(db) | {"email": "x" * 255}
    result = await invoke("people", "create", *options(body))
    assert "--email" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    person = await make_person(db)
    assert shown(await invoke("people", "list", "--limit", "1"))["items"] == [as_json(person)]


async def test_get(invoke: Invoke, db: Database) -> None:
    person = await make_person(db)
    assert shown(await invoke("people", "get", str(person.id))) == as_json(person)


async def test_update(invoke: Invoke, db: Database) -> None:
    person = await make_person(db)
    change = {"email": "email-b@example.com"}
    changed = shown(await invoke("people", "update", str(person.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("people", "get", str(person.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    person = await make_person(db)
    result = await invoke("people", "delete", str(person.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "person" in failed(await invoke("people", command, str(person.id)), 1)
