"""What surrounds every request."""

import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from httpx import ASGITransport, AsyncClient

from app.config import Settings
from app.main import create_app


@asynccontextmanager
async def client_of(settings: Settings) -> AsyncGenerator[AsyncClient, None]:
    """A client of an application with other settings."""
    transport = ASGITransport(create_app(settings))
    async with AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_a_request_has_an_id(client: AsyncClient) -> None:
    first = await client.get("/health/live")
    second = await client.get("/health/live")
    assert first.headers["X-Request-ID"] != second.headers["X-Request-ID"]


async def test_an_id_that_is_given_is_kept(client: AsyncClient) -> None:
    response = await client.get("/health/live", headers={"X-Request-ID": "trace-1.2_3:4"})
    assert response.headers["X-Request-ID"] == "trace-1.2_3:4"


@pytest.mark.parametrize("given", ["", "two words", "x" * 129, 'a"b', "a,b"])
async def test_an_id_that_could_forge_a_log_is_replaced(client: AsyncClient, given: str) -> None:
    response = await client.get("/health/live", headers={"X-Request-ID": given})
    assert response.headers["X-Request-ID"] != given


async def test_a_request_is_logged_without_its_secrets(
    client: AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "app.requests"):
        await client.get("/nowhere?token=secret", headers={"Authorization": "Bearer secret"})
    [record] = [record for record in caplog.records if record.name == "app.requests"]
    assert record.getMessage() == "GET /nowhere 404"
    assert "secret" not in str(vars(record))


async def test_answers_have_the_headers_of_security(client: AsyncClient) -> None:
    response = await client.get("/nowhere")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"


async def test_other_hosts_are_refused() -> None:
    async with client_of(Settings(allowed_hosts=["test"])) as client:
        assert (await client.get("/health/live")).status_code == 204
        other = await client.get("/health/live", headers={"Host": "evil.example"})
        assert other.status_code == 400


async def test_pages_of_other_origins() -> None:
    async with client_of(Settings(cors_origins=["https://shop.example"])) as client:
        friend = await client.get("/health/live", headers={"Origin": "https://shop.example"})
        assert friend.headers["Access-Control-Allow-Origin"] == "https://shop.example"
        stranger = await client.get("/health/live", headers={"Origin": "https://evil.example"})
        assert "Access-Control-Allow-Origin" not in stranger.headers


async def test_answers_are_compressed_if_asked() -> None:
    async with client_of(Settings(compress=True)) as client:
        response = await client.get("/openapi.json")
        assert response.headers["Content-Encoding"] == "gzip"


async def test_a_client_that_sends_too_many_requests_is_refused() -> None:
    async with client_of(Settings(rate_limit="2/hour")) as client:
        for _ in range(2):
            assert (await client.get("/health/live")).status_code == 204
        response = await client.get("/health/live")
        assert response.status_code == 429
        assert response.json()["status"] == 429
        assert 0 < int(response.headers["Retry-After"]) <= 3600


async def test_requests_go_on_while_they_cannot_be_counted(
    caplog: pytest.LogCaptureFixture,
) -> None:
    nowhere = Settings(rate_limit="1/hour", rate_limit_storage="redis://127.0.0.1:1")
    async with client_of(nowhere) as client:
        for _ in range(2):
            assert (await client.get("/health/live")).status_code == 204
    assert "requests are not counted" in caplog.text
