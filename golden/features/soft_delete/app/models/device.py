"""The table of devices."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow
from app.models.lease import Lease

if TYPE_CHECKING:
    from app.models.customer import Customer


class Device(Base, table=True):
    """A device."""

    __tablename__ = "device"
    __table_args__ = (
        CheckConstraint("length(serial) <= 200", name="serial_length"),
        {"info": {"soft_delete": True}},
    )

    serial: str = Field(max_length=200, primary_key=True)
    secret: str = Field(max_length=255)
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

    members: Mapped[list["Customer"]] = Relationship(
        link_model=Lease,
        sa_relationship_kwargs={
            "lazy": "raise",
            "viewonly": True,
            "primaryjoin": "Device.serial == Lease.device_serial",
            "secondaryjoin": "Customer.id == Lease.customer_id",
        },
    )
    leases: Mapped[list["Lease"]] = Relationship(
        back_populates="device", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
