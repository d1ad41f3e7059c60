"""Create the tables.

Revision ID: 9169e24daec6
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "9169e24daec6"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "specimen",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("ratio", sa.Double(), nullable=False),
        sa.Column(
            "price", sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("wide", sa.Numeric(30, 6).with_variant(sa.Text(), "sqlite"), nullable=False),
        sa.Column(
            "whole", sa.Numeric(5, 0).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column(
            "fraction", sa.Numeric(4, 4).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.Time(), nullable=False),
        sa.Column("lasts", sa.Interval(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("token", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("homepage", sa.String(length=2048), nullable=False),
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("secret", sa.String(length=255), nullable=False),
        sa.Column(
            "payload", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("image", sa.LargeBinary(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_specimen")),
        sa.CheckConstraint("length(code) <= 10", name=op.f("ck_specimen_code_length")),
        sa.CheckConstraint("length(label) BETWEEN 2 AND 40", name=op.f("ck_specimen_label_length")),
        sa.CheckConstraint("length(email) <= 254", name=op.f("ck_specimen_email_length")),
        sa.CheckConstraint("length(homepage) <= 2048", name=op.f("ck_specimen_homepage_length")),
        sa.CheckConstraint("length(slug) <= 200", name=op.f("ck_specimen_slug_length")),
        sa.CheckConstraint("length(image) <= 100", name=op.f("ck_specimen_image_length")),
        sa.CheckConstraint(
            "colour IN ('red', 'light-green', '3d')", name=op.f("ck_specimen_colour_valid")
        ),
    )
    op.create_table(
        "optional_specimen",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("code", sa.String(length=10), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("ratio", sa.Double(), nullable=True),
        sa.Column(
            "price", sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=True
        ),
        sa.Column("wide", sa.Numeric(30, 6).with_variant(sa.Text(), "sqlite"), nullable=True),
        sa.Column("is_open", sa.Boolean(), nullable=True),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("starts_at", sa.Time(), nullable=True),
        sa.Column("lasts", sa.Interval(), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("token", sa.Uuid(), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("homepage", sa.String(length=2048), nullable=True),
        sa.Column("slug", sa.String(length=200), nullable=True),
        sa.Column("secret", sa.String(length=255), nullable=True),
        sa.Column(
            "payload", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True
        ),
        sa.Column("image", sa.LargeBinary(), nullable=True),
        sa.Column("colour", sa.Text(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_optional_specimen")),
        sa.CheckConstraint("length(code) <= 10", name=op.f("ck_optional_specimen_code_length")),
        sa.CheckConstraint("length(email) <= 254", name=op.f("ck_optional_specimen_email_length")),
        sa.CheckConstraint(
            "length(homepage) <= 2048", name=op.f("ck_optional_specimen_homepage_length")
        ),
        sa.CheckConstraint("length(slug) <= 200", name=op.f("ck_optional_specimen_slug_length")),
        sa.CheckConstraint("length(image) <= 7", name=op.f("ck_optional_specimen_image_length")),
        sa.CheckConstraint(
            "colour IN ('red', 'light-green', '3d')", name=op.f("ck_optional_specimen_colour_valid")
        ),
    )


def downgrade() -> None:
    op.drop_table("optional_specimen")
    op.drop_table("specimen")
