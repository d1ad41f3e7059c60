"""The table of boxes."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.shelf import Shelf


class Box(Base, table=True):
    """A box."""

    __tablename__ = "box"
    __table_args__ = (
        ForeignKeyConstraint(
            ["shelf_lot_number", "shelf_row"],
            ["shelf.lot_number", "shelf.row"],
            ondelete="RESTRICT",
        ),
        CheckConstraint("length(label) BETWEEN 1 AND 20", name="label_length"),
        Index("ix_box_shelf_lot_number_shelf_row", "shelf_lot_number", "shelf_row"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    label: str = Field(max_length=20)
    shelf_lot_number: int
    shelf_row: int
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

    shelf: Mapped["Shelf"] = Relationship(
        back_populates="boxes", sa_relationship_kwargs={"lazy": "raise"}
    )
