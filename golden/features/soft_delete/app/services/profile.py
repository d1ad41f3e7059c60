"""Profiles: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import check_references, restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.profile import Profile
from app.schemas.page import CursorPage
from app.schemas.profile import ProfileCreate, ProfileQuery, ProfileRead, ProfileUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Profile)
_COLUMNS = columns_of(_TABLE, ProfileRead)
_THIS = and_(col(Profile.id) == bindparam("_id"), col(Profile.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Profile).returning(*_COLUMNS)
_UPDATE: Executable = update(Profile).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = update(Profile).where(_THIS).returning(col(Profile.id))
_DELETED = (
    select(col(Profile.deleted_at))
    .where(col(Profile.id) == bindparam("_id"), col(Profile.deleted_at).is_not(None))
    .with_for_update()
)
_LISTING = Listing(
    Profile,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Profile.deleted_at),
)


class ProfileService:
    """What can be done with profiles."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ProfileQuery) -> CursorPage[ProfileRead]:
        """Return a page of profiles."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ProfileRead(*row) for row in rows], next_cursor)

    async def get(self, profile_id: UUID) -> ProfileRead:
        """Return a profile."""
        row = await self.db.first(_GET, _id=profile_id)
        if row is None:
            raise NotFoundError(f"There is no profile {profile_id}.")
        return ProfileRead(*row)

    async def create(self, data: ProfileCreate) -> ProfileRead:
        """Create a profile and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            created = ProfileRead(*await tx.one(_INSERT, **values))
            await check_references(tx, _TABLE, [(created.id,)], values)
            return created

    async def update(self, profile_id: UUID, data: ProfileUpdate) -> ProfileRead:
        """Change the given fields of a profile and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(profile_id)
        async with self.db.transaction() as tx:
            row = await tx.first(_UPDATE, _id=profile_id, **changes)
            if row is None:
                raise NotFoundError(f"There is no profile {profile_id}.")
            await check_references(tx, _TABLE, [(profile_id,)], changes)
        return ProfileRead(*row)

    async def delete(self, profile_id: UUID) -> None:
        """Delete a profile; it can be restored."""
        if await self.db.first(_DELETE, _id=profile_id, deleted_at=utcnow()) is None:
            raise NotFoundError(f"There is no profile {profile_id}.")

    async def restore(self, profile_id: UUID) -> ProfileRead:
        """Restore a profile with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=profile_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (profile_id,), *deleted)
            return await ProfileService(tx).get(profile_id)
