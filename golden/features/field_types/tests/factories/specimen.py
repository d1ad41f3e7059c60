"""Specimens for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.specimen import SpecimenCreate, SpecimenRead
from app.services.specimen import SpecimenService


async def build_specimen(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a specimen."""
    body: dict[str, Any] = {
        "name": "name-a",
        "code": "code-a",
        "label": "label-a",
        "body": "body-a",
        "count": 1,
        "total": 1,
        "ratio": 1.0,
        "price": "1.00",
        "wide": "1.000000",
        "whole": "1",
        "fraction": "0.9976",
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


async def make_specimen(db: Queries, /, **values: Any) -> SpecimenRead:
    """Store a specimen."""
    body = await build_specimen(db, **values)
    return await SpecimenService(db).create(SpecimenCreate.model_validate(body))
