"""Reviews: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import check_references
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.review import Review
from app.schemas.page import CursorPage
from app.schemas.review import ReviewCreate, ReviewQuery, ReviewRead, ReviewUpdate
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(Review)
_COLUMNS = columns_of(_TABLE, ReviewRead)
_THIS = col(Review.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Review).returning(*_COLUMNS)
_UPDATE: Executable = update(Review).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Review).where(_THIS).returning(col(Review.id))
_LISTING = Listing(
    Review,
    _SELECT,
    sorts={
        "id": UUID,
        "stars": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ReviewService:
    """What can be done with reviews."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ReviewQuery) -> CursorPage[ReviewRead]:
        """Return a page of reviews."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ReviewRead(*row) for row in rows], next_cursor)

    async def get(self, review_id: UUID) -> ReviewRead:
        """Return a review."""
        row = await self.db.first(_GET, _id=review_id)
        if row is None:
            raise NotFoundError(f"There is no review {review_id}.")
        return ReviewRead(*row)

    async def create(self, data: ReviewCreate) -> ReviewRead:
        """Create a review and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            created = ReviewRead(*await tx.one(_INSERT, **values))
            await check_references(tx, _TABLE, [(created.id,)], values)
            return created

    async def update(self, review_id: UUID, data: ReviewUpdate) -> ReviewRead:
        """Change the given fields of a review and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(review_id)
        async with self.db.transaction() as tx:
            row = await tx.first(_UPDATE, _id=review_id, **changes)
            if row is None:
                raise NotFoundError(f"There is no review {review_id}.")
            await check_references(tx, _TABLE, [(review_id,)], changes)
        return ReviewRead(*row)

    async def delete(self, review_id: UUID) -> None:
        """Delete a review."""
        if await self.db.first(_DELETE, _id=review_id) is None:
            raise NotFoundError(f"There is no review {review_id}.")
