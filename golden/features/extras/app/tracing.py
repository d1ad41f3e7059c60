"""Traces: a span for each request, by FastAPI itself, and in it one for each statement."""

from fastapi.telemetry import TelemetryConfig
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, StatusCode, Tracer
from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext, ExecutionContext
from sqlalchemy.ext.asyncio import AsyncEngine

OFF: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}


def telemetry_of(service: str, engine: AsyncEngine, url: str) -> TelemetryConfig:
    """Return what the application needs to send traces to a collector, or to send none."""
    if not url:
        return OFF
    provider = TracerProvider(resource=Resource.create({"service.name": service}))
    exporter = OTLPSpanExporter(f"{url.rstrip('/')}/v1/traces")
    provider.add_span_processor(BatchSpanProcessor(exporter))
    trace_statements(engine, provider.get_tracer(__name__))
    return {**OFF, "tracing": True, "operation_spans": False, "tracer_provider": provider}


def trace_statements(engine: AsyncEngine, tracer: Tracer) -> None:
    """Make a span of each statement: its text, but never its parameters."""

    def begin(
        _connection: object,
        _cursor: object,
        statement: str,
        _parameters: object,
        context: ExecutionContext,
        _many: object,
    ) -> None:
        name = statement.split(maxsplit=1)[0]
        attributes = {"db.system.name": engine.dialect.name, "db.query.text": statement}
        span = tracer.start_span(name, kind=SpanKind.CLIENT, attributes=attributes)
        context.__dict__["span"] = span

    def end(_connection: object, _cursor: object, *details: object) -> None:
        context = details[2]
        context.__dict__.pop("span").end()

    def fail(failure: ExceptionContext) -> None:
        if failure.execution_context and (span := failure.execution_context.__dict__.get("span")):
            span.set_status(StatusCode.ERROR, type(failure.original_exception).__name__)
            span.end()

    event.listen(engine.sync_engine, "before_cursor_execute", begin)
    event.listen(engine.sync_engine, "after_cursor_execute", end)
    event.listen(engine.sync_engine, "handle_error", fail)
