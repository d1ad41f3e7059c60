"""Useses for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.uses import UsesCreate, UsesRead
from app.services.uses import UsesService
from tests.factories.by_big import make_by_big
from tests.factories.by_date import make_by_date
from tests.factories.by_email import make_by_email
from tests.factories.by_pattern import make_by_pattern
from tests.factories.by_text import make_by_text
from tests.factories.by_uuid import make_by_uuid


async def build_uses(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a uses."""
    body: dict[str, Any] = {}
    if "mail_address" not in values:
        by_email = await make_by_email(db)
        body["mail_address"] = by_email.address
    if "token_token" not in values:
        by_uuid = await make_by_uuid(db)
        body["token_token"] = str(by_uuid.token)
    if "day_day" not in values:
        by_date = await make_by_date(db)
        body["day_day"] = by_date.day.isoformat()
    if "big_number" not in values:
        by_big = await make_by_big(db)
        body["big_number"] = by_big.number
    if "word_word" not in values:
        by_text = await make_by_text(db)
        body["word_word"] = by_text.word
    if "code_code" not in values:
        by_pattern = await make_by_pattern(db)
        body["code_code"] = by_pattern.code
    return body | values


async def make_uses(db: Queries, /, **values: Any) -> UsesRead:
    """Store a uses."""
    body = await build_uses(db, **values)
    return await UsesService(db).create(UsesCreate.model_validate(body))
