"""Metrics: what Prometheus reads."""

from pathlib import Path

import pytest
from httpx import ASGITransport, AsyncClient

from app.config import Settings
from app.main import create_app


async def test_requests_are_measured_by_route() -> None:
    settings = Settings(database_url="sqlite://", metrics_path="/metrics")
    transport = ASGITransport(create_app(settings))
    async with AsyncClient(transport=transport, base_url="http://test") as client:
        await client.get("/health/live")
        await client.get("/nowhere/at/all")
        response = await client.get("/metrics")
    assert response.headers["Content-Type"].startswith("text/plain")
    name = "http_request_duration_seconds_count"
    assert f'{name}{{method="GET",route="/health/live",status="204"}}' in response.text
    assert f'{name}{{method="GET",route="",status="404"}}' in response.text
    assert "/nowhere" not in response.text


async def test_there_are_none_unless_they_are_wanted(client: AsyncClient) -> None:
    assert (await client.get("/metrics")).status_code == 404


async def test_processes_answer_for_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    settings = Settings(database_url="sqlite://", metrics_path="/metrics")
    transport = ASGITransport(create_app(settings))
    async with AsyncClient(transport=transport, base_url="http://test") as client:
        assert (await client.get("/metrics")).status_code == 200
