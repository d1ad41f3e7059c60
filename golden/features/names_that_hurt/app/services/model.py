"""Models: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.model import Model
from app.schemas.model import ModelCreate, ModelQuery, ModelRead, ModelUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Model)
_COLUMNS = columns_of(_TABLE, ModelRead)
_THIS = col(Model.class_) == bindparam("_class_")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Model).returning(*_COLUMNS)
_DELETE: Executable = delete(Model).where(_THIS).returning(col(Model.class_))
_LISTING = Listing(
    Model,
    _SELECT,
    sorts={
        "class": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ModelService:
    """What can be done with models."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ModelQuery) -> CursorPage[ModelRead]:
        """Return a page of models."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ModelRead(*row) for row in rows], next_cursor)

    async def get(self, class_: str) -> ModelRead:
        """Return a model."""
        row = await self.db.first(_GET, _class_=class_)
        if row is None:
            raise NotFoundError(f"There is no model {class_}.")
        return ModelRead(*row)

    async def create(self, data: ModelCreate) -> ModelRead:
        """Create a model and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ModelRead(*row)

    async def update(self, class_: str, _data: ModelUpdate) -> ModelRead:
        """Return a model, of which nothing can change."""
        return await self.get(class_)

    async def delete(self, class_: str) -> None:
        """Delete a model."""
        if await self.db.first(_DELETE, _class_=class_) is None:
            raise NotFoundError(f"There is no model {class_}.")
