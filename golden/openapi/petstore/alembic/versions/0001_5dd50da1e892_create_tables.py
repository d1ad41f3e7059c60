"""Create the tables.

Revision ID: 5dd50da1e892
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "5dd50da1e892"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "pet",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "category", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True
        ),
        sa.Column(
            "photo_urls", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("tags", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pet")),
        sa.CheckConstraint(
            "status IN ('available', 'pending', 'sold')", name=op.f("ck_pet_status_valid")
        ),
    )
    op.create_table(
        "order",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("ship_date", sa.DateTime(timezone=True), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("complete", sa.Boolean(), nullable=True),
        sa.Column("pet_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order")),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pet.id"], name=op.f("fk_order_pet_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint(
            "status IN ('placed', 'approved', 'delivered')", name=op.f("ck_order_status_valid")
        ),
    )
    op.create_index(op.f("ix_order_pet_id"), "order", ["pet_id"])
    op.create_table(
        "user",
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=True),
        sa.Column("first_name", sa.Text(), nullable=True),
        sa.Column("last_name", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("password", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("user_status", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("username", name=op.f("pk_user")),
    )


def downgrade() -> None:
    op.drop_table("user")
    op.drop_table("order")
    op.drop_table("pet")
