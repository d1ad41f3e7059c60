"""Create the tables.

Revision ID: f2b5d1b4bc6a
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "f2b5d1b4bc6a"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=True),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["person.id"], name=op.f("fk_person_mentor_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_person_name_length")),
    )
    op.create_index(op.f("ix_person_mentor_id"), "person", ["mentor_id"])
    op.create_table(
        "circle",
        sa.Column("id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circle")),
    )
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.ForeignKeyConstraint(
            ["first_id"], ["person.id"], name=op.f("fk_link_first_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["person.id"], name=op.f("fk_link_second_id"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("first_id", "second_id", name=op.f("uq_link_first_id_second_id")),
    )
    op.create_index(op.f("ix_link_first_id"), "link", ["first_id"])
    op.create_index(op.f("ix_link_second_id"), "link", ["second_id"])
    op.create_table(
        "marker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_marker")),
    )
    op.create_table(
        "empty",
        sa.Column("id", sa.Integer(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_empty")),
    )
    op.create_table(
        "person_friend",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("friend_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "friend_id", name=op.f("pk_person_friend")),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_person_friend_person_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["friend_id"],
            ["person.id"],
            name=op.f("fk_person_friend_friend_id"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_person_friend_friend_id"), "person_friend", ["friend_id"])
    op.create_table(
        "person_blocked",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("blocked_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "blocked_id", name=op.f("pk_person_blocked")),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_person_blocked_person_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["blocked_id"],
            ["person.id"],
            name=op.f("fk_person_blocked_blocked_id"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_person_blocked_blocked_id"), "person_blocked", ["blocked_id"])
    op.create_table(
        "person_group",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("circle_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "circle_id", name=op.f("pk_person_group")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_group_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["circle_id"], ["circle.id"], name=op.f("fk_person_group_circle_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_person_group_circle_id"), "person_group", ["circle_id"])


def downgrade() -> None:
    op.drop_table("person_group")
    op.drop_table("person_blocked")
    op.drop_table("person_friend")
    op.drop_table("empty")
    op.drop_table("marker")
    op.drop_table("link")
    op.drop_table("circle")
    op.drop_table("person")
