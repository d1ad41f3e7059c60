"""The server that the tests use."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from tests import postgres

ROOT = Path(__file__).parent.parent


def ask(url: str, query: str) -> Any:
    async def answer() -> Any:
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetchval(query)
        finally:
            await connection.close()

    return asyncio.run(answer())


def test_the_server_is_a_supported_version(postgres_url: str) -> None:
    assert int(ask(postgres_url, "SHOW server_version_num")) >= 150000


def test_every_test_has_an_empty_database_of_its_own(postgres_server: str, postgres_url: str) -> None:
    with postgres.database(postgres_server) as other:
        ask(other, "CREATE TABLE there (id int)")
        assert ask(postgres_url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0


def test_a_database_is_dropped_while_someone_is_connected(postgres_server: str) -> None:
    async def stay() -> int:
        context = postgres.database(postgres_server)
        url = await asyncio.to_thread(context.__enter__)
        connection = await asyncpg.connect(url)
        await asyncio.to_thread(context.__exit__, None, None, None)
        connection.terminate()
        return len(url)

    assert asyncio.run(stay())


def test_text_is_unicode_whatever_the_locale_of_the_machine(postgres_url: str) -> None:
    assert ask(postgres_url, "SELECT upper('straße é')") in {"STRASSE É", "STRAßE É"}


def test_all_processes_that_name_a_folder_share_a_server(tmp_path: Path) -> None:
    try:
        urls = {postgres.shared(tmp_path, os.getpid()) for _ in range(2)}
        assert len(urls) == 1
    finally:
        postgres.stop(tmp_path)


def test_a_shared_server_ends_with_its_owner(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as owner:
        url = postgres.shared(tmp_path, owner.pid)
        owner.kill()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            ask(url, "SELECT 1")
        except (OSError, asyncpg.PostgresError):
            return
        time.sleep(0.1)
    pytest.fail("the server is still there")


def test_as_a_command_it_prints_its_url_and_ends_on_request() -> None:
    command = [sys.executable, "-m", "tests.postgres"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert ask(url, "SELECT 1") == 1
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    with pytest.raises(OSError):
        ask(url, "SELECT 1")
