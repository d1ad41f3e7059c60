"""The table of parcels."""

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import decimal
from app.models.base import Base, uuid7

if TYPE_CHECKING:
    from app.models.delivery import Delivery


class Parcel(Base, table=True):
    """A parcel."""

    __tablename__ = "parcel"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    weight: Decimal = Field(sa_type=decimal(6, 2))
    delivery_id: UUID = Field(foreign_key="delivery.id", ondelete="CASCADE", index=True)

    delivery: Mapped["Delivery"] = Relationship(
        back_populates="parcels", sa_relationship_kwargs={"lazy": "raise"}
    )
