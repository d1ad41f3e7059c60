"""Each test runs in a transaction that is rolled back; the migrations make the schema, once.

The database is SQLite in memory, or a scratch schema of the PostgreSQL that `DATABASE_URL` names.
"""

import logging
import os
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import Connection, Executable, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession
from typing_extensions import override

from app.access import EVERYTHING, Rule
from app.config import Settings
from app.db.changes import JsonSession
from app.db.conflicts import conflict
from app.db.session import AnyRow, Database, Transaction, create_engine, execute
from app.main import create_app
from app.services import passwords

DATABASE_URL = os.environ.get("DATABASE_URL", "")
SETTINGS = Settings(
    database_url=DATABASE_URL if DATABASE_URL.startswith("postgres") else "sqlite+aiosqlite://"
)
ALEMBIC_INI = Path(__file__).parents[1] / "alembic.ini"

Count = Callable[[], AbstractContextManager[list[str]]]


class RollbackDatabase(Database):
    """All statements on one connection, each in a savepoint, as if each were committed."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection.engine)
        self.connection = connection

    @override
    def _all(self, statement: Executable, params: dict[str, object]) -> Sequence[AnyRow]:
        connection = self.connection.sync_connection
        assert connection is not None
        with connection.begin_nested():
            return execute(connection, statement, params)

    @override
    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction, None]:
        session = AsyncSession(
            self.connection,
            sync_session_class=JsonSession,
            expire_on_commit=False,
            autoflush=False,
            join_transaction_mode="create_savepoint",
        )
        try:
            async with session, session.begin():
                yield Transaction(session)
        except IntegrityError as error:
            raise conflict(error) from error


@asynccontextmanager
async def scratch_engine(schema: str) -> AsyncGenerator[AsyncEngine, None]:
    """An engine on an empty database: in memory, or a schema that is dropped at the end."""
    if SETTINGS.database_url.startswith("sqlite"):
        engine = create_engine(SETTINGS)
        yield engine
    else:
        engine = create_async_engine(
            SETTINGS.database_url,
            isolation_level="AUTOCOMMIT",
            connect_args={"server_settings": {"search_path": schema}},
        )
        async with engine.connect() as connection:
            await connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
            yield engine
            await connection.exec_driver_sql(f"DROP SCHEMA {schema} CASCADE")
    await engine.dispose()


def alembic_config(connection: Connection) -> Config:
    """What Alembic's commands need to run on a connection."""
    config = Config(ALEMBIC_INI)
    config.attributes["connection"] = connection
    return config


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session", autouse=True)
def _cheap_hashes() -> Generator[None, None, None]:
    """Hashes that take long are for attackers, not for tests."""
    with pytest.MonkeyPatch.context() as patch:
        hasher = Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr(passwords, "_HASHER", PasswordHash((hasher,)))
        yield


@pytest.fixture(autouse=True)
def _trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test do everything: what the rules keep out is tested in `tests/access`."""
    monkeypatch.setattr(Rule, "admit", lambda _rule, _principal: EVERYTHING)


@pytest.fixture(scope="session")
async def engine() -> AsyncGenerator[AsyncEngine, None]:
    async with scratch_engine(f"test_{os.getpid()}") as engine:
        async with engine.connect() as connection:
            await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), "head"))
        yield engine


@pytest.fixture
async def db(engine: AsyncEngine) -> AsyncGenerator[Database, None]:
    async with engine.connect() as connection:
        await connection.exec_driver_sql("BEGIN")
        yield RollbackDatabase(connection)
        await connection.exec_driver_sql("ROLLBACK")


@pytest.fixture(scope="session")
def app() -> FastAPI:
    return create_app(SETTINGS)


@pytest.fixture
async def client(app: FastAPI, db: Database) -> AsyncGenerator[AsyncClient, None]:
    app.state.database = db
    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
        yield client


@pytest.fixture
def restored_logs() -> Generator[None, None, None]:
    """Let a test set up the logs of the whole process."""
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    yield
    root.setLevel(level)
    root.handlers[:] = handlers


@pytest.fixture
def count_statements(engine: AsyncEngine) -> Count:
    """Collect the statements that are sent in a `with` block."""

    @contextmanager
    def counting() -> Generator[list[str], None, None]:
        statements: list[str] = []

        def collect(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            statements.append(statement)

        event.listen(engine.sync_engine, "before_cursor_execute", collect)
        yield statements
        event.remove(engine.sync_engine, "before_cursor_execute", collect)

    return counting


@asynccontextmanager
async def committing_engine(folder: Path) -> AsyncGenerator[AsyncEngine, None]:
    """An engine on an empty database that several connections see: in a file, or a schema."""
    if SETTINGS.database_url.startswith("sqlite"):
        engine = create_engine(Settings(database_url=f"sqlite:///{folder / 'test.db'}"))
        yield engine
        await engine.dispose()
    else:
        async with scratch_engine(f"test_committed_{os.getpid()}") as engine:
            yield engine


@pytest.fixture(scope="session")
async def committed(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Database, None]:
    """A database that commits, for what happens on several connections at once."""
    async with committing_engine(tmp_path_factory.mktemp("committed")) as engine:
        async with engine.connect() as connection:
            await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), "head"))
        yield Database(engine)
