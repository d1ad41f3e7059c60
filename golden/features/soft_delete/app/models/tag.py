"""The table of tags."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, uuid7
from app.models.order import OrderTagLink

if TYPE_CHECKING:
    from app.models.order import Order


class Tag(Base, table=True):
    """A tag."""

    __tablename__ = "tag"
    __table_args__ = (
        Index(
            "uq_tag_label",
            "label",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        CheckConstraint("length(label) BETWEEN 1 AND 40", name="label_length"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    label: str = Field(max_length=40)
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    orders: Mapped[list["Order"]] = Relationship(
        back_populates="tags", link_model=OrderTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
