"""Create the tables.

Revision ID: 066e720539cf
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "066e720539cf"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=100), nullable=False),
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
        sa.CheckConstraint("length(title) BETWEEN 1 AND 100", name=op.f("ck_article_title_length")),
    )
    op.create_table(
        "label",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=40), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label")),
        sa.UniqueConstraint("text", name=op.f("uq_label_text")),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 40", name=op.f("ck_label_text_length")),
    )
    op.create_table(
        "reader",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reader")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 40", name=op.f("ck_reader_name_length")),
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("minutes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("reader_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_reading_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["reader.id"], name=op.f("fk_reading_reader_id"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint(
            "article_id", "reader_id", name=op.f("uq_reading_article_id_reader_id")
        ),
        sa.CheckConstraint("minutes >= 0", name=op.f("ck_reading_minutes_range")),
    )
    op.create_index(op.f("ix_reading_article_id"), "reading", ["article_id"])
    op.create_index(op.f("ix_reading_reader_id"), "reading", ["reader_id"])
    op.create_table(
        "article_label",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("label_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", "label_id", name=op.f("pk_article_label")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
            name=op.f("fk_article_label_article_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["label_id"], ["label.id"], name=op.f("fk_article_label_label_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_article_label_label_id"), "article_label", ["label_id"])
    op.create_table(
        "article_related",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("related_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", "related_id", name=op.f("pk_article_related")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
            name=op.f("fk_article_related_article_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["related_id"],
            ["article.id"],
            name=op.f("fk_article_related_related_id"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_article_related_related_id"), "article_related", ["related_id"])


def downgrade() -> None:
    op.drop_table("article_related")
    op.drop_table("article_label")
    op.drop_table("reading")
    op.drop_table("reader")
    op.drop_table("label")
    op.drop_table("article")
