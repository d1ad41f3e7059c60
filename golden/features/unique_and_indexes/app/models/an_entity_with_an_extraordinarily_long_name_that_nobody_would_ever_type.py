"""The table of an entity with an extraordinarily long name that nobody would ever types."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped
from sqlalchemy.schema import conv
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.room import Room


class AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType(Base, table=True):
    """An an entity with an extraordinarily long name that nobody would ever type."""

    __tablename__ = "an_entity_with_an_extraordinarily_long_name_that_nobody_types"
    __table_args__ = (
        PrimaryKeyConstraint(
            "id", name=conv("pk_an_entity_with_an_extraordinarily_long_name_that_no_cee9384f")
        ),
        ForeignKeyConstraint(
            ["a_relation_with_a_name_that_is_far_too_long_as_well_id"],
            ["room.id"],
            name=conv("fk_an_entity_with_an_extraordinarily_long_name_that_no_11ec9778"),
            ondelete="RESTRICT",
        ),
        UniqueConstraint(
            "a_field_whose_name_goes_on_and_on_without_any_good_reason",
            name=conv("uq_an_entity_with_an_extraordinarily_long_name_that_no_1d7a1e21"),
        ),
        CheckConstraint(
            "length(a_field_whose_name_goes_on_and_on_without_any_good_reason) BETWEEN 1 AND 40",
            name=conv("ck_an_entity_with_an_extraordinarily_long_name_that_no_3e859991"),
        ),
        CheckConstraint(
            "another_field_whose_name_goes_on_and_on_and_on >= 0 AND another_field_whose_name_goes_on_and_on_and_on <= 5",
            name=conv("ck_an_entity_with_an_extraordinarily_long_name_that_no_57ad6344"),
        ),
        Index(
            "ix_an_entity_with_an_extraordinarily_long_name_that_no_cf109802",
            "another_field_whose_name_goes_on_and_on_and_on",
        ),
        Index(
            "ix_an_entity_with_an_extraordinarily_long_name_that_no_73db7f6a",
            "a_relation_with_a_name_that_is_far_too_long_as_well_id",
        ),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    a_field_whose_name_goes_on_and_on_without_any_good_reason: str = Field(max_length=40)
    another_field_whose_name_goes_on_and_on_and_on: int
    a_relation_with_a_name_that_is_far_too_long_as_well_id: UUID
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

    a_relation_with_a_name_that_is_far_too_long_as_well: Mapped["Room"] = Relationship(
        back_populates="an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types",
        sa_relationship_kwargs={"lazy": "raise"},
    )
