"""Create the tables.

Revision ID: 69d024408a2a
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "69d024408a2a"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "storage_bins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bin_code", sa.String(length=10), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_storage_bins")),
        sa.CheckConstraint(
            "length(bin_code) BETWEEN 1 AND 10", name=op.f("ck_storage_bins_bin_code_length")
        ),
    )
    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("bin_ref", sa.Integer(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        sa.ForeignKeyConstraint(
            ["bin_ref"], ["storage_bins.id"], name=op.f("fk_item_bin_ref"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 40", name=op.f("ck_item_name_length")),
    )
    op.create_index(op.f("ix_item_bin_ref"), "item", ["bin_ref"])


def downgrade() -> None:
    op.drop_table("item")
    op.drop_table("storage_bins")
