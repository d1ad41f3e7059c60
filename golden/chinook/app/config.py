"""Settings: read from the environment and from `.env`, checked when the application starts."""

from functools import lru_cache

from pydantic import Field, field_validator
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


class Settings(BaseSettings):
    """What differs between a laptop, CI and production."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    database_url: str = "sqlite+aiosqlite:///./chinook.db"
    database_pool_size: int = Field(default=10, ge=1, description="Connections kept open.")
    database_max_overflow: int = Field(
        default=0, ge=0, description="More of them under load; opened and closed for each use."
    )
    max_body_size: int = Field(default=1_048_576, ge=1, description="Bytes of a request body.")

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
