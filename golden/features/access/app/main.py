"""The application: `uvicorn app.main:app`."""

import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.routing import APIRoute

from app.api.attempts import Attempts
from app.api.errors import install_error_handlers
from app.api.middleware import install_middleware
from app.api.openapi import API
from app.api.routes import auth, customer, health, order, order_line, post, product, user
from app.api.routing import include_routers
from app.auth.tokens import Tokens
from app.config import Settings, get_settings
from app.db.session import Database, create_engine
from app.logs import configure_logging


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None, None]:
    """Set up the logs when the application starts, and close the database when it stops."""
    configure_logging(app.state.settings)
    # What start-up built stays: keep the collector from walking it again and again.
    gc.collect()
    gc.freeze()
    yield
    await app.state.database.dispose()


def operation_id(route: APIRoute) -> str:
    """Return the name of the path operation: clients are generated from it."""
    return route.name


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application."""
    settings = settings or get_settings()
    app = API(
        title="Who may do what",
        version="0.1.0",
        lifespan=lifespan,
        generate_unique_id_function=operation_id,
        redirect_slashes=False,
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.settings = settings
    app.state.database = Database(create_engine(settings))
    app.state.tokens = Tokens(settings)
    app.state.attempts = Attempts(settings)
    install_middleware(app, settings)
    install_error_handlers(app)
    include_routers(
        app,
        health.router,
        user.router,
        customer.router,
        product.router,
        order.router,
        order_line.router,
        post.router,
        auth.router,
    )
    return app


app = create_app()
