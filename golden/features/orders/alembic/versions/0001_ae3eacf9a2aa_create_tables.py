"""Create the tables.

Revision ID: ae3eacf9a2aa
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "ae3eacf9a2aa"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("score", sa.Numeric(6, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("tm", sa.Time(), nullable=True),
        sa.Column("lasts", sa.Interval(), nullable=True),
        sa.Column("label", sa.String(length=10), nullable=True),
        sa.Column("ratio", sa.Double(), nullable=True),
        sa.Column("flag", sa.Boolean(), nullable=True),
        sa.Column("wide", sa.Numeric(30, 6).with_variant(sa.Text(), "sqlite"), nullable=True),
        sa.Column("big", sa.BigInteger(), nullable=True),
        sa.Column("token", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
        sa.CheckConstraint("level IN ('low', 'mid', 'high')", name=op.f("ck_entry_level_valid")),
        sa.CheckConstraint("length(label) <= 10", name=op.f("ck_entry_label_length")),
    )
    op.create_table(
        "pair",
        sa.Column("left", sa.Integer(), nullable=False),
        sa.Column("right", sa.String(length=8), nullable=False),
        sa.Column("weight", sa.Double(), nullable=True),
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
        sa.PrimaryKeyConstraint("left", "right", name=op.f("pk_pair")),
        sa.CheckConstraint('length("right") BETWEEN 1 AND 8', name=op.f("ck_pair_right_length")),
    )


def downgrade() -> None:
    op.drop_table("pair")
    op.drop_table("entry")
