"""Commands on reviews."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.review import build_review, make_review


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_review(db)
    created = shown(await invoke("reviews", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("reviews", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_review(db) | {"stars": 0}
    result = await invoke("reviews", "create", *options(body))
    assert "--stars" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    review = await make_review(db)
    assert shown(await invoke("reviews", "list", "--limit", "1"))["items"] == [as_json(review)]


async def test_get(invoke: Invoke, db: Database) -> None:
    review = await make_review(db)
    assert shown(await invoke("reviews", "get", str(review.id))) == as_json(review)


async def test_update(invoke: Invoke, db: Database) -> None:
    review = await make_review(db)
    change = {"stars": 2}
    changed = shown(await invoke("reviews", "update", str(review.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("reviews", "get", str(review.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    review = await make_review(db)
    result = await invoke("reviews", "delete", str(review.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "review" in failed(await invoke("reviews", command, str(review.id)), 1)
