"""Create the tables.

Revision ID: 9a9d71c7a365
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "9a9d71c7a365"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "country",
        sa.Column("code", sa.String(length=2), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_country")),
        sa.CheckConstraint("length(code) BETWEEN 2 AND 2", name=op.f("ck_country_code_length")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_country_name_length")),
    )
    op.create_table(
        "customer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("password", sa.String(length=255), nullable=True),
        sa.Column("home", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column(
            "score",
            sa.Numeric(6, 2).with_variant(sa.BigInteger(), "sqlite"),
            server_default=sa.text("0"),
            nullable=False,
        ),
        sa.Column("country_code", sa.String(length=2), nullable=False),
        sa.Column("referrer_id", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["country.code"],
            name=op.f("fk_customer_country_code"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["referrer_id"],
            ["customer.id"],
            name=op.f("fk_customer_referrer_id"),
            ondelete="SET NULL",
        ),
        sa.UniqueConstraint("email", name=op.f("uq_customer_email")),
        sa.CheckConstraint("length(email) <= 254", name=op.f("ck_customer_email_length")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_customer_name_length")),
    )
    op.create_index(op.f("ix_customer_country_code"), "customer", ["country_code"])
    op.create_index(op.f("ix_customer_referrer_id"), "customer", ["referrer_id"])
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("size", sa.Text(), server_default="small", nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("label", name=op.f("uq_tag_label")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 40", name=op.f("ck_tag_label_length")),
        sa.CheckConstraint("size IN ('small', 'large')", name=op.f("ck_tag_size_valid")),
    )
    op.create_table(
        "product",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "payload", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True
        ),
        sa.Column("image", sa.LargeBinary(), nullable=True),
        sa.Column(
            "labels",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            server_default="[]",
            nullable=False,
        ),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.UniqueConstraint("number", name=op.f("uq_product_number")),
        sa.CheckConstraint("length(image) <= 10", name=op.f("ck_product_image_length")),
    )
    op.create_table(
        "stock",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("country_code", sa.String(length=2), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_stock_product_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["country.code"],
            name=op.f("fk_stock_country_code"),
            ondelete="RESTRICT",
        ),
        sa.UniqueConstraint(
            "product_id", "country_code", name=op.f("uq_stock_product_id_country_code")
        ),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_stock_amount_range")),
    )
    op.create_index(op.f("ix_stock_product_id"), "stock", ["product_id"])
    op.create_index(op.f("ix_stock_country_code"), "stock", ["country_code"])
    op.create_table(
        "draft",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("title", name=op.f("uq_draft_title")),
    )
    op.create_table(
        "product_tag",
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "tag_id", name=op.f("pk_product_tag")),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_product_tag_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tag.id"], name=op.f("fk_product_tag_tag_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_product_tag_tag_id"), "product_tag", ["tag_id"])
    op.create_table(
        "product_more",
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("more_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "more_id", name=op.f("pk_product_more")),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_product_more_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["more_id"], ["product.id"], name=op.f("fk_product_more_more_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_product_more_more_id"), "product_more", ["more_id"])


def downgrade() -> None:
    op.drop_table("product_more")
    op.drop_table("product_tag")
    op.drop_table("draft")
    op.drop_table("stock")
    op.drop_table("product")
    op.drop_table("tag")
    op.drop_table("customer")
    op.drop_table("country")
