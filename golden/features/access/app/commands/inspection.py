"""Commands that look: whether the application could run, and what it serves."""

from alembic.config import Config
from alembic.script import ScriptDirectory
from fastapi import FastAPI
from fastapi.routing import APIRoute
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.commands.printing import print_rows
from app.commands.runner import fail, run
from app.db.session import Queries

SELECT_ONE = text("SELECT 1")
SELECT_REVISIONS = text("SELECT version_num FROM alembic_version")


def check_database(config: Config) -> None:
    """End the command if the database does not answer, or lacks migrations."""
    revisions = run(revisions_of)
    scripts = ScriptDirectory.from_config(config)
    pending = [*scripts.iterate_revisions("heads", revisions or "base")]
    if pending:
        fail(*(f"pending migration: {one.revision} {one.doc}" for one in reversed(pending)))


async def revisions_of(db: Queries) -> tuple[str, ...]:
    """Return the revisions that the database is at."""
    await db.one(SELECT_ONE)  # that it does not answer is another matter than that it is empty
    try:
        return tuple(row[0] for row in await db.all(SELECT_REVISIONS))
    except DBAPIError:
        return ()


def print_routes(api: FastAPI) -> None:
    """Print the routes of the application."""
    print_rows(
        [
            {
                "method": method,
                "path": route.path,
                "name": route.name,
                "tags": ", ".join(map(str, route.tags)),
            }
            for route in api.routes
            if isinstance(route, APIRoute)
            for method in sorted(route.methods or ())
        ]
    )
