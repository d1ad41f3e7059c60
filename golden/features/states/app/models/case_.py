"""The table of cases."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, text
from sqlmodel import Field

from app.db.types import Timestamp, enum
from app.models.base import Base, Versioned, utcnow, uuid7
from app.models.enums import Step


class Case(Versioned, Base, table=True):
    """A case."""

    __tablename__ = "case"
    __table_args__ = (CheckConstraint("step IN ('1st', '2nd')", name="step_valid"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    step: Step = Field(
        default=Step.first, sa_type=enum(Step), sa_column_kwargs={"server_default": "1st"}
    )
    text_: str = Field(
        sa_type=Text, sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}}
    )
    created_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP")},
    )
    updated_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP"), "onupdate": utcnow},
    )
    version: int = Field(
        default=1, sa_column_kwargs={"server_default": text("1"), "onupdate": text("version + 1")}
    )
