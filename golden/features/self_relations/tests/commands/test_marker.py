"""Commands on markers."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.marker import build_marker, make_marker


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_marker(db)
    created = shown(await invoke("markers", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("markers", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    marker = await make_marker(db)
    assert shown(await invoke("markers", "list", "--limit", "1"))["items"] == [as_json(marker)]


async def test_get(invoke: Invoke, db: Database) -> None:
    marker = await make_marker(db)
    assert shown(await invoke("markers", "get", str(marker.id))) == as_json(marker)


async def test_delete(invoke: Invoke, db: Database) -> None:
    marker = await make_marker(db)
    result = await invoke("markers", "delete", str(marker.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "marker" in failed(await invoke("markers", command, str(marker.id)), 1)
