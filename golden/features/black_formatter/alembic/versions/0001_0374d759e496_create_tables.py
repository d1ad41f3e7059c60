"""Create the tables.

Revision ID: 0374d759e496
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0374d759e496"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "thing",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("size", sa.Text(), server_default="small", nullable=False),
        sa.Column(
            "price", sa.Numeric(8, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thing")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["thing.id"], name=op.f("fk_thing_parent_id"), ondelete="SET NULL"
        ),
        sa.UniqueConstraint("name", name=op.f("uq_thing_name")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 20", name=op.f("ck_thing_name_length")),
        sa.CheckConstraint("size IN ('small', 'large')", name=op.f("ck_thing_size_valid")),
    )
    op.create_index(op.f("ix_thing_parent_id"), "thing", ["parent_id"])
    op.create_table(
        "tag",
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 20", name=op.f("ck_tag_name_length")),
    )
    op.create_table(
        "thing_tag",
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("tag_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("thing_id", "tag_id", name=op.f("pk_thing_tag")),
        sa.ForeignKeyConstraint(
            ["thing_id"], ["thing.id"], name=op.f("fk_thing_tag_thing_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tag.id"], name=op.f("fk_thing_tag_tag_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_thing_tag_tag_id"), "thing_tag", ["tag_id"])


def downgrade() -> None:
    op.drop_table("thing_tag")
    op.drop_table("tag")
    op.drop_table("thing")
