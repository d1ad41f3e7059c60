"""Create the tables.

Revision ID: 3a894060565f
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "3a894060565f"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "owner",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner")),
    )
    op.create_table(
        "order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("status", sa.Text(), server_default="in-progress", nullable=False),
        sa.Column("tracking", sa.String(length=40), nullable=True),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
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
            ["owner_id"], ["owner.id"], name=op.f("fk_order_owner_id"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint("number", name=op.f("uq_order_number")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 20", name=op.f("ck_order_number_length")),
        sa.CheckConstraint(
            "status IN ('draft', 'in-progress', 'shipped', 'called off')",
            name=op.f("ck_order_status_valid"),
        ),
        sa.CheckConstraint(
            "length(tracking) BETWEEN 1 AND 40", name=op.f("ck_order_tracking_length")
        ),
    )
    op.create_index(op.f("ix_order_owner_id"), "order", ["owner_id"])
    op.create_table(
        "label",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(length=20), nullable=False),
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
        sa.UniqueConstraint("text", name=op.f("uq_label_text")),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 20", name=op.f("ck_label_text_length")),
    )
    op.create_table(
        "seat",
        sa.Column("hall", sa.String(length=3), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), server_default="1st", nullable=False),
        sa.Column("taken_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("hall", "number", name=op.f("pk_seat")),
        sa.CheckConstraint("length(hall) BETWEEN 1 AND 3", name=op.f("ck_seat_hall_length")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_seat_number_range")),
        sa.CheckConstraint("state IN ('1st', '2nd')", name=op.f("ck_seat_state_valid")),
        sa.CheckConstraint("state = '1st' OR taken_by IS NOT NULL", name=op.f("ck_seat_someone")),
    )
    op.create_table(
        "job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("color", sa.Text(), server_default="red", nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.CheckConstraint("color IN ('red', 'green')", name=op.f("ck_job_color_valid")),
    )
    op.create_table(
        "lamp",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("color", sa.Text(), server_default="green", nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lamp")),
        sa.CheckConstraint("color IN ('red', 'green')", name=op.f("ck_lamp_color_valid")),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("color", sa.Text(), server_default="red", nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.CheckConstraint("color IN ('red', 'green')", name=op.f("ck_ticket_color_valid")),
    )
    op.create_table(
        "case",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("step", sa.Text(), server_default="1st", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case")),
        sa.CheckConstraint("step IN ('1st', '2nd')", name=op.f("ck_case_step_valid")),
    )
    op.create_table(
        "order_label",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("label_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "label_id", name=op.f("pk_order_label")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_order_label_order_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["label_id"], ["label.id"], name=op.f("fk_order_label_label_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_order_label_label_id"), "order_label", ["label_id"])
    op.create_table(
        "ticket_seat",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("label_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("ticket_id", "label_id", name=op.f("pk_ticket_seat")),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_seat_ticket_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["label_id"], ["label.id"], name=op.f("fk_ticket_seat_label_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_ticket_seat_label_id"), "ticket_seat", ["label_id"])


def downgrade() -> None:
    op.drop_table("ticket_seat")
    op.drop_table("order_label")
    op.drop_table("case")
    op.drop_table("ticket")
    op.drop_table("lamp")
    op.drop_table("job")
    op.drop_table("seat")
    op.drop_table("label")
    op.drop_table("order")
    op.drop_table("owner")
