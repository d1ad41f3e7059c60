"""Labels: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import delete_referring, restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.label import Label
from app.schemas.label import LabelCreate, LabelQuery, LabelRead, LabelUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text

_TABLE = table_of(Label)
_COLUMNS = columns_of(_TABLE, LabelRead)
_THIS = and_(
    col(Label.shelf) == bindparam("_shelf"),
    col(Label.place) == bindparam("_place"),
    col(Label.deleted_at).is_(None),
)
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Label).returning(*_COLUMNS)
_DELETE: Executable = update(Label).where(_THIS).returning(col(Label.shelf), col(Label.place))
_DELETED = (
    select(col(Label.deleted_at))
    .where(
        col(Label.shelf) == bindparam("_shelf"),
        col(Label.place) == bindparam("_place"),
        col(Label.deleted_at).is_not(None),
    )
    .with_for_update()
)
_LISTING = Listing(
    Label,
    _SELECT,
    sorts={
        "shelf": Text,
        "place": IntegerParameter,
    },
    order=["shelf"],
    deleted_at=col(Label.deleted_at),
)


class LabelService:
    """What can be done with labels."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LabelQuery) -> CursorPage[LabelRead]:
        """Return a page of labels."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([LabelRead(*row) for row in rows], next_cursor)

    async def get(self, shelf: str, place: int) -> LabelRead:
        """Return a label."""
        row = await self.db.first(_GET, _shelf=shelf, _place=place)
        if row is None:
            raise NotFoundError(f"There is no label {shelf}, {place}.")
        return LabelRead(*row)

    async def create(self, data: LabelCreate) -> LabelRead:
        """Create a label and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return LabelRead(*row)

    async def update(self, shelf: str, place: int, _data: LabelUpdate) -> LabelRead:
        """Return a label, of which nothing can change."""
        return await self.get(shelf, place)

    async def delete(self, shelf: str, place: int) -> None:
        """Delete a label; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _shelf=shelf, _place=place, deleted_at=now) is None:
                raise NotFoundError(f"There is no label {shelf}, {place}.")
            await delete_referring(
                tx,
                _TABLE,
                (
                    shelf,
                    place,
                ),
                now,
            )

    async def restore(self, shelf: str, place: int) -> LabelRead:
        """Restore a label with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _shelf=shelf, _place=place)
            if deleted is not None:
                await restore_row(
                    tx,
                    _TABLE,
                    (
                        shelf,
                        place,
                    ),
                    *deleted,
                )
            return await LabelService(tx).get(shelf, place)
