"""Articles for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.article import ArticleCreate, ArticleRead
from app.services.article import ArticleService
from tests.factories.person import make_person

NUMBERS = count(1)
TITLE_VALUES = [
    "title-d",
    "title-e",
    "title-f",
    "title-g",
    "title-h",
    "title-i",
    "title-j",
    "title-k",
    "title-l",
    "title-m",
    "title-n",
    "title-o",
    "title-p",
    "title-q",
    "title-r",
    "title-s",
    "title-t",
    "title-u",
    "title-v",
    "title-w",
]


async def build_article(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an article."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "note": "note-a",
        "revision": 1,
        "title": TITLE_VALUES[number % len(TITLE_VALUES)],
    }
    if "author_id" not in values:
        person = await make_person(db)
        body["author_id"] = str(person.id)
    return body | values


async def make_article(db: Queries, /, **values: Any) -> ArticleRead:
    """Store an article."""
    body = await build_article(db, **values)
    return await ArticleService(db).create(ArticleCreate.model_validate(body))
