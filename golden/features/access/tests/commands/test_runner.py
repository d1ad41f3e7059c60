"""The command line as it is started: on the database of the settings, from its first table on."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from typer.testing import CliRunner

from app.cli import app
from app.config import get_settings
from tests.commands.conftest import failed, shown


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[None, None, None]:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'test.db'}")
    get_settings.cache_clear()
    yield
    get_settings.cache_clear()


def test_tables_come_and_go() -> None:
    runner = CliRunner()
    for words in (["upgrade"], ["check"], ["current"]):
        assert runner.invoke(app, ["db", *words]).exit_code == 0
    assert shown(runner.invoke(app, ["users", "list"]))["items"] == []
    assert runner.invoke(app, ["db", "downgrade", "base"]).exit_code == 0
    assert "The database failed" in failed(runner.invoke(app, ["users", "list"]), 1)


def test_check() -> None:
    runner = CliRunner()
    assert "pending migration" in failed(runner.invoke(app, ["check"]), 1)
    runner.invoke(app, ["db", "upgrade"])
    assert runner.invoke(app, ["check"]).exit_code == 0


def test_routes() -> None:
    routes = shown(CliRunner().invoke(app, ["routes"]))
    assert {"method": "GET", "path": "/health/live", "name": "is_alive", "tags": ""} in routes


def test_unknown_revision() -> None:
    assert "nowhere" in failed(CliRunner().invoke(app, ["db", "upgrade", "nowhere"]), 1)


def test_wrong_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    get_settings.cache_clear()
    assert "DATABASE_URL" in failed(CliRunner().invoke(app, ["users", "list"]), 1)


def test_unreachable_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    get_settings.cache_clear()
    assert "cannot be reached" in failed(CliRunner().invoke(app, ["users", "list"]), 1)


def test_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[Any, Any]] = []
    monkeypatch.setattr(uvicorn, "run", lambda *words, **options: calls.append((words, options)))
    result = CliRunner().invoke(app, ["serve", "--port", "8001", "--workers", "2"])
    assert result.exit_code == 0
    options = {
        "host": "127.0.0.1",
        "port": 8001,
        "workers": 2,
        "reload": False,
        "access_log": False,
        "timeout_graceful_shutdown": 30,
    }
    assert calls == [(("app.main:app",), options)]
