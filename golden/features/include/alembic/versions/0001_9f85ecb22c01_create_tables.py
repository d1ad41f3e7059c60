"""Create the tables.

Revision ID: 9f85ecb22c01
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "9f85ecb22c01"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
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
        sa.UniqueConstraint("email", name=op.f("uq_customer_email")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 120", name=op.f("ck_customer_name_length")),
        sa.CheckConstraint("length(email) <= 254", name=op.f("ck_customer_email_length")),
    )
    op.create_table(
        "order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.Text(), server_default="web", nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_order_customer_id"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint("number", name=op.f("uq_order_number")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 20", name=op.f("ck_order_number_length")),
        sa.CheckConstraint("channel IN ('web', 'shop')", name=op.f("ck_order_channel_valid")),
        sa.CheckConstraint("currency IN ('eur', 'usd')", name=op.f("ck_order_currency_valid")),
    )
    op.create_index(op.f("ix_order_customer_id"), "order", ["customer_id"])
    op.create_table(
        "receipt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "total", sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("order_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_receipt_order_id"), ondelete="RESTRICT"
        ),
    )
    op.create_index(op.f("ix_receipt_order_id"), "receipt", ["order_id"])
    op.create_table(
        "product",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("sku", sa.String(length=40), nullable=False),
        sa.Column(
            "price", sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
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
        sa.UniqueConstraint("sku", name=op.f("uq_product_sku")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 120", name=op.f("ck_product_name_length")),
        sa.CheckConstraint("length(sku) BETWEEN 1 AND 40", name=op.f("ck_product_sku_length")),
    )
    op.create_table(
        "order_product",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "product_id", name=op.f("pk_order_product")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_order_product_order_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_order_product_product_id"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_order_product_product_id"), "order_product", ["product_id"])


def downgrade() -> None:
    op.drop_table("order_product")
    op.drop_table("product")
    op.drop_table("receipt")
    op.drop_table("order")
    op.drop_table("customer")
