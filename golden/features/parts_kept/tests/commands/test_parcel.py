"""Commands on parcels."""

from uuid import UUID

import pytest

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.delivery import make_delivery
from tests.factories.order import make_order
from tests.factories.parcel import build_parcel, make_parcel


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of delivery to which the parcels belong."""
    order = await make_order(db)
    await make_delivery(db, order.id)
    return (order.id,)


async def test_create(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_parcel(db)
    created = shown(await invoke("parcels", "create", *map(str, owner), *options(body)))
    del body["secret"]
    assert body.items() <= created.items()
    assert shown(await invoke("parcels", "get", *map(str, owner), str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_parcel(db) | {"weight": 0}
    result = await invoke("parcels", "create", *map(str, owner), *options(body))
    assert "--weight" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    assert shown(await invoke("parcels", "list", *map(str, owner), "--limit", "1"))["items"] == [
        as_json(parcel)
    ]


async def test_get(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    assert shown(await invoke("parcels", "get", *map(str, owner), str(parcel.id))) == as_json(
        parcel
    )


async def test_update(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    change = {"weight": 2}
    changed = shown(
        await invoke("parcels", "update", *map(str, owner), str(parcel.id), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("parcels", "get", *map(str, owner), str(parcel.id))) == changed


async def test_delete(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    result = await invoke("parcels", "delete", *map(str, owner), str(parcel.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "parcel" in failed(
            await invoke("parcels", command, *map(str, owner), str(parcel.id)), 1
        )
