"""Answers that need not be sent, or made, again.

Each answer to a GET has an ETag, and a client that has that answer already gets 304. With
`CACHE_URL` the answers are also kept for a while, for the same client alone, until the application
writes something.
"""

import logging
from hashlib import blake2b
from http import HTTPStatus
from time import monotonic
from typing import Any
from uuid import uuid4

from cashews import Cache
from cashews.exceptions import CacheBackendInteractionError
from pydantic_core import from_json, to_json
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# What tells clients, and what they want, apart: nobody gets an answer that was another's.
TELLING = {b"accept", b"accept-language", b"authorization", b"cookie", b"host", b"x-api-key"}
CACHED = {b"cache-control": b"private, no-cache", b"vary": b"Authorization, Cookie, X-API-Key"}
OF_A_BODY = {b"content-length", b"content-type"}

GENERATION = "generation"
OF_REDIS: dict[str, Any] = {
    "pickle_type": "null",
    "max_connections": 100,
    "wait_for_connection_timeout": 1,
}

UNREACHABLE = (CacheBackendInteractionError, OSError)

logger = logging.getLogger(__name__)


class ConditionalReads:
    """Gives answers to GET an ETag, and answers 304 where the client names it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        asked = b",".join(value for name, value in scope["headers"] if name == b"if-none-match")
        held: Message = {}

        async def tagged(message: Message) -> None:
            nonlocal held
            if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK:
                held = message  # the headers are sent once the content is there to be named
                return
            if held and not message.get("more_body"):
                message = _named(held, message, asked)
            if held:
                await send(held)
                held = {}
            await send(message)

        await self.app(scope, receive, tagged)


def _named(start: Message, message: Message, asked: bytes) -> Message:
    """Give the start of an answer its ETag; return its body, or none if that is what was named."""
    headers = dict(start["headers"])
    # Weak: the same content may yet be compressed.
    own = {b"etag": b'W/"%s"' % blake2b(message["body"], digest_size=16).hexdigest().encode()}
    start["headers"] += [pair for pair in (own | CACHED).items() if pair[0] not in headers]
    if not _matches(headers.get(b"etag", own[b"etag"]), asked):
        return message
    start["status"] = HTTPStatus.NOT_MODIFIED
    start["headers"] = [pair for pair in start["headers"] if pair[0] not in OF_A_BODY]
    return {"type": "http.response.body", "body": b""}


def _matches(etag: bytes, asked: bytes) -> bool:
    """Compare as RFC 9110 wants it for reads: weak or not makes no difference."""
    given = {word.strip().removeprefix(b"W/") for word in asked.split(b",")}
    return b"*" in given or etag.removeprefix(b"W/") in given


class KeptAnswers:
    """Keeps answers to GET for some seconds.

    Every write begins a new generation, whose reads see nothing of what was kept before; what was
    read while another wrote still belongs to the old one. While Redis is gone, requests are
    answered as if nothing were kept.
    """

    def __init__(self, app: ASGIApp, url: str, seconds: float) -> None:
        self.app = app
        self.seconds = seconds
        self.cache = Cache()
        self.rests_until = 0.0  # while Redis is gone, it is asked once a second
        self.cache.setup(url, suppress=False, **(OF_REDIS if url.startswith("redis") else {}))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with what is kept."""
        if scope["type"] != "http" or scope["method"] in {"HEAD", "OPTIONS"}:
            await self.app(scope, receive, send)
        elif scope["method"] == "GET":
            await self._read(scope, receive, send)
        else:
            await self._write(scope, receive, send)

    async def _read(self, scope: Scope, receive: Receive, send: Send) -> None:
        generation = await self._get(GENERATION) or await self._begin()
        key = _key_of(scope, generation)
        kept = await self._get(key)
        if kept is not None:
            headers, _, body = kept.partition(b"\n")
            await send({"type": "http.response.start", "status": 200, "headers": _pairs(headers)})
            await send({"type": "http.response.body", "body": body})
            return
        start: Message | None = None

        async def keeping(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message if _may_be_kept(message) else None
            elif start and not message.get("more_body"):
                headers = [[name.decode(), value.decode()] for name, value in start["headers"]]
                await self._set(key, to_json(headers) + b"\n" + message["body"], self.seconds)
            await send(message)

        await self.app(scope, receive, keeping)

    async def _write(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def renewing(message: Message) -> None:
            if message["type"] == "http.response.start":
                await self._begin()  # before the answer: who wrote reads what was written
            await send(message)

        await self.app(scope, receive, renewing)

    async def _begin(self) -> bytes:
        generation = uuid4().hex.encode()
        await self._set(GENERATION, generation)
        return generation

    async def _get(self, key: str) -> bytes | None:
        if monotonic() < self.rests_until:
            return None
        try:
            kept: bytes | None = await self.cache.get(key)
        except UNREACHABLE as error:
            self._rest(error)
            return None
        return kept

    async def _set(self, key: str, value: bytes, seconds: float | None = None) -> None:
        if monotonic() < self.rests_until:
            return
        try:
            await self.cache.set(key, value, expire=seconds)
        except UNREACHABLE as error:
            self._rest(error)

    def _rest(self, error: Exception) -> None:
        self.rests_until = monotonic() + 1
        logger.warning("answers are not kept: %s", error)


def _key_of(scope: Scope, generation: bytes) -> str:
    """Tell requests apart, and who sends them."""
    told = [scope["path"].encode(), scope["query_string"], generation]
    told += [b"%s: %s" % (name, value) for name, value in scope["headers"] if name in TELLING]
    return blake2b(b"\n".join(told), digest_size=20).hexdigest()


def _may_be_kept(start: Message) -> bool:
    headers = dict(start["headers"])
    is_json = headers.get(b"content-type") == b"application/json"
    return start["status"] == HTTPStatus.OK and is_json and b"set-cookie" not in headers


def _pairs(headers: bytes) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in from_json(headers)]
