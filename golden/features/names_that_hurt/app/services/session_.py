"""Sessions: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.session_ import SessionModel
from app.schemas.page import CursorPage
from app.schemas.session_ import SessionCreate, SessionQuery, SessionRead, SessionUpdate
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(SessionModel)
_COLUMNS = columns_of(_TABLE, SessionRead)
_THIS = col(SessionModel.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(SessionModel).returning(*_COLUMNS)
_UPDATE: Executable = update(SessionModel).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(SessionModel).where(_THIS).returning(col(SessionModel.id))
_LISTING = Listing(
    SessionModel,
    _SELECT,
    sorts={
        "id": UUID,
        "query": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class SessionService:
    """What can be done with sessions."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SessionQuery) -> CursorPage[SessionRead]:
        """Return a page of sessions."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SessionRead(*row) for row in rows], next_cursor)

    async def get(self, session_id: UUID) -> SessionRead:
        """Return a session."""
        row = await self.db.first(_GET, _id=session_id)
        if row is None:
            raise NotFoundError(f"There is no session {session_id}.")
        return SessionRead(*row)

    async def create(self, data: SessionCreate) -> SessionRead:
        """Create a session and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SessionRead(*row)

    async def update(self, session_id: UUID, data: SessionUpdate) -> SessionRead:
        """Change the given fields of a session and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(session_id)
        row = await self.db.first(_UPDATE, _id=session_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no session {session_id}.")
        return SessionRead(*row)

    async def delete(self, session_id: UUID) -> None:
        """Delete a session."""
        if await self.db.first(_DELETE, _id=session_id) is None:
            raise NotFoundError(f"There is no session {session_id}.")
