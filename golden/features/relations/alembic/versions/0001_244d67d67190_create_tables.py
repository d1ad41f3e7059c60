"""Create the tables.

Revision ID: 244d67d67190
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "244d67d67190"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "office",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("caretaker_id", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sa.ForeignKeyConstraint(
            ["caretaker_id"],
            ["employee.id"],
            name=op.f("fk_office_caretaker_id"),
            ondelete="SET NULL",
            use_alter=True,
        ),
        sa.UniqueConstraint("name", name=op.f("uq_office_name")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_office_name_length")),
    )
    op.create_index(op.f("ix_office_caretaker_id"), "office", ["caretaker_id"])
    op.create_table(
        "employee",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("manager_id", sa.Uuid(), nullable=True),
        sa.Column("office_id", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employee")),
        sa.ForeignKeyConstraint(
            ["manager_id"],
            ["employee.id"],
            name=op.f("fk_employee_manager_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_employee_office_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_employee_name_length")),
    )
    op.create_index(op.f("ix_employee_manager_id"), "employee", ["manager_id"])
    op.create_index(op.f("ix_employee_office_id"), "employee", ["office_id"])
    op.create_table(
        "badge",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("employee_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_badge")),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_badge_employee_id"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("number", name=op.f("uq_badge_number")),
        sa.UniqueConstraint("employee_id", name=op.f("uq_badge_employee_id")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 20", name=op.f("ck_badge_number_length")),
    )
    op.create_table(
        "flight",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=10), nullable=False),
        sa.Column("origin_id", sa.Uuid(), nullable=False),
        sa.Column("destination_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flight")),
        sa.ForeignKeyConstraint(
            ["origin_id"], ["office.id"], name=op.f("fk_flight_origin_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["destination_id"],
            ["office.id"],
            name=op.f("fk_flight_destination_id"),
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("number", name=op.f("uq_flight_number")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 10", name=op.f("ck_flight_number_length")),
    )
    op.create_index(op.f("ix_flight_origin_id"), "flight", ["origin_id"])
    op.create_index(op.f("ix_flight_destination_id"), "flight", ["destination_id"])
    # These tables refer to each other. SQLite made the keys with the tables: it cannot add one.
    if op.get_context().dialect.name != "sqlite":
        op.create_foreign_key(
            op.f("fk_office_caretaker_id"),
            "office",
            "employee",
            ["caretaker_id"],
            ["id"],
            ondelete="SET NULL",
        )


def downgrade() -> None:
    if op.get_context().dialect.name != "sqlite":
        op.drop_constraint(op.f("fk_office_caretaker_id"), "office", type_="foreignkey")
    op.drop_table("flight")
    op.drop_table("badge")
    op.drop_table("employee")
    op.drop_table("office")
