"""Metrics of requests, as Prometheus reads them."""

import os
from time import perf_counter
from typing import Any

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECONDS = Histogram(
    "http_request_duration_seconds",
    "How long requests took, by method, route and status.",
    ["method", "route", "status"],
)


class Metrics:
    """Measures requests, and answers with what was measured at a path of its own.

    Each process measures for itself; with a folder in `PROMETHEUS_MULTIPROC_DIR` any of them
    answers for all.
    """

    def __init__(self, app: ASGIApp, path: str) -> None:
        self.app = app
        self.path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["path"] == self.path:
            answer = Response(generate_latest(_registry()), media_type=CONTENT_TYPE_LATEST)
            await answer(scope, receive, send)
            return
        began = perf_counter()
        status = 500  # what the server answers if nothing else does

        async def observed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, observed)
        finally:
            # The path of the route, not of the request: there are few.
            route = getattr(scope.get("route"), "path", "")
            SECONDS.labels(scope["method"], route, status).observe(perf_counter() - began)


def _registry() -> CollectorRegistry:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    registry = CollectorRegistry()
    collect: Any = MultiProcessCollector  # it has no types
    collect(registry)
    return registry
