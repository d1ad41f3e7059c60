"""Work that is done after the answer: in the process that answers, or by workers.

    @broker.task
    async def send_receipt(order_id: str) -> None: ...

A service leaves it to be done by `later(send_receipt, str(order.id))`, wherever it stands: it begins
after the request has succeeded, so that no job comes before its rows. With `JOBS_URL` it waits in
Redis for `worker` on the command line, and is done again if that one dies on the way.
"""

import logging
from contextvars import ContextVar
from http import HTTPStatus
from typing import Any, NamedTuple, ParamSpec

from redis.exceptions import RedisError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from taskiq import AsyncBroker, AsyncTaskiqDecoratedTask, InMemoryBroker
from taskiq.exceptions import SendTaskError
from taskiq_redis import RedisStreamBroker

from app.config import get_settings

Given = ParamSpec("Given")

logger = logging.getLogger(__name__)


def broker_of(url: str) -> AsyncBroker:
    """Return the queue at a URL; without one, jobs are done where they are left."""
    # "0": a worker also does what was left before any worker came.
    return RedisStreamBroker(url, consumer_id="0") if url else InMemoryBroker(await_inplace=True)


broker = broker_of(get_settings().jobs_url)


class Job(NamedTuple):
    """A task, and what it is called with."""

    task: AsyncTaskiqDecoratedTask[..., Any]
    args: tuple[object, ...]
    kwargs: dict[str, object]


waiting: ContextVar[list[Job] | None] = ContextVar("waiting", default=None)


def later(
    task: AsyncTaskiqDecoratedTask[Given, Any], *args: Given.args, **kwargs: Given.kwargs
) -> None:
    """Have a task done once the request, or the command, has succeeded."""
    job = Job(task, args, kwargs)
    jobs = waiting.get()
    if jobs is None:
        raise RuntimeError("jobs are left in requests and commands")
    jobs.append(job)


def collect() -> list[Job]:
    """Begin a list of what is left to be done."""
    jobs: list[Job] = []
    waiting.set(jobs)
    return jobs


async def hand_on(jobs: list[Job]) -> None:
    """Give jobs to the queue. What cannot be given is done here, rather than lost."""
    while jobs:
        task, args, kwargs = jobs.pop(0)
        try:
            await task.kiq(*args, **kwargs)
        except (SendTaskError, RedisError, OSError):
            logger.warning("no queue for %s", task.task_name, exc_info=True)
            await _do(task, args, kwargs)


async def _do(
    task: AsyncTaskiqDecoratedTask[..., Any], args: tuple[object, ...], kwargs: dict[str, object]
) -> None:
    try:
        await task(*args, **kwargs)
    except Exception:
        logger.exception("%s failed", task.task_name)


class JobsOfRequests:
    """Hands on what a request left to be done, if it succeeded.

    Jobs that wait in Redis are there before the answer is sent; others are done after it, and the
    server stops only when they are done.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        jobs = collect()

        async def first(message: Message) -> None:
            if message["type"] == "http.response.start":
                if message["status"] >= HTTPStatus.BAD_REQUEST:
                    jobs.clear()
                elif not isinstance(broker, InMemoryBroker):
                    await hand_on(jobs)
            await send(message)

        await self.app(scope, receive, first)
        await hand_on(jobs)
