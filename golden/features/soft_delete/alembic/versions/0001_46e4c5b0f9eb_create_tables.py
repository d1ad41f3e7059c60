"""Create the tables.

Revision ID: 46e4c5b0f9eb
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "46e4c5b0f9eb"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
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
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.CheckConstraint("length(email) <= 254", name=op.f("ck_customer_email_length")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_customer_name_length")),
    )
    op.create_index(
        op.f("uq_customer_email"),
        "customer",
        ["email"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "profile",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("motto", sa.String(length=120), nullable=False),
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
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_profile_customer_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("length(motto) BETWEEN 1 AND 120", name=op.f("ck_profile_motto_length")),
    )
    op.create_index(
        op.f("uq_profile_customer_id"),
        "profile",
        ["customer_id"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "tag",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 40", name=op.f("ck_tag_label_length")),
    )
    op.create_index(
        op.f("uq_tag_label"),
        "tag",
        ["label"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
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
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_order_customer_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["order.id"], name=op.f("fk_order_parent_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 20", name=op.f("ck_order_number_length")),
        sa.CheckConstraint(
            "length(channel) BETWEEN 1 AND 20", name=op.f("ck_order_channel_length")
        ),
        sa.CheckConstraint("position >= 1", name=op.f("ck_order_position_range")),
    )
    op.create_index(op.f("ix_order_customer_id"), "order", ["customer_id"])
    op.create_index(op.f("ix_order_parent_id"), "order", ["parent_id"])
    op.create_index(
        op.f("uq_order_number"),
        "order",
        ["number"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        op.f("uq_order_channel_position"),
        "order",
        ["channel", "position"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=True),
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
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_line_order_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("quantity >= 1", name=op.f("ck_line_quantity_range")),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 20", name=op.f("ck_line_code_length")),
    )
    op.create_index(op.f("ix_line_order_id"), "line", ["order_id"])
    op.create_index(
        op.f("ix_line_code"),
        "line",
        ["code"],
        unique=True,
        postgresql_where=sa.text("(quantity > 5) AND deleted_at IS NULL"),
        sqlite_where=sa.text("(quantity > 5) AND deleted_at IS NULL"),
    )
    op.create_table(
        "remark",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=False),
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
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["line.id"], name=op.f("fk_remark_line_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 200", name=op.f("ck_remark_text_length")),
    )
    op.create_index(op.f("ix_remark_line_id"), "remark", ["line_id"])
    op.create_table(
        "category",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
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
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["category.id"], name=op.f("fk_category_parent_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 40", name=op.f("ck_category_name_length")),
    )
    op.create_index(op.f("ix_category_parent_id"), "category", ["parent_id"])
    op.create_table(
        "label",
        sa.Column("shelf", sa.String(length=20), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("shelf", "place", name=op.f("pk_label")),
        sa.CheckConstraint("length(shelf) BETWEEN 1 AND 20", name=op.f("ck_label_shelf_length")),
        sa.CheckConstraint("place >= 1", name=op.f("ck_label_place_range")),
    )
    op.create_table(
        "review",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("label_shelf", sa.String(length=20), nullable=True),
        sa.Column("label_place", sa.Integer(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_review_order_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["label_shelf", "label_place"],
            ["label.shelf", "label.place"],
            name=op.f("fk_review_label_shelf_label_place"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("stars >= 1 AND stars <= 5", name=op.f("ck_review_stars_range")),
    )
    op.create_index(op.f("ix_review_order_id"), "review", ["order_id"])
    op.create_index(
        op.f("ix_review_label_shelf_label_place"), "review", ["label_shelf", "label_place"]
    )
    op.create_table(
        "device",
        sa.Column("serial", sa.String(length=200), nullable=False),
        sa.Column("secret", sa.String(length=255), nullable=False),
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
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_device")),
        sa.CheckConstraint("length(serial) <= 200", name=op.f("ck_device_serial_length")),
    )
    op.create_table(
        "lease",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("device_serial", sa.String(length=200), nullable=False),
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
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lease")),
        sa.ForeignKeyConstraint(
            ["device_serial"],
            ["device.serial"],
            name=op.f("fk_lease_device_serial"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_lease_customer_id"), ondelete="RESTRICT"
        ),
    )
    op.create_index(op.f("ix_lease_device_serial"), "lease", ["device_serial"])
    op.create_index(op.f("ix_lease_customer_id"), "lease", ["customer_id"])
    op.create_table(
        "order_tag",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("tag_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "tag_id", name=op.f("pk_order_tag")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_order_tag_order_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tag.id"], name=op.f("fk_order_tag_tag_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_order_tag_tag_id"), "order_tag", ["tag_id"])


def downgrade() -> None:
    op.drop_table("order_tag")
    op.drop_table("lease")
    op.drop_table("device")
    op.drop_table("review")
    op.drop_table("label")
    op.drop_table("category")
    op.drop_table("remark")
    op.drop_table("line")
    op.drop_table("order")
    op.drop_table("tag")
    op.drop_table("profile")
    op.drop_table("customer")
