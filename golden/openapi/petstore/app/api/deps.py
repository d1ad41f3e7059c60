"""What path operations depend on. Each is `async`: a plain `def` would run in a thread."""

from fastapi import Request

from app.db.session import Database


def get_database(request: Request) -> Database:
    """Return the database of the application."""
    database: Database = request.app.state.database
    return database
