"""How often one may try to sign in: of each client, and for each account."""

import logging
from http import HTTPStatus
from math import ceil
from time import time

from fastapi import Depends, Request
from limits import parse
from limits.aio.strategies import MovingWindowRateLimiter
from limits.errors import StorageError
from limits.storage import storage_from_string
from starlette.exceptions import HTTPException

from app.config import Settings

logger = logging.getLogger(__name__)


class Attempts:
    """Counts attempts, and refuses those that are too many.

    Where the counters cannot be reached they go on uncounted: better than nobody signing in.
    """

    def __init__(self, settings: Settings) -> None:
        counters = storage_from_string(
            f"async+{settings.rate_limit_storage}", implementation="redispy", wrap_exceptions=True
        )
        self._limiter = MovingWindowRateLimiter(counters)
        self._of_client = settings.auth_rate_limit
        self._for_account = settings.auth_account_rate_limit

    async def count_of(self, request: Request) -> None:
        """Count an attempt of a client, known by its address."""
        await self._count(self._of_client, "attempts of", request.client and request.client.host)

    async def count_for(self, login: str) -> None:
        """Count an attempt for an account, wherever it comes from."""
        await self._count(self._for_account, "attempts for", login.lower())

    async def _count(self, rate: str, *who: str | None) -> None:
        words = [word or "" for word in who]
        try:
            if not rate or await self._limiter.hit(parse(rate), *words):
                return
            window = await self._limiter.get_window_stats(parse(rate), *words)
        except StorageError:
            logger.warning("attempts to sign in are not counted", exc_info=True)
            return
        logger.warning("too many %s one to sign in", words[0])
        wait = max(1, ceil(window.reset_time - time()))
        raise HTTPException(HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": str(wait)})


def get_attempts(request: Request) -> Attempts:
    """Return what counts the attempts on the application."""
    attempts: Attempts = request.app.state.attempts
    return attempts


async def _count_of(request: Request) -> None:
    await get_attempts(request).count_of(request)


Attempt = Depends(_count_of)
