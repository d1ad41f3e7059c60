"""What tests over HTTP share."""

import pytest
from fastapi import Request

from app.api import security
from app.api.security import Credentials


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take all credentials for good, so that tests are about what the operations do."""

    async def trust(_credentials: Credentials, _request: Request) -> None:
        return None

    monkeypatch.setattr(security, "check", trust)
