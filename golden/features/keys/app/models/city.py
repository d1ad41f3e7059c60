"""The table of cities."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.counter import Counter
    from app.models.country import Country
    from app.models.ledger import Ledger
    from app.models.lot import Lot


class City(Base, table=True):
    """A city."""

    __tablename__ = "city"
    __table_args__ = (CheckConstraint("length(label) BETWEEN 1 AND 60", name="label_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    label: str = Field(max_length=60)
    country_code: str = Field(
        max_length=2, foreign_key="country.code", ondelete="RESTRICT", index=True
    )
    counter_id: int = Field(foreign_key="counter.id", ondelete="RESTRICT", index=True)
    ledger_id: int | None = Field(
        default=None, foreign_key="ledger.id", ondelete="SET NULL", sa_type=BigInteger, index=True
    )
    lot_number: int | None = Field(
        default=None, foreign_key="lot.number", ondelete="SET NULL", index=True
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

    country: Mapped["Country"] = Relationship(
        back_populates="cities", sa_relationship_kwargs={"lazy": "raise"}
    )
    counter: Mapped["Counter"] = Relationship(
        back_populates="cities", sa_relationship_kwargs={"lazy": "raise"}
    )
    ledger: Mapped[Optional["Ledger"]] = Relationship(
        back_populates="cities", sa_relationship_kwargs={"lazy": "raise"}
    )
    lot: Mapped[Optional["Lot"]] = Relationship(
        back_populates="cities", sa_relationship_kwargs={"lazy": "raise"}
    )
