"""The operations on events over HTTP."""

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.resources.special_event import SPECIAL_EVENTS
from app.services.special_event import SpecialEventService
from tests.exchange import sent, shown
from tests.factories import as_json
from tests.factories.special_event import build_special_event, make_special_event

pytestmark = pytest.mark.usefixtures("trusted")


async def test_list_special_events(client: AsyncClient, db: Database) -> None:
    made = await make_special_event(db)
    response = await client.get("/special-events", headers={"Authorization": "Basic Og=="})
    assert response.status_code == 200, response.text
    assert response.json() == [SPECIAL_EVENTS.properties(made)]


async def test_create_special_event(client: AsyncClient, db: Database) -> None:
    body = sent(
        SPECIAL_EVENTS,
        await build_special_event(db),
        "eventId",
        "name",
        "location",
        "eventDescription",
        "dates",
        "price",
    )
    response = await client.post(
        "/special-events", headers={"Authorization": "Basic Og=="}, json=body
    )
    assert response.status_code == 201, response.text
    created = response.json()
    assert shown(SPECIAL_EVENTS, body).items() <= created.items()


async def test_get_special_event(client: AsyncClient, db: Database) -> None:
    made = await make_special_event(db)
    row = as_json(made)
    response = await client.get(
        f"/special-events/{row['id']}", headers={"Authorization": "Basic Og=="}
    )
    assert response.status_code == 200, response.text
    assert response.json() == SPECIAL_EVENTS.properties(made)
    await SpecialEventService(db).delete(made.id)
    response = await client.get(
        f"/special-events/{row['id']}", headers={"Authorization": "Basic Og=="}
    )
    assert response.status_code == 404


async def test_delete_special_event(client: AsyncClient, db: Database) -> None:
    made = await make_special_event(db)
    row = as_json(made)
    response = await client.delete(
        f"/special-events/{row['id']}", headers={"Authorization": "Basic Og=="}
    )
    assert response.status_code == 204, response.text
    with pytest.raises(NotFoundError):
        await SpecialEventService(db).get(made.id)
    response = await client.delete(
        f"/special-events/{row['id']}", headers={"Authorization": "Basic Og=="}
    )
    assert response.status_code == 404


async def test_update_special_event(client: AsyncClient, db: Database) -> None:
    made = await make_special_event(db)
    row = as_json(made)
    body = sent(
        SPECIAL_EVENTS,
        await build_special_event(db),
        "name",
        "location",
        "eventDescription",
        "dates",
        "price",
    )
    response = await client.patch(
        f"/special-events/{row['id']}", headers={"Authorization": "Basic Og=="}, json=body
    )
    assert response.status_code == 200, response.text
    changed = SPECIAL_EVENTS.properties(await SpecialEventService(db).get(made.id))
    assert shown(SPECIAL_EVENTS, body).items() <= changed.items()
