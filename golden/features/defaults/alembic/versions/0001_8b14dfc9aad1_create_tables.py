"""Create the tables.

Revision ID: 8b14dfc9aad1
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "8b14dfc9aad1"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "setting",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column(
            "text_value", sa.Text(), server_default=sa.text("'it''s \"quoted\"'"), nullable=False
        ),
        sa.Column("number", sa.Integer(), server_default=sa.text("42"), nullable=False),
        sa.Column(
            "big", sa.BigInteger(), server_default=sa.text("9007199254740993"), nullable=False
        ),
        sa.Column("ratio", sa.Double(), server_default=sa.text("0.5"), nullable=False),
        sa.Column(
            "price", sa.Numeric(8, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column(
            "free",
            sa.Numeric(8, 2).with_variant(sa.BigInteger(), "sqlite"),
            server_default=sa.text("0"),
            nullable=False,
        ),
        sa.Column("on", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("off", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("day", sa.Date(), server_default="2030-01-31", nullable=False),
        sa.Column("made_on", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.Column("noon", sa.Time(), nullable=False),
        sa.Column("span", sa.Interval(), nullable=False),
        sa.Column(
            "moment",
            sa.DateTime(timezone=True),
            server_default=sa.text("CURRENT_TIMESTAMP"),
            nullable=False,
        ),
        sa.Column("fixed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("token", sa.Uuid(), nullable=False),
        sa.Column("ordered", sa.Uuid(), nullable=False),
        sa.Column("level", sa.Text(), server_default="very-high", nullable=False),
        sa.Column("note", sa.Text(), server_default="none yet", nullable=True),
        sa.Column(
            "payload", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "words", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 50", name=op.f("ck_setting_name_length")),
        sa.CheckConstraint("level IN ('low', 'very-high')", name=op.f("ck_setting_level_valid")),
    )


def downgrade() -> None:
    op.drop_table("setting")
