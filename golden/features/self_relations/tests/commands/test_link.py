"""Commands on links."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.link import build_link, make_link


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_link(db)
    created = shown(await invoke("links", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("links", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    link = await make_link(db)
    assert shown(await invoke("links", "list", "--limit", "1"))["items"] == [as_json(link)]


async def test_get(invoke: Invoke, db: Database) -> None:
    link = await make_link(db)
    assert shown(await invoke("links", "get", str(link.id))) == as_json(link)


async def test_delete(invoke: Invoke, db: Database) -> None:
    link = await make_link(db)
    result = await invoke("links", "delete", str(link.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "link" in failed(await invoke("links", command, str(link.id)), 1)
