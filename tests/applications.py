"""Generated applications, as those who use them have them: built, migrated, started; each in processes of its own."""

from __future__ import annotations

import asyncio
import importlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from stackgen.pipeline import Passes

ROOT = Path(__file__).parent.parent
SPECS = ROOT / "specs"
DATABASES = ("sqlite", "postgresql")


def spec_names() -> list[str]:
    """Every example: `shop`, `features/checks`, `domains/library`."""
    found = [path for place in ("*.yaml", "features/*.yaml", "domains/*.yaml") for path in SPECS.glob(place)]
    return sorted(path.relative_to(SPECS).with_suffix("").as_posix() for path in found)


def built(spec: str | Path, folder: Path) -> Path:
    """The application of a spec, written into a folder that is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    path = spec if isinstance(spec, Path) else SPECS / f"{spec}.yaml"
    for artifact in Passes(path).artifacts:
        target = folder / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(artifact.text, encoding="utf-8")
    return folder


def package_of(folder: Path) -> str:
    """The import package of an application."""
    return next(path.parent.name for path in folder.glob("*/main.py"))


def environment(url: str | None = None, **more: str) -> dict[str, str]:
    """What a process of the application gets: nothing of the database that the tests around it use."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "PYTHONPATH"}}
    given = {"DATABASE_URL": url} if url else {}
    # In development, an application with `auth` needs no key to sign tokens with.
    return {**kept, **given, "ENVIRONMENT": "development", "PYTHONPATH": ".", "PYTHONDONTWRITEBYTECODE": "1", **more}


def run(folder: Path, *command: str, url: str | None = None, expect: int | None = 0, **more: str) -> str:
    """Run a Python module in the folder of an application, and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment(url, **more),
        capture_output=True,
        text=True,
        check=False,
    )
    output = done.stdout + done.stderr
    assert expect is None or done.returncode == expect, f"{folder.name}: {' '.join(command)}\n{output}"
    return output


@contextmanager
def served(folder: Path, url: str) -> Iterator[str]:
    """The address of the application, started with its database and stopped at the end."""
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", f"{package_of(folder)}.main:app", f"--port={port}", "--no-access-log"]
    with open(folder / "server.log", "w") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment(url), stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(process, f"{address}/openapi.json", folder / "server.log")
        yield address
    finally:
        process.terminate()
        process.wait(30)


def wait_for(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    """Wait until the process answers at an address."""
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"{address} does not answer:\n{log.read_text()}")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def imported(folder: Path) -> Iterator[Callable[[str], Any]]:
    """`importlib.import_module` for modules of an application, forgotten at the end: others have their names."""
    package = package_of(folder)
    sys.path.insert(0, str(folder))
    try:
        yield lambda name: importlib.import_module(f"{package}.{name}")
    finally:
        # SQLModel has one registry for all: what stays there would meet the next import of the same names.
        importlib.import_module(f"{package}.models").Base._sa_registry.dispose()
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]


Item = dict[str, Any]
"""One object of a response."""


@dataclass
class Store:
    """An application and its database, asked without a network."""

    app: Any
    metadata: Any
    runner: asyncio.Runner
    http: httpx.AsyncClient

    def insert(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Put rows into a table, by their JSON keys, past the API."""
        self.runner.run(self._insert(self.metadata.tables[table], rows))

    async def _insert(self, table: Any, rows: Iterable[Mapping[str, Any]]) -> None:
        keys = {column.info.get("field", column.key): column.key for column in table.columns}
        async with self.app.state.database.transaction() as transaction:
            connection = await transaction.session.connection()
            await connection.execute(table.insert(), [{keys[name]: row[name] for name in row} for row in rows])

    def ask(self, path: str, **params: Any) -> Item:
        """What is there."""
        response = self.runner.run(self.http.get(path, params=params))
        assert response.status_code == 200, response.text
        answer: Item = response.json()
        return answer

    def walk(self, path: str, **params: Any) -> list[Item]:
        """All items of a listing, page after page."""
        page = self.ask(path, **params)
        items: list[Item] = page["items"]
        while page["next_cursor"]:
            page = self.ask(path, cursor=page["next_cursor"], **params)
            assert page["items"]
            items += page["items"]
        return items


@contextmanager
def opened(modules: Callable[[str], Any], url: str) -> Iterator[Store]:
    """An imported application on a migrated database."""
    app = modules("main").create_app(modules("config").Settings(database_url=url))
    with asyncio.Runner() as runner:
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://application")
        yield Store(app, modules("models").Base.metadata, runner, client)
        runner.run(app.state.database.dispose())
