"""Links for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.link import LinkCreate, LinkRead
from app.services.link import LinkService
from tests.factories.person import make_person


async def build_link(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a link."""
    body: dict[str, Any] = {}
    if "first_id" not in values:
        person = await make_person(db)
        body["first_id"] = person.id
    if "second_id" not in values:
        person = await make_person(db)
        body["second_id"] = person.id
    return body | values


async def make_link(db: Queries, /, **values: Any) -> LinkRead:
    """Store a link."""
    body = await build_link(db, **values)
    return await LinkService(db).create(LinkCreate.model_validate(body))
