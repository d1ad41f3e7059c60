"""Create the tables.

Revision ID: 84f050e51e55
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "84f050e51e55"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "by_email",
        sa.Column("address", sa.String(length=254), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
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
        sa.PrimaryKeyConstraint("address", name=op.f("pk_by_email")),
        sa.CheckConstraint("length(address) <= 254", name=op.f("ck_by_email_address_length")),
    )
    op.create_table(
        "by_slug",
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("n", sa.Integer(), server_default=sa.text("0"), nullable=False),
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
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_by_slug")),
        sa.CheckConstraint("length(slug) <= 200", name=op.f("ck_by_slug_slug_length")),
    )
    op.create_table(
        "by_uuid",
        sa.Column("token", sa.Uuid(), nullable=False),
        sa.Column("n", sa.Integer(), server_default=sa.text("0"), nullable=False),
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
        sa.PrimaryKeyConstraint("token", name=op.f("pk_by_uuid")),
    )
    op.create_table(
        "by_date",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("n", sa.Integer(), server_default=sa.text("0"), nullable=False),
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
        sa.PrimaryKeyConstraint("day", name=op.f("pk_by_date")),
    )
    op.create_table(
        "by_enum",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), server_default=sa.text("0"), nullable=False),
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
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_by_enum")),
        sa.CheckConstraint("kind IN ('a', 'b-c', 'third')", name=op.f("ck_by_enum_kind_valid")),
    )
    op.create_table(
        "by_big",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), server_default=sa.text("0"), nullable=False),
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
        sa.PrimaryKeyConstraint("number", name=op.f("pk_by_big")),
    )
    op.create_table(
        "by_text",
        sa.Column("word", sa.String(length=300), nullable=False),
        sa.Column("n", sa.Integer(), server_default=sa.text("0"), nullable=False),
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
        sa.PrimaryKeyConstraint("word", name=op.f("pk_by_text")),
        sa.CheckConstraint("length(word) BETWEEN 1 AND 300", name=op.f("ck_by_text_word_length")),
    )
    op.create_table(
        "by_pattern",
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("n", sa.Integer(), server_default=sa.text("0"), nullable=False),
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
        sa.PrimaryKeyConstraint("code", name=op.f("pk_by_pattern")),
        sa.CheckConstraint("length(code) <= 12", name=op.f("ck_by_pattern_code_length")),
    )
    op.create_table(
        "uses",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("mail_address", sa.String(length=254), nullable=False),
        sa.Column("slug_slug", sa.String(length=200), nullable=True),
        sa.Column("token_token", sa.Uuid(), nullable=False),
        sa.Column("day_day", sa.Date(), nullable=False),
        sa.Column("big_number", sa.BigInteger(), nullable=False),
        sa.Column("word_word", sa.String(length=300), nullable=False),
        sa.Column("code_code", sa.String(length=12), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uses")),
        sa.ForeignKeyConstraint(
            ["mail_address"],
            ["by_email.address"],
            name=op.f("fk_uses_mail_address"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["slug_slug"], ["by_slug.slug"], name=op.f("fk_uses_slug_slug"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["token_token"],
            ["by_uuid.token"],
            name=op.f("fk_uses_token_token"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["day_day"], ["by_date.day"], name=op.f("fk_uses_day_day"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["big_number"], ["by_big.number"], name=op.f("fk_uses_big_number"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["word_word"], ["by_text.word"], name=op.f("fk_uses_word_word"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["code_code"], ["by_pattern.code"], name=op.f("fk_uses_code_code"), ondelete="RESTRICT"
        ),
    )
    op.create_index(op.f("ix_uses_mail_address"), "uses", ["mail_address"])
    op.create_index(op.f("ix_uses_slug_slug"), "uses", ["slug_slug"])
    op.create_index(op.f("ix_uses_token_token"), "uses", ["token_token"])
    op.create_index(op.f("ix_uses_day_day"), "uses", ["day_day"])
    op.create_index(op.f("ix_uses_big_number"), "uses", ["big_number"])
    op.create_index(op.f("ix_uses_word_word"), "uses", ["word_word"])
    op.create_index(op.f("ix_uses_code_code"), "uses", ["code_code"])
    op.create_table(
        "uses_word",
        sa.Column("uses_id", sa.Uuid(), nullable=False),
        sa.Column("by_text_word", sa.String(length=300), nullable=False),
        sa.PrimaryKeyConstraint("uses_id", "by_text_word", name=op.f("pk_uses_word")),
        sa.ForeignKeyConstraint(
            ["uses_id"], ["uses.id"], name=op.f("fk_uses_word_uses_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["by_text_word"],
            ["by_text.word"],
            name=op.f("fk_uses_word_by_text_word"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_uses_word_by_text_word"), "uses_word", ["by_text_word"])
    op.create_table(
        "uses_day",
        sa.Column("uses_id", sa.Uuid(), nullable=False),
        sa.Column("by_date_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("uses_id", "by_date_day", name=op.f("pk_uses_day")),
        sa.ForeignKeyConstraint(
            ["uses_id"], ["uses.id"], name=op.f("fk_uses_day_uses_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["by_date_day"],
            ["by_date.day"],
            name=op.f("fk_uses_day_by_date_day"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_uses_day_by_date_day"), "uses_day", ["by_date_day"])


def downgrade() -> None:
    op.drop_table("uses_day")
    op.drop_table("uses_word")
    op.drop_table("uses")
    op.drop_table("by_pattern")
    op.drop_table("by_text")
    op.drop_table("by_big")
    op.drop_table("by_enum")
    op.drop_table("by_date")
    op.drop_table("by_uuid")
    op.drop_table("by_slug")
    op.drop_table("by_email")
