"""Column types: plain on PostgreSQL, adapted where SQLite lacks a type."""

from sqlalchemy import DateTime
from sqlmodel import UTCDateTime

Timestamp = DateTime(timezone=True).with_variant(UTCDateTime(), "sqlite")
