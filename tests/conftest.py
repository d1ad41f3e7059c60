"""What all the tests share: the option that rewrites goldens, and a PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgres

FOLDER = "STACKGEN_TEST_POSTGRES_FOLDER"  # of the server that all the processes of one run share
GIVEN = "STACKGEN_TEST_POSTGRES_URL"  # of a server to use instead


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what comes out to golden/, and pass")
    parser.addoption("--fuzz-all", action="store_true", help="send requests to the applications of all example specs")
    parser.addoption("--fuzz-examples", type=int, default=10, help="how many requests of each kind (10)")
    parser.addoption("--specs", type=int, default=12, help="how many specs to draw from the grammar (12)")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        os.environ[FOLDER] = tempfile.mkdtemp(prefix=f"stackgen-tests-{os.getpid()}-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        folder = Path(os.environ.pop(FOLDER))
        postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def update_golden(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--update-golden"))


@pytest.fixture(scope="session")
def postgres_server() -> str:
    """The URL of a server, started when the first test of the run asks for it."""
    if given := os.environ.get(GIVEN):
        return given
    folder = Path(os.environ[FOLDER])
    return postgres.shared(folder, owner=int(folder.name.split("-")[2]))


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of an empty database that only this test uses."""
    with postgres.database(postgres_server) as url:
        yield url
