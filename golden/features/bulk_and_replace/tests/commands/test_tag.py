"""Commands on tags."""

import json
from pathlib import Path

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


async def test_replace(invoke: Invoke, db: Database) -> None:
    tag = await make_tag(db)
    body = await build_tag(db)
    words = options(body)
    replaced = shown(await invoke("tags", "replace", str(tag.id), *words))
    assert body.items() <= replaced.items()
    assert shown(await invoke("tags", "get", str(tag.id))) == replaced


async def test_bulk_create(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_tag(db) for _ in range(2)]
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    created = shown(await invoke("tags", "bulk-create", str(file)))
    for body, row in zip(items, created, strict=True):
        assert body.items() <= row.items()


async def test_bulk_create_refuses(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_tag(db) for _ in range(2)]
    items[1]["no_such_field"] = 1
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    result = await invoke("tags", "bulk-create", str(file))
    assert failed(result, 2).startswith("items/1/no_such_field: ")
    file.write_text("[")
    assert "not JSON" in failed(await invoke("tags", "bulk-create", str(file)), 2)


async def test_bulk_delete(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    rows = [await make_tag(db) for _ in range(2)]
    file = tmp_path / "keys.json"
    file.write_text(json.dumps([as_json(row)["id"] for row in rows]))
    result = await invoke("tags", "bulk-delete", str(file))
    assert (result.exit_code, result.output) == (0, "")
    assert "tag" in failed(await invoke("tags", "bulk-delete", str(file)), 1)
