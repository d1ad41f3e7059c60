"""Commands on tags."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.tag import build_tag, make_tag


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_tag(db)
    created = shown(await invoke("tags", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("tags", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_tag(db) | {"label": ""}
    result = await invoke("tags", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    tag = await make_tag(db)
    assert shown(await invoke("tags", "list", "--limit", "1"))["items"] == [as_json(tag)]


async def test_get(invoke: Invoke, db: Database) -> None:
    tag = await make_tag(db)
    assert shown(await invoke("tags", "get", str(tag.id))) == as_json(tag)


async def test_update(invoke: Invoke, db: Database) -> None:
    tag = await make_tag(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("tags", "update", str(tag.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("tags", "get", str(tag.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    tag = await make_tag(db)
    result = await invoke("tags", "delete", str(tag.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "tag" in failed(await invoke("tags", command, str(tag.id)), 1)
