"""Create the tables.

Revision ID: ae68489bf50e
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "ae68489bf50e"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "sum",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("a", sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False),
        sa.Column("b", sa.Numeric(8, 3).with_variant(sa.BigInteger(), "sqlite"), nullable=False),
        sa.Column("c", sa.Numeric(5, 0).with_variant(sa.BigInteger(), "sqlite"), nullable=True),
        sa.Column("w", sa.Numeric(25, 4).with_variant(sa.Text(), "sqlite"), nullable=False),
        sa.Column("n", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("f", sa.Double(), server_default=sa.text("0.5"), nullable=False),
        sa.Column("d", sa.Date(), server_default="2030-01-31", nullable=False),
        sa.Column("t", sa.DateTime(timezone=True), nullable=True),
        sa.Column("s", sa.String(length=20), nullable=False),
        sa.Column("o", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("CURRENT_TIMESTAMP"),
            nullable=False,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("CURRENT_TIMESTAMP"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sum")),
        sa.CheckConstraint("length(s) BETWEEN 1 AND 20", name=op.f("ck_sum_s_length")),
        sa.CheckConstraint("(a + b) <= 5000.5", name=op.f("ck_sum_plus")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint("(a * 10 + b) <= 5000500", name=op.f("ck_sum_plus")).ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint("(a - b) > -100000", name=op.f("ck_sum_minus")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint("(a * 10 - b) > -100000 * 1000", name=op.f("ck_sum_minus")).ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint("(a * b) < 10000000.25", name=op.f("ck_sum_times")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint("(a * b) < 1000000025000", name=op.f("ck_sum_times")).ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint("(a / 2) <= 49999999", name=op.f("ck_sum_divided")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint("(n % 2) = 1 OR n > 100", name=op.f("ck_sum_modulo")),
        sa.CheckConstraint("-a <= 1000", name=op.f("ck_sum_negative")).ddl_if(dialect="postgresql"),
        sa.CheckConstraint("-a <= 100000", name=op.f("ck_sum_negative")).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("c IS NULL OR c <> 13", name=op.f("ck_sum_equal")),
        sa.CheckConstraint("NOT (a > 10.05 AND a < 10.07)", name=op.f("ck_sum_between")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint("NOT (a > 1005 AND a < 1007)", name=op.f("ck_sum_between")).ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint("o OR f >= 0.25", name=op.f("ck_sum_either")),
        sa.CheckConstraint("d >= '2000-01-01'", name=op.f("ck_sum_dates")),
        sa.CheckConstraint(
            "t IS NULL OR t > '2001-01-01T00\\:00\\:00Z'", name=op.f("ck_sum_moments")
        ).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(
            "t IS NULL OR t > '2001-01-01 00\\:00\\:00.000000'", name=op.f("ck_sum_moments")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("s NOT IN ('x', 'y''z') AND s <> '%'", name=op.f("ck_sum_texts")),
        sa.CheckConstraint("w > 0.0001", name=op.f("ck_sum_wide")).ddl_if(dialect="postgresql"),
        sa.CheckConstraint("a >= c OR c IS NULL", name=op.f("ck_sum_mixed")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint("a >= c * 100 OR c IS NULL", name=op.f("ck_sum_mixed")).ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint("(((a * 2) + (b * 3)) - n) >= -1000", name=op.f("ck_sum_scaled")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint(
            "(((a * 2) * 10 + (b * 3)) - n * 1000) >= -1000 * 1000", name=op.f("ck_sum_scaled")
        ).ddl_if(dialect="sqlite"),
    )


def downgrade() -> None:
    op.drop_table("sum")
