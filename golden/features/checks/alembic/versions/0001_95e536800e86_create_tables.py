"""Create the tables.

Revision ID: 95e536800e86
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "95e536800e86"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "contract",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("used", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "price", sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column(
            "discount",
            sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"),
            server_default=sa.text("0"),
            nullable=False,
        ),
        sa.Column("rate", sa.Numeric(5, 4).with_variant(sa.BigInteger(), "sqlite"), nullable=False),
        sa.Column("mode", sa.Text(), server_default="manual", nullable=False),
        sa.Column("note", sa.String(length=200), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract")),
        sa.CheckConstraint("mode IN ('manual', 'auto')", name=op.f("ck_contract_mode_valid")),
        sa.CheckConstraint("length(note) <= 200", name=op.f("ck_contract_note_length")),
        sa.CheckConstraint("seats > 0", name=op.f("ck_contract_seats_positive")),
        sa.CheckConstraint(
            "ends_on IS NULL OR ends_on >= starts_on", name=op.f("ck_contract_ends_after_start")
        ),
        sa.CheckConstraint("used <= seats", name=op.f("ck_contract_used_fits")),
        sa.CheckConstraint(
            "discount >= 0 AND discount <= price", name=op.f("ck_contract_discount_fits")
        ),
        sa.CheckConstraint(
            "rate >= 0 AND rate <= 1", name=op.f("ck_contract_rate_is_share")
        ).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(
            "rate >= 0 AND rate <= 10000", name=op.f("ck_contract_rate_is_share")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "NOT (price > 1000.5 AND note IS NULL)", name=op.f("ck_contract_cheap_or_noted")
        ).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(
            "NOT (price > 100050 AND note IS NULL)", name=op.f("ck_contract_cheap_or_noted")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("mode IN ('manual', 'auto')", name=op.f("ck_contract_known_mode")),
        sa.CheckConstraint(
            "(price * seats) <= 99999999.99", name=op.f("ck_contract_total_fits")
        ).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(
            "(price * seats) <= 9999999999", name=op.f("ck_contract_total_fits")
        ).ddl_if(dialect="sqlite"),
    )


def downgrade() -> None:
    op.drop_table("contract")
