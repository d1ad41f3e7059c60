"""The table of models."""

from datetime import datetime

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow


class Model(Base, table=True):
    """A model."""

    __tablename__ = "model"
    __table_args__ = (CheckConstraint("length(class) BETWEEN 1 AND 10", name="class_length"),)

    class_: str = Field(
        max_length=10,
        primary_key=True,
        sa_column_kwargs={"name": "class", "key": "class_", "info": {"field": "class"}},
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
