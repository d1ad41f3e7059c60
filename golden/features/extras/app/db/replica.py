"""A replica of the database, which answers reads that are part of no transaction."""

import logging
from collections.abc import Sequence

from sqlalchemy import Executable, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine
from typing_extensions import override

from app.config import Settings
from app.db.session import AnyRow, Database, create_engine, execute

logger = logging.getLogger(__name__)


class ReplicatedDatabase(Database):
    """Reads from a replica whatever may be a moment old.

    Transactions see what they wrote, so they read from the database itself; and so does everything
    that the replica cannot answer.
    """

    def __init__(self, engine: AsyncEngine, replica: AsyncEngine) -> None:
        super().__init__(engine)
        self.replica = replica

    @override
    async def dispose(self) -> None:
        await super().dispose()
        await self.replica.dispose()

    @override
    def _all(self, statement: Executable, params: dict[str, object]) -> Sequence[AnyRow]:
        if not isinstance(statement, Select):
            return super()._all(statement, params)
        try:
            with self.replica.sync_engine.connect() as connection:
                return execute(connection, statement, params)
        except (DBAPIError, OSError) as error:
            logger.warning("the replica does not answer: %s", type(error).__name__)
            return super()._all(statement, params)


def open_database(settings: Settings) -> Database:
    """Return the database of the settings, with its replica if there is one."""
    engine = create_engine(settings)
    if not settings.database_replica_url:
        return Database(engine)
    of_replica = settings.model_copy(update={"database_url": settings.database_replica_url})
    return ReplicatedDatabase(engine, create_engine(of_replica))
