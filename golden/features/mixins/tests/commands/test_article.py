"""Commands on articles."""

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
    body = await build_article(db) | {"revision": 0}
    result = await invoke("articles", "create", *options(body))
    assert "--revision" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    assert shown(await invoke("articles", "list", "--limit", "1"))["items"] == [as_json(article)]


async def test_get(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    assert shown(await invoke("articles", "get", str(article.id))) == as_json(article)


async def test_update(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    change = {"note": "note-b"}
    changed = shown(await invoke("articles", "update", str(article.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("articles", "get", str(article.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    article = await make_article(db)
    result = await invoke("articles", "delete", str(article.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "article" in failed(await invoke("articles", command, str(article.id)), 1)
