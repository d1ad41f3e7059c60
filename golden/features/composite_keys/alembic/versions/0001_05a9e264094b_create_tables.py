"""Create the tables.

Revision ID: 05a9e264094b
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "05a9e264094b"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "country",
        sa.Column("code", sa.String(length=2), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
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
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_country_name_length")),
    )
    op.create_table(
        "region",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
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
        sa.PrimaryKeyConstraint("country_code", "number", name=op.f("pk_region")),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["country.code"],
            name=op.f("fk_region_country_code"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_region_number_range")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_region_name_length")),
    )
    op.create_index(op.f("ix_region_country_code"), "region", ["country_code"])
    op.create_table(
        "city",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("founded_on", sa.Date(), nullable=True),
        sa.Column("region_country_code", sa.String(length=2), nullable=False),
        sa.Column("region_number", sa.Integer(), nullable=False),
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
            "region_country_code", "region_number", "name", name=op.f("pk_city")
        ),
        sa.ForeignKeyConstraint(
            ["region_country_code", "region_number"],
            ["region.country_code", "region.number"],
            name=op.f("fk_city_region_country_code_region_number"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_city_name_length")),
    )
    op.create_index(
        op.f("ix_city_region_country_code_region_number"),
        "city",
        ["region_country_code", "region_number"],
    )
    op.create_table(
        "street",
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("city_region_country_code", sa.String(length=2), nullable=False),
        sa.Column("city_region_number", sa.Integer(), nullable=False),
        sa.Column("city_name", sa.String(length=60), nullable=False),
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
            "city_region_country_code",
            "city_region_number",
            "city_name",
            "position",
            name=op.f("pk_street"),
        ),
        sa.ForeignKeyConstraint(
            ["city_region_country_code", "city_region_number", "city_name"],
            ["city.region_country_code", "city.region_number", "city.name"],
            name=op.f("fk_street_city_region_country_code_city_region_number_city_name"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_street_name_length")),
    )
    op.create_index(
        op.f("ix_street_city_region_country_code_city_region_number_city_name"),
        "street",
        ["city_region_country_code", "city_region_number", "city_name"],
    )
    op.create_table(
        "house",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
        sa.Column("street_city_region_country_code", sa.String(length=2), nullable=False),
        sa.Column("street_city_region_number", sa.Integer(), nullable=False),
        sa.Column("street_city_name", sa.String(length=60), nullable=False),
        sa.Column("street_position", sa.BigInteger(), nullable=False),
        sa.Column("previous_id", sa.Uuid(), nullable=True),
        sa.Column("other_street_city_region_country_code", sa.String(length=2), nullable=True),
        sa.Column("other_street_city_region_number", sa.Integer(), nullable=True),
        sa.Column("other_street_city_name", sa.String(length=60), nullable=True),
        sa.Column("other_street_position", sa.BigInteger(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house")),
        sa.ForeignKeyConstraint(
            [
                "street_city_region_country_code",
                "street_city_region_number",
                "street_city_name",
                "street_position",
            ],
            [
                "street.city_region_country_code",
                "street.city_region_number",
                "street.city_name",
                "street.position",
            ],
            name=op.f("fk_house_street_city_region_country_code_street_city_r_c25ce6a2"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"], ["house.id"], name=op.f("fk_house_previous_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            [
                "other_street_city_region_country_code",
                "other_street_city_region_number",
                "other_street_city_name",
                "other_street_position",
            ],
            [
                "street.city_region_country_code",
                "street.city_region_number",
                "street.city_name",
                "street.position",
            ],
            name=op.f("fk_house_other_street_city_region_country_code_other_s_f71b991d"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 20", name=op.f("ck_house_label_length")),
    )
    op.create_index(
        op.f("ix_house_street_city_region_country_code_street_city_r_7fb5e70b"),
        "house",
        [
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
        ],
    )
    op.create_index(op.f("ix_house_previous_id"), "house", ["previous_id"])
    op.create_index(
        op.f("ix_house_other_street_city_region_country_code_other_s_4881a5b6"),
        "house",
        [
            "other_street_city_region_country_code",
            "other_street_city_region_number",
            "other_street_city_name",
            "other_street_position",
        ],
    )
    op.create_table(
        "mayor",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("city_region_country_code", sa.String(length=2), nullable=False),
        sa.Column("city_region_number", sa.Integer(), nullable=False),
        sa.Column("city_name", sa.String(length=60), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mayor")),
        sa.ForeignKeyConstraint(
            ["city_region_country_code", "city_region_number", "city_name"],
            ["city.region_country_code", "city.region_number", "city.name"],
            name=op.f("fk_mayor_city_region_country_code_city_region_number_city_name"),
            ondelete="RESTRICT",
        ),
        sa.UniqueConstraint(
            "city_region_country_code",
            "city_region_number",
            "city_name",
            name=op.f("uq_mayor_city_region_country_code_city_region_number_city_name"),
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_mayor_name_length")),
    )
    op.create_table(
        "deed",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("house_id", sa.Uuid(), nullable=True),
        sa.Column("street_city_region_country_code", sa.String(length=2), nullable=False),
        sa.Column("street_city_region_number", sa.Integer(), nullable=False),
        sa.Column("street_city_name", sa.String(length=60), nullable=False),
        sa.Column("street_position", sa.BigInteger(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deed")),
        sa.ForeignKeyConstraint(
            ["house_id"], ["house.id"], name=op.f("fk_deed_house_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            [
                "street_city_region_country_code",
                "street_city_region_number",
                "street_city_name",
                "street_position",
            ],
            [
                "street.city_region_country_code",
                "street.city_region_number",
                "street.city_name",
                "street.position",
            ],
            name=op.f("fk_deed_street_city_region_country_code_street_city_re_bc5e7e26"),
            ondelete="RESTRICT",
        ),
        sa.UniqueConstraint("house_id", name=op.f("uq_deed_house_id")),
        sa.UniqueConstraint(
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
            name=op.f("uq_deed_street_city_region_country_code_street_city_re_cce4c345"),
        ),
    )


def downgrade() -> None:
    op.drop_table("deed")
    op.drop_table("mayor")
    op.drop_table("house")
    op.drop_table("street")
    op.drop_table("city")
    op.drop_table("region")
    op.drop_table("country")
