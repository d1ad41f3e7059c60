"""Settings: what is accepted, and how it is completed."""

import pytest
from pydantic import ValidationError

from app.config import Settings, get_settings


@pytest.mark.parametrize(
    ("written", "completed"),
    [
        ("postgresql://me@db/shop", "postgresql+asyncpg://me@db/shop"),
        ("postgres://me:secret@db/shop", "postgresql+asyncpg://me:secret@db/shop"),
        ("postgresql+asyncpg://me@db/shop", "postgresql+asyncpg://me@db/shop"),
        ("postgresql://db/shop?sslmode=require", "postgresql+asyncpg://db/shop?ssl=require"),
        ("sqlite:///./shop.db", "sqlite+aiosqlite:///./shop.db"),
    ],
)
def test_database_url(written: str, completed: str) -> None:
    assert Settings(database_url=written).database_url == completed


@pytest.mark.parametrize("url", ["", "shop", "mysql://me@db/shop"])
def test_database_url_refuses(url: str) -> None:
    with pytest.raises(ValidationError):
        Settings(database_url=url)


@pytest.mark.parametrize("name", ["database_pool_size", "max_body_size", "shutdown_timeout"])
def test_limits(name: str) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate({name: 0})
    assert getattr(Settings.model_validate({name: 1}), name) == 1


@pytest.mark.parametrize("rate", ["often", "100", "100/fortnight"])
def test_rate_limit_refuses(rate: str) -> None:
    with pytest.raises(ValidationError):
        Settings(rate_limit=rate)


def test_settings_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAX_BODY_SIZE", "1000")
    monkeypatch.setenv("ALLOWED_HOSTS", '["shop.example"]')
    monkeypatch.setenv("RATE_LIMIT", "100/minute")
    get_settings.cache_clear()
    assert get_settings().max_body_size == 1000
    assert get_settings().allowed_hosts == ["shop.example"]
    assert get_settings().rate_limit == "100/minute"
    assert get_settings() is get_settings()
    get_settings.cache_clear()
