"""Fifty rounds of the fuzz; `python -m tests.regeneration.rounds 2000` for more."""

from __future__ import annotations

from tests.regeneration.rounds import run


def test_nothing_is_lost() -> None:
    seen = run(50, seed=0)
    assert seen.merged > 50
    assert seen.with_conflict * 2 < seen.with_conflict_by_lines
