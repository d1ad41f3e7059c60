"""Devices: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.db.soft_delete import delete_referring, restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.customer import Customer
from app.models.device import Device
from app.models.lease import Lease
from app.schemas.device import DeviceCreate, DeviceQuery, DeviceRead, DeviceUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp
from app.services.passwords import hash_password

_TABLE = table_of(Device)
_COLUMNS = columns_of(_TABLE, DeviceRead)
_THIS = and_(col(Device.serial) == bindparam("_serial"), col(Device.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Device).returning(col(Device.serial))
_UPDATE: Executable = update(Device).where(_THIS).returning(col(Device.serial))
_DELETE: Executable = update(Device).where(_THIS).returning(col(Device.serial))
_DELETED = (
    select(col(Device.deleted_at))
    .where(col(Device.serial) == bindparam("_serial"), col(Device.deleted_at).is_not(None))
    .with_for_update()
)
_MEMBER_IDS_OF = (
    select(col(Lease.device_serial), col(Lease.customer_id))
    .join_from(Lease, Customer, col(Lease.customer_id) == col(Customer.id))
    .where(
        one_of(col(Lease.device_serial), "_ids"),
        col(Lease.deleted_at).is_(None),
        col(Customer.deleted_at).is_(None),
    )
    .order_by(col(Lease.customer_id))
)
_LISTING = Listing(
    Device,
    _SELECT,
    sorts={
        "serial": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Device.deleted_at),
)


class DeviceService:
    """What can be done with devices."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: DeviceQuery) -> CursorPage[DeviceRead]:
        """Return a page of devices."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, serial: str) -> DeviceRead:
        """Return a device."""
        row = await self.db.first(_GET, _serial=serial)
        if row is None:
            raise NotFoundError(f"There is no device {serial}.")
        return (await self._complete([row]))[0]

    async def create(self, data: DeviceCreate) -> DeviceRead:
        """Create a device and return it."""
        values = data.model_dump()
        if values.get("secret") is not None:
            values["secret"] = await hash_password(values["secret"])
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await DeviceService(tx).get(*row)

    async def update(self, serial: str, data: DeviceUpdate) -> DeviceRead:
        """Change the given fields of a device and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("secret") is not None:
            changes["secret"] = await hash_password(changes["secret"])
        if not changes:
            return await self.get(serial)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _serial=serial, **changes) is None:
                raise NotFoundError(f"There is no device {serial}.")
            return await DeviceService(tx).get(serial)

    async def delete(self, serial: str) -> None:
        """Delete a device; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _serial=serial, deleted_at=now) is None:
                raise NotFoundError(f"There is no device {serial}.")
            await delete_referring(tx, _TABLE, (serial,), now)

    async def restore(self, serial: str) -> DeviceRead:
        """Restore a device with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _serial=serial)
            if deleted is not None:
                await restore_row(tx, _TABLE, (serial,), *deleted)
            return await DeviceService(tx).get(serial)

    async def _complete(self, rows: Sequence[AnyRow]) -> list[DeviceRead]:
        """Return the devices of the rows, with what belongs to them."""
        reads = [DeviceRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.serial: read for read in reads}
        for serial, key in await self.db.all(_MEMBER_IDS_OF, _ids=list(by_key)):
            by_key[serial].member_ids.append(key)
        return reads
