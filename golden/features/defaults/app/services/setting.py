"""Settings: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.setting import Setting
from app.schemas.page import CursorPage
from app.schemas.setting import (
    SettingCreate,
    SettingFreeFilter,
    SettingPriceFilter,
    SettingQuery,
    SettingRead,
    SettingUpdate,
)
from app.schemas.types import (
    BigIntegerParameter,
    Date,
    IntegerParameter,
    NumberParameter,
    Timestamp,
)

_TABLE = table_of(Setting)
_COLUMNS = columns_of(_TABLE, SettingRead)
_THIS = col(Setting.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Setting).returning(*_COLUMNS)
_UPDATE: Executable = update(Setting).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Setting).where(_THIS).returning(col(Setting.id))
_LISTING = Listing(
    Setting,
    _SELECT,
    sorts={
        "id": UUID,
        "number": IntegerParameter,
        "big": BigIntegerParameter,
        "ratio": NumberParameter,
        "price": SettingPriceFilter,
        "free": SettingFreeFilter,
        "day": Date,
        "made_on": Date,
        "moment": Timestamp,
        "fixed": Timestamp,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class SettingService:
    """What can be done with settings."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SettingQuery) -> CursorPage[SettingRead]:
        """Return a page of settings."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SettingRead(*row) for row in rows], next_cursor)

    async def get(self, setting_id: UUID) -> SettingRead:
        """Return a setting."""
        row = await self.db.first(_GET, _id=setting_id)
        if row is None:
            raise NotFoundError(f"There is no setting {setting_id}.")
        return SettingRead(*row)

    async def create(self, data: SettingCreate) -> SettingRead:
        """Create a setting and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SettingRead(*row)

    async def update(self, setting_id: UUID, data: SettingUpdate) -> SettingRead:
        """Change the given fields of a setting and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(setting_id)
        row = await self.db.first(_UPDATE, _id=setting_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no setting {setting_id}.")
        return SettingRead(*row)

    async def delete(self, setting_id: UUID) -> None:
        """Delete a setting."""
        if await self.db.first(_DELETE, _id=setting_id) is None:
            raise NotFoundError(f"There is no setting {setting_id}.")
