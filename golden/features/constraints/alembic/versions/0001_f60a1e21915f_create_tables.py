"""Create the tables.

Revision ID: f60a1e21915f
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "f60a1e21915f"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "measure",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("above", sa.Integer(), nullable=False),
        sa.Column("fifths", sa.Integer(), nullable=False),
        sa.Column("far", sa.BigInteger(), nullable=False),
        sa.Column("ratio", sa.Double(), nullable=False),
        sa.Column(
            "price", sa.Numeric(8, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column(
            "positive", sa.Numeric(6, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column(
            "cents", sa.Numeric(6, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("title", sa.String(length=20), nullable=False),
        sa.Column("nick", sa.Text(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
        sa.CheckConstraint("length(code) BETWEEN 3 AND 8", name=op.f("ck_measure_code_length")),
        sa.CheckConstraint("level >= 0 AND level <= 10", name=op.f("ck_measure_level_range")),
        sa.CheckConstraint("above > 0 AND above < 100", name=op.f("ck_measure_above_range")),
        sa.CheckConstraint(
            "fifths >= -50 AND fifths <= 50 AND (fifths % 5) = 0",
            name=op.f("ck_measure_fifths_range"),
        ),
        sa.CheckConstraint("far >= 1", name=op.f("ck_measure_far_range")),
        sa.CheckConstraint("ratio > 0 AND ratio <= 1", name=op.f("ck_measure_ratio_range")),
        sa.CheckConstraint(
            "price >= 0 AND price <= 99999.99", name=op.f("ck_measure_price_range")
        ).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(
            "price >= 0 AND price <= 9999999", name=op.f("ck_measure_price_range")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("positive > 0", name=op.f("ck_measure_positive_range")),
        sa.CheckConstraint(
            "cents >= 0 AND (cents % 0.05) = 0", name=op.f("ck_measure_cents_range")
        ).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(
            "cents >= 0 AND (cents % 5) = 0", name=op.f("ck_measure_cents_range")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("length(title) <= 20", name=op.f("ck_measure_title_length")),
        sa.CheckConstraint("length(nick) >= 2", name=op.f("ck_measure_nick_length")),
    )


def downgrade() -> None:
    op.drop_table("measure")
