"""Settings: read from the environment and from `.env`, checked when the application starts."""

from functools import lru_cache
from typing import Literal

from limits import parse as parse_rate
from pydantic import Field, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

DRIVERS = {
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
}

KEY_BYTES = 32  # of a key for HS256 (RFC 7518, 3.2)


class Settings(BaseSettings):
    """What differs between a laptop, CI and production."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    database_url: str = "sqlite+aiosqlite:///./access.db"
    database_pool_size: int = Field(default=10, ge=1, description="Connections kept open.")
    database_max_overflow: int = Field(
        default=0, ge=0, description="More of them under load; opened and closed for each use."
    )
    database_pool_timeout: float = Field(
        default=5, gt=0, description="Seconds that a request waits for a connection."
    )
    database_statement_timeout: float = Field(
        default=30, ge=0, description="Seconds that PostgreSQL gives a statement; 0: no end."
    )
    max_body_size: int = Field(default=1_048_576, ge=1, description="Bytes of a request body.")
    shutdown_timeout: int = Field(
        default=30, ge=1, description="Seconds that requests have to finish in when it stops."
    )
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["json", "text"] = "json"
    allowed_hosts: list[str] = Field(
        default=["*"], description="Host names that requests may be sent to."
    )
    cors_origins: list[str] = Field(
        default=[], description="Origins of pages that may read the answers."
    )
    compress: bool = Field(default=False, description="Whether answers are compressed.")
    rate_limit: str = Field(
        default="", description="Requests that a client may send: `100/minute`; empty: no limit."
    )
    rate_limit_storage: str = Field(
        default="memory://", description="Where they are counted: `redis://host` for processes."
    )

    environment: Literal["production", "development"] = "production"
    auth_keys: dict[str, SecretStr] = Field(
        default={},
        validate_default=True,
        description="Keys that sign tokens, by name: the first signs, all are accepted.",
    )
    auth_issuer: str = Field(default="access", min_length=1)
    auth_audience: str = Field(default="access", min_length=1)
    auth_rate_limit: str = Field(
        default="10/minute", description="Attempts to sign in that a client has."
    )
    auth_account_rate_limit: str = Field(
        default="100/hour", description="Attempts for one account, of all clients together."
    )
    auth_registration: bool = Field(
        default=True, description="Whether whoever wants may have an account."
    )
    access_token_lifetime: int = Field(default=900, ge=1, description="Seconds.")
    refresh_token_lifetime: int = Field(default=2_592_000, ge=1, description="Seconds.")
    reset_token_lifetime: int = Field(default=3600, ge=1, description="Seconds.")

    @field_validator("auth_keys")
    @classmethod
    def _are_keys(cls, keys: dict[str, SecretStr], info: ValidationInfo) -> dict[str, SecretStr]:
        if not keys and info.data.get("environment") == "production":
            raise ValueError("is empty: tokens need a key; ENVIRONMENT=development makes one")
        if any(len(key.get_secret_value().encode()) < KEY_BYTES for key in keys.values()):
            raise ValueError(f"must hold keys of at least {KEY_BYTES} bytes")
        return keys

    @field_validator("rate_limit", "auth_rate_limit", "auth_account_rate_limit")
    @classmethod
    def _is_a_rate(cls, text: str) -> str:
        if text:
            parse_rate(text)
        return text

    @field_validator("database_url")
    @classmethod
    def _name_the_driver(cls, text: str) -> str:
        """`postgresql://...?sslmode=require` works as it is written elsewhere."""
        try:
            url = make_url(text)
        except (ArgumentError, ValueError) as error:
            raise ValueError("is not the URL of a database") from error
        if url.drivername not in DRIVERS:
            raise ValueError("must begin with postgresql:// or sqlite://")
        if sslmode := url.query.get("sslmode"):  # asyncpg calls it `ssl`
            url = url.difference_update_query(["sslmode"]).update_query_dict({"ssl": sslmode})
        return url.set(drivername=DRIVERS[url.drivername]).render_as_string(hide_password=False)


@lru_cache
def get_settings() -> Settings:
    """Return the settings of this process."""
    return Settings()
