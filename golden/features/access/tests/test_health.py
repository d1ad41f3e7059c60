"""What watches the application: is it alive, and is the database there."""

from fastapi import FastAPI
from httpx import AsyncClient

from app.config import Settings
from app.db.session import Database, create_engine


async def test_is_alive(client: AsyncClient) -> None:
    response = await client.get("/health/live")
    assert response.status_code == 204


async def test_is_ready(client: AsyncClient) -> None:
    response = await client.get("/health/ready")
    assert response.status_code == 204


async def test_is_alive_but_not_ready_without_a_database(app: FastAPI, client: AsyncClient) -> None:
    # Nothing listens on this port.
    nowhere = Settings(database_url="postgresql://nobody@127.0.0.1:1/nothing")
    app.state.database = Database(create_engine(nowhere))
    assert (await client.get("/health/live")).status_code == 204
    response = await client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["status"] == 503
    assert response.headers["Retry-After"] == "1"
