"""Optional specimens for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.optional_specimen import OptionalSpecimenCreate, OptionalSpecimenRead
from app.services.optional_specimen import OptionalSpecimenService


async def build_optional_specimen(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an optional specimen."""
    body: dict[str, Any] = {
        "name": "name-a",
        "code": "code-a",
        "body": "body-a",
        "count": 1,
        "total": 1,
        "ratio": 1.0,
        "price": "1.00",
        "wide": "1.000000",
        "is_open": False,
        "born_on": "2030-01-01",
        "starts_at": "12:00:00",
        "lasts": "P0DT3600S",
        "seen_at": "2030-01-01T12:00:00Z",
        "token": "00000000-0000-4000-8000-000000000001",
        "email": "email-a@example.com",
        "homepage": "https://example.com/homepage-a",
        "slug": "slug-a",
        "secret": "secret-a",
        "payload": {"letter": "a"},
        "image": "aW1hZ2UtYQ==",
        "colour": "red",
    }
    return body | values


async def make_optional_specimen(db: Queries, /, **values: Any) -> OptionalSpecimenRead:
    """Store an optional specimen."""
    body = await build_optional_specimen(db, **values)
    return await OptionalSpecimenService(db).create(OptionalSpecimenCreate.model_validate(body))
