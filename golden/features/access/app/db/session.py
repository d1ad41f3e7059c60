"""The database: single statements on their own, units of work in a transaction.

This is the one place where transactions begin and end, and where speed is bought:

- A single statement is atomic by itself. It runs in AUTOCOMMIT, without BEGIN and COMMIT around
  it, which saves two round trips.
- Checking out a connection, executing, fetching and returning the connection is one switch into
  SQLAlchemy's greenlet instead of one for each step.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Executable, Row, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.util import greenlet_spawn
from sqlmodel.ext.asyncio.session import AsyncSession

from app.config import Settings
from app.db.changes import JsonSession
from app.db.conflicts import conflict
from app.errors import StaleVersionError

AnyRow = Row[*tuple[Any, ...]]


class Queries(Protocol):
    """What a service needs: a `Database`, or a `Transaction` to share in a larger unit of work."""

    async def all(self, statement: Executable, /, **params: object) -> Sequence[AnyRow]:
        """Run a statement and return its rows."""
        ...

    async def first(self, statement: Executable, /, **params: object) -> AnyRow | None:
        """Run a statement and return its first row, if there is one."""
        ...

    async def one(self, statement: Executable, /, **params: object) -> AnyRow:
        """Run a statement that always gives a row, and return it."""
        ...

    async def many(
        self, statement: Executable, rows: Sequence[dict[str, object]], /
    ) -> Sequence[AnyRow]:
        """Run a statement with each of several sets of parameters and return its rows."""
        ...

    def transaction(self) -> AbstractAsyncContextManager["Transaction"]:
        """Begin a unit of work, committed at the end of the block and rolled back on an error."""
        ...


class Database:
    """Runs each statement on a pooled connection in AUTOCOMMIT."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._sync_engine: Engine = engine.sync_engine
        self._transactional = _transactional(engine)

    async def all(self, statement: Executable, /, **params: object) -> Sequence[AnyRow]:
        """Run a statement and return its rows."""
        return await greenlet_spawn(self._all, statement, params)

    async def first(self, statement: Executable, /, **params: object) -> AnyRow | None:
        """Run a statement and return its first row, if there is one."""
        return await greenlet_spawn(self._first, statement, params)

    async def one(self, statement: Executable, /, **params: object) -> AnyRow:
        """Run a statement that always gives a row, and return it."""
        return (await greenlet_spawn(self._all, statement, params))[0]

    async def many(
        self, statement: Executable, rows: Sequence[dict[str, object]], /
    ) -> Sequence[AnyRow]:
        """Run a statement with each of several sets of parameters and return its rows."""
        async with self.transaction() as tx:
            return await tx.many(statement, rows)

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator["Transaction", None]:
        """Begin a unit of work, committed at the end of the block and rolled back on an error."""
        session = AsyncSession(
            self._transactional,
            sync_session_class=JsonSession,
            expire_on_commit=False,
            autoflush=False,
        )
        try:
            async with session, session.begin():
                yield Transaction(session)
        except IntegrityError as error:  # from a flush: statements raise their own
            raise conflict(error) from error
        except StaleDataError as error:
            raise StaleVersionError("By now there is a newer version.") from error

    async def dispose(self) -> None:
        """Close the pooled connections."""
        await self.engine.dispose()

    def _all(self, statement: Executable, params: dict[str, object]) -> Sequence[AnyRow]:
        with self._sync_engine.connect() as connection:
            return execute(connection, statement, params)

    def _first(self, statement: Executable, params: dict[str, object]) -> AnyRow | None:
        rows = self._all(statement, params)
        return rows[0] if rows else None


class Transaction:
    """One unit of work. `session` is an ordinary `AsyncSession` for work with entities."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def all(self, statement: Executable, /, **params: object) -> Sequence[AnyRow]:
        """Run a statement and return its rows."""
        connection = await self.session.connection()
        return await connection.run_sync(execute, statement, params)

    async def first(self, statement: Executable, /, **params: object) -> AnyRow | None:
        """Run a statement and return its first row, if there is one."""
        rows = await self.all(statement, **params)
        return rows[0] if rows else None

    async def one(self, statement: Executable, /, **params: object) -> AnyRow:
        """Run a statement that always gives a row, and return it."""
        return (await self.all(statement, **params))[0]

    async def many(
        self, statement: Executable, rows: Sequence[dict[str, object]], /
    ) -> Sequence[AnyRow]:
        """Run a statement with each of several sets of parameters and return its rows."""
        connection = await self.session.connection()
        return await connection.run_sync(execute, statement, rows)

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator["Transaction", None]:
        """Begin a unit of work inside this one: a savepoint."""
        async with self.session.begin_nested():
            yield self


def execute(
    connection: Connection,
    statement: Executable,
    params: dict[str, object] | Sequence[dict[str, object]],
) -> Sequence[AnyRow]:
    """Execute and fetch; a broken constraint is raised as a `ConflictError`."""
    try:
        result = connection.execute(statement, params)
    except IntegrityError as error:
        raise conflict(error, statement, params, connection) from error
    return result.all() if result.returns_rows else ()


def create_engine(settings: Settings) -> AsyncEngine:
    """Return the engine that `settings.database_url` names."""
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite":
        engine = create_async_engine(url, isolation_level="AUTOCOMMIT", hide_parameters=True)
        event.listen(engine.sync_engine, "connect", set_sqlite_pragmas)
        return engine
    timeout = round(1000 * settings.database_statement_timeout)  # milliseconds
    limits = {"statement_timeout": str(timeout)} if timeout else {}
    return create_async_engine(
        url,
        isolation_level="AUTOCOMMIT",
        pool_size=settings.database_pool_size,
        max_overflow=settings.database_max_overflow,
        pool_timeout=settings.database_pool_timeout,
        pool_use_lifo=True,
        hide_parameters=True,
        connect_args={"server_settings": limits},
    )


def set_sqlite_pragmas(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    """Turn on what SQLite leaves off: foreign keys, and readers beside a writer."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA busy_timeout = 5000")
    cursor.close()


def _transactional(engine: AsyncEngine) -> AsyncEngine:
    """Return the same pool, with transactions.

    SQLite's driver is left in AUTOCOMMIT and BEGIN sent by hand: its own begins late and breaks
    savepoints. IMMEDIATE takes the write lock at once, where waiting for it is still possible.
    """
    if engine.dialect.name != "sqlite":
        return engine.execution_options(isolation_level="READ COMMITTED")
    transactional = engine.execution_options()
    event.listen(transactional.sync_engine, "begin", _begin_immediate)
    return transactional


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
