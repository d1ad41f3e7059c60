"""Create the tables.

Revision ID: c683c85924aa
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "c683c85924aa"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "room",
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("name", name=op.f("uq_room_name")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 40", name=op.f("ck_room_name_length")),
    )
    op.create_table(
        "booking",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("guest", sa.String(length=60), nullable=False),
        sa.Column("rank", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("room_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
        sa.ForeignKeyConstraint(
            ["room_id"], ["room.id"], name=op.f("fk_booking_room_id"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint("room_id", "day", "slot", name=op.f("uq_booking_room_id_day_slot")),
        sa.CheckConstraint("slot >= 1 AND slot <= 24", name=op.f("ck_booking_slot_range")),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("ck_booking_state_valid")),
        sa.CheckConstraint("length(guest) BETWEEN 1 AND 60", name=op.f("ck_booking_guest_length")),
    )
    op.create_index(op.f("ix_booking_room_id"), "booking", ["room_id"])
    op.create_index(op.f("ix_booking_guest_day"), "booking", ["guest", sa.text("day DESC")])
    op.create_index(
        op.f("ix_open_bookings"),
        "booking",
        ["room_id", "state"],
        postgresql_where=sa.text("state = 'open'"),
        sqlite_where=sa.text("state = 'open'"),
    )
    op.create_index(op.f("ix_booking_guest_rank"), "booking", ["guest", "rank"], unique=True)
    op.create_table(
        "an_entity_with_an_extraordinarily_long_name_that_nobody_types",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "a_field_whose_name_goes_on_and_on_without_any_good_reason",
            sa.String(length=40),
            nullable=False,
        ),
        sa.Column("another_field_whose_name_goes_on_and_on_and_on", sa.Integer(), nullable=False),
        sa.Column(
            "a_relation_with_a_name_that_is_far_too_long_as_well_id", sa.Uuid(), nullable=False
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
        sa.PrimaryKeyConstraint(
            "id", name=op.f("pk_an_entity_with_an_extraordinarily_long_name_that_no_cee9384f")
        ),
        sa.ForeignKeyConstraint(
            ["a_relation_with_a_name_that_is_far_too_long_as_well_id"],
            ["room.id"],
            name=op.f("fk_an_entity_with_an_extraordinarily_long_name_that_no_11ec9778"),
            ondelete="RESTRICT",
        ),
        sa.UniqueConstraint(
            "a_field_whose_name_goes_on_and_on_without_any_good_reason",
            name=op.f("uq_an_entity_with_an_extraordinarily_long_name_that_no_1d7a1e21"),
        ),
        sa.CheckConstraint(
            "length(a_field_whose_name_goes_on_and_on_without_any_good_reason) BETWEEN 1 AND 40",
            name=op.f("ck_an_entity_with_an_extraordinarily_long_name_that_no_3e859991"),
        ),
        sa.CheckConstraint(
            "another_field_whose_name_goes_on_and_on_and_on >= 0 AND another_field_whose_name_goes_on_and_on_and_on <= 5",
            name=op.f("ck_an_entity_with_an_extraordinarily_long_name_that_no_57ad6344"),
        ),
    )
    op.create_index(
        op.f("ix_an_entity_with_an_extraordinarily_long_name_that_no_cf109802"),
        "an_entity_with_an_extraordinarily_long_name_that_nobody_types",
        ["another_field_whose_name_goes_on_and_on_and_on"],
    )
    op.create_index(
        op.f("ix_an_entity_with_an_extraordinarily_long_name_that_no_73db7f6a"),
        "an_entity_with_an_extraordinarily_long_name_that_nobody_types",
        ["a_relation_with_a_name_that_is_far_too_long_as_well_id"],
    )


def downgrade() -> None:
    op.drop_table("an_entity_with_an_extraordinarily_long_name_that_nobody_types")
    op.drop_table("booking")
    op.drop_table("room")
