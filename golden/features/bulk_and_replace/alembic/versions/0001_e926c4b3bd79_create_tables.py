"""Create the tables.

Revision ID: e926c4b3bd79
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "e926c4b3bd79"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=True),
        sa.Column("priority", sa.Text(), server_default="low", nullable=False),
        sa.Column("joined_on", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.Column("password", sa.String(length=255), nullable=False),
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
        sa.UniqueConstraint("email", name=op.f("uq_account_email")),
        sa.CheckConstraint("length(email) <= 254", name=op.f("ck_account_email_length")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_account_name_length")),
        sa.CheckConstraint("priority IN ('low', 'high')", name=op.f("ck_account_priority_valid")),
    )
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("label", name=op.f("uq_tag_label")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 40", name=op.f("ck_tag_label_length")),
        sa.CheckConstraint("label <> 'none'", name=op.f("ck_tag_label_not_none")),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=80), nullable=False),
        sa.Column("words", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("related_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_article_account_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["related_id"], ["article.id"], name=op.f("fk_article_related_id"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 80", name=op.f("ck_article_title_length")),
        sa.CheckConstraint("words >= 0", name=op.f("ck_article_words_range")),
    )
    op.create_index(op.f("ix_article_account_id"), "article", ["account_id"])
    op.create_index(op.f("ix_article_related_id"), "article", ["related_id"])
    op.create_table(
        "country",
        sa.Column("code", sa.String(length=2), nullable=False),
        sa.Column("title", sa.String(length=60), server_default=sa.text("''"), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_country")),
        sa.CheckConstraint("length(code) BETWEEN 2 AND 2", name=op.f("ck_country_code_length")),
        sa.CheckConstraint("length(title) <= 60", name=op.f("ck_country_title_length")),
    )
    op.create_table(
        "seat",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("class", sa.String(length=10), nullable=True),
        sa.Column("country_code", sa.String(length=2), nullable=False),
        sa.PrimaryKeyConstraint("country_code", "row", name=op.f("pk_seat")),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["country.code"],
            name=op.f("fk_seat_country_code"),
            ondelete="RESTRICT",
        ),
        sa.UniqueConstraint("country_code", "class", name=op.f("uq_seat_country_code_class")),
        sa.CheckConstraint('"row" >= 1 AND "row" <= 99', name=op.f("ck_seat_row_range")),
        sa.CheckConstraint("length(class) BETWEEN 1 AND 10", name=op.f("ck_seat_class_length")),
    )
    op.create_index(op.f("ix_seat_country_code"), "seat", ["country_code"])
    op.create_table(
        "passenger",
        sa.Column("number", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("country_code", sa.String(length=2), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_passenger")),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["country.code"],
            name=op.f("fk_passenger_country_code"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "length(number) BETWEEN 1 AND 12", name=op.f("ck_passenger_number_length")
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_passenger_name_length")),
    )
    op.create_index(op.f("ix_passenger_country_code"), "passenger", ["country_code"])
    op.create_table(
        "article_tag",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", "tag_id", name=op.f("pk_article_tag")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
            name=op.f("fk_article_tag_article_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tag.id"], name=op.f("fk_article_tag_tag_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_article_tag_tag_id"), "article_tag", ["tag_id"])


def downgrade() -> None:
    op.drop_table("article_tag")
    op.drop_table("passenger")
    op.drop_table("seat")
    op.drop_table("country")
    op.drop_table("article")
    op.drop_table("tag")
    op.drop_table("account")
