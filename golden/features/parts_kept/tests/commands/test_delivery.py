"""Commands on deliveries."""

import json
from uuid import UUID

import pytest

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.delivery import build_delivery, make_delivery
from tests.factories.order import make_order
from tests.factories.parcel import build_parcel


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of order to which the deliveries belong."""
    order = await make_order(db)
    return (order.id,)


async def test_create(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_delivery(db)
    created = shown(await invoke("deliveries", "create", *map(str, owner), *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("deliveries", "get", *map(str, owner))) == created


async def test_create_refuses(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_delivery(db) | {"street": ""}
    result = await invoke("deliveries", "create", *map(str, owner), *options(body))
    assert "--street" in failed(result, 2)


async def test_get(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    delivery = await make_delivery(db, *owner)
    assert shown(await invoke("deliveries", "get", *map(str, owner))) == as_json(delivery)


async def test_update(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    await make_delivery(db, *owner)
    change = {"street": "street-b"}
    changed = shown(await invoke("deliveries", "update", *map(str, owner), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("deliveries", "get", *map(str, owner))) == changed


async def test_delete(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    await make_delivery(db, *owner)
    result = await invoke("deliveries", "delete", *map(str, owner))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "delivery" in failed(await invoke("deliveries", command, *map(str, owner)), 1)


async def test_create_with_parcels(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_delivery(db)
    given = json.dumps([await build_parcel(db)])
    created = shown(
        await invoke("deliveries", "create", *map(str, owner), *options(body), "--parcels", given)
    )
    assert created["parcels"]
