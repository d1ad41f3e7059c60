"""Commands on boxes."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.box import build_box, make_box


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_box(db)
    created = shown(await invoke("boxes", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("boxes", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_box(db) | {"label": ""}
    result = await invoke("boxes", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    box = await make_box(db)
    assert shown(await invoke("boxes", "list", "--limit", "1"))["items"] == [as_json(box)]


async def test_get(invoke: Invoke, db: Database) -> None:
    box = await make_box(db)
    assert shown(await invoke("boxes", "get", str(box.id))) == as_json(box)


async def test_update(invoke: Invoke, db: Database) -> None:
    box = await make_box(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("boxes", "update", str(box.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("boxes", "get", str(box.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    box = await make_box(db)
    result = await invoke("boxes", "delete", str(box.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "box" in failed(await invoke("boxes", command, str(box.id)), 1)
