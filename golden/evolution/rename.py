"""Author.name is now Author.full_name (safe).

Author.born is now Author.year (safe).

Revision ID: a6544583c193
Revises: 1fad5ccaa2af
"""

from collections.abc import Sequence

from alembic import op

revision: str = "a6544583c193"
down_revision: str | Sequence[str] | None = "1fad5ccaa2af"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"

    # author: columns by other names (safe)
    op.alter_column("author", "name", new_column_name="full_name")
    op.alter_column("author", "born", new_column_name="year")

    # Constraints by other names (safe)
    if postgresql:
        op.execute("ALTER INDEX uq_author_name RENAME TO uq_author_full_name")
        op.execute("ALTER INDEX ix_author_born RENAME TO ix_author_year")
        op.execute(
            "ALTER TABLE author RENAME CONSTRAINT ck_author_name_length TO ck_author_full_name_length"
        )
    else:
        op.drop_index(op.f("ix_author_born"), table_name="author")
        with op.batch_alter_table("author") as batch:
            batch.drop_constraint(op.f("uq_author_name"), type_="unique")
            batch.drop_constraint(op.f("ck_author_name_length"), type_="check")
            batch.create_unique_constraint(op.f("uq_author_full_name"), ["full_name"])
            batch.create_check_constraint(
                op.f("ck_author_full_name_length"), "length(full_name) BETWEEN 1 AND 80"
            )
        op.create_index(op.f("ix_author_year"), "author", ["year"])


def downgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"

    # author: columns by other names (safe)
    op.alter_column("author", "full_name", new_column_name="name")
    op.alter_column("author", "year", new_column_name="born")

    # Constraints by other names (safe)
    if postgresql:
        op.execute("ALTER INDEX uq_author_full_name RENAME TO uq_author_name")
        op.execute("ALTER INDEX ix_author_year RENAME TO ix_author_born")
        op.execute(
            "ALTER TABLE author RENAME CONSTRAINT ck_author_full_name_length TO ck_author_name_length"
        )
    else:
        op.drop_index(op.f("ix_author_year"), table_name="author")
        with op.batch_alter_table("author") as batch:
            batch.drop_constraint(op.f("uq_author_full_name"), type_="unique")
            batch.drop_constraint(op.f("ck_author_full_name_length"), type_="check")
            batch.create_unique_constraint(op.f("uq_author_name"), ["name"])
            batch.create_check_constraint(
                op.f("ck_author_name_length"), "length(name) BETWEEN 1 AND 80"
            )
        op.create_index(op.f("ix_author_born"), "author", ["born"])
