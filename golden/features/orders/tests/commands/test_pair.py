"""Commands on pairs."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.pair import build_pair, make_pair


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_pair(db)
    created = shown(await invoke("pairs", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(await invoke("pairs", "get", str(created["left"]), str(created["right"]))) == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_pair(db) | {"left": -2_147_483_649}
    result = await invoke("pairs", "create", *options(body))
    assert "--left" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    pair = await make_pair(db)
    assert shown(await invoke("pairs", "list", "--limit", "1"))["items"] == [as_json(pair)]


async def test_get(invoke: Invoke, db: Database) -> None:
    pair = await make_pair(db)
    assert shown(await invoke("pairs", "get", str(pair.left), pair.right)) == as_json(pair)


async def test_update(invoke: Invoke, db: Database) -> None:
    pair = await make_pair(db)
    change = {"weight": 1.5}
    changed = shown(await invoke("pairs", "update", str(pair.left), pair.right, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("pairs", "get", str(pair.left), pair.right)) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    pair = await make_pair(db)
    changed = shown(
        await invoke("pairs", "update", str(pair.left), pair.right, "--clear", "weight")
    )
    assert changed["weight"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    pair = await make_pair(db)
    result = await invoke("pairs", "delete", str(pair.left), pair.right)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "pair" in failed(await invoke("pairs", command, str(pair.left), pair.right), 1)
