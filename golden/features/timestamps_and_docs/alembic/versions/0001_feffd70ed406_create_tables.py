"""Create the tables.

Revision ID: feffd70ed406
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "feffd70ed406"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "plain",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plain")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 20", name=op.f("ck_plain_name_length")),
    )
    op.create_table(
        "stamped",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stamped")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 20", name=op.f("ck_stamped_name_length")),
    )


def downgrade() -> None:
    op.drop_table("stamped")
    op.drop_table("plain")
