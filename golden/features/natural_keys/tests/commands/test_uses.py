"""Commands on useses."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.uses import build_uses, make_uses


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_uses(db)
    created = shown(await invoke("useses", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("useses", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    uses = await make_uses(db)
    assert shown(await invoke("useses", "list", "--limit", "1"))["items"] == [as_json(uses)]


async def test_get(invoke: Invoke, db: Database) -> None:
    uses = await make_uses(db)
    assert shown(await invoke("useses", "get", str(uses.id))) == as_json(uses)


async def test_delete(invoke: Invoke, db: Database) -> None:
    uses = await make_uses(db)
    result = await invoke("useses", "delete", str(uses.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "uses" in failed(await invoke("useses", command, str(uses.id)), 1)
