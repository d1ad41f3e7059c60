"""How Alembic reaches the database, and what it compares it with."""

import asyncio
import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.runtime.migration import MigrationContext
from sqlalchemy import JSON, Connection, TypeDecorator, event
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from app.config import get_settings
from app.models import Base


def render_item(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Write plain SQLAlchemy types into revisions: they must not change with the application."""
    plain = item.impl_instance if isinstance(item, TypeDecorator) else item
    if kind == "type" and isinstance(plain, JSON):
        autogen.imports.add("from sqlalchemy.dialects import postgresql")
        return 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")'
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{plain!r}"
    return False


def begin(connection: Connection) -> None:
    """Begin a transaction: SQLite's driver begins none for changes of tables."""
    connection.exec_driver_sql("BEGIN")


def check_foreign_keys(ctx: MigrationContext, *_: object, **_more: object) -> None:
    """Refuse a revision after which a reference leads nowhere."""
    if ctx.connection and (
        broken := ctx.connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    ):
        raise RuntimeError(f"{len(broken)} rows refer to rows that are not there: {broken[:3]}")


@contextmanager
def without_foreign_keys(connection: Connection) -> Generator[None, None, None]:
    """Let SQLite copy a table and drop the old one, while the rows that refer to it stay."""
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.commit()
    event.listen(connection, "begin", begin)
    try:
        yield
    finally:
        event.remove(connection, "begin", begin)
    connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    connection.commit()


@contextmanager
def with_lock_timeout(connection: Connection) -> Generator[None, None, None]:
    """Let PostgreSQL give up, rather than all wait behind a lock that it cannot get."""
    connection.exec_driver_sql("SET lock_timeout = '5s'")
    connection.commit()
    yield


def migrate(connection: Connection) -> None:
    """Run the revisions on a connection."""
    sqlite = connection.dialect.name == "sqlite"
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        transaction_per_migration=True,
        transactional_ddl=True,
        on_version_apply=check_foreign_keys if sqlite else None,
        render_item=render_item,
        render_as_batch=sqlite,
        compare_server_default=True,
    )
    prepared = without_foreign_keys if sqlite else with_lock_timeout
    with prepared(connection), context.begin_transaction():
        context.run_migrations()


async def connect_and_migrate() -> None:
    """Run the revisions on the database of the settings."""
    engine = create_async_engine(get_settings().database_url, poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
    await engine.dispose()


connection: Connection | None = context.config.attributes.get("connection")
if connection is not None:
    migrate(connection)
else:
    logging.basicConfig(format="%(message)s")
    logging.getLogger("alembic.runtime.migration").setLevel(logging.INFO)
    asyncio.run(connect_and_migrate())
