"""People for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.person import PersonCreate, PersonRead
from app.services.person import PersonService


async def build_person(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a person."""
    body: dict[str, Any] = {
        "name": "name-a",
        "home": {
            "street": "street-a",
            "zip": "00000",
            "city": "city-a",
            "place": {"x": "1.000000", "y": "1.000000"},
        },
        "work": {
            "street": "street-a",
            "zip": "00000",
            "city": "city-a",
            "place": {"x": "1.000000", "y": "1.000000"},
        },
        "others": [
            {
                "street": "street-a",
                "zip": "00000",
                "city": "city-a",
                "place": {"x": "1.000000", "y": "1.000000"},
            }
        ],
        "birthplace": {
            "street": "street-a",
            "zip": "00000",
            "city": "city-a",
            "place": {"x": "1.000000", "y": "1.000000"},
        },
        "tree": {"title": "title-a", "parent": {"text": "text-a", "inside": None}, "folders": []},
        "card": {
            "class": "class-a",
            "count": 0,
            "total": 1,
            "ratio": 1.0,
            "is_open": False,
            "born_on": "2030-01-01",
            "starts_at": "12:00:00",
            "lasts": "P0DT3600S",
            "seen_at": "2030-01-01T12:00:00Z",
            "token": "00000000-0000-4000-8000-000000000001",
            "email": "email-a@example.com",
            "homepage": "https://example.com/homepage-a",
            "slug": "slug-a",
            "payload": {"letter": "a"},
            "image": "aW1hZ2UtYQ==",
            "side": "left",
            "words": ["words-a"],
            "prices": ["1.00"],
            "moments": ["2030-01-01T12:00:00Z"],
            "sides": ["left"],
            "points": [{"x": "1.000000", "y": "1.000000"}],
        },
        "import": {
            "class": "class-a",
            "count": 0,
            "total": 1,
            "ratio": 1.0,
            "is_open": False,
            "born_on": "2030-01-01",
            "starts_at": "12:00:00",
            "lasts": "P0DT3600S",
            "seen_at": "2030-01-01T12:00:00Z",
            "token": "00000000-0000-4000-8000-000000000001",
            "email": "email-a@example.com",
            "homepage": "https://example.com/homepage-a",
            "slug": "slug-a",
            "payload": {"letter": "a"},
            "image": "aW1hZ2UtYQ==",
            "side": "left",
            "words": ["words-a"],
            "prices": ["1.00"],
            "moments": ["2030-01-01T12:00:00Z"],
            "sides": ["left"],
            "points": [{"x": "1.000000", "y": "1.000000"}],
        },
    }
    return body | values


async def make_person(db: Queries, /, **values: Any) -> PersonRead:
    """Store a person."""
    body = await build_person(db, **values)
    return await PersonService(db).create(PersonCreate.model_validate(body))
