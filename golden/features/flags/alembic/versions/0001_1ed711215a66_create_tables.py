"""Create the tables.

Revision ID: 1ed711215a66
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "1ed711215a66"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("handle", sa.String(length=30), nullable=False),
        sa.Column(
            "balance",
            sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"),
            server_default=sa.text("0"),
            nullable=False,
        ),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hint", sa.String(length=200), nullable=True),
        sa.Column("secret", sa.String(length=255), nullable=False),
        sa.Column("internal_note", sa.Text(), nullable=True),
        sa.Column("rank", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("old_name", sa.String(length=50), nullable=True),
        sa.Column("shown", sa.String(length=20), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("handle", name=op.f("uq_account_handle")),
        sa.CheckConstraint(
            "length(handle) BETWEEN 3 AND 30", name=op.f("ck_account_handle_length")
        ),
        sa.CheckConstraint("length(hint) <= 200", name=op.f("ck_account_hint_length")),
        sa.CheckConstraint("length(old_name) <= 50", name=op.f("ck_account_old_name_length")),
        sa.CheckConstraint("length(shown) BETWEEN 1 AND 20", name=op.f("ck_account_shown_length")),
    )
    op.create_index(op.f("ix_account_rank"), "account", ["rank"])


def downgrade() -> None:
    op.drop_table("account")
