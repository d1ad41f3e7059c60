"""The table of sums."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, Double, text
from sqlmodel import Field

from app.db.types import Timestamp, decimal
from app.models.base import Base, utcnow, uuid7


class Sum(Base, table=True):
    """A sum."""

    __tablename__ = "sum"
    __table_args__ = (
        CheckConstraint("length(s) BETWEEN 1 AND 20", name="s_length"),
        CheckConstraint("(a + b) <= 5000.5", name="plus").ddl_if(dialect="postgresql"),
        CheckConstraint("(a * 10 + b) <= 5000500", name="plus").ddl_if(dialect="sqlite"),
        CheckConstraint("(a - b) > -100000", name="minus").ddl_if(dialect="postgresql"),
        CheckConstraint("(a * 10 - b) > -100000 * 1000", name="minus").ddl_if(dialect="sqlite"),
        CheckConstraint("(a * b) < 10000000.25", name="times").ddl_if(dialect="postgresql"),
        CheckConstraint("(a * b) < 1000000025000", name="times").ddl_if(dialect="sqlite"),
        CheckConstraint("(a / 2) <= 49999999", name="divided").ddl_if(dialect="postgresql"),
        CheckConstraint("(n % 2) = 1 OR n > 100", name="modulo"),
        CheckConstraint("-a <= 1000", name="negative").ddl_if(dialect="postgresql"),
        CheckConstraint("-a <= 100000", name="negative").ddl_if(dialect="sqlite"),
        CheckConstraint("c IS NULL OR c <> 13", name="equal"),
        CheckConstraint("NOT (a > 10.05 AND a < 10.07)", name="between").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("NOT (a > 1005 AND a < 1007)", name="between").ddl_if(dialect="sqlite"),
        CheckConstraint("o OR f >= 0.25", name="either"),
        CheckConstraint("d >= '2000-01-01'", name="dates"),
        CheckConstraint("t IS NULL OR t > '2001-01-01T00\\:00\\:00Z'", name="moments").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("t IS NULL OR t > '2001-01-01 00\\:00\\:00.000000'", name="moments").ddl_if(
            dialect="sqlite"
        ),
        CheckConstraint("s NOT IN ('x', 'y''z') AND s <> '%'", name="texts"),
        CheckConstraint("w > 0.0001", name="wide").ddl_if(dialect="postgresql"),
        CheckConstraint("a >= c OR c IS NULL", name="mixed").ddl_if(dialect="postgresql"),
        CheckConstraint("a >= c * 100 OR c IS NULL", name="mixed").ddl_if(dialect="sqlite"),
        CheckConstraint("(((a * 2) + (b * 3)) - n) >= -1000", name="scaled").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint(
            "(((a * 2) * 10 + (b * 3)) - n * 1000) >= -1000 * 1000", name="scaled"
        ).ddl_if(dialect="sqlite"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    a: Decimal = Field(sa_type=decimal(10, 2))
    b: Decimal = Field(sa_type=decimal(8, 3))
    c: Decimal | None = Field(default=None, sa_type=decimal(5, 0))
    w: Decimal = Field(default=Decimal("1.5000"), sa_type=decimal(25, 4))
    n: int = Field(default=1, sa_column_kwargs={"server_default": text("1")})
    f: float = Field(default=0.5, sa_type=Double, sa_column_kwargs={"server_default": text("0.5")})
    d: date = Field(
        default=date.fromisoformat("2030-01-31"), sa_column_kwargs={"server_default": "2030-01-31"}
    )
    t: datetime | None = Field(default=None, sa_type=Timestamp)
    s: str = Field(max_length=20)
    o: bool = Field(default=True, sa_column_kwargs={"server_default": text("true")})
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
