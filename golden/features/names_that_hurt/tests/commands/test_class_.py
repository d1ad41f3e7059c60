"""Commands on classes."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.class_ import build_class, make_class


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_class(db)
    created = shown(await invoke("classes", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("classes", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_class(db) | {"def": ""}
    result = await invoke("classes", "create", *options(body))
    assert "--def" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    class_ = await make_class(db)
    assert shown(await invoke("classes", "list", "--limit", "1"))["items"] == [as_json(class_)]


async def test_get(invoke: Invoke, db: Database) -> None:
    class_ = await make_class(db)
    assert shown(await invoke("classes", "get", str(class_.id))) == as_json(class_)


async def test_update(invoke: Invoke, db: Database) -> None:
    class_ = await make_class(db)
    change = {"def": "def-b"}
    changed = shown(await invoke("classes", "update", str(class_.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("classes", "get", str(class_.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    class_ = await make_class(db)
    result = await invoke("classes", "delete", str(class_.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "class" in failed(await invoke("classes", command, str(class_.id)), 1)
