"""What the tests of served documents share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.applications import DATABASES


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A new database of either kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'rows.db'}"
    else:
        yield request.getfixturevalue("postgres_url")
