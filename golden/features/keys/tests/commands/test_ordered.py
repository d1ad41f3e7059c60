"""Commands on ordereds."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.ordered import build_ordered, make_ordered


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_ordered(db)
    created = shown(await invoke("ordereds", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("ordereds", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_ordered(db) | {"label": ""}
    result = await invoke("ordereds", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    ordered = await make_ordered(db)
    assert shown(await invoke("ordereds", "list", "--limit", "1"))["items"] == [as_json(ordered)]


async def test_get(invoke: Invoke, db: Database) -> None:
    ordered = await make_ordered(db)
    assert shown(await invoke("ordereds", "get", str(ordered.id))) == as_json(ordered)


async def test_update(invoke: Invoke, db: Database) -> None:
    ordered = await make_ordered(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("ordereds", "update", str(ordered.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("ordereds", "get", str(ordered.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    ordered = await make_ordered(db)
    result = await invoke("ordereds", "delete", str(ordered.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "ordered" in failed(await invoke("ordereds", command, str(ordered.id)), 1)
