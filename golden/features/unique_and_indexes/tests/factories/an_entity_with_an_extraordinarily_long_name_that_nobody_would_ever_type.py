"""An entity with an extraordinarily long name that nobody would ever types for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
)
from app.services.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService,
)
from tests.factories.room import make_room

NUMBERS = count(1)


async def build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    db: Queries, /, **values: Any
) -> dict[str, Any]:
    """Return the body of a request that creates an an entity with an extraordinarily long name that nobody would ever type."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "a_field_whose_name_goes_on_and_on_without_any_good_reason": f"{number:05}",
        "another_field_whose_name_goes_on_and_on_and_on": 0,
    }
    if "a_relation_with_a_name_that_is_far_too_long_as_well_id" not in values:
        room = await make_room(db)
        body["a_relation_with_a_name_that_is_far_too_long_as_well_id"] = str(room.id)
    return body | values


async def make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    db: Queries, /, **values: Any
) -> AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead:
    """Store an an entity with an extraordinarily long name that nobody would ever type."""
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
        db, **values
    )
    return await AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).create(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate.model_validate(body)
    )
