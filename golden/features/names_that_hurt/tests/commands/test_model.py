"""Commands on models."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.model import build_model, make_model


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_model(db)
    created = shown(await invoke("models", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("models", "get", str(created["class"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_model(db) | {"class": ""}
    result = await invoke("models", "create", *options(body))
    assert "--class" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    model_ = await make_model(db)
    assert shown(await invoke("models", "list", "--limit", "1"))["items"] == [as_json(model_)]


async def test_get(invoke: Invoke, db: Database) -> None:
    model_ = await make_model(db)
    assert shown(await invoke("models", "get", model_.class_)) == as_json(model_)


async def test_delete(invoke: Invoke, db: Database) -> None:
    model_ = await make_model(db)
    result = await invoke("models", "delete", model_.class_)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "model" in failed(await invoke("models", command, model_.class_), 1)
