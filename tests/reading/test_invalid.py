"""Every spec in specs/invalid, and the exact text that is shown for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgen.artifacts.generators import enabled
from stackgen.model.front import source_at
from stackgen.model.resolve import model_of
from stackgen.reading.problems import SpecError

ROOT = Path(__file__).parents[2]
SPECS = Path("specs/invalid")
GOLDEN = ROOT / "golden/invalid"
CASES = sorted(path.stem for path in (ROOT / SPECS).glob("*.yaml"))


def whole(path: Path) -> None:
    """All that is checked before anything is generated."""
    source = source_at(path)
    enabled(model_of(source), source)


@pytest.mark.parametrize("case", CASES)
def test_message(case: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    with pytest.raises(SpecError) as raised:
        whole(SPECS / f"{case}.yaml")
    golden = GOLDEN / f"{case}.txt"
    if request.config.getoption("--update-golden", default=False):
        golden.write_text(raised.value.show(), encoding="utf-8")
    assert raised.value.show() == golden.read_text(encoding="utf-8")


def test_every_golden_has_its_spec() -> None:
    assert sorted(path.stem for path in GOLDEN.glob("*.txt")) == CASES
