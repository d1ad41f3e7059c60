"""What surrounds every request: its id and its line in the log, and the headers of every answer.

Pure ASGI: `BaseHTTPMiddleware` costs more than the rest of a request together.
"""

import logging
import re
from time import perf_counter
from uuid import uuid4

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.limits import BodyLimit, RateLimit
from app.config import Settings
from app.logs import request_id

REQUEST_ID = b"x-request-id"
IS_REQUEST_ID = re.compile(r"[A-Za-z0-9_.:-]{1,128}")

SECURITY_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-resource-policy": b"same-origin",
    b"cache-control": b"no-store",
}

logger = logging.getLogger("app.requests")


class RequestLog:
    """Gives each request an id, the client's own if it sends one, and a line in the log.

    The line holds no query string, header or body: any of them may be secret.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(REQUEST_ID, b"").decode("latin-1")
        current = given if IS_REQUEST_ID.fullmatch(given) else uuid4().hex
        request_id.set(current)
        began = perf_counter()
        status = 500  # what the server answers if nothing else does

        async def numbered(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"].append((REQUEST_ID, current.encode()))
            await send(message)

        try:
            await self.app(scope, receive, numbered)
        finally:
            logger.info(
                "%s %s %d",
                scope["method"],
                scope["path"],
                status,
                extra={"status": status, "milliseconds": round(1000 * (perf_counter() - began), 1)},
            )


class SecurityHeaders:
    """Adds to each answer what keeps a browser from misusing it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = dict(message["headers"])
                message["headers"] += [
                    (name, value) for name, value in SECURITY_HEADERS.items() if name not in given
                ]
            await send(message)

        await self.app(scope, receive, secured)


def install_middleware(app: FastAPI, settings: Settings) -> None:
    """Surround the application; what is added last is the outermost."""
    app.add_middleware(BodyLimit, most=settings.max_body_size)
    if settings.rate_limit:
        app.add_middleware(RateLimit, rate=settings.rate_limit, storage=settings.rate_limit_storage)
    if settings.compress:
        app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(SecurityHeaders)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=["ETag", "Location", "X-Request-ID"],
        )
    if settings.allowed_hosts != ["*"]:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=settings.allowed_hosts)
    app.add_middleware(RequestLog)
