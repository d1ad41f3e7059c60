"""How Alembic reaches the database, and what it compares it with."""

import asyncio
import logging
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON, Connection, TypeDecorator
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


def check_foreign_keys(connection: Connection) -> None:
    """Turn foreign keys on again, if every reference leads somewhere."""
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise RuntimeError(f"{len(broken)} rows refer to rows that are not there: {broken[:3]}")
    connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    connection.commit()


def migrate(connection: Connection) -> None:
    """Run the revisions on a connection."""
    sqlite = connection.dialect.name == "sqlite"
    # To change a table, SQLite copies it and drops the old one: rows that refer to it shall stay.
    # PostgreSQL gives up rather than let everybody wait behind a lock that it cannot get.
    prepare = "PRAGMA foreign_keys = OFF" if sqlite else "SET lock_timeout = '5s'"
    connection.exec_driver_sql(prepare)
    connection.commit()
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        transaction_per_migration=True,
        render_item=render_item,
        render_as_batch=sqlite,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    if sqlite:
        check_foreign_keys(connection)


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
