"""Create the tables.

Revision ID: a1864f80fa0c
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "a1864f80fa0c"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "counter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counter")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 20", name=op.f("ck_counter_label_length")),
    )
    op.create_table(
        "ledger",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 20", name=op.f("ck_ledger_label_length")),
    )
    op.create_table(
        "random",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_random")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 20", name=op.f("ck_random_label_length")),
    )
    op.create_table(
        "ordered",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ordered")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 20", name=op.f("ck_ordered_label_length")),
    )
    op.create_table(
        "country",
        sa.Column("code", sa.String(length=2), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
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
        sa.PrimaryKeyConstraint("code", name=op.f("pk_country")),
        sa.CheckConstraint("length(code) BETWEEN 2 AND 2", name=op.f("ck_country_code_length")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 60", name=op.f("ck_country_label_length")),
    )
    op.create_table(
        "lot",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
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
        sa.PrimaryKeyConstraint("number", name=op.f("pk_lot")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_lot_number_range")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 60", name=op.f("ck_lot_label_length")),
    )
    op.create_table(
        "day",
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
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
        sa.PrimaryKeyConstraint("on", name=op.f("pk_day")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 60", name=op.f("ck_day_label_length")),
    )
    op.create_table(
        "reading",
        sa.Column("sensor", sa.String(length=20), nullable=False),
        sa.Column(
            "at",
            sa.DateTime(timezone=True),
            server_default=sa.text("CURRENT_TIMESTAMP"),
            nullable=False,
        ),
        sa.Column("value", sa.Double(), nullable=False),
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
        sa.PrimaryKeyConstraint("sensor", "at", name=op.f("pk_reading")),
        sa.CheckConstraint(
            "length(sensor) BETWEEN 1 AND 20", name=op.f("ck_reading_sensor_length")
        ),
    )
    op.create_table(
        "alarm",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
        sa.Column("reading_sensor", sa.String(length=20), nullable=False),
        sa.Column("reading_at", sa.DateTime(timezone=True), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarm")),
        sa.ForeignKeyConstraint(
            ["reading_sensor", "reading_at"],
            ["reading.sensor", "reading.at"],
            name=op.f("fk_alarm_reading_sensor_reading_at"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 20", name=op.f("ck_alarm_label_length")),
    )
    op.create_index(
        op.f("ix_alarm_reading_sensor_reading_at"), "alarm", ["reading_sensor", "reading_at"]
    )
    op.create_table(
        "city",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.Column("country_code", sa.String(length=2), nullable=False),
        sa.Column("counter_id", sa.Integer(), nullable=False),
        sa.Column("ledger_id", sa.BigInteger(), nullable=True),
        sa.Column("lot_number", sa.Integer(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_city")),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["country.code"],
            name=op.f("fk_city_country_code"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["counter_id"], ["counter.id"], name=op.f("fk_city_counter_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["ledger_id"], ["ledger.id"], name=op.f("fk_city_ledger_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["lot_number"], ["lot.number"], name=op.f("fk_city_lot_number"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 60", name=op.f("ck_city_label_length")),
    )
    op.create_index(op.f("ix_city_country_code"), "city", ["country_code"])
    op.create_index(op.f("ix_city_counter_id"), "city", ["counter_id"])
    op.create_index(op.f("ix_city_ledger_id"), "city", ["ledger_id"])
    op.create_index(op.f("ix_city_lot_number"), "city", ["lot_number"])
    op.create_table(
        "shelf",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
        sa.Column("lot_number", sa.Integer(), nullable=False),
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
        sa.PrimaryKeyConstraint("lot_number", "row", name=op.f("pk_shelf")),
        sa.ForeignKeyConstraint(
            ["lot_number"], ["lot.number"], name=op.f("fk_shelf_lot_number"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint('"row" >= 1 AND "row" <= 99', name=op.f("ck_shelf_row_range")),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 20", name=op.f("ck_shelf_label_length")),
    )
    op.create_index(op.f("ix_shelf_lot_number"), "shelf", ["lot_number"])
    op.create_table(
        "box",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
        sa.Column("shelf_lot_number", sa.Integer(), nullable=False),
        sa.Column("shelf_row", sa.Integer(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_box")),
        sa.ForeignKeyConstraint(
            ["shelf_lot_number", "shelf_row"],
            ["shelf.lot_number", "shelf.row"],
            name=op.f("fk_box_shelf_lot_number_shelf_row"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 20", name=op.f("ck_box_label_length")),
    )
    op.create_index(
        op.f("ix_box_shelf_lot_number_shelf_row"), "box", ["shelf_lot_number", "shelf_row"]
    )
    op.create_table(
        "passport",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("country_code", sa.String(length=2), nullable=False),
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
        sa.PrimaryKeyConstraint("country_code", "number", name=op.f("pk_passport")),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["country.code"],
            name=op.f("fk_passport_country_code"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint(
            "length(number) BETWEEN 1 AND 20", name=op.f("ck_passport_number_length")
        ),
        sa.CheckConstraint(
            "length(holder) BETWEEN 1 AND 80", name=op.f("ck_passport_holder_length")
        ),
    )
    op.create_index(op.f("ix_passport_country_code"), "passport", ["country_code"])


def downgrade() -> None:
    op.drop_table("passport")
    op.drop_table("box")
    op.drop_table("shelf")
    op.drop_table("city")
    op.drop_table("alarm")
    op.drop_table("reading")
    op.drop_table("day")
    op.drop_table("lot")
    op.drop_table("country")
    op.drop_table("ordered")
    op.drop_table("random")
    op.drop_table("ledger")
    op.drop_table("counter")
