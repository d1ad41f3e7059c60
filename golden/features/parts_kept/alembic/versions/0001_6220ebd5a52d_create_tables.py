"""Create the tables.

Revision ID: 6220ebd5a52d
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "6220ebd5a52d"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "product",
        sa.Column("id", sa.Uuid(), nullable=False),
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
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_product_name_length")),
    )
    op.create_index(
        op.f("uq_product_name"),
        "product",
        ["name"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("remark", sa.Text(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 20", name=op.f("ck_order_number_length")),
    )
    op.create_index(
        op.f("uq_order_number"),
        "order",
        ["number"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "order_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("gift", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("extra_id", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_line")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_order_line_order_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_order_line_product_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["extra_id"], ["product.id"], name=op.f("fk_order_line_extra_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("quantity >= 1", name=op.f("ck_order_line_quantity_range")),
    )
    op.create_index(op.f("ix_order_line_order_id"), "order_line", ["order_id"])
    op.create_index(op.f("ix_order_line_product_id"), "order_line", ["product_id"])
    op.create_index(op.f("ix_order_line_extra_id"), "order_line", ["extra_id"])
    op.create_table(
        "line_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.Column("written_on", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_note")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["order_line.id"], name=op.f("fk_line_note_line_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 200", name=op.f("ck_line_note_text_length")),
    )
    op.create_index(op.f("ix_line_note_line_id"), "line_note", ["line_id"])
    op.create_table(
        "delivery",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("street", sa.String(length=80), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("box_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_delivery_order_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["box_id"], ["product.id"], name=op.f("fk_delivery_box_id"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint("order_id", name=op.f("uq_delivery_order_id")),
        sa.CheckConstraint(
            "length(street) BETWEEN 1 AND 80", name=op.f("ck_delivery_street_length")
        ),
    )
    op.create_index(op.f("ix_delivery_box_id"), "delivery", ["box_id"])
    op.create_table(
        "parcel",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("secret", sa.String(length=255), nullable=True),
        sa.Column("delivery_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parcel")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["delivery.id"], name=op.f("fk_parcel_delivery_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("weight >= 1", name=op.f("ck_parcel_weight_range")),
    )
    op.create_index(op.f("ix_parcel_delivery_id"), "parcel", ["delivery_id"])
    op.create_table(
        "complaint",
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["order_line.id"], name=op.f("fk_complaint_line_id"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 200", name=op.f("ck_complaint_text_length")),
    )
    op.create_index(op.f("ix_complaint_line_id"), "complaint", ["line_id"])
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
            ["line_id"], ["order_line.id"], name=op.f("fk_remark_line_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 200", name=op.f("ck_remark_text_length")),
    )
    op.create_index(op.f("ix_remark_line_id"), "remark", ["line_id"])
    op.create_table(
        "recipe",
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=80), nullable=False),
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
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_recipe")),
        sa.CheckConstraint("length(slug) <= 200", name=op.f("ck_recipe_slug_length")),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 80", name=op.f("ck_recipe_title_length")),
    )
    op.create_table(
        "step",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("progress", sa.Text(), server_default="open", nullable=False),
        sa.Column("recipe_slug", sa.String(length=200), nullable=False),
        sa.Column("tool_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("recipe_slug", "number", name=op.f("pk_step")),
        sa.ForeignKeyConstraint(
            ["recipe_slug"], ["recipe.slug"], name=op.f("fk_step_recipe_slug"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tool_id"], ["product.id"], name=op.f("fk_step_tool_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_step_number_range")),
        sa.CheckConstraint("progress IN ('open', 'done')", name=op.f("ck_step_progress_valid")),
    )
    op.create_index(op.f("ix_step_recipe_slug"), "step", ["recipe_slug"])
    op.create_index(op.f("ix_step_tool_id"), "step", ["tool_id"])
    op.create_table(
        "cabinet",
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
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cabinet")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 40", name=op.f("ck_cabinet_name_length")),
    )
    op.create_table(
        "drawer",
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=True),
        sa.Column("cabinet_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("code", name=op.f("pk_drawer")),
        sa.ForeignKeyConstraint(
            ["cabinet_id"], ["cabinet.id"], name=op.f("fk_drawer_cabinet_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 10", name=op.f("ck_drawer_code_length")),
    )
    op.create_index(op.f("ix_drawer_cabinet_id"), "drawer", ["cabinet_id"])


def downgrade() -> None:
    op.drop_table("drawer")
    op.drop_table("cabinet")
    op.drop_table("step")
    op.drop_table("recipe")
    op.drop_table("remark")
    op.drop_table("complaint")
    op.drop_table("parcel")
    op.drop_table("delivery")
    op.drop_table("line_note")
    op.drop_table("order_line")
    op.drop_table("order")
    op.drop_table("product")
