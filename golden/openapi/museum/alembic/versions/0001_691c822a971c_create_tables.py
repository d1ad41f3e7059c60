"""Create the tables.

Revision ID: 691c822a971c
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "691c822a971c"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "special_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("event_description", sa.Text(), nullable=False),
        sa.Column(
            "dates", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("price", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_special_event")),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_type", sa.Text(), nullable=False),
        sa.Column("ticket_date", sa.Date(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("confirmation_code", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["special_event.id"], name=op.f("fk_ticket_event_id"), ondelete="SET NULL"
        ),
        sa.UniqueConstraint("confirmation_code", name=op.f("uq_ticket_confirmation_code")),
    )
    op.create_index(op.f("ix_ticket_event_id"), "ticket", ["event_id"])
    op.create_table(
        "day",
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("time_open", sa.String(length=5), nullable=False),
        sa.Column("time_close", sa.String(length=5), nullable=False),
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
        sa.PrimaryKeyConstraint("date", name=op.f("pk_day")),
        sa.CheckConstraint("length(time_open) <= 5", name=op.f("ck_day_time_open_length")),
        sa.CheckConstraint("length(time_close) <= 5", name=op.f("ck_day_time_close_length")),
    )


def downgrade() -> None:
    op.drop_table("day")
    op.drop_table("ticket")
    op.drop_table("special_event")
