"""Readings for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.reading import ReadingCreate, ReadingRead
from app.services.reading import ReadingService
from tests.factories.article import make_article
from tests.factories.reader import make_reader


async def build_reading(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a reading."""
    body: dict[str, Any] = {
        "minutes": 1,
    }
    if "article_id" not in values:
        article = await make_article(db)
        body["article_id"] = str(article.id)
    if "reader_id" not in values:
        reader = await make_reader(db)
        body["reader_id"] = str(reader.id)
    return body | values


async def make_reading(db: Queries, /, **values: Any) -> ReadingRead:
    """Store a reading."""
    body = await build_reading(db, **values)
    return await ReadingService(db).create(ReadingCreate.model_validate(body))
