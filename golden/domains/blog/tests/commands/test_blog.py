"""Commands on blogs."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.blog import build_blog, make_blog


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_blog(db)
    created = shown(await invoke("blogs", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("blogs", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_blog(db) | {"name": "xx"}
    result = await invoke("blogs", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    blog = await make_blog(db)
    assert shown(await invoke("blogs", "list", "--limit", "1"))["items"] == [as_json(blog)]


async def test_get(invoke: Invoke, db: Database) -> None:
    blog = await make_blog(db)
    assert shown(await invoke("blogs", "get", str(blog.id))) == as_json(blog)


async def test_update(invoke: Invoke, db: Database) -> None:
    blog = await make_blog(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("blogs", "update", str(blog.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("blogs", "get", str(blog.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    blog = await make_blog(db)
    result = await invoke("blogs", "delete", str(blog.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "blog" in failed(await invoke("blogs", command, str(blog.id)), 1)
