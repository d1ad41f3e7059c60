"""Create the tables.

Revision ID: 5351ed5de687
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "5351ed5de687"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "author",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_author")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_author_name_length")),
    )
    op.create_table(
        "work",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("subtitle", sa.String(length=120), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("rating", sa.Double(), nullable=True),
        sa.Column(
            "price", sa.Numeric(8, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("released_on", sa.Date(), nullable=True),
        sa.Column("sold_out", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("limit", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["author.id"], name=op.f("fk_work_author_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 120", name=op.f("ck_work_title_length")),
        sa.CheckConstraint("length(subtitle) <= 120", name=op.f("ck_work_subtitle_length")),
        sa.CheckConstraint("kind IN ('book', 'film')", name=op.f("ck_work_kind_valid")),
        sa.CheckConstraint("pages >= 1", name=op.f("ck_work_pages_range")),
    )
    op.create_index(op.f("ix_work_pages"), "work", ["pages"])
    op.create_index(op.f("ix_work_author_id"), "work", ["author_id"])
    op.create_table(
        "shelf",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("height", sa.Integer(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shelf")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 40", name=op.f("ck_shelf_name_length")),
    )


def downgrade() -> None:
    op.drop_table("shelf")
    op.drop_table("work")
    op.drop_table("author")
