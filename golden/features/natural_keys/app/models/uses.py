"""The table of useses."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import BigInteger, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.by_big import ByBig
    from app.models.by_date import ByDate
    from app.models.by_email import ByEmail
    from app.models.by_pattern import ByPattern
    from app.models.by_slug import BySlug
    from app.models.by_text import ByText
    from app.models.by_uuid import ByUuid


class UsesWordLink(Base, table=True):
    """Which by texts go with which useses."""

    __tablename__ = "uses_word"

    uses_id: UUID = Field(foreign_key="uses.id", primary_key=True, ondelete="CASCADE")
    by_text_word: str = Field(
        foreign_key="by_text.word", primary_key=True, ondelete="CASCADE", max_length=300, index=True
    )


class UsesDayLink(Base, table=True):
    """Which by dates go with which useses."""

    __tablename__ = "uses_day"

    uses_id: UUID = Field(foreign_key="uses.id", primary_key=True, ondelete="CASCADE")
    by_date_day: date = Field(
        foreign_key="by_date.day", primary_key=True, ondelete="CASCADE", index=True
    )


class Uses(Base, table=True):
    """A uses."""

    __tablename__ = "uses"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    mail_address: str = Field(
        max_length=254, foreign_key="by_email.address", ondelete="RESTRICT", index=True
    )
    slug_slug: str | None = Field(
        default=None, max_length=200, foreign_key="by_slug.slug", ondelete="SET NULL", index=True
    )
    token_token: UUID = Field(foreign_key="by_uuid.token", ondelete="RESTRICT", index=True)
    day_day: date = Field(foreign_key="by_date.day", ondelete="RESTRICT", index=True)
    big_number: int = Field(
        foreign_key="by_big.number", ondelete="RESTRICT", sa_type=BigInteger, index=True
    )
    word_word: str = Field(
        max_length=300, foreign_key="by_text.word", ondelete="RESTRICT", index=True
    )
    code_code: str = Field(
        max_length=12, foreign_key="by_pattern.code", ondelete="RESTRICT", index=True
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

    mail: Mapped["ByEmail"] = Relationship(
        back_populates="useses", sa_relationship_kwargs={"lazy": "raise"}
    )
    slug: Mapped[Optional["BySlug"]] = Relationship(
        back_populates="useses", sa_relationship_kwargs={"lazy": "raise"}
    )
    token: Mapped["ByUuid"] = Relationship(
        back_populates="useses", sa_relationship_kwargs={"lazy": "raise"}
    )
    day: Mapped["ByDate"] = Relationship(sa_relationship_kwargs={"lazy": "raise"})
    big: Mapped["ByBig"] = Relationship(
        back_populates="useses", sa_relationship_kwargs={"lazy": "raise"}
    )
    word: Mapped["ByText"] = Relationship(
        back_populates="word_uses", sa_relationship_kwargs={"lazy": "raise"}
    )
    code: Mapped["ByPattern"] = Relationship(
        back_populates="useses", sa_relationship_kwargs={"lazy": "raise"}
    )
    words: Mapped[list["ByText"]] = Relationship(
        back_populates="useses", link_model=UsesWordLink, sa_relationship_kwargs={"lazy": "raise"}
    )
    days: Mapped[list["ByDate"]] = Relationship(
        back_populates="useses", link_model=UsesDayLink, sa_relationship_kwargs={"lazy": "raise"}
    )
