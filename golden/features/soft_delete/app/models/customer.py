"""The table of customers."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow, uuid7
from app.models.lease import Lease

if TYPE_CHECKING:
    from app.models.device import Device
    from app.models.order import Order
    from app.models.profile import Profile


class Customer(Versioned, Base, table=True):
    """A customer."""

    __tablename__ = "customer"
    __table_args__ = (
        Index(
            "uq_customer_email",
            "email",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        CheckConstraint("length(email) <= 254", name="email_length"),
        CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_length"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    email: str = Field(max_length=254)
    name: str = Field(max_length=80)
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
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    profile: Mapped[Optional["Profile"]] = Relationship(
        back_populates="customer",
        sa_relationship_kwargs={
            "lazy": "raise",
            "uselist": False,
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
    orders: Mapped[list["Order"]] = Relationship(
        back_populates="customer",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
    devices: Mapped[list["Device"]] = Relationship(
        link_model=Lease,
        sa_relationship_kwargs={
            "lazy": "raise",
            "viewonly": True,
            "primaryjoin": "Customer.id == Lease.customer_id",
            "secondaryjoin": "Device.serial == Lease.device_serial",
        },
    )
    leases: Mapped[list["Lease"]] = Relationship(
        back_populates="customer",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
