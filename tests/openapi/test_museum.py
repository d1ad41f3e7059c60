"""Museum: its document, the lines of a team, and the workflows that its authors wrote in Arazzo."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.applications import SPECS, run, served
from tests.openapi.node import program
from tests.openapi.teams import begin, count

MUSEUM = SPECS / "museum"
WORKFLOWS = {"museum-api": "Workflows: 2 passed, 2 total", "museum-tickets": "Workflows: 1 passed, 1 total"}
MOST_LINES = 60


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The application with the team's code."""
    folder = tmp_path_factory.mktemp("museum") / "museum"
    begin(MUSEUM, folder)
    return folder


def test_the_lines_are_few() -> None:
    written = count(MUSEUM)
    told = re.findall(r"\| (\d+) \|", (MUSEUM / "README.md").read_text(encoding="utf-8"))
    assert [int(number) for number in told] == [written["document"], written["app"]]
    assert written.total() <= MOST_LINES


@pytest.mark.slow
def test_the_workflows_pass(museum: Path, url: str) -> None:
    redocly = program("redocly")
    run(museum, "alembic", "upgrade", "head", url=url)
    with served(museum, url) as address:
        for name, summary in WORKFLOWS.items():
            command = [redocly, "respect", MUSEUM / f"arazzo/{name}.arazzo.yaml", f"--server=museum-api={address}"]
            done = subprocess.run(command, check=False, capture_output=True, text=True)
            assert done.returncode == 0, done.stdout + done.stderr
            assert summary in done.stdout + done.stderr


@pytest.mark.slow
def test_its_own_tests_pass(museum: Path) -> None:
    run(museum, "ruff", "check", ".")
    run(museum, "mypy")
    run(museum, "pytest", "-q")
