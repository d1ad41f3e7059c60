"""Commands on cases."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.case_ import build_case, make_case, make_case_in


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_case(db)
    created = shown(await invoke("cases", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("cases", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    case_ = await make_case(db)
    assert shown(await invoke("cases", "list", "--limit", "1"))["items"] == [as_json(case_)]


async def test_get(invoke: Invoke, db: Database) -> None:
    case_ = await make_case(db)
    assert shown(await invoke("cases", "get", str(case_.id))) == as_json(case_)


async def test_update(invoke: Invoke, db: Database) -> None:
    case_ = await make_case(db)
    change = {"text": "text-b"}
    changed = shown(await invoke("cases", "update", str(case_.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("cases", "get", str(case_.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    case_ = await make_case(db)
    result = await invoke("cases", "delete", str(case_.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "case" in failed(await invoke("cases", command, str(case_.id)), 1)


async def test_transition_settle(invoke: Invoke, db: Database) -> None:
    case_ = await make_case_in(db, "1st")
    words = [str(case_.id)]
    changed = shown(await invoke("cases", "settle", *words))
    assert changed["step"] == "2nd"
    assert "`settle` leads from 1st to 2nd." in failed(await invoke("cases", "settle", *words), 1)
