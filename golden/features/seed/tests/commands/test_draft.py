"""Commands on drafts."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.draft import build_draft, make_draft


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_draft(db)
    created = shown(await invoke("drafts", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("drafts", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    draft = await make_draft(db)
    assert shown(await invoke("drafts", "list", "--limit", "1"))["items"] == [as_json(draft)]


async def test_get(invoke: Invoke, db: Database) -> None:
    draft = await make_draft(db)
    assert shown(await invoke("drafts", "get", str(draft.id))) == as_json(draft)


async def test_update(invoke: Invoke, db: Database) -> None:
    draft = await make_draft(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("drafts", "update", str(draft.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("drafts", "get", str(draft.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    draft = await make_draft(db)
    result = await invoke("drafts", "delete", str(draft.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "draft" in failed(await invoke("drafts", command, str(draft.id)), 1)
