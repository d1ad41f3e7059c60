"""The table of things."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import ListOf, Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Odd, One


class Thing(Base, table=True):
    """A thing."""

    __tablename__ = "thing"
    __table_args__ = (
        CheckConstraint(
            "odd IN ('it''s', 'say \"hi\"', '100%', 'a\\:b', '\\:param', '%(x)s', 'été', '日本', 'back\\slash', '{{x}} {y}', '$1', ' ', 'new\nline', 'None', 'true', 'a\tb', '# no', '🙂')",
            name="odd_valid",
        ),
        CheckConstraint(
            "maybe IN ('it''s', 'say \"hi\"', '100%', 'a\\:b', '\\:param', '%(x)s', 'été', '日本', 'back\\slash', '{{x}} {y}', '$1', ' ', 'new\nline', 'None', 'true', 'a\tb', '# no', '🙂')",
            name="maybe_valid",
        ),
        CheckConstraint(
            "with_default IN ('it''s', 'say \"hi\"', '100%', 'a\\:b', '\\:param', '%(x)s', 'été', '日本', 'back\\slash', '{{x}} {y}', '$1', ' ', 'new\nline', 'None', 'true', 'a\tb', '# no', '🙂')",
            name="with_default_valid",
        ),
        CheckConstraint(
            "pct IN ('it''s', 'say \"hi\"', '100%', 'a\\:b', '\\:param', '%(x)s', 'été', '日本', 'back\\slash', '{{x}} {y}', '$1', ' ', 'new\nline', 'None', 'true', 'a\tb', '# no', '🙂')",
            name="pct_valid",
        ),
        CheckConstraint("one IN ('only')", name="one_valid"),
        CheckConstraint("odd <> '100%' OR maybe IS NULL", name="no_percent"),
        CheckConstraint("maybe IN ('it''s', 'a\\:b', '100%')", name="some"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    odd: Odd = Field(sa_type=enum(Odd))
    maybe: Odd | None = Field(default=None, sa_type=enum(Odd))
    with_default: Odd = Field(
        default=Odd.apostrophe,
        sa_type=enum(Odd),
        sa_column_kwargs={"server_default": text("'it''s'")},
    )
    pct: Odd = Field(
        default=Odd.percent, sa_type=enum(Odd), sa_column_kwargs={"server_default": "100%"}
    )
    one: One = Field(
        default=One.only, sa_type=enum(One), sa_column_kwargs={"server_default": "only"}
    )
    many: list[Odd] = Field(sa_type=ListOf(list[Odd]))
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
