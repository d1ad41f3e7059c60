"""Commands on deeds."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.deed import build_deed, make_deed


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_deed(db)
    created = shown(await invoke("deeds", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("deeds", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    deed = await make_deed(db)
    assert shown(await invoke("deeds", "list", "--limit", "1"))["items"] == [as_json(deed)]


async def test_get(invoke: Invoke, db: Database) -> None:
    deed = await make_deed(db)
    assert shown(await invoke("deeds", "get", str(deed.id))) == as_json(deed)


async def test_delete(invoke: Invoke, db: Database) -> None:
    deed = await make_deed(db)
    result = await invoke("deeds", "delete", str(deed.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "deed" in failed(await invoke("deeds", command, str(deed.id)), 1)
