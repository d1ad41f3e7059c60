"""Commands on posts."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.post import build_post, make_post


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_post(db)
    created = shown(await invoke("posts", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("posts", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_post(db) | {"title": ""}
    result = await invoke("posts", "create", *options(body))
    assert "--title" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    post = await make_post(db)
    assert shown(await invoke("posts", "list", "--limit", "1"))["items"] == [as_json(post)]


async def test_get(invoke: Invoke, db: Database) -> None:
    post = await make_post(db)
    assert shown(await invoke("posts", "get", str(post.id))) == as_json(post)


async def test_update(invoke: Invoke, db: Database) -> None:
    post = await make_post(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("posts", "update", str(post.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("posts", "get", str(post.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    post = await make_post(db)
    result = await invoke("posts", "delete", str(post.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "post" in failed(await invoke("posts", command, str(post.id)), 1)
