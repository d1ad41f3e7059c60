"""Post is now Article (safe).

Author.name is now Author.full_name (safe).
Author.cents is now Author.euros (safe).
Author.posts is now Author.articles (safe).
Author.level is new (safe).
Author.born: another type (safe).
Author.euros: another type (safe).
Author.age is gone, with all that it held (destructive).
Expand: what is new stands beside what was, and an application of before goes on working.

Revision ID: b695b54cd993
Revises: 1fad5ccaa2af
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "b695b54cd993"
down_revision: str | Sequence[str] | None = "1fad5ccaa2af"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    if postgresql:
        with op.batch_alter_table("author") as batch:
            batch.add_column(
                sa.Column("full_name", sa.String(length=80), nullable=True), if_not_exists=True
            )
            batch.add_column(
                sa.Column("born_new", sa.BigInteger(), nullable=True), if_not_exists=True
            )
            batch.add_column(
                sa.Column(
                    "euros",
                    sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"),
                    nullable=True,
                ),
                if_not_exists=True,
            )
        op.execute(
            "CREATE OR REPLACE FUNCTION author_in_step() RETURNS trigger LANGUAGE plpgsql AS $$ "
            "BEGIN "
            "IF NEW.full_name IS DISTINCT FROM OLD.full_name THEN "
            "IF NEW.full_name IS DISTINCT FROM NEW.name THEN NEW.name \\:= NEW.full_name; END IF; "
            "ELSIF TG_OP = 'INSERT' OR NEW.name IS DISTINCT FROM OLD.name THEN "
            "NEW.full_name \\:= NEW.name; "
            "END IF; "
            "IF NEW.born_new IS DISTINCT FROM OLD.born_new THEN "
            "IF NEW.born_new IS DISTINCT FROM NEW.born THEN NEW.born \\:= NEW.born_new; END IF; "
            "ELSIF TG_OP = 'INSERT' OR NEW.born IS DISTINCT FROM OLD.born THEN "
            "NEW.born_new \\:= NEW.born; "
            "END IF; "
            "IF NEW.euros IS DISTINCT FROM OLD.euros THEN "
            "IF NEW.euros IS DISTINCT FROM (SELECT CAST(cents AS NUMERIC(12, 2)) FROM (SELECT NEW.*) AS author) THEN NEW.cents \\:= (SELECT CAST(round(euros) AS INTEGER) FROM (SELECT NEW.*) AS author); END IF; "
            "ELSIF TG_OP = 'INSERT' OR NEW.cents IS DISTINCT FROM OLD.cents THEN "
            "NEW.euros \\:= (SELECT CAST(cents AS NUMERIC(12, 2)) FROM (SELECT NEW.*) AS author); "
            "END IF; "
            "RETURN NEW; "
            "END "
            "$$"
        )
        op.execute(
            "CREATE OR REPLACE TRIGGER author_in_step BEFORE INSERT OR UPDATE ON author FOR EACH ROW EXECUTE FUNCTION author_in_step()"
        )
        # Nobody waits; it may be run again if it is stopped half-way.
        with op.get_context().autocommit_block():
            # author.full_name: the values of name
            in_batches(
                "UPDATE author SET full_name = name WHERE full_name IS NULL AND name IS NOT NULL",
                "author",
                "id",
            )
            op.execute(
                "ALTER TABLE author DROP CONSTRAINT IF EXISTS full_name_required, ADD CONSTRAINT full_name_required CHECK (full_name IS NOT NULL) NOT VALID"
            )
            op.execute(
                "UPDATE author SET full_name = name WHERE full_name IS NULL AND name IS NOT NULL"
            )
            op.execute("ALTER TABLE author VALIDATE CONSTRAINT full_name_required")
            op.execute(
                "ALTER TABLE author ALTER COLUMN full_name SET NOT NULL, DROP CONSTRAINT full_name_required"
            )

            # author.born: the values of born
            in_batches(
                "UPDATE author SET born_new = born WHERE born_new IS NULL AND born IS NOT NULL",
                "author",
                "id",
            )
            op.execute(
                "ALTER TABLE author DROP CONSTRAINT IF EXISTS born_new_required, ADD CONSTRAINT born_new_required CHECK (born_new IS NOT NULL) NOT VALID"
            )
            op.execute(
                "UPDATE author SET born_new = born WHERE born_new IS NULL AND born IS NOT NULL"
            )
            op.execute("ALTER TABLE author VALIDATE CONSTRAINT born_new_required")
            op.execute(
                "ALTER TABLE author ALTER COLUMN born_new SET NOT NULL, DROP CONSTRAINT born_new_required"
            )

            # author.euros: the values of cents
            in_batches(
                "UPDATE author SET euros = CAST(cents AS NUMERIC(12, 2)) WHERE euros IS NULL AND (CAST(cents AS NUMERIC(12, 2))) IS NOT NULL",
                "author",
                "id",
            )
            op.execute(
                "ALTER TABLE author DROP CONSTRAINT IF EXISTS euros_required, ADD CONSTRAINT euros_required CHECK (euros IS NOT NULL) NOT VALID"
            )
            op.execute(
                "UPDATE author SET euros = CAST(cents AS NUMERIC(12, 2)) WHERE euros IS NULL AND (CAST(cents AS NUMERIC(12, 2))) IS NOT NULL"
            )
            op.execute("ALTER TABLE author VALIDATE CONSTRAINT euros_required")
            op.execute(
                "ALTER TABLE author ALTER COLUMN euros SET NOT NULL, DROP CONSTRAINT euros_required"
            )
            op.drop_index(
                op.f("ix_author_born_new"),
                table_name="author",
                if_exists=True,
                postgresql_concurrently=True,
            )
            op.create_index(
                op.f("ix_author_born_new"), "author", ["born_new"], postgresql_concurrently=True
            )
            op.execute("ALTER TABLE author DROP CONSTRAINT IF EXISTS uq_author_full_name")
            op.drop_index(
                op.f("uq_author_full_name"),
                table_name="author",
                if_exists=True,
                postgresql_concurrently=True,
            )
            op.create_index(
                op.f("uq_author_full_name"),
                "author",
                ["full_name"],
                unique=True,
                postgresql_concurrently=True,
            )
            op.execute(
                "ALTER TABLE author ADD CONSTRAINT uq_author_full_name UNIQUE USING INDEX uq_author_full_name"
            )
            op.execute(
                "ALTER TABLE author DROP CONSTRAINT IF EXISTS ck_author_full_name_length, ADD CONSTRAINT ck_author_full_name_length CHECK (length(full_name) BETWEEN 1 AND 80) NOT VALID"
            )
            op.execute("ALTER TABLE author VALIDATE CONSTRAINT ck_author_full_name_length")
        op.alter_column("author_post", "post_id", new_column_name="article_id")
        op.rename_table("post", "article")
        op.rename_table("author_post", "author_article")
        op.execute("ALTER INDEX pk_post RENAME TO pk_article")
        op.execute(
            "ALTER TABLE article RENAME CONSTRAINT ck_post_title_length TO ck_article_title_length"
        )
        op.execute("ALTER INDEX pk_author_post RENAME TO pk_author_article")
        op.execute("ALTER INDEX ix_author_post_post_id RENAME TO ix_author_article_article_id")
        op.execute(
            "ALTER TABLE author_article RENAME CONSTRAINT fk_author_post_author_id TO fk_author_article_author_id"
        )
        op.execute(
            "ALTER TABLE author_article RENAME CONSTRAINT fk_author_post_post_id TO fk_author_article_article_id"
        )

        # post: the same rows by the old name
        op.execute("CREATE VIEW post AS SELECT id, title FROM article")

        # author_post: the same rows by the old name
        op.execute(
            "CREATE VIEW author_post AS SELECT author_id, article_id AS post_id FROM author_article"
        )
    else:
        # Tables by other names: no row is touched (safe)
        op.rename_table("post", "article")
        op.rename_table("author_post", "author_article")

        # author: columns by other names (safe)
        op.alter_column("author", "name", new_column_name="full_name")
        op.alter_column("author", "cents", new_column_name="euros")

        # author_article: columns by other names (safe)
        op.alter_column("author_article", "post_id", new_column_name="article_id")

        # Constraints by other names (safe)
        op.drop_index(op.f("ix_author_post_post_id"), table_name="author_article")
        with op.batch_alter_table("author") as batch:
            batch.drop_constraint(op.f("uq_author_name"), type_="unique")
            batch.drop_constraint(op.f("ck_author_name_length"), type_="check")
            batch.create_unique_constraint(op.f("uq_author_full_name"), ["full_name"])
            batch.create_check_constraint(
                op.f("ck_author_full_name_length"), "length(full_name) BETWEEN 1 AND 80"
            )
        with op.batch_alter_table("article") as batch:
            batch.drop_constraint(op.f("ck_post_title_length"), type_="check")
            batch.create_primary_key(op.f("pk_article"), ["id"])
            batch.create_check_constraint(
                op.f("ck_article_title_length"), "length(title) BETWEEN 1 AND 80"
            )
        with op.batch_alter_table("author_article") as batch:
            batch.drop_constraint(op.f("fk_author_post_author_id"), type_="foreignkey")
            batch.drop_constraint(op.f("fk_author_post_post_id"), type_="foreignkey")
            batch.create_primary_key(op.f("pk_author_article"), ["author_id", "article_id"])
            batch.create_foreign_key(
                op.f("fk_author_article_author_id"),
                "author",
                ["author_id"],
                ["id"],
                ondelete="CASCADE",
            )
            batch.create_foreign_key(
                op.f("fk_author_article_article_id"),
                "article",
                ["article_id"],
                ["id"],
                ondelete="CASCADE",
            )
        op.create_index(op.f("ix_author_article_article_id"), "author_article", ["article_id"])
        with op.batch_alter_table("author") as batch:
            batch.add_column(
                sa.Column(
                    "euros_new",
                    sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"),
                    nullable=True,
                )
            )
            batch.alter_column(
                "born", existing_type=sa.Integer(), type_=sa.BigInteger(), existing_nullable=False
            )

        # author.euros: each value in its new type (data-dependent)
        op.execute("UPDATE author SET euros_new = euros * 100")
        with op.batch_alter_table("author") as batch:
            batch.drop_column("euros")
        op.alter_column("author", "euros_new", new_column_name="euros")
        with op.batch_alter_table("author") as batch:
            batch.alter_column(
                "euros",
                existing_type=sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"),
                nullable=False,
            )


def downgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    if postgresql:
        op.execute("DROP VIEW IF EXISTS post")
        op.execute("DROP VIEW IF EXISTS author_post")
        op.rename_table("article", "post")
        op.rename_table("author_article", "author_post")
        op.execute("ALTER INDEX pk_article RENAME TO pk_post")
        op.execute(
            "ALTER TABLE post RENAME CONSTRAINT ck_article_title_length TO ck_post_title_length"
        )
        op.execute("ALTER INDEX pk_author_article RENAME TO pk_author_post")
        op.execute("ALTER INDEX ix_author_article_article_id RENAME TO ix_author_post_post_id")
        op.execute(
            "ALTER TABLE author_post RENAME CONSTRAINT fk_author_article_author_id TO fk_author_post_author_id"
        )
        op.execute(
            "ALTER TABLE author_post RENAME CONSTRAINT fk_author_article_article_id TO fk_author_post_post_id"
        )
        op.alter_column("author_post", "article_id", new_column_name="post_id")
        op.execute("DROP TRIGGER author_in_step ON author")
        op.execute("DROP FUNCTION author_in_step()")
        op.execute("ALTER TABLE author DROP COLUMN full_name")
        op.execute("ALTER TABLE author DROP COLUMN born_new")
        op.execute("ALTER TABLE author DROP COLUMN euros")
    else:
        # Tables by other names: no row is touched (safe)
        op.rename_table("article", "post")
        op.rename_table("author_article", "author_post")

        # author: columns by other names (safe)
        op.alter_column("author", "full_name", new_column_name="name")
        op.alter_column("author", "euros", new_column_name="cents")

        # author_post: columns by other names (safe)
        op.alter_column("author_post", "article_id", new_column_name="post_id")

        # Constraints by other names (safe)
        op.drop_index(op.f("ix_author_article_article_id"), table_name="author_post")
        with op.batch_alter_table("author") as batch:
            batch.drop_constraint(op.f("uq_author_full_name"), type_="unique")
            batch.drop_constraint(op.f("ck_author_full_name_length"), type_="check")
            batch.create_unique_constraint(op.f("uq_author_name"), ["name"])
            batch.create_check_constraint(
                op.f("ck_author_name_length"), "length(name) BETWEEN 1 AND 80"
            )
        with op.batch_alter_table("post") as batch:
            batch.drop_constraint(op.f("ck_article_title_length"), type_="check")
            batch.create_primary_key(op.f("pk_post"), ["id"])
            batch.create_check_constraint(
                op.f("ck_post_title_length"), "length(title) BETWEEN 1 AND 80"
            )
        with op.batch_alter_table("author_post") as batch:
            batch.drop_constraint(op.f("fk_author_article_author_id"), type_="foreignkey")
            batch.drop_constraint(op.f("fk_author_article_article_id"), type_="foreignkey")
            batch.create_primary_key(op.f("pk_author_post"), ["author_id", "post_id"])
            batch.create_foreign_key(
                op.f("fk_author_post_author_id"),
                "author",
                ["author_id"],
                ["id"],
                ondelete="CASCADE",
            )
            batch.create_foreign_key(
                op.f("fk_author_post_post_id"), "post", ["post_id"], ["id"], ondelete="CASCADE"
            )
        op.create_index(op.f("ix_author_post_post_id"), "author_post", ["post_id"])
        with op.batch_alter_table("author") as batch:
            batch.add_column(sa.Column("cents_new", sa.Integer(), nullable=True))
            batch.alter_column(
                "born", existing_type=sa.BigInteger(), type_=sa.Integer(), existing_nullable=False
            )

        # author.cents: each value in its new type (data-dependent)
        op.execute("UPDATE author SET cents_new = CAST(round(cents / 100.0) AS INTEGER)")
        with op.batch_alter_table("author") as batch:
            batch.drop_column("cents")
        op.alter_column("author", "cents_new", new_column_name="cents")
        with op.batch_alter_table("author") as batch:
            batch.alter_column("cents", existing_type=sa.Integer(), nullable=False)


def in_batches(update: str, table: str, *key: str) -> None:
    """Update a table a few thousand rows at a time, each time in a transaction of its own."""
    connection, columns = op.get_bind(), ", ".join(key)
    above, last = "true", dict[str, object]()  # the key where the last batch ended
    while True:
        rows = f"FROM {table} WHERE {above} ORDER BY {columns}"
        end = sa.text(f"SELECT {columns} {rows} OFFSET 4999 LIMIT 1")
        found = connection.execute(end, last).one_or_none()
        batch = f"({columns}) IN (SELECT {columns} {rows} LIMIT 5000)"
        connection.execute(sa.text(f"{update} AND {batch}"), last)
        if found is None:
            return
        last = {f"last{number}": value for number, value in enumerate(found)}
        above = f"({columns}) > ({', '.join(f':{name}' for name in last)})"

"""Post is now Article (safe).

Author.name is now Author.full_name (safe).
Author.cents is now Author.euros (safe).
Author.posts is now Author.articles (safe).
Author.level is new (safe).
Author.born: another type (safe).
Author.euros: another type (safe).
Author.age is gone, with all that it held (destructive).
Expand: all else that is new.

Revision ID: cb5f047bf711
Revises: b695b54cd993
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "cb5f047bf711"
down_revision: str | Sequence[str] | None = "b695b54cd993"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    with op.batch_alter_table("author") as batch:
        batch.add_column(
            sa.Column("level", sa.Integer(), server_default=sa.text("3"), nullable=False),
            if_not_exists=postgresql,
        )

    if postgresql:  # nobody waits; it may be run again if it is stopped half-way
        with op.get_context().autocommit_block():
            op.execute(
                "ALTER TABLE author DROP CONSTRAINT IF EXISTS ck_author_level_range, ADD CONSTRAINT ck_author_level_range CHECK (level >= 0 AND level <= 9) NOT VALID"
            )
            op.execute("ALTER TABLE author VALIDATE CONSTRAINT ck_author_level_range")
    else:
        with op.batch_alter_table("author") as batch:
            batch.create_check_constraint(
                op.f("ck_author_level_range"), "level >= 0 AND level <= 9"
            )


def downgrade() -> None:
    with op.batch_alter_table("author") as batch:
        batch.drop_constraint(op.f("ck_author_level_range"), type_="check")
        batch.drop_column("level")

"""Post is now Article (safe).

Author.name is now Author.full_name (safe).
Author.cents is now Author.euros (safe).
Author.posts is now Author.articles (safe).
Author.level is new (safe).
Author.born: another type (safe).
Author.euros: another type (safe).
Author.age is gone, with all that it held (destructive).
Contract: to be run once no application of before is running; what only that needs goes.

Revision ID: 6f73526398bd
Revises: cb5f047bf711
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "6f73526398bd"
down_revision: str | Sequence[str] | None = "cb5f047bf711"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    if postgresql:
        op.execute("DROP VIEW IF EXISTS post")
        op.execute("DROP VIEW IF EXISTS author_post")
    with op.batch_alter_table("author") as batch:
        batch.alter_column(
            "level", existing_type=sa.Integer(), server_default=None, existing_nullable=False
        )
        batch.drop_column("age")
    if postgresql:
        op.execute("DROP TRIGGER author_in_step ON author")
        op.execute("DROP FUNCTION author_in_step()")
        op.execute("ALTER TABLE author DROP COLUMN name")
        op.execute("ALTER TABLE author DROP COLUMN born")
        op.execute("ALTER TABLE author DROP COLUMN cents")
        op.alter_column("author", "born_new", new_column_name="born")
        op.execute("ALTER INDEX ix_author_born_new RENAME TO ix_author_born")


def downgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    with op.batch_alter_table("author") as batch:
        batch.add_column(sa.Column("age", sa.Integer(), nullable=True))
        batch.alter_column(
            "level",
            existing_type=sa.Integer(),
            server_default=sa.text("3"),
            existing_nullable=False,
        )
    if postgresql:
        # Tables by other names: no row is touched (safe)
        op.rename_table("article", "post")
        op.rename_table("author_article", "author_post")

        # author: columns by other names (safe)
        op.alter_column("author", "full_name", new_column_name="name")
        op.alter_column("author", "euros", new_column_name="cents")

        # author_post: columns by other names (safe)
        op.alter_column("author_post", "article_id", new_column_name="post_id")

        # Constraints by other names (safe)
        op.execute("ALTER INDEX uq_author_full_name RENAME TO uq_author_name")
        op.execute("ALTER INDEX pk_article RENAME TO pk_post")
        op.execute("ALTER INDEX pk_author_article RENAME TO pk_author_post")
        op.execute("ALTER INDEX ix_author_article_article_id RENAME TO ix_author_post_post_id")
        op.execute(
            "ALTER TABLE author RENAME CONSTRAINT ck_author_full_name_length TO ck_author_name_length"
        )
        op.execute(
            "ALTER TABLE post RENAME CONSTRAINT ck_article_title_length TO ck_post_title_length"
        )
        op.execute(
            "ALTER TABLE author_post RENAME CONSTRAINT fk_author_article_author_id TO fk_author_post_author_id"
        )
        op.execute(
            "ALTER TABLE author_post RENAME CONSTRAINT fk_author_article_article_id TO fk_author_post_post_id"
        )
        with op.batch_alter_table("author") as batch:
            batch.add_column(sa.Column("cents_new", sa.Integer(), nullable=True))
            batch.alter_column(
                "born", existing_type=sa.BigInteger(), type_=sa.Integer(), existing_nullable=False
            )

        # author.cents: each value in its new type (data-dependent)
        op.execute("UPDATE author SET cents_new = CAST(round(cents) AS INTEGER)")
        with op.batch_alter_table("author") as batch:
            batch.drop_column("cents")
        op.alter_column("author", "cents_new", new_column_name="cents")
        with op.batch_alter_table("author") as batch:
            batch.alter_column("cents", existing_type=sa.Integer(), nullable=False)
        with op.batch_alter_table("author") as batch:
            batch.add_column(
                sa.Column("full_name", sa.String(length=80), nullable=True), if_not_exists=True
            )
            batch.add_column(
                sa.Column("born_new", sa.BigInteger(), nullable=True), if_not_exists=True
            )
            batch.add_column(
                sa.Column(
                    "euros",
                    sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"),
                    nullable=True,
                ),
                if_not_exists=True,
            )
        op.execute(
            "CREATE OR REPLACE FUNCTION author_in_step() RETURNS trigger LANGUAGE plpgsql AS $$ "
            "BEGIN "
            "IF NEW.full_name IS DISTINCT FROM OLD.full_name THEN "
            "IF NEW.full_name IS DISTINCT FROM NEW.name THEN NEW.name \\:= NEW.full_name; END IF; "
            "ELSIF TG_OP = 'INSERT' OR NEW.name IS DISTINCT FROM OLD.name THEN "
            "NEW.full_name \\:= NEW.name; "
            "END IF; "
            "IF NEW.born_new IS DISTINCT FROM OLD.born_new THEN "
            "IF NEW.born_new IS DISTINCT FROM NEW.born THEN NEW.born \\:= NEW.born_new; END IF; "
            "ELSIF TG_OP = 'INSERT' OR NEW.born IS DISTINCT FROM OLD.born THEN "
            "NEW.born_new \\:= NEW.born; "
            "END IF; "
            "IF NEW.euros IS DISTINCT FROM OLD.euros THEN "
            "IF NEW.euros IS DISTINCT FROM (SELECT CAST(cents AS NUMERIC(12, 2)) FROM (SELECT NEW.*) AS author) THEN NEW.cents \\:= (SELECT CAST(round(euros) AS INTEGER) FROM (SELECT NEW.*) AS author); END IF; "
            "ELSIF TG_OP = 'INSERT' OR NEW.cents IS DISTINCT FROM OLD.cents THEN "
            "NEW.euros \\:= (SELECT CAST(cents AS NUMERIC(12, 2)) FROM (SELECT NEW.*) AS author); "
            "END IF; "
            "RETURN NEW; "
            "END "
            "$$"
        )
        op.execute(
            "CREATE OR REPLACE TRIGGER author_in_step BEFORE INSERT OR UPDATE ON author FOR EACH ROW EXECUTE FUNCTION author_in_step()"
        )

        # author.full_name: the values of name
        op.execute(
            "UPDATE author SET full_name = name WHERE full_name IS NULL AND name IS NOT NULL"
        )
        op.execute(
            "ALTER TABLE author DROP CONSTRAINT IF EXISTS full_name_required, ADD CONSTRAINT full_name_required CHECK (full_name IS NOT NULL) NOT VALID"
        )
        op.execute(
            "UPDATE author SET full_name = name WHERE full_name IS NULL AND name IS NOT NULL"
        )
        op.execute("ALTER TABLE author VALIDATE CONSTRAINT full_name_required")
        op.execute(
            "ALTER TABLE author ALTER COLUMN full_name SET NOT NULL, DROP CONSTRAINT full_name_required"
        )

        # author.born: the values of born
        op.execute("UPDATE author SET born_new = born WHERE born_new IS NULL AND born IS NOT NULL")
        op.execute(
            "ALTER TABLE author DROP CONSTRAINT IF EXISTS born_new_required, ADD CONSTRAINT born_new_required CHECK (born_new IS NOT NULL) NOT VALID"
        )
        op.execute("UPDATE author SET born_new = born WHERE born_new IS NULL AND born IS NOT NULL")
        op.execute("ALTER TABLE author VALIDATE CONSTRAINT born_new_required")
        op.execute(
            "ALTER TABLE author ALTER COLUMN born_new SET NOT NULL, DROP CONSTRAINT born_new_required"
        )

        # author.euros: the values of cents
        op.execute(
            "UPDATE author SET euros = CAST(cents AS NUMERIC(12, 2)) WHERE euros IS NULL AND (CAST(cents AS NUMERIC(12, 2))) IS NOT NULL"
        )
        op.execute(
            "ALTER TABLE author DROP CONSTRAINT IF EXISTS euros_required, ADD CONSTRAINT euros_required CHECK (euros IS NOT NULL) NOT VALID"
        )
        op.execute(
            "UPDATE author SET euros = CAST(cents AS NUMERIC(12, 2)) WHERE euros IS NULL AND (CAST(cents AS NUMERIC(12, 2))) IS NOT NULL"
        )
        op.execute("ALTER TABLE author VALIDATE CONSTRAINT euros_required")
        op.execute(
            "ALTER TABLE author ALTER COLUMN euros SET NOT NULL, DROP CONSTRAINT euros_required"
        )
        op.create_index(op.f("ix_author_born_new"), "author", ["born_new"])
        op.execute("ALTER TABLE author DROP CONSTRAINT IF EXISTS uq_author_full_name")
        op.create_index(op.f("uq_author_full_name"), "author", ["full_name"], unique=True)
        op.execute(
            "ALTER TABLE author ADD CONSTRAINT uq_author_full_name UNIQUE USING INDEX uq_author_full_name"
        )
        op.execute(
            "ALTER TABLE author DROP CONSTRAINT IF EXISTS ck_author_full_name_length, ADD CONSTRAINT ck_author_full_name_length CHECK (length(full_name) BETWEEN 1 AND 80) NOT VALID"
        )
        op.execute("ALTER TABLE author VALIDATE CONSTRAINT ck_author_full_name_length")
        op.alter_column("author_post", "post_id", new_column_name="article_id")
        op.rename_table("post", "article")
        op.rename_table("author_post", "author_article")
        op.execute("ALTER INDEX pk_post RENAME TO pk_article")
        op.execute(
            "ALTER TABLE article RENAME CONSTRAINT ck_post_title_length TO ck_article_title_length"
        )
        op.execute("ALTER INDEX pk_author_post RENAME TO pk_author_article")
        op.execute("ALTER INDEX ix_author_post_post_id RENAME TO ix_author_article_article_id")
        op.execute(
            "ALTER TABLE author_article RENAME CONSTRAINT fk_author_post_author_id TO fk_author_article_author_id"
        )
        op.execute(
            "ALTER TABLE author_article RENAME CONSTRAINT fk_author_post_post_id TO fk_author_article_article_id"
        )

        # post: the same rows by the old name
        op.execute("CREATE VIEW post AS SELECT id, title FROM article")

        # author_post: the same rows by the old name
        op.execute(
            "CREATE VIEW author_post AS SELECT author_id, article_id AS post_id FROM author_article"
        )
