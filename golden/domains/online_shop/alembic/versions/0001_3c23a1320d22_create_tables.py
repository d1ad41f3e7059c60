"""Create the tables.

Revision ID: 3c23a1320d22
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "3c23a1320d22"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "category",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("description", sa.String(length=255), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=True),
        sa.Column("date_added", sa.Date(), nullable=True),
        sa.Column("date_modified", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["category.id"], name=op.f("fk_category_parent_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint(
            "length(description) <= 255", name=op.f("ck_category_description_length")
        ),
        sa.CheckConstraint(
            "status IN ('AVAILABLE', 'RESTRICTED', 'DISABLED')",
            name=op.f("ck_category_status_valid"),
        ),
    )
    op.create_index(op.f("ix_category_parent_id"), "category", ["parent_id"])
    op.create_table(
        "customer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("first_name", sa.String(length=255), nullable=True),
        sa.Column("last_name", sa.String(length=255), nullable=True),
        sa.Column("email", sa.String(length=255), nullable=True),
        sa.Column("telephone", sa.String(length=255), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.CheckConstraint("length(first_name) <= 255", name=op.f("ck_customer_first_name_length")),
        sa.CheckConstraint("length(last_name) <= 255", name=op.f("ck_customer_last_name_length")),
        sa.CheckConstraint("length(email) <= 255", name=op.f("ck_customer_email_length")),
        sa.CheckConstraint("length(telephone) <= 255", name=op.f("ck_customer_telephone_length")),
    )
    op.create_table(
        "wish_list",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("title", sa.String(length=255), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=True),
        sa.Column("customer_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish_list")),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_wish_list_customer_id"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("length(title) <= 255", name=op.f("ck_wish_list_title_length")),
    )
    op.create_index(op.f("ix_wish_list_customer_id"), "wish_list", ["customer_id"])
    op.create_table(
        "product",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("title", sa.String(length=255), nullable=False),
        sa.Column("keywords", sa.String(length=255), nullable=True),
        sa.Column("description", sa.String(length=255), nullable=True),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("date_added", sa.Date(), nullable=True),
        sa.Column("date_modified", sa.Date(), nullable=True),
        sa.Column("wish_list_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.ForeignKeyConstraint(
            ["wish_list_id"],
            ["wish_list.id"],
            name=op.f("fk_product_wish_list_id"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("length(title) <= 255", name=op.f("ck_product_title_length")),
        sa.CheckConstraint("length(keywords) <= 255", name=op.f("ck_product_keywords_length")),
        sa.CheckConstraint(
            "length(description) <= 255", name=op.f("ck_product_description_length")
        ),
    )
    op.create_index(op.f("ix_product_wish_list_id"), "product", ["wish_list_id"])
    op.create_table(
        "address",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("address1", sa.String(length=255), nullable=True),
        sa.Column("address2", sa.String(length=255), nullable=True),
        sa.Column("city", sa.String(length=255), nullable=True),
        sa.Column("postcode", sa.String(length=10), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_address_customer_id"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("length(address1) <= 255", name=op.f("ck_address_address1_length")),
        sa.CheckConstraint("length(address2) <= 255", name=op.f("ck_address_address2_length")),
        sa.CheckConstraint("length(city) <= 255", name=op.f("ck_address_city_length")),
        sa.CheckConstraint("length(postcode) <= 10", name=op.f("ck_address_postcode_length")),
        sa.CheckConstraint("length(country) <= 2", name=op.f("ck_address_country_length")),
    )
    op.create_index(op.f("ix_address_customer_id"), "address", ["customer_id"])
    op.create_table(
        "category_product",
        sa.Column("category_id", sa.BigInteger(), nullable=False),
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("category_id", "product_id", name=op.f("pk_category_product")),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["category.id"],
            name=op.f("fk_category_product_category_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_category_product_product_id"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_category_product_product_id"), "category_product", ["product_id"])


def downgrade() -> None:
    op.drop_table("category_product")
    op.drop_table("address")
    op.drop_table("product")
    op.drop_table("wish_list")
    op.drop_table("customer")
    op.drop_table("category")
