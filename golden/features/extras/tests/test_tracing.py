"""Traces: a span for each request, and in it one for each statement."""

from contextlib import suppress

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app import tracing
from app.config import Settings
from app.db.session import Database, create_engine
from app.tracing import OFF, telemetry_of


async def test_a_request_and_its_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    exporter = InMemorySpanExporter()
    monkeypatch.setattr(tracing, "OTLPSpanExporter", lambda _url: exporter)
    database = Database(create_engine(Settings(database_url="sqlite://")))
    telemetry = telemetry_of("extras", database.engine, "http://collector:4318")
    app = FastAPI(telemetry=telemetry)

    @app.get("/rows/{number}")
    async def rows(number: int) -> int:
        await database.all(text("SELECT :number"), number=number)
        with suppress(DBAPIError):
            await database.all(text("SELECT * FROM nothing"))
        return number

    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
        await client.get("/rows/7")
    await database.dispose()
    provider = telemetry.get("tracer_provider")
    assert isinstance(provider, TracerProvider)
    provider.shutdown()
    spans = [
        span
        for span in exporter.get_finished_spans()
        if span.name == "GET /rows/{number}"
        or "SELECT" in str((span.attributes or {}).get("db.query.text"))
    ]
    first, failed, request = spans
    assert [span.name for span in spans] == ["SELECT", "SELECT", "GET /rows/{number}"]
    assert request.context
    assert {span.parent.span_id for span in (first, failed) if span.parent} == {
        request.context.span_id
    }
    assert first.status.is_ok
    assert not failed.status.is_ok
    assert "7" not in str(first.attributes)


def test_nothing_is_traced_unless_it_is_wanted() -> None:
    assert telemetry_of("extras", create_engine(Settings(database_url="sqlite://")), "") == OFF
