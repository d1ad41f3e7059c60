"""An application whose PostgreSQL restarts, or that is told to stop, while many clients write."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests import postgres
from tests.applications import built, environment, free_port, run, wait_for

CLIENTS = 20

pytestmark = pytest.mark.slow


class Writers:
    """Clients that create customers, one after the other, and remember what each request came to."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.acknowledged: list[str] = []
        self.statuses: Counter[int] = Counter()
        self.refused = 0  # connections
        self.cut: list[str] = []  # requests without an answer
        self.unhelpful: list[str] = []  # refusals that do not say when to come back
        self.is_done = False

    async def write(self) -> None:
        """Let all clients write until `is_done`."""
        await asyncio.gather(*(self._client(number) for number in range(CLIENTS)))

    async def _client(self, number: int) -> None:
        # No connection is kept: one that idles may be closed at any time, and that is no request cut off.
        limits = httpx.Limits(max_keepalive_connections=0)
        async with httpx.AsyncClient(base_url=self.address, limits=limits, timeout=30) as client:
            turn = 0
            while not self.is_done:
                turn += 1
                await self._create(client, f"{number}.{turn}@example.com")

    async def _create(self, client: httpx.AsyncClient, email: str) -> None:
        try:
            response = await client.post("/customers", json={"email": email, "name": "Ada"})
        except httpx.ConnectError:
            self.refused += 1
            await asyncio.sleep(0.01)
            return
        except httpx.HTTPError as error:
            self.cut.append(repr(error))
            return
        self.statuses[response.status_code] += 1
        if response.status_code == 201:
            self.acknowledged.append(email)
        elif "Retry-After" not in response.headers:
            self.unhelpful.append(response.text)

    async def until(self, number: int) -> None:
        """Wait until so many writes more are acknowledged."""
        goal = len(self.acknowledged) + number
        async with asyncio.timeout(30):
            while len(self.acknowledged) < goal:
                await asyncio.sleep(0.01)


@contextmanager
def served(folder: Path, url: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The application as its own command serves it."""
    port = free_port()
    command = [sys.executable, "-c", "from app.cli import app; app()", "serve", f"--port={port}"]
    with open(folder / "server.log", "w") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment(url), stdout=log, stderr=log)
    try:
        wait_for(process, f"http://127.0.0.1:{port}/health/ready", folder / "server.log")
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.wait(30)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("shop", tmp_path_factory.mktemp("faults") / "shop")


def test_postgres_restarts_under_load(shop: Path) -> None:
    with postgres.restartable() as (url, restart):
        run(shop, "alembic", "upgrade", "head", url=url)
        with served(shop, url) as (address, _):
            writers = asyncio.run(_restarted(Writers(address), restart))
            kept = asyncio.run(_emails(address))
    assert writers.statuses.keys() == {201, 503}
    assert not writers.unhelpful
    assert not writers.cut
    assert not writers.refused
    assert Counter(kept) & Counter(writers.acknowledged) == Counter(writers.acknowledged)
    assert len(kept) == len(set(kept))
    assert "Traceback" not in (shop / "server.log").read_text()


async def _restarted(writers: Writers, restart: Any) -> Writers:
    writing = asyncio.create_task(writers.write())
    await writers.until(100)
    await asyncio.to_thread(restart, 0.5)
    await writers.until(100)
    writers.is_done = True
    await writing
    return writers


def test_no_request_is_cut_off_when_the_application_stops(shop: Path, postgres_url: str) -> None:
    run(shop, "alembic", "upgrade", "head", url=postgres_url)
    with served(shop, postgres_url) as (address, process):
        writers = asyncio.run(_stopped(Writers(address), process))
        assert process.wait(30) in {0, -signal.SIGTERM}
    with served(shop, postgres_url) as (address, _):
        kept = asyncio.run(_emails(address))
    assert writers.statuses.keys() == {201}
    # The kernel resets connections that the server had not accepted: what it had begun, it finished and answered.
    assert sorted(kept) == sorted(writers.acknowledged)


async def _stopped(writers: Writers, process: subprocess.Popen[bytes]) -> Writers:
    writing = asyncio.create_task(writers.write())
    await writers.until(100)
    process.terminate()
    while not (writers.refused or writers.cut):
        await asyncio.sleep(0.01)
    writers.is_done = True
    await writing
    return writers


async def _emails(address: str) -> list[str]:
    """Those of all customers, page by page."""
    emails: list[str] = []
    async with httpx.AsyncClient(base_url=address) as client:
        page = {"next_cursor": None}
        while True:
            cursor = {"cursor": page["next_cursor"]} if page["next_cursor"] else {}
            page = (await client.get("/customers", params={"limit": 100, **cursor})).json()
            emails += [customer["email"] for customer in page["items"]]
            if not page["next_cursor"]:
                return emails
