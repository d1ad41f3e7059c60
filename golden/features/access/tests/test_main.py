"""The application as a server runs it: from its start to its end."""

import gc

import pytest
from fastapi import FastAPI

from app.config import Settings
from app.db.session import Database, create_engine


@pytest.mark.usefixtures("restored_logs")
async def test_start_and_end(app: FastAPI) -> None:
    settings = Settings(database_url="sqlite+aiosqlite://")
    app.state.database = Database(create_engine(settings))
    async with app.router.lifespan_context(app):
        assert gc.get_freeze_count() > 0
    gc.unfreeze()
