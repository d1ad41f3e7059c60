"""The table of leases."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.customer import Customer
    from app.models.device import Device


class Lease(Base, table=True):
    """A lease."""

    __tablename__ = "lease"
    __table_args__ = ({"info": {"soft_delete": True}},)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    note: str | None = Field(default=None, sa_type=Text)
    device_serial: str = Field(
        max_length=200, foreign_key="device.serial", ondelete="RESTRICT", index=True
    )
    customer_id: UUID = Field(foreign_key="customer.id", ondelete="RESTRICT", index=True)
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

    device: Mapped["Device"] = Relationship(
        back_populates="leases", sa_relationship_kwargs={"lazy": "raise"}
    )
    customer: Mapped["Customer"] = Relationship(
        back_populates="leases", sa_relationship_kwargs={"lazy": "raise"}
    )
