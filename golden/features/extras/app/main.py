"""The application: `uvicorn app.main:app`."""

import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.routing import APIRoute

from app.api.errors import install_error_handlers
from app.api.middleware import install_middleware
from app.api.openapi import API
from app.api.routes import health, note
from app.api.routing import include_routers
from app.config import Settings, get_settings
from app.db.replica import open_database
from app.jobs import broker
from app.logs import configure_logging
from app.tracing import telemetry_of


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None, None]:
    """Set up the logs when the application starts, and close the database when it stops."""
    configure_logging(app.state.settings)
    # What start-up built stays: keep the collector from walking it again and again.
    gc.collect()
    gc.freeze()
    yield
    await app.state.database.dispose()
    await broker.shutdown()


def operation_id(route: APIRoute) -> str:
    """Return the name of the path operation: clients are generated from it."""
    return route.name


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application."""
    settings = settings or get_settings()
    database = open_database(settings)
    app = API(
        title="Extras",
        version="0.1.0",
        lifespan=lifespan,
        generate_unique_id_function=operation_id,
        redirect_slashes=False,
        telemetry=telemetry_of("extras", database.engine, settings.traces_url),
    )
    app.state.settings = settings
    app.state.database = database
    install_middleware(app, settings)
    install_error_handlers(app)
    include_routers(
        app,
        health.router,
        note.router,
    )
    return app


app = create_app()
