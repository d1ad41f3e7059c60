"""Create the tables.

Revision ID: 82c0bce24c03
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "82c0bce24c03"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "user",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("login", sa.String(length=50), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user")),
        sa.UniqueConstraint("login", name=op.f("uq_user_login")),
        sa.CheckConstraint("length(login) BETWEEN 1 AND 50", name=op.f("ck_user_login_length")),
    )
    op.create_table(
        "product_category",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("description", sa.String(length=255), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_category")),
        sa.CheckConstraint("length(name) <= 255", name=op.f("ck_product_category_name_length")),
        sa.CheckConstraint(
            "length(description) <= 255", name=op.f("ck_product_category_description_length")
        ),
    )
    op.create_table(
        "product",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("description", sa.String(length=255), nullable=True),
        sa.Column("price", sa.Numeric(21, 2).with_variant(sa.Text(), "sqlite"), nullable=False),
        sa.Column("product_size", sa.Text(), nullable=False),
        sa.Column("image", sa.LargeBinary(), nullable=True),
        sa.Column("image_content_type", sa.String(length=255), nullable=True),
        sa.Column("product_category_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.ForeignKeyConstraint(
            ["product_category_id"],
            ["product_category.id"],
            name=op.f("fk_product_product_category_id"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("length(name) <= 255", name=op.f("ck_product_name_length")),
        sa.CheckConstraint(
            "length(description) <= 255", name=op.f("ck_product_description_length")
        ),
        sa.CheckConstraint("price >= 0", name=op.f("ck_product_price_range")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint(
            "product_size IN ('S', 'M', 'L', 'XL', 'XXL')",
            name=op.f("ck_product_product_size_valid"),
        ),
        sa.CheckConstraint("length(image) <= 500000", name=op.f("ck_product_image_length")),
        sa.CheckConstraint(
            "length(image_content_type) <= 255", name=op.f("ck_product_image_content_type_length")
        ),
    )
    op.create_index(op.f("ix_product_product_category_id"), "product", ["product_category_id"])
    op.create_table(
        "customer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("first_name", sa.String(length=255), nullable=False),
        sa.Column("last_name", sa.String(length=255), nullable=False),
        sa.Column("gender", sa.Text(), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=False),
        sa.Column("phone", sa.String(length=255), nullable=False),
        sa.Column("address_line1", sa.String(length=255), nullable=False),
        sa.Column("address_line2", sa.String(length=255), nullable=True),
        sa.Column("city", sa.String(length=255), nullable=False),
        sa.Column("country", sa.String(length=255), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_customer_user_id"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint("user_id", name=op.f("uq_customer_user_id")),
        sa.CheckConstraint("length(first_name) <= 255", name=op.f("ck_customer_first_name_length")),
        sa.CheckConstraint("length(last_name) <= 255", name=op.f("ck_customer_last_name_length")),
        sa.CheckConstraint(
            "gender IN ('MALE', 'FEMALE', 'OTHER')", name=op.f("ck_customer_gender_valid")
        ),
        sa.CheckConstraint("length(email) <= 255", name=op.f("ck_customer_email_length")),
        sa.CheckConstraint("length(phone) <= 255", name=op.f("ck_customer_phone_length")),
        sa.CheckConstraint(
            "length(address_line1) <= 255", name=op.f("ck_customer_address_line1_length")
        ),
        sa.CheckConstraint(
            "length(address_line2) <= 255", name=op.f("ck_customer_address_line2_length")
        ),
        sa.CheckConstraint("length(city) <= 255", name=op.f("ck_customer_city_length")),
        sa.CheckConstraint("length(country) <= 255", name=op.f("ck_customer_country_length")),
    )
    op.create_table(
        "product_order",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("placed_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=255), nullable=False),
        sa.Column("invoice_id", sa.BigInteger(), nullable=True),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_order")),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_product_order_customer_id"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint(
            "status IN ('COMPLETED', 'PENDING', 'CANCELLED')",
            name=op.f("ck_product_order_status_valid"),
        ),
        sa.CheckConstraint("length(code) <= 255", name=op.f("ck_product_order_code_length")),
    )
    op.create_index(op.f("ix_product_order_customer_id"), "product_order", ["customer_id"])
    op.create_table(
        "order_item",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column(
            "total_price", sa.Numeric(21, 2).with_variant(sa.Text(), "sqlite"), nullable=False
        ),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.Column("order_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_item")),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_order_item_product_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["product_order.id"],
            name=op.f("fk_order_item_order_id"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_order_item_quantity_range")),
        sa.CheckConstraint("total_price >= 0", name=op.f("ck_order_item_total_price_range")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint(
            "status IN ('AVAILABLE', 'OUT_OF_STOCK', 'BACK_ORDER')",
            name=op.f("ck_order_item_status_valid"),
        ),
    )
    op.create_index(op.f("ix_order_item_product_id"), "order_item", ["product_id"])
    op.create_index(op.f("ix_order_item_order_id"), "order_item", ["order_id"])
    op.create_table(
        "invoice",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("code", sa.String(length=255), nullable=False),
        sa.Column("date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("details", sa.String(length=255), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("payment_method", sa.Text(), nullable=False),
        sa.Column("payment_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "payment_amount", sa.Numeric(21, 2).with_variant(sa.Text(), "sqlite"), nullable=False
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice")),
        sa.CheckConstraint("length(code) <= 255", name=op.f("ck_invoice_code_length")),
        sa.CheckConstraint("length(details) <= 255", name=op.f("ck_invoice_details_length")),
        sa.CheckConstraint(
            "status IN ('PAID', 'ISSUED', 'CANCELLED')", name=op.f("ck_invoice_status_valid")
        ),
        sa.CheckConstraint(
            "payment_method IN ('CREDIT_CARD', 'CASH_ON_DELIVERY', 'PAYPAL')",
            name=op.f("ck_invoice_payment_method_valid"),
        ),
    )
    op.create_table(
        "shipment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("tracking_code", sa.String(length=255), nullable=True),
        sa.Column("date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("details", sa.String(length=255), nullable=True),
        sa.Column("invoice_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment")),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoice.id"], name=op.f("fk_shipment_invoice_id"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint(
            "length(tracking_code) <= 255", name=op.f("ck_shipment_tracking_code_length")
        ),
        sa.CheckConstraint("length(details) <= 255", name=op.f("ck_shipment_details_length")),
    )
    op.create_index(op.f("ix_shipment_invoice_id"), "shipment", ["invoice_id"])
    op.create_table(
        "notification",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("details", sa.String(length=255), nullable=True),
        sa.Column("sent_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notification")),
        sa.CheckConstraint("length(details) <= 255", name=op.f("ck_notification_details_length")),
        sa.CheckConstraint(
            "format IN ('EMAIL', 'SMS', 'PARCEL')", name=op.f("ck_notification_format_valid")
        ),
    )


def downgrade() -> None:
    op.drop_table("notification")
    op.drop_table("shipment")
    op.drop_table("invoice")
    op.drop_table("order_item")
    op.drop_table("product_order")
    op.drop_table("customer")
    op.drop_table("product")
    op.drop_table("product_category")
    op.drop_table("user")
