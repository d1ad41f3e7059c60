"""Jobs: what a request leaves to be done."""

from collections.abc import Generator

import pytest
from httpx import ASGITransport, AsyncClient
from redis.exceptions import ConnectionError as RedisConnectionError
from starlette.types import Receive, Scope, Send
from taskiq import InMemoryBroker
from taskiq_redis import RedisStreamBroker

from app import jobs
from app.jobs import JobsOfRequests, broker, broker_of, collect, hand_on, later

done: list[str] = []


@broker.task
async def note(what: str) -> None:
    done.append(what)


@broker.task
async def fail(_what: str) -> None:
    raise ValueError("no")


@pytest.fixture(autouse=True)
def nothing_done() -> Generator[None, None, None]:
    done.clear()
    yield
    jobs.waiting.set(None)


async def leaving(scope: Scope, _receive: Receive, send: Send) -> None:
    """An application that leaves a job, and answers with the status in the path."""
    later(note, "done")
    status = int(scope["path"].strip("/"))
    await send({"type": "http.response.start", "status": status, "headers": []})
    done.append("answered")
    await send({"type": "http.response.body", "body": b""})


async def status_of(status: int) -> int:
    transport = ASGITransport(JobsOfRequests(leaving))
    async with AsyncClient(transport=transport, base_url="http://test") as client:
        return (await client.get(f"/{status}")).status_code


async def test_a_job_is_done_after_the_answer() -> None:
    assert await status_of(201) == 201
    assert done == ["answered", "done"]


async def test_a_job_waits_before_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "broker", broker_of("redis://127.0.0.1:1"))
    assert await status_of(201) == 201
    assert done == ["done", "answered"]


async def test_what_fails_leaves_no_job() -> None:
    assert await status_of(409) == 409
    assert done == ["answered"]


async def test_a_job_that_fails_keeps_no_other_from_being_done() -> None:
    left = collect()
    later(fail, "first")
    later(note, "second")
    await hand_on(left)
    assert done == ["second"]


async def test_without_the_queue_jobs_are_done_here(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def gone(*_words: object) -> None:
        raise RedisConnectionError

    monkeypatch.setattr(broker, "kick", gone)
    left = collect()
    later(fail, "first")
    later(note, "second")
    await hand_on(left)
    assert done == ["second"]
    assert "no queue for" in caplog.text


def test_jobs_are_left_in_requests() -> None:
    with pytest.raises(RuntimeError):
        later(note, "nobody would do it")


def test_queues() -> None:
    assert isinstance(broker_of(""), InMemoryBroker)
    assert isinstance(broker_of("redis://localhost"), RedisStreamBroker)
