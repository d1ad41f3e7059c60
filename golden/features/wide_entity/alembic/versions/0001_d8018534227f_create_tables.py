"""Create the tables.

Revision ID: d8018534227f
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "d8018534227f"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "sheet",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("field_number_00", sa.String(length=20), nullable=False),
        sa.Column("field_number_01", sa.Integer(), nullable=False),
        sa.Column("field_number_02", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("field_number_03", sa.Date(), nullable=True),
        sa.Column(
            "field_number_04",
            sa.Numeric(9, 3).with_variant(sa.BigInteger(), "sqlite"),
            nullable=True,
        ),
        sa.Column("field_number_05", sa.DateTime(timezone=True), nullable=True),
        sa.Column("field_number_06", sa.Double(), nullable=True),
        sa.Column("field_number_07", sa.Text(), nullable=True),
        sa.Column("field_number_08", sa.Uuid(), nullable=True),
        sa.Column("field_number_09", sa.BigInteger(), nullable=True),
        sa.Column("field_number_10", sa.Time(), nullable=True),
        sa.Column("field_number_11", sa.Interval(), nullable=True),
        sa.Column("field_number_12", sa.String(length=20), nullable=False),
        sa.Column("field_number_13", sa.Integer(), nullable=False),
        sa.Column("field_number_14", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("field_number_15", sa.Date(), nullable=True),
        sa.Column(
            "field_number_16",
            sa.Numeric(9, 3).with_variant(sa.BigInteger(), "sqlite"),
            nullable=True,
        ),
        sa.Column("field_number_17", sa.DateTime(timezone=True), nullable=True),
        sa.Column("field_number_18", sa.Double(), nullable=True),
        sa.Column("field_number_19", sa.Text(), nullable=True),
        sa.Column("field_number_20", sa.Uuid(), nullable=True),
        sa.Column("field_number_21", sa.BigInteger(), nullable=True),
        sa.Column("field_number_22", sa.Time(), nullable=True),
        sa.Column("field_number_23", sa.Interval(), nullable=True),
        sa.Column("field_number_24", sa.String(length=20), nullable=False),
        sa.Column("field_number_25", sa.Integer(), nullable=False),
        sa.Column("field_number_26", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("field_number_27", sa.Date(), nullable=True),
        sa.Column(
            "field_number_28",
            sa.Numeric(9, 3).with_variant(sa.BigInteger(), "sqlite"),
            nullable=True,
        ),
        sa.Column("field_number_29", sa.DateTime(timezone=True), nullable=True),
        sa.Column("field_number_30", sa.Double(), nullable=True),
        sa.Column("field_number_31", sa.Text(), nullable=True),
        sa.Column("field_number_32", sa.Uuid(), nullable=True),
        sa.Column("field_number_33", sa.BigInteger(), nullable=True),
        sa.Column("field_number_34", sa.Time(), nullable=True),
        sa.Column("field_number_35", sa.Interval(), nullable=True),
        sa.Column("field_number_36", sa.String(length=20), nullable=False),
        sa.Column("field_number_37", sa.Integer(), nullable=False),
        sa.Column("field_number_38", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("field_number_39", sa.Date(), nullable=True),
        sa.Column(
            "field_number_40",
            sa.Numeric(9, 3).with_variant(sa.BigInteger(), "sqlite"),
            nullable=True,
        ),
        sa.Column("field_number_41", sa.DateTime(timezone=True), nullable=True),
        sa.Column("field_number_42", sa.Double(), nullable=True),
        sa.Column("field_number_43", sa.Text(), nullable=True),
        sa.Column("field_number_44", sa.Uuid(), nullable=True),
        sa.Column("field_number_45", sa.BigInteger(), nullable=True),
        sa.Column("field_number_46", sa.Time(), nullable=True),
        sa.Column("field_number_47", sa.Interval(), nullable=True),
        sa.Column("field_number_48", sa.String(length=20), nullable=False),
        sa.Column("field_number_49", sa.Integer(), nullable=False),
        sa.Column("field_number_50", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("field_number_51", sa.Date(), nullable=True),
        sa.Column(
            "field_number_52",
            sa.Numeric(9, 3).with_variant(sa.BigInteger(), "sqlite"),
            nullable=True,
        ),
        sa.Column("field_number_53", sa.DateTime(timezone=True), nullable=True),
        sa.Column("field_number_54", sa.Double(), nullable=True),
        sa.Column("field_number_55", sa.Text(), nullable=True),
        sa.Column("field_number_56", sa.Uuid(), nullable=True),
        sa.Column("field_number_57", sa.BigInteger(), nullable=True),
        sa.Column("field_number_58", sa.Time(), nullable=True),
        sa.Column("field_number_59", sa.Interval(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet")),
        sa.CheckConstraint(
            "length(field_number_00) BETWEEN 1 AND 20", name=op.f("ck_sheet_field_number_00_length")
        ),
        sa.CheckConstraint(
            "length(field_number_12) BETWEEN 1 AND 20", name=op.f("ck_sheet_field_number_12_length")
        ),
        sa.CheckConstraint(
            "length(field_number_24) BETWEEN 1 AND 20", name=op.f("ck_sheet_field_number_24_length")
        ),
        sa.CheckConstraint(
            "length(field_number_36) BETWEEN 1 AND 20", name=op.f("ck_sheet_field_number_36_length")
        ),
        sa.CheckConstraint(
            "length(field_number_48) BETWEEN 1 AND 20", name=op.f("ck_sheet_field_number_48_length")
        ),
    )


def downgrade() -> None:
    op.drop_table("sheet")
