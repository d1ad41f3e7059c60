"""Passports: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.passport import Passport
from app.schemas.page import CursorPage
from app.schemas.passport import PassportCreate, PassportQuery, PassportRead, PassportUpdate
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Passport)
_COLUMNS = columns_of(_TABLE, PassportRead)
_THIS = and_(
    col(Passport.country_code) == bindparam("_country_code"),
    col(Passport.number) == bindparam("_number"),
)
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Passport).returning(*_COLUMNS)
_UPDATE: Executable = update(Passport).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = (
    delete(Passport).where(_THIS).returning(col(Passport.country_code), col(Passport.number))
)
_LISTING = Listing(
    Passport,
    _SELECT,
    sorts={
        "country_code": Text,
        "number": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["country_code"],
)


class PassportService:
    """What can be done with passports."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PassportQuery) -> CursorPage[PassportRead]:
        """Return a page of passports."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([PassportRead(*row) for row in rows], next_cursor)

    async def get(self, country_code: str, number: str) -> PassportRead:
        """Return a passport."""
        row = await self.db.first(_GET, _country_code=country_code, _number=number)
        if row is None:
            raise NotFoundError(f"There is no passport {country_code}, {number}.")
        return PassportRead(*row)

    async def create(self, data: PassportCreate) -> PassportRead:
        """Create a passport and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return PassportRead(*row)

    async def update(self, country_code: str, number: str, data: PassportUpdate) -> PassportRead:
        """Change the given fields of a passport and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(country_code, number)
        row = await self.db.first(_UPDATE, _country_code=country_code, _number=number, **changes)
        if row is None:
            raise NotFoundError(f"There is no passport {country_code}, {number}.")
        return PassportRead(*row)

    async def delete(self, country_code: str, number: str) -> None:
        """Delete a passport."""
        if await self.db.first(_DELETE, _country_code=country_code, _number=number) is None:
            raise NotFoundError(f"There is no passport {country_code}, {number}.")
