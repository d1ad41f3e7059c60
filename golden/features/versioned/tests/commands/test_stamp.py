"""Commands on stamps."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.stamp import build_stamp, make_stamp


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_stamp(db)
    created = shown(await invoke("stamps", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(await invoke("stamps", "get", str(created["series"]), str(created["number"])))
        == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_stamp(db) | {"series": ""}
    result = await invoke("stamps", "create", *options(body))
    assert "--series" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    stamp = await make_stamp(db)
    assert shown(await invoke("stamps", "list", "--limit", "1"))["items"] == [as_json(stamp)]


async def test_get(invoke: Invoke, db: Database) -> None:
    stamp = await make_stamp(db)
    assert shown(await invoke("stamps", "get", stamp.series, str(stamp.number))) == as_json(stamp)


async def test_delete(invoke: Invoke, db: Database) -> None:
    stamp = await make_stamp(db)
    result = await invoke("stamps", "delete", stamp.series, str(stamp.number))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "stamp" in failed(
            await invoke("stamps", command, stamp.series, str(stamp.number)), 1
        )
