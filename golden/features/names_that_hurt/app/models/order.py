"""The table of orders."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Json, Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import TypeModel

if TYPE_CHECKING:
    from app.models.group import Group
    from app.models.user import User


class Order(Base, table=True):
    """An order."""

    __tablename__ = "order"
    __table_args__ = (
        UniqueConstraint("class_", "from_"),
        CheckConstraint("length(class) BETWEEN 1 AND 20", name="class_length"),
        CheckConstraint(
            "type IN ('class', 'None', '3d', 'in-progress', 'a b', 'name')", name="type_valid"
        ),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    class_: str = Field(
        max_length=20,
        sa_column_kwargs={"name": "class", "key": "class_", "info": {"field": "class"}},
    )
    from_: date = Field(
        sa_column_kwargs={"name": "from", "key": "from_", "info": {"field": "from"}}
    )
    metadata_: Any = Field(
        default=None,
        sa_type=Json,
        nullable=True,
        sa_column_kwargs={"name": "metadata", "key": "metadata_", "info": {"field": "metadata"}},
    )
    registry_: int | None = Field(
        default=None,
        sa_column_kwargs={"name": "registry", "key": "registry_", "info": {"field": "registry"}},
    )
    schema_: str | None = Field(
        default=None,
        sa_type=Text,
        sa_column_kwargs={"name": "schema", "key": "schema_", "info": {"field": "schema"}},
    )
    copy_: bool = Field(
        default=False,
        sa_column_kwargs={
            "name": "copy",
            "key": "copy_",
            "info": {"field": "copy"},
            "server_default": text("false"),
        },
    )
    json_: str | None = Field(
        default=None,
        sa_type=Text,
        sa_column_kwargs={"name": "json", "key": "json_", "info": {"field": "json"}},
    )
    id_: int | None = Field(default=None)
    type_: TypeModel = Field(
        sa_type=enum(TypeModel),
        sa_column_kwargs={"name": "type", "key": "type_", "info": {"field": "type"}},
    )
    date_: date = Field(
        sa_column_kwargs={"name": "date", "key": "date_", "info": {"field": "date"}}
    )
    list_: int | None = Field(
        default=None, sa_column_kwargs={"name": "list", "key": "list_", "info": {"field": "list"}}
    )
    field_: str | None = Field(
        default=None,
        sa_type=Text,
        sa_column_kwargs={"name": "field", "key": "field_", "info": {"field": "field"}},
    )
    limit: int | None = Field(default=None)
    select: str | None = Field(default=None, sa_type=Text, index=True)
    import_id: UUID = Field(foreign_key="user.id", ondelete="RESTRICT", index=True)
    group_id: UUID | None = Field(
        default=None, foreign_key="group.id", ondelete="SET NULL", index=True
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

    import_: Mapped["User"] = Relationship(
        back_populates="orders", sa_relationship_kwargs={"lazy": "raise"}
    )
    group: Mapped[Optional["Group"]] = Relationship(
        back_populates="orders", sa_relationship_kwargs={"lazy": "raise"}
    )
