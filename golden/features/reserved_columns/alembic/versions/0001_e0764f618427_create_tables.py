"""Create the tables.

Revision ID: e0764f618427
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "e0764f618427"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "select",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("where", sa.String(length=10), nullable=False),
        sa.Column("order", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("group", sa.Text(), nullable=True),
        sa.Column("user", sa.Text(), nullable=True),
        sa.Column("table", sa.Integer(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("default", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("primary", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("offset", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("sort", sa.Text(), nullable=True),
        sa.Column("q", sa.Text(), nullable=True),
        sa.Column("cursor", sa.Text(), nullable=True),
        sa.Column("self", sa.Integer(), nullable=True),
        sa.Column("cls", sa.Integer(), nullable=True),
        sa.Column("items", sa.Integer(), nullable=True),
        sa.Column("keys", sa.Text(), nullable=True),
        sa.Column("values", sa.Integer(), nullable=True),
        sa.Column("count", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("index", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("from_id", sa.Uuid(), nullable=True),
        sa.Column("references_id", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_select")),
        sa.ForeignKeyConstraint(
            ["from_id"], ["select.id"], name=op.f("fk_select_from_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["references_id"],
            ["select.id"],
            name=op.f("fk_select_references_id"),
            ondelete="SET NULL",
        ),
        sa.UniqueConstraint("where", name=op.f("uq_select_where")),
        sa.CheckConstraint('length("where") BETWEEN 1 AND 10', name=op.f("ck_select_where_length")),
        sa.CheckConstraint('"offset" >= 0 AND "default" > 0', name=op.f("ck_select_limits")),
        sa.CheckConstraint('"end" IS NULL OR "end" > \'2000-01-01\'', name=op.f("ck_select_ends")),
    )
    op.create_index(op.f("ix_select_index"), "select", ["index"])
    op.create_index(op.f("ix_select_from_id"), "select", ["from_id"])
    op.create_index(op.f("ix_select_references_id"), "select", ["references_id"])


def downgrade() -> None:
    op.drop_table("select")
