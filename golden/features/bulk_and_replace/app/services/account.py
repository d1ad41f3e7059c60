"""Accounts: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.account import Account
from app.models.base import columns_of, table_of
from app.schemas.account import (
    AccountCreate,
    AccountQuery,
    AccountRead,
    AccountReplace,
    AccountUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import Date, Timestamp
from app.services.passwords import hash_password

_TABLE = table_of(Account)
_COLUMNS = columns_of(_TABLE, AccountRead)
_THIS = col(Account.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Account).returning(*_COLUMNS)
_UPDATE: Executable = update(Account).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Account).where(_THIS).returning(col(Account.id))
_INSERT_MANY: Executable = insert(Account).returning(*_COLUMNS, sort_by_parameter_order=True)
_DELETE_MANY: Executable = (
    delete(Account).where(one_of(col(Account.id), "_ids")).returning(col(Account.id))
)
_LISTING = Listing(
    Account,
    _SELECT,
    sorts={
        "id": UUID,
        "joined_on": Date,
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
        if values.get("password") is not None:
            values["password"] = await hash_password(values["password"])
        row = await self.db.one(_INSERT, **values)
        return AccountRead(*row)

    async def update(self, account_id: UUID, data: AccountUpdate) -> AccountRead:
        """Change the given fields of an account and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("password") is not None:
            changes["password"] = await hash_password(changes["password"])
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

    async def replace(self, account_id: UUID, data: AccountReplace) -> AccountRead:
        """Replace an account and return it; what is left out takes its default."""
        values = data.model_dump()
        if values.get("password") is not None:
            values["password"] = await hash_password(values["password"])
        row = await self.db.first(_UPDATE, _id=account_id, **values)
        if row is None:
            raise NotFoundError(f"There is no account {account_id}.")
        return AccountRead(*row)

    async def bulk_create(self, items: Sequence[AccountCreate]) -> list[AccountRead]:
        """Create accounts, all or none, and return them in their order."""
        values = [item.model_dump() for item in items]
        for given in values:
            if given.get("password") is not None:
                given["password"] = await hash_password(given["password"])
        async with self.db.transaction() as tx:
            rows = await tx.many(_INSERT_MANY, values)
        return [AccountRead(*row) for row in rows]

    async def bulk_delete(self, ids: Sequence[UUID]) -> None:
        """Delete accounts, all or none."""
        keys = list(ids)
        async with self.db.transaction() as tx:
            rows = await tx.all(_DELETE_MANY, _ids=keys)
            deleted = {row[0] for row in rows}
            missing = [str(key) for key in dict.fromkeys(keys) if key not in deleted]
            if missing:
                raise NotFoundError(f"There is no account {'; '.join(missing)}.")
