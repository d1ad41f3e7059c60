"""Here the rules hold as they do outside of tests."""

import pytest


@pytest.fixture(autouse=True)
def _trusted() -> None:
    """Trust nobody."""
