"""Book is new (safe).

Author.website is new (safe).
Author.born is new (safe).

Revision ID: 2a54b2c3ab0e
Revises: 1fad5ccaa2af
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "2a54b2c3ab0e"
down_revision: str | Sequence[str] | None = "1fad5ccaa2af"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    op.create_table(
        "book",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["author.id"], name=op.f("fk_book_author_id"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 200", name=op.f("ck_book_title_length")),
        if_not_exists=True,
    )
    op.create_index(op.f("ix_book_title"), "book", ["title"], if_not_exists=True)
    op.create_index(op.f("ix_book_author_id"), "book", ["author_id"], if_not_exists=True)
    with op.batch_alter_table("author") as batch:
        batch.add_column(
            sa.Column("website", sa.String(length=2048), nullable=True), if_not_exists=postgresql
        )
        batch.add_column(
            sa.Column("born", sa.Integer(), server_default=sa.text("1970"), nullable=False),
            if_not_exists=postgresql,
        )

    if postgresql:  # nobody waits; it may be run again if it is stopped half-way
        with op.get_context().autocommit_block():
            with op.batch_alter_table("author") as batch:
                batch.alter_column(
                    "born", existing_type=sa.Integer(), server_default=None, existing_nullable=False
                )
            op.execute(
                "ALTER TABLE author DROP CONSTRAINT IF EXISTS ck_author_website_length, ADD CONSTRAINT ck_author_website_length CHECK (length(website) <= 2048) NOT VALID"
            )
            op.execute("ALTER TABLE author VALIDATE CONSTRAINT ck_author_website_length")
    else:
        with op.batch_alter_table("author") as batch:
            batch.alter_column(
                "born", existing_type=sa.Integer(), server_default=None, existing_nullable=False
            )
            batch.create_check_constraint(
                op.f("ck_author_website_length"), "length(website) <= 2048"
            )


def downgrade() -> None:
    with op.batch_alter_table("author") as batch:
        batch.drop_constraint(op.f("ck_author_website_length"), type_="check")
        batch.drop_column("website")
        batch.drop_column("born")
    op.drop_table("book")
