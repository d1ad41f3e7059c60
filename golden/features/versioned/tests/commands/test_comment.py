"""Commands on comments."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.comment import build_comment, make_comment


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_comment(db)
    created = shown(await invoke("comments", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("comments", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_comment(db) | {"text": ""}
    result = await invoke("comments", "create", *options(body))
    assert "--text" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    comment = await make_comment(db)
    assert shown(await invoke("comments", "list", "--limit", "1"))["items"] == [as_json(comment)]


async def test_get(invoke: Invoke, db: Database) -> None:
    comment = await make_comment(db)
    assert shown(await invoke("comments", "get", str(comment.id))) == as_json(comment)


async def test_update(invoke: Invoke, db: Database) -> None:
    comment = await make_comment(db)
    change = {"text": "text-b"}
    changed = shown(await invoke("comments", "update", str(comment.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("comments", "get", str(comment.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    comment = await make_comment(db)
    result = await invoke("comments", "delete", str(comment.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "comment" in failed(await invoke("comments", command, str(comment.id)), 1)
