"""A team's work over the shop survives ten changes of the spec in a row, and the tests of the application pass."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from stackgen import pipeline
from tests.regeneration.team import CHANGES, EDITS, lost, work

SHOP = Path(__file__).parents[2] / "specs/shop.yaml"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """The folder of a shop that a team has been at work in."""
    (tmp_path / "spec.yaml").write_text(SHOP.read_text())
    pipeline.build(tmp_path / "spec.yaml")
    work(tmp_path / "shop")
    return tmp_path


def change(folder: Path, number: int) -> None:
    spec, (before, after) = folder / "spec.yaml", CHANGES[number]
    text = spec.read_text()
    assert before in text
    spec.write_text(text.replace(before, after, 1))


def test_the_work_of_a_team_survives(shop: Path) -> None:
    assert len(EDITS) > 30
    for number in range(len(CHANGES)):
        change(shop, number)
        done = pipeline.build(shop / "spec.yaml")
        assert [one.path for one in done.conflicts] == []
        assert lost(shop / "shop") == []
    assert pipeline.Passes(shop / "spec.yaml").plan().is_up_to_date


@pytest.mark.slow
@pytest.mark.parametrize("changes", [0, 5, 10])
def test_the_application_runs(shop: Path, changes: int) -> None:
    for number in range(changes):
        change(shop, number)
        pipeline.build(shop / "spec.yaml")
    for words in (["pytest", "-q", "-p", "no:cacheprovider"], ["ruff", "check", "--select", "E9,F,I", "app", "tests"]):
        done = subprocess.run(
            [sys.executable, "-m", *words], cwd=shop / "shop", capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout[-3000:]
