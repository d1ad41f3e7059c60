"""The table of shelves."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, PrimaryKeyConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.box import Box
    from app.models.lot import Lot


class Shelf(Base, table=True):
    """A shelf."""

    __tablename__ = "shelf"
    __table_args__ = (
        PrimaryKeyConstraint("lot_number", "row"),
        CheckConstraint('"row" >= 1 AND "row" <= 99', name="row_range"),
        CheckConstraint("length(label) BETWEEN 1 AND 20", name="label_length"),
    )

    row: int = Field(primary_key=True)
    label: str = Field(max_length=20)
    lot_number: int = Field(
        primary_key=True, foreign_key="lot.number", ondelete="RESTRICT", index=True
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

    lot: Mapped["Lot"] = Relationship(
        back_populates="shelves", sa_relationship_kwargs={"lazy": "raise"}
    )
    boxes: Mapped[list["Box"]] = Relationship(
        back_populates="shelf", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
