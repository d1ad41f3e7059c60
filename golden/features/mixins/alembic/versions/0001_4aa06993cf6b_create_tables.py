"""Create the tables.

Revision ID: 4aa06993cf6b
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "4aa06993cf6b"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("email", name=op.f("uq_person_email")),
        sa.CheckConstraint("length(email) <= 254", name=op.f("ck_person_email_length")),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("revision", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_article_author_id"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint("author_id", "title", name=op.f("uq_article_author_id_title")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_article_revision_range")),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 120", name=op.f("ck_article_title_length")),
        sa.CheckConstraint("title <> note", name=op.f("ck_article_note_not_blank")),
    )
    op.create_index(op.f("ix_article_author_id"), "article", ["author_id"])
    op.create_index(op.f("ix_article_author_id_revision"), "article", ["author_id", "revision"])
    op.create_table(
        "product",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=True),
        sa.Column("revision", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("stock", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "price", sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("sku", sa.String(length=40), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_product_author_id"), ondelete="SET NULL"
        ),
        sa.UniqueConstraint("sku", name=op.f("uq_product_sku")),
        sa.CheckConstraint("length(note) <= 200", name=op.f("ck_product_note_length")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_product_revision_range")),
        sa.CheckConstraint("stock >= 0", name=op.f("ck_product_stock_range")),
        sa.CheckConstraint("length(sku) BETWEEN 1 AND 40", name=op.f("ck_product_sku_length")),
        sa.CheckConstraint("note <> ''", name=op.f("ck_product_note_not_blank")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_product_price_not_negative")),
    )
    op.create_index(op.f("ix_product_stock"), "product", ["stock"])
    op.create_index(op.f("ix_product_author_id"), "product", ["author_id"])
    op.create_index(op.f("ix_product_author_id_revision"), "product", ["author_id", "revision"])
    op.create_table(
        "ticket",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("stock", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "price", sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.CheckConstraint("stock >= 0", name=op.f("ck_ticket_stock_range")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_ticket_price_not_negative")),
    )
    op.create_index(op.f("ix_ticket_stock"), "ticket", ["stock"])


def downgrade() -> None:
    op.drop_table("ticket")
    op.drop_table("product")
    op.drop_table("article")
    op.drop_table("person")
