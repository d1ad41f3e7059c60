"""A team's work over the shop survives ten changes of the spec in a row, and the tests of the application pass."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from stackgen import pipeline
from tests.regeneration.team import CHANGES, PATCHES, SHOP, added, lost, texts, work

Team = tuple[Path, dict[str, list[str]]]
# What the team took away for good.
GONE = {"app/commands/tag.py": "def delete_tag(", "tests/commands/test_tag.py": "def test_delete("}


@pytest.fixture
def shop(tmp_path: Path) -> Team:
    """The folder of a shop that a team has been at work in, and the lines that are the team's."""
    (tmp_path / "spec.yaml").write_text(SHOP.read_text())
    pipeline.build(tmp_path / "spec.yaml")
    before = texts(tmp_path / "shop")
    work(tmp_path / "shop")
    return tmp_path, added(before, texts(tmp_path / "shop"))


def change(folder: Path, number: int) -> None:
    spec, (before, after) = folder / "spec.yaml", CHANGES[number]
    text = spec.read_text()
    assert before in text
    spec.write_text(text.replace(before, after, 1))


def test_the_work_of_a_team_survives(shop: Team) -> None:
    folder, mine = shop
    assert len(PATCHES) >= 60
    assert len(CHANGES) == 10
    for number in range(len(CHANGES)):
        change(folder, number)
        done = pipeline.build(folder / "spec.yaml")
        assert [one.path for one in done.conflicts] == []
        assert lost(folder / "shop", mine) == []
        for path, text in GONE.items():
            assert text not in (folder / "shop" / path).read_text()
    assert pipeline.Passes(folder / "spec.yaml").plan().is_up_to_date


def test_what_is_lost_is_seen(shop: Team) -> None:
    folder, mine = shop
    file = folder / "shop/app/follows.py"
    file.write_text(file.read_text().replace("sorted(", "list("))
    assert lost(folder / "shop", mine) == ["app/follows.py: returnsorted(self._of[follower])"]


@pytest.mark.slow
def test_the_application_runs(shop: Team) -> None:
    """Its own tests and the team's, after every change; at the ends and in the middle, all of them."""
    folder, _ = shop
    for number in range(len(CHANGES) + 1):
        if number:
            change(folder, number - 1)
            pipeline.build(folder / "spec.yaml")
        run(folder / "shop", "ruff", "check", "--select", "E9,F,I", "app", "tests")
        every = number in {0, len(CHANGES) // 2, len(CHANGES)}
        run(
            folder / "shop",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            *([] if every else ["tests/api", "tests/services"]),
        )


def run(root: Path, *words: str) -> None:
    done = subprocess.run([sys.executable, "-m", *words], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
