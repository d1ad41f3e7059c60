"""Commands on by slugs."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.by_slug import build_by_slug, make_by_slug


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_by_slug(db)
    created = shown(await invoke("by-slugs", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("by-slugs", "get", str(created["slug"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_by_slug(db) | {"slug": "x" * 201}
    result = await invoke("by-slugs", "create", *options(body))
    assert "--slug" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    by_slug = await make_by_slug(db)
    assert shown(await invoke("by-slugs", "list", "--limit", "1"))["items"] == [as_json(by_slug)]


async def test_get(invoke: Invoke, db: Database) -> None:
    by_slug = await make_by_slug(db)
    assert shown(await invoke("by-slugs", "get", by_slug.slug)) == as_json(by_slug)


async def test_update(invoke: Invoke, db: Database) -> None:
    by_slug = await make_by_slug(db)
    change = {"n": 2}
    changed = shown(await invoke("by-slugs", "update", by_slug.slug, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("by-slugs", "get", by_slug.slug)) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    by_slug = await make_by_slug(db)
    result = await invoke("by-slugs", "delete", by_slug.slug)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "by slug" in failed(await invoke("by-slugs", command, by_slug.slug), 1)
