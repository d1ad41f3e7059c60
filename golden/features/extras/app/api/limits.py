"""Limits on what a client may send."""

import logging
from http import HTTPStatus
from math import ceil
from time import monotonic, time

from limits import parse
from limits.aio.strategies import MovingWindowRateLimiter
from limits.errors import StorageError
from limits.storage import storage_from_string
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.errors import problem

logger = logging.getLogger(__name__)


class BodyLimit:
    """Refuses a request body of more bytes than `most`, as soon as that many have come.

    FastAPI's own `max_body_size` answers in plain text; this one is a problem like any other.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self.app = app
        self.most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting the bytes of its body."""
        size = 0

        async def limited() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > self.most:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return message

        await self.app(scope, limited, send)


class RateLimit:
    """Answers 429 to a client, known by its address, that sends more requests than `rate`.

    Where the counters cannot be reached requests go on uncounted: better than none at all.
    """

    def __init__(self, app: ASGIApp, rate: str, storage: str) -> None:
        self.app = app
        self.rate = parse(rate)
        counters = storage_from_string(
            f"async+{storage}", implementation="redispy", wrap_exceptions=True
        )
        self.limiter = MovingWindowRateLimiter(counters)
        self.rests_until = 0.0  # while the counters cannot be reached, they are asked once a second

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] == "http" and (wait := await self._wait(scope)):
            headers = {"Retry-After": str(wait)}
            answer = problem(Request(scope), HTTPStatus.TOO_MANY_REQUESTS, headers=headers)
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _wait(self, scope: Scope) -> int:
        """Return the seconds until the client may send a request; none if it may now."""
        if monotonic() < self.rests_until:
            return 0
        client = scope["client"][0] if scope["client"] else ""
        try:
            if await self.limiter.hit(self.rate, client):
                return 0
            window = await self.limiter.get_window_stats(self.rate, client)
        except StorageError as error:
            self.rests_until = monotonic() + 1
            logger.warning("requests are not counted: %s", error)
            return 0
        return max(1, ceil(window.reset_time - time()))
