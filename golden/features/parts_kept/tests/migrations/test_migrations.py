"""The migrations: up, no difference to the models, down, and up again."""

import os

from alembic import command
from sqlalchemy import Connection, inspect

from tests.conftest import alembic_config, scratch_engine


async def test_up_and_down() -> None:
    async with (
        scratch_engine(f"test_migrations_{os.getpid()}") as engine,
        engine.connect() as connection,
    ):
        await connection.run_sync(_up_and_down)


def _up_and_down(connection: Connection) -> None:
    config = alembic_config(connection)
    command.upgrade(config, "head")
    command.check(config)
    command.downgrade(config, "base")
    assert inspect(connection).get_table_names() == ["alembic_version"]
    command.upgrade(config, "head")
    command.check(config)
