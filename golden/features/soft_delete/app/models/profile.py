"""The table of profiles."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.customer import Customer


class Profile(Base, table=True):
    """A profile."""

    __tablename__ = "profile"
    __table_args__ = (
        Index(
            "uq_profile_customer_id",
            "customer_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        CheckConstraint("length(motto) BETWEEN 1 AND 120", name="motto_length"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    motto: str = Field(max_length=120)
    customer_id: UUID = Field(foreign_key="customer.id", ondelete="CASCADE")
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
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    customer: Mapped["Customer"] = Relationship(
        back_populates="profile", sa_relationship_kwargs={"lazy": "raise"}
    )
