"""Commands on articles."""

import json
from pathlib import Path

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.article import build_article, make_article


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_article(db)
    created = shown(await invoke("articles", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("articles", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_article(db) | {"title": ""}
    result = await invoke("articles", "create", *options(body))
    assert "--title" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    assert shown(await invoke("articles", "list", "--limit", "1"))["items"] == [as_json(article)]


async def test_get(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    assert shown(await invoke("articles", "get", str(article.id))) == as_json(article)


async def test_update(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("articles", "update", str(article.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("articles", "get", str(article.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    changed = shown(await invoke("articles", "update", str(article.id), "--clear", "body"))
    assert changed["body"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    result = await invoke("articles", "delete", str(article.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "article" in failed(await invoke("articles", command, str(article.id)), 1)


async def test_replace(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    body = await build_article(db)
    words = options(body)
    replaced = shown(await invoke("articles", "replace", str(article.id), *words))
    assert body.items() <= replaced.items()
    assert shown(await invoke("articles", "get", str(article.id))) == replaced


async def test_bulk_create(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_article(db) for _ in range(2)]
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    created = shown(await invoke("articles", "bulk-create", str(file)))
    for body, row in zip(items, created, strict=True):
        assert body.items() <= row.items()


async def test_bulk_create_refuses(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_article(db) for _ in range(2)]
    items[1]["no_such_field"] = 1
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    result = await invoke("articles", "bulk-create", str(file))
    assert failed(result, 2).startswith("items/1/no_such_field: ")
    file.write_text("[")
    assert "not JSON" in failed(await invoke("articles", "bulk-create", str(file)), 2)
