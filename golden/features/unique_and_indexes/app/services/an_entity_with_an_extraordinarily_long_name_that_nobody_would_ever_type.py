"""An entity with an extraordinarily long name that nobody would ever types: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType,
)
from app.models.base import columns_of, table_of
from app.schemas.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType)
_COLUMNS = columns_of(_TABLE, AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead)
_THIS = col(AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType
).returning(*_COLUMNS)
_UPDATE: Executable = (
    update(AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType)
    .where(_THIS)
    .returning(*_COLUMNS)
)
_DELETE: Executable = (
    delete(AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType)
    .where(_THIS)
    .returning(col(AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType.id))
)
_LISTING = Listing(
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType,
    _SELECT,
    sorts={
        "id": UUID,
        "a_field_whose_name_goes_on_and_on_without_any_good_reason": Text,
        "another_field_whose_name_goes_on_and_on_and_on": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService:
    """What can be done with an entity with an extraordinarily long name that nobody would ever types."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(
        self, query: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery
    ) -> CursorPage[AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead]:
        """Return a page of an entity with an extraordinarily long name that nobody would ever types."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(
            [
                AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead(*row)
                for row in rows
            ],
            next_cursor,
        )

    async def get(
        self, an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID
    ) -> AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead:
        """Return an an entity with an extraordinarily long name that nobody would ever type."""
        row = await self.db.first(
            _GET, _id=an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id
        )
        if row is None:
            raise NotFoundError(
                f"There is no an entity with an extraordinarily long name that nobody would ever type {an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id}."
            )
        return AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead(*row)

    async def create(
        self, data: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate
    ) -> AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead:
        """Create an an entity with an extraordinarily long name that nobody would ever type and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead(*row)

    async def update(
        self,
        an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID,
        data: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate,
    ) -> AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead:
        """Change the given fields of an an entity with an extraordinarily long name that nobody would ever type and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(
                an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id
            )
        row = await self.db.first(
            _UPDATE,
            _id=an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id,
            **changes,
        )
        if row is None:
            raise NotFoundError(
                f"There is no an entity with an extraordinarily long name that nobody would ever type {an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id}."
            )
        return AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead(*row)

    async def delete(
        self, an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID
    ) -> None:
        """Delete an an entity with an extraordinarily long name that nobody would ever type."""
        if (
            await self.db.first(
                _DELETE,
                _id=an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id,
            )
            is None
        ):
            raise NotFoundError(
                f"There is no an entity with an extraordinarily long name that nobody would ever type {an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id}."
            )
