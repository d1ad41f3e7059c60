"""Answers that are not sent, or made, again."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from httpx import ASGITransport, AsyncClient
from starlette.types import Message, Receive, Scope, Send

from app.api.caching import ConditionalReads, KeptAnswers


class Counter:
    """An application that answers with how often it was asked, or the status that is asked for."""

    def __init__(self) -> None:
        self.asked = 0
        self.headers: list[tuple[bytes, bytes]] = [(b"content-type", b"application/json")]

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        self.asked += 1
        status = int(scope["path"].strip("/") or 200)
        await send({"type": "http.response.start", "status": status, "headers": [*self.headers]})
        await send({"type": "http.response.body", "body": b"%d" % self.asked})


@asynccontextmanager
async def client_of(app: Any) -> AsyncGenerator[AsyncClient, None]:
    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
        yield client


async def test_a_read_is_not_sent_again(client: AsyncClient) -> None:
    first = await client.get("/openapi.json")
    assert first.headers["Cache-Control"] == "private, no-cache"
    etag = first.headers["ETag"]
    for named in (etag, f'"other", {etag}', "*", etag.removeprefix("W/")):
        again = await client.get("/openapi.json", headers={"If-None-Match": named})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == etag
        assert "Content-Length" not in again.headers
    other = await client.get("/openapi.json", headers={"If-None-Match": 'W/"other"'})
    assert (other.status_code, other.headers["ETag"]) == (200, etag)
    assert other.content == first.content


async def test_only_successful_reads_have_an_etag() -> None:
    async with client_of(ConditionalReads(Counter())) as client:
        assert "ETag" not in (await client.get("/404")).headers
        assert "ETag" not in (await client.post("/")).headers


async def test_the_etag_of_a_route_is_kept() -> None:
    counter = Counter()
    counter.headers.append((b"etag", b'"7"'))
    async with client_of(ConditionalReads(counter)) as client:
        assert (await client.get("/")).headers["ETag"] == '"7"'
        again = await client.get("/", headers={"If-None-Match": '"7"'})
        assert again.status_code == 304


async def test_a_long_answer_goes_on_as_it_comes() -> None:
    async def streaming(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"a", "more_body": True})
        await send({"type": "http.response.body", "body": b"b"})

    for app in (ConditionalReads(streaming), KeptAnswers(streaming, "mem://", 10)):
        async with client_of(app) as client:
            response = await client.get("/")
            assert response.content == b"ab"
            assert "ETag" not in response.headers


async def test_answers_are_kept_until_something_is_written() -> None:
    async with client_of(KeptAnswers(Counter(), "mem://", 10)) as client:
        assert [(await client.get("/")).json() for _ in range(3)] == [1, 1, 1]
        assert (await client.get("/", params={"limit": 1})).json() == 2
        await client.post("/")
        assert (await client.get("/")).json() == 4
        assert (await client.get("/")).headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("header", ["Authorization", "X-API-Key", "Cookie"])
async def test_nobody_gets_the_answer_of_another(header: str) -> None:
    async with client_of(KeptAnswers(Counter(), "mem://", 10)) as client:
        first = await client.get("/", headers={header: "a"})
        assert (await client.get("/", headers={header: "b"})).json() != first.json()
        assert (await client.get("/")).json() != first.json()
        assert (await client.get("/", headers={header: "a"})).json() == first.json()


async def test_errors_and_cookies_are_not_kept() -> None:
    counter = Counter()
    async with client_of(KeptAnswers(counter, "mem://", 10)) as client:
        assert [(await client.get("/404")).json() for _ in range(2)] == [1, 2]
        counter.headers.append((b"set-cookie", b"a=b"))
        assert [(await client.get("/")).json() for _ in range(2)] == [3, 4]


async def test_what_was_read_while_another_wrote_is_not_kept() -> None:
    counter = Counter()
    kept = KeptAnswers(counter, "mem://", 10)

    async def overtaken(scope: Scope, receive: Receive, send: Send) -> None:
        async def late(message: Message) -> None:
            if scope["method"] == "GET" and message["type"] == "http.response.start":
                async with client_of(kept) as other:
                    await other.post("/")
            await send(message)

        await counter(scope, receive, late)

    kept.app = overtaken
    async with client_of(kept) as client:
        assert (await client.get("/")).json() != (await client.get("/")).json()


async def test_requests_go_on_without_redis(caplog: pytest.LogCaptureFixture) -> None:
    async with client_of(KeptAnswers(Counter(), "redis://127.0.0.1:1", 10)) as client:
        assert [(await client.get("/")).json() for _ in range(2)] == [1, 2]
        assert (await client.post("/")).status_code == 200
    assert "answers are not kept" in caplog.text
