"""Commands run on the database of the test: in a thread, which hands its coroutines to the loop."""

import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest
from anyio import from_thread, to_thread
from typer.testing import CliRunner, Result

from app.cli import app
from app.commands import runner
from app.db.session import Database

Invoke = Callable[..., Awaitable[Result]]


@pytest.fixture
def invoke(db: Database, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    @asynccontextmanager
    async def open_database() -> AsyncGenerator[Database, None]:
        yield db

    def run_coroutine(coroutine: Coroutine[Any, Any, Any]) -> Any:
        async def wait() -> Any:
            return await coroutine

        return from_thread.run(wait)

    monkeypatch.setattr(runner, "open_database", open_database)
    monkeypatch.setattr(runner, "run_coroutine", run_coroutine)

    async def invoke(*words: str, stdin: str | None = None) -> Result:
        return await to_thread.run_sync(lambda: CliRunner().invoke(app, words, input=stdin))

    return invoke


def shown(result: Result) -> Any:
    """Return what a command printed, which is JSON."""
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def failed(result: Result, status: int) -> str:
    """Return what a command said before it ended with a status, without a traceback."""
    assert result.exit_code == status, result.output
    assert isinstance(result.exception, SystemExit)
    assert result.stdout == ""
    return result.stderr


def options(values: Mapping[str, Any], flags: Mapping[str, str] | None = None) -> list[str]:
    """Return the body of a request as the options of a command; `flags` are those of other names."""
    words: list[str] = []
    for name, value in values.items():
        word = name.replace("_", "-")
        if isinstance(value, bool):
            words.append((flags or {}).get(name, f"--{word}" if value else f"--no-{word}"))
        elif value is not None:
            flag = (flags or {}).get(name, f"--{word}")
            for item in value if isinstance(value, list) else [value]:
                words += [flag, json.dumps(item) if isinstance(item, dict) else str(item)]
    return words
