"""Accounts: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.account import Account
from app.models.base import columns_of, table_of
from app.schemas.account import (
    AccountBalanceFilter,
    AccountCreate,
    AccountQuery,
    AccountRead,
    AccountUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text, Timestamp
from app.services.passwords import hash_password

_TABLE = table_of(Account)
_COLUMNS = columns_of(_TABLE, AccountRead)
_THIS = col(Account.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Account).returning(*_COLUMNS)
_UPDATE: Executable = update(Account).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Account).where(_THIS).returning(col(Account.id))
_LISTING = Listing(
    Account,
    _SELECT,
    sorts={
        "id": UUID,
        "handle": Text,
        "balance": AccountBalanceFilter,
        "rank": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class AccountService:
    """What can be done with accounts."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: AccountQuery) -> CursorPage[AccountRead]:
        """Return a page of accounts."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([AccountRead(*row) for row in rows], next_cursor)

    async def get(self, account_id: UUID) -> AccountRead:
        """Return an account."""
        row = await self.db.first(_GET, _id=account_id)
        if row is None:
            raise NotFoundError(f"There is no account {account_id}.")
        return AccountRead(*row)

    async def create(self, data: AccountCreate) -> AccountRead:
        """Create an account and return it."""
        values = data.model_dump()
        if values.get("secret") is not None:
            values["secret"] = await hash_password(values["secret"])
        row = await self.db.one(_INSERT, **values)
        return AccountRead(*row)

    async def update(self, account_id: UUID, data: AccountUpdate) -> AccountRead:
        """Change the given fields of an account and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("secret") is not None:
            changes["secret"] = await hash_password(changes["secret"])
        if not changes:
            return await self.get(account_id)
        row = await self.db.first(_UPDATE, _id=account_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no account {account_id}.")
        return AccountRead(*row)

    async def delete(self, account_id: UUID) -> None:
        """Delete an account."""
        if await self.db.first(_DELETE, _id=account_id) is None:
            raise NotFoundError(f"There is no account {account_id}.")
