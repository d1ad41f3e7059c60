"""Create the tables.

Revision ID: 532f20fcbb17
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "532f20fcbb17"
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.UniqueConstraint("name", name=op.f("uq_product_name")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_product_name_length")),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order")),
        sa.UniqueConstraint("number", name=op.f("uq_order_number")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 20", name=op.f("ck_order_number_length")),
    )
    op.create_table(
        "order_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), server_default="piece", nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
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
        sa.UniqueConstraint(
            "order_id", "product_id", name=op.f("uq_order_line_order_id_product_id")
        ),
        sa.CheckConstraint("quantity >= 1", name=op.f("ck_order_line_quantity_range")),
        sa.CheckConstraint("unit IN ('piece', 'kilogram')", name=op.f("ck_order_line_unit_valid")),
    )
    op.create_index(op.f("ix_order_line_order_id"), "order_line", ["order_id"])
    op.create_index(op.f("ix_order_line_product_id"), "order_line", ["product_id"])
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
        sa.Column("tracking", sa.String(length=40), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_delivery_order_id"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("order_id", name=op.f("uq_delivery_order_id")),
        sa.CheckConstraint(
            "length(street) BETWEEN 1 AND 80", name=op.f("ck_delivery_street_length")
        ),
        sa.CheckConstraint(
            "length(tracking) BETWEEN 1 AND 40", name=op.f("ck_delivery_tracking_length")
        ),
    )
    op.create_table(
        "parcel",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "weight", sa.Numeric(6, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("delivery_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parcel")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["delivery.id"], name=op.f("fk_parcel_delivery_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_parcel_delivery_id"), "parcel", ["delivery_id"])
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
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_recipe")),
        sa.CheckConstraint("length(slug) <= 200", name=op.f("ck_recipe_slug_length")),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 80", name=op.f("ck_recipe_title_length")),
    )
    op.create_table(
        "step",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("recipe_slug", sa.String(length=200), nullable=False),
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
        sa.PrimaryKeyConstraint("recipe_slug", "number", name=op.f("pk_step")),
        sa.ForeignKeyConstraint(
            ["recipe_slug"], ["recipe.slug"], name=op.f("fk_step_recipe_slug"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_step_number_range")),
    )
    op.create_index(op.f("ix_step_recipe_slug"), "step", ["recipe_slug"])
    op.create_table(
        "hint",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("secret", sa.String(length=255), nullable=True),
        sa.Column("step_recipe_slug", sa.String(length=200), nullable=False),
        sa.Column("step_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("step_recipe_slug", "step_number", "number", name=op.f("pk_hint")),
        sa.ForeignKeyConstraint(
            ["step_recipe_slug", "step_number"],
            ["step.recipe_slug", "step.number"],
            name=op.f("fk_hint_step_recipe_slug_step_number"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_hint_number_range")),
    )
    op.create_index(
        op.f("ix_hint_step_recipe_slug_step_number"), "hint", ["step_recipe_slug", "step_number"]
    )
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
    op.create_table(
        "poll",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("question", sa.String(length=200), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_poll")),
        sa.CheckConstraint(
            "length(question) BETWEEN 1 AND 200", name=op.f("ck_poll_question_length")
        ),
    )
    op.create_table(
        "choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.Column("votes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("poll_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choice")),
        sa.ForeignKeyConstraint(
            ["poll_id"], ["poll.id"], name=op.f("fk_choice_poll_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 200", name=op.f("ck_choice_text_length")),
    )
    op.create_index(op.f("ix_choice_poll_id"), "choice", ["poll_id"])
    op.create_table(
        "label",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("word", sa.String(length=20), nullable=False),
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
        sa.UniqueConstraint("word", name=op.f("uq_label_word")),
        sa.CheckConstraint("length(word) BETWEEN 1 AND 20", name=op.f("ck_label_word_length")),
    )
    op.create_table(
        "order_line_label",
        sa.Column("order_line_id", sa.Uuid(), nullable=False),
        sa.Column("label_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("order_line_id", "label_id", name=op.f("pk_order_line_label")),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["order_line.id"],
            name=op.f("fk_order_line_label_order_line_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["label_id"],
            ["label.id"],
            name=op.f("fk_order_line_label_label_id"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_order_line_label_label_id"), "order_line_label", ["label_id"])


def downgrade() -> None:
    op.drop_table("order_line_label")
    op.drop_table("label")
    op.drop_table("choice")
    op.drop_table("poll")
    op.drop_table("drawer")
    op.drop_table("cabinet")
    op.drop_table("hint")
    op.drop_table("step")
    op.drop_table("recipe")
    op.drop_table("parcel")
    op.drop_table("delivery")
    op.drop_table("line_note")
    op.drop_table("order_line")
    op.drop_table("order")
    op.drop_table("product")
