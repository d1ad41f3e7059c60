"""Versions of real documents, one after the other: every one builds on what the one before it left."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgen.pipeline import build
from tests.openapi.documents import REAL, needs_real


@needs_real
@pytest.mark.slow
def test_the_versions_of_museum_follow_each_other(tmp_path: Path) -> None:
    for path in sorted((REAL / "04-museum/history").glob("*.yaml")):
        done = build(path, tmp_path)
        assert not done.stops
        assert not done.conflicts
