"""Commands on circles."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.circle import build_circle, make_circle


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_circle(db)
    created = shown(await invoke("circles", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("circles", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    circle = await make_circle(db)
    assert shown(await invoke("circles", "list", "--limit", "1"))["items"] == [as_json(circle)]


async def test_get(invoke: Invoke, db: Database) -> None:
    circle = await make_circle(db)
    assert shown(await invoke("circles", "get", str(circle.id))) == as_json(circle)


async def test_delete(invoke: Invoke, db: Database) -> None:
    circle = await make_circle(db)
    result = await invoke("circles", "delete", str(circle.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "circle" in failed(await invoke("circles", command, str(circle.id)), 1)
