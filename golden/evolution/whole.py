"""Author is now Writer (safe).

Tag is now Label (safe).
Review is new (safe).
Writer.name is now Writer.full_name (safe).
Writer.website is new (safe).
Writer.level is new (safe).
Writer.full_name: another type (safe).
Writer.full_name: other limits (data-dependent).
Writer.note: is required (safe).
Writer.rating: another type (locking).
Writer.born: another type (locking).
Writer.code: another type (data-dependent).
Writer.code: other limits (data-dependent).
Writer.age is gone, with all that it held (destructive).
Writer: other indexes (data-dependent).
Writer: other checks (data-dependent).
Post.author is now Post.writer (safe).
Post.tags is now Post.labels (safe).
Post.price is new (safe).
Post.title: no longer index (safe).
Post.state: urgent -> draft, done -> finished (locking).
Post.words: another type (locking).
Post.words: another default (safe).
Post.cents is gone, with all that it held (destructive).
Cart is gone, with all its rows (destructive).
Part 1 of 2: other names and other types, in one transaction.

Revision ID: d51f8fd9798f
Revises: 1fad5ccaa2af
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "d51f8fd9798f"
down_revision: str | Sequence[str] | None = "1fad5ccaa2af"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"

    # Tables by other names: no row is touched (safe)
    op.rename_table("author", "writer")
    op.rename_table("tag", "label")
    op.rename_table("post_tag", "post_label")

    # writer: columns by other names (safe)
    op.alter_column("writer", "name", new_column_name="full_name")

    # post: columns by other names (safe)
    op.alter_column("post", "author_id", new_column_name="writer_id")

    # post_label: columns by other names (safe)
    op.alter_column("post_label", "tag_id", new_column_name="label_id")
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="writer")
    with op.batch_alter_table("writer") as batch:
        batch.drop_constraint(op.f("ck_author_code_length"), type_="check")
        batch.drop_constraint(op.f("ck_author_rating_positive"), type_="check")
    if not postgresql:
        op.create_index(op.f("ix_author_age_name"), "writer", [sa.text("age DESC"), "full_name"])
    with op.batch_alter_table("post") as batch:
        batch.drop_constraint(op.f("ck_post_state_valid"), type_="check")

    # Constraints by other names (safe)
    if postgresql:
        op.execute("ALTER INDEX pk_author RENAME TO pk_writer")
        op.execute("ALTER INDEX uq_author_email RENAME TO uq_writer_email")
        op.execute("ALTER INDEX ix_post_author_id RENAME TO ix_post_writer_id")
        op.execute("ALTER INDEX pk_tag RENAME TO pk_label")
        op.execute("ALTER INDEX uq_tag_label RENAME TO uq_label_label")
        op.execute("ALTER INDEX pk_post_tag RENAME TO pk_post_label")
        op.execute("ALTER INDEX ix_post_tag_tag_id RENAME TO ix_post_label_label_id")
        op.execute(
            "ALTER TABLE writer RENAME CONSTRAINT ck_author_email_length TO ck_writer_email_length"
        )
        op.execute("ALTER TABLE post RENAME CONSTRAINT fk_post_author_id TO fk_post_writer_id")
        op.execute(
            "ALTER TABLE label RENAME CONSTRAINT ck_tag_label_length TO ck_label_label_length"
        )
        op.execute(
            "ALTER TABLE post_label RENAME CONSTRAINT fk_post_tag_post_id TO fk_post_label_post_id"
        )
        op.execute(
            "ALTER TABLE post_label RENAME CONSTRAINT fk_post_tag_tag_id TO fk_post_label_label_id"
        )
    else:
        op.drop_index(op.f("ix_post_author_id"), table_name="post")
        op.drop_index(op.f("ix_post_tag_tag_id"), table_name="post_label")
        op.drop_index(op.f("ix_author_age_name"), table_name="writer")
        with op.batch_alter_table("writer") as batch:
            batch.drop_constraint(op.f("uq_author_email"), type_="unique")
            batch.drop_constraint(op.f("ck_author_email_length"), type_="check")
            batch.create_primary_key(op.f("pk_writer"), ["id"])
            batch.create_unique_constraint(op.f("uq_writer_email"), ["email"])
            batch.create_check_constraint(op.f("ck_writer_email_length"), "length(email) <= 254")
        op.create_index(op.f("ix_author_age_name"), "writer", [sa.text("age DESC"), "full_name"])
        with op.batch_alter_table("post") as batch:
            batch.drop_constraint(op.f("fk_post_author_id"), type_="foreignkey")
            batch.create_foreign_key(
                op.f("fk_post_writer_id"), "writer", ["writer_id"], ["id"], ondelete="RESTRICT"
            )
        with op.batch_alter_table("label") as batch:
            batch.drop_constraint(op.f("uq_tag_label"), type_="unique")
            batch.drop_constraint(op.f("ck_tag_label_length"), type_="check")
            batch.create_primary_key(op.f("pk_label"), ["id"])
            batch.create_unique_constraint(op.f("uq_label_label"), ["label"])
            batch.create_check_constraint(
                op.f("ck_label_label_length"), "length(label) BETWEEN 1 AND 40"
            )
        with op.batch_alter_table("post_label") as batch:
            batch.drop_constraint(op.f("fk_post_tag_post_id"), type_="foreignkey")
            batch.drop_constraint(op.f("fk_post_tag_tag_id"), type_="foreignkey")
            batch.create_primary_key(op.f("pk_post_label"), ["post_id", "label_id"])
            batch.create_foreign_key(
                op.f("fk_post_label_post_id"), "post", ["post_id"], ["id"], ondelete="CASCADE"
            )
            batch.create_foreign_key(
                op.f("fk_post_label_label_id"), "label", ["label_id"], ["id"], ondelete="CASCADE"
            )
        op.create_index(op.f("ix_post_writer_id"), "post", ["writer_id"])
        op.create_index(op.f("ix_post_label_label_id"), "post_label", ["label_id"])
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="writer")
    with op.batch_alter_table("writer") as batch:
        batch.add_column(
            sa.Column(
                "rating_new",
                sa.Numeric(10, 4).with_variant(sa.BigInteger(), "sqlite"),
                nullable=True,
            )
        )
        batch.add_column(sa.Column("born_new", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("code_new", sa.Integer(), nullable=True))
    if not postgresql:
        op.create_index(op.f("ix_author_age_name"), "writer", [sa.text("age DESC"), "full_name"])
    if not postgresql and op.get_bind().scalar(
        sa.text(
            "SELECT count(*) FROM writer WHERE code IS NOT NULL AND (code GLOB '*[^-+0-9]*' OR code NOT GLOB '*[0-9]*')"
        )
    ):
        raise ValueError("writer.code holds values that cannot be converted")

    # writer.rating: each value in its new type (data-dependent)
    if postgresql:
        op.execute("UPDATE writer SET rating_new = CAST(rating AS NUMERIC(10, 4))")
    else:
        op.execute("UPDATE writer SET rating_new = rating * 100")

    # writer.born: each value in its new type (data-dependent)
    if postgresql:
        op.execute("UPDATE writer SET born_new = CAST(born AS TIMESTAMP) AT TIME ZONE 'UTC'")
    else:
        op.execute("UPDATE writer SET born_new = born || ' 00\\:00\\:00.000000'")

    # writer.code: each value in its new type (data-dependent)
    op.execute("UPDATE writer SET code_new = CAST(code AS INTEGER)")
    with op.batch_alter_table("post") as batch:
        batch.alter_column(
            "words",
            existing_type=sa.Integer(),
            type_=sa.BigInteger(),
            server_default=sa.text("1"),
            existing_nullable=False,
        )

    # post.state: other values (data-dependent)
    op.execute(
        "UPDATE post SET state = CASE state WHEN 'urgent' THEN 'draft' WHEN 'done' THEN 'finished' END WHERE state IN ('urgent', 'done')"
    )
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="writer")
    with op.batch_alter_table("writer") as batch:
        batch.drop_column("rating")
        batch.drop_column("born")
        batch.drop_column("code")
    if not postgresql:
        op.create_index(op.f("ix_author_age_name"), "writer", [sa.text("age DESC"), "full_name"])
    op.alter_column("writer", "rating_new", new_column_name="rating")
    op.alter_column("writer", "born_new", new_column_name="born")
    op.alter_column("writer", "code_new", new_column_name="code")
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="writer")
    with op.batch_alter_table("writer") as batch:
        batch.alter_column(
            "rating",
            existing_type=sa.Numeric(10, 4).with_variant(sa.BigInteger(), "sqlite"),
            nullable=False,
        )
        batch.alter_column("code", existing_type=sa.Integer(), nullable=False)
        batch.create_check_constraint(op.f("ck_writer_rating_positive"), "rating >= 0")
    if not postgresql:
        op.create_index(op.f("ix_author_age_name"), "writer", [sa.text("age DESC"), "full_name"])
    with op.batch_alter_table("post") as batch:
        batch.create_check_constraint(
            op.f("ck_post_state_valid"), "state IN ('draft', 'finished', 'open')"
        )


def downgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"

    # Tables by other names: no row is touched (safe)
    op.rename_table("writer", "author")
    op.rename_table("label", "tag")
    op.rename_table("post_label", "post_tag")

    # author: columns by other names (safe)
    op.alter_column("author", "full_name", new_column_name="name")

    # post: columns by other names (safe)
    op.alter_column("post", "writer_id", new_column_name="author_id")

    # post_tag: columns by other names (safe)
    op.alter_column("post_tag", "label_id", new_column_name="tag_id")
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="author")
    with op.batch_alter_table("author") as batch:
        batch.drop_constraint(op.f("ck_writer_rating_positive"), type_="check")
    if not postgresql:
        op.create_index(op.f("ix_author_age_name"), "author", [sa.text("age DESC"), "name"])
    with op.batch_alter_table("post") as batch:
        batch.drop_constraint(op.f("ck_post_state_valid"), type_="check")

    # Constraints by other names (safe)
    if postgresql:
        op.execute("ALTER INDEX pk_writer RENAME TO pk_author")
        op.execute("ALTER INDEX uq_writer_email RENAME TO uq_author_email")
        op.execute("ALTER INDEX ix_post_writer_id RENAME TO ix_post_author_id")
        op.execute("ALTER INDEX pk_label RENAME TO pk_tag")
        op.execute("ALTER INDEX uq_label_label RENAME TO uq_tag_label")
        op.execute("ALTER INDEX pk_post_label RENAME TO pk_post_tag")
        op.execute("ALTER INDEX ix_post_label_label_id RENAME TO ix_post_tag_tag_id")
        op.execute(
            "ALTER TABLE author RENAME CONSTRAINT ck_writer_email_length TO ck_author_email_length"
        )
        op.execute("ALTER TABLE post RENAME CONSTRAINT fk_post_writer_id TO fk_post_author_id")
        op.execute("ALTER TABLE tag RENAME CONSTRAINT ck_label_label_length TO ck_tag_label_length")
        op.execute(
            "ALTER TABLE post_tag RENAME CONSTRAINT fk_post_label_post_id TO fk_post_tag_post_id"
        )
        op.execute(
            "ALTER TABLE post_tag RENAME CONSTRAINT fk_post_label_label_id TO fk_post_tag_tag_id"
        )
    else:
        op.drop_index(op.f("ix_post_writer_id"), table_name="post")
        op.drop_index(op.f("ix_post_label_label_id"), table_name="post_tag")
        op.drop_index(op.f("ix_author_age_name"), table_name="author")
        with op.batch_alter_table("author") as batch:
            batch.drop_constraint(op.f("uq_writer_email"), type_="unique")
            batch.drop_constraint(op.f("ck_writer_email_length"), type_="check")
            batch.create_primary_key(op.f("pk_author"), ["id"])
            batch.create_unique_constraint(op.f("uq_author_email"), ["email"])
            batch.create_check_constraint(op.f("ck_author_email_length"), "length(email) <= 254")
        op.create_index(op.f("ix_author_age_name"), "author", [sa.text("age DESC"), "name"])
        with op.batch_alter_table("post") as batch:
            batch.drop_constraint(op.f("fk_post_writer_id"), type_="foreignkey")
            batch.create_foreign_key(
                op.f("fk_post_author_id"), "author", ["author_id"], ["id"], ondelete="RESTRICT"
            )
        with op.batch_alter_table("tag") as batch:
            batch.drop_constraint(op.f("uq_label_label"), type_="unique")
            batch.drop_constraint(op.f("ck_label_label_length"), type_="check")
            batch.create_primary_key(op.f("pk_tag"), ["id"])
            batch.create_unique_constraint(op.f("uq_tag_label"), ["label"])
            batch.create_check_constraint(
                op.f("ck_tag_label_length"), "length(label) BETWEEN 1 AND 40"
            )
        with op.batch_alter_table("post_tag") as batch:
            batch.drop_constraint(op.f("fk_post_label_post_id"), type_="foreignkey")
            batch.drop_constraint(op.f("fk_post_label_label_id"), type_="foreignkey")
            batch.create_primary_key(op.f("pk_post_tag"), ["post_id", "tag_id"])
            batch.create_foreign_key(
                op.f("fk_post_tag_post_id"), "post", ["post_id"], ["id"], ondelete="CASCADE"
            )
            batch.create_foreign_key(
                op.f("fk_post_tag_tag_id"), "tag", ["tag_id"], ["id"], ondelete="CASCADE"
            )
        op.create_index(op.f("ix_post_author_id"), "post", ["author_id"])
        op.create_index(op.f("ix_post_tag_tag_id"), "post_tag", ["tag_id"])
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="author")
    with op.batch_alter_table("author") as batch:
        batch.add_column(
            sa.Column(
                "rating_new",
                sa.Numeric(8, 2).with_variant(sa.BigInteger(), "sqlite"),
                nullable=True,
            )
        )
        batch.add_column(sa.Column("born_new", sa.Date(), nullable=True))
        batch.add_column(sa.Column("code_new", sa.String(length=20), nullable=True))
    if not postgresql:
        op.create_index(op.f("ix_author_age_name"), "author", [sa.text("age DESC"), "name"])

    # author.rating: each value in its new type (data-dependent)
    if postgresql:
        op.execute("UPDATE author SET rating_new = CAST(rating AS NUMERIC(8, 2))")
    else:
        op.execute("UPDATE author SET rating_new = CAST(round(rating / 100.0) AS INTEGER)")

    # author.born: each value in its new type (data-dependent)
    if postgresql:
        op.execute("UPDATE author SET born_new = CAST(born AT TIME ZONE 'UTC' AS DATE)")
    else:
        op.execute("UPDATE author SET born_new = date(born)")

    # author.code: each value in its new type (data-dependent)
    op.execute("UPDATE author SET code_new = CAST(code AS TEXT)")
    with op.batch_alter_table("post") as batch:
        batch.alter_column(
            "words",
            existing_type=sa.BigInteger(),
            type_=sa.Integer(),
            server_default=sa.text("0"),
            existing_nullable=False,
        )

    # post.state: other values (data-dependent)
    op.execute(
        "UPDATE post SET state = CASE state WHEN 'finished' THEN 'done' END WHERE state IN ('finished')"
    )
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="author")
    with op.batch_alter_table("author") as batch:
        batch.drop_column("rating")
        batch.drop_column("born")
        batch.drop_column("code")
    if not postgresql:
        op.create_index(op.f("ix_author_age_name"), "author", [sa.text("age DESC"), "name"])
    op.alter_column("author", "rating_new", new_column_name="rating")
    op.alter_column("author", "born_new", new_column_name="born")
    op.alter_column("author", "code_new", new_column_name="code")
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="author")
    with op.batch_alter_table("author") as batch:
        batch.alter_column(
            "rating",
            existing_type=sa.Numeric(8, 2).with_variant(sa.BigInteger(), "sqlite"),
            nullable=False,
        )
        batch.alter_column("code", existing_type=sa.String(length=20), nullable=False)
        batch.create_check_constraint(op.f("ck_author_code_length"), "length(code) <= 20")
        batch.create_check_constraint(op.f("ck_author_rating_positive"), "rating >= 0")
    if not postgresql:
        op.create_index(op.f("ix_author_age_name"), "author", [sa.text("age DESC"), "name"])
    with op.batch_alter_table("post") as batch:
        batch.create_check_constraint(
            op.f("ck_post_state_valid"), "state IN ('draft', 'urgent', 'done')"
        )

"""Author is now Writer (safe).

Tag is now Label (safe).
Review is new (safe).
Writer.name is now Writer.full_name (safe).
Writer.website is new (safe).
Writer.level is new (safe).
Writer.full_name: another type (safe).
Writer.full_name: other limits (data-dependent).
Writer.note: is required (safe).
Writer.rating: another type (locking).
Writer.born: another type (locking).
Writer.code: another type (data-dependent).
Writer.code: other limits (data-dependent).
Writer.age is gone, with all that it held (destructive).
Writer: other indexes (data-dependent).
Writer: other checks (data-dependent).
Post.author is now Post.writer (safe).
Post.tags is now Post.labels (safe).
Post.price is new (safe).
Post.title: no longer index (safe).
Post.state: urgent -> draft, done -> finished (locking).
Post.words: another type (locking).
Post.words: another default (safe).
Post.cents is gone, with all that it held (destructive).
Cart is gone, with all its rows (destructive).
Part 2 of 2: all else, while others read and write.

Revision ID: 280363b10441
Revises: d51f8fd9798f
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "280363b10441"
down_revision: str | Sequence[str] | None = "d51f8fd9798f"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    op.create_table(
        "review",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.ForeignKeyConstraint(
            ["post_id"], ["post.id"], name=op.f("fk_review_post_id"), ondelete="RESTRICT"
        ),
        if_not_exists=True,
    )
    op.create_index(op.f("ix_review_post_id"), "review", ["post_id"], if_not_exists=True)
    if postgresql:  # a check would have every row read again while all wait
        op.execute("ALTER TABLE writer DROP CONSTRAINT IF EXISTS ck_author_name_length")
    if not postgresql:
        op.drop_index(op.f("ix_author_age_name"), table_name="writer")
    with op.batch_alter_table("writer") as batch:
        batch.add_column(
            sa.Column("website", sa.String(length=2048), nullable=True), if_not_exists=postgresql
        )
        batch.add_column(
            sa.Column("level", sa.Integer(), server_default=sa.text("3"), nullable=False),
            if_not_exists=postgresql,
        )
        batch.alter_column(
            "full_name",
            existing_type=sa.String(length=40),
            type_=sa.String(length=80),
            existing_nullable=False,
        )
    if not postgresql:
        op.drop_index(op.f("ix_post_title"), table_name="post")
    with op.batch_alter_table("post") as batch:
        batch.add_column(
            sa.Column(
                "price", sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=True
            ),
            if_not_exists=postgresql,
        )

    if postgresql:  # nobody waits; it may be run again if it is stopped half-way
        with op.get_context().autocommit_block():
            op.execute("ALTER TABLE writer DROP CONSTRAINT IF EXISTS ck_author_name_length")
            op.drop_index(
                op.f("ix_author_age_name"),
                table_name="writer",
                if_exists=True,
                postgresql_concurrently=True,
            )
            op.drop_index(
                op.f("ix_post_title"),
                table_name="post",
                if_exists=True,
                postgresql_concurrently=True,
            )

            # writer.note: a value for the rows that are there
            in_batches("UPDATE writer SET note = 'none' WHERE note IS NULL", "writer", "id")
            with op.batch_alter_table("writer") as batch:
                batch.alter_column(
                    "level",
                    existing_type=sa.Integer(),
                    server_default=None,
                    existing_nullable=False,
                )
            op.execute(
                "ALTER TABLE writer DROP CONSTRAINT IF EXISTS note_required, ADD CONSTRAINT note_required CHECK (note IS NOT NULL) NOT VALID"
            )
            op.execute("UPDATE writer SET note = 'none' WHERE note IS NULL")
            op.execute("ALTER TABLE writer VALIDATE CONSTRAINT note_required")
            op.execute(
                "ALTER TABLE writer ALTER COLUMN note SET NOT NULL, DROP CONSTRAINT note_required"
            )

            # post.price: a value for the rows that are there
            in_batches(
                "UPDATE post SET price = (CAST(cents AS NUMERIC) / 100) WHERE price IS NULL",
                "post",
                "id",
            )
            op.execute(
                "ALTER TABLE post DROP CONSTRAINT IF EXISTS price_required, ADD CONSTRAINT price_required CHECK (price IS NOT NULL) NOT VALID"
            )
            op.execute("UPDATE post SET price = (CAST(cents AS NUMERIC) / 100) WHERE price IS NULL")
            op.execute("ALTER TABLE post VALIDATE CONSTRAINT price_required")
            op.execute(
                "ALTER TABLE post ALTER COLUMN price SET NOT NULL, DROP CONSTRAINT price_required"
            )
            op.drop_index(
                op.f("ix_writer_level_full_name"),
                table_name="writer",
                if_exists=True,
                postgresql_concurrently=True,
            )
            op.create_index(
                op.f("ix_writer_level_full_name"),
                "writer",
                [sa.text("level DESC"), "full_name"],
                postgresql_concurrently=True,
            )
            op.execute(
                "ALTER TABLE writer DROP CONSTRAINT IF EXISTS ck_writer_full_name_length, ADD CONSTRAINT ck_writer_full_name_length CHECK (length(full_name) BETWEEN 1 AND 80) NOT VALID"
            )
            op.execute("ALTER TABLE writer VALIDATE CONSTRAINT ck_writer_full_name_length")
            op.execute(
                "ALTER TABLE writer DROP CONSTRAINT IF EXISTS ck_writer_website_length, ADD CONSTRAINT ck_writer_website_length CHECK (length(website) <= 2048) NOT VALID"
            )
            op.execute("ALTER TABLE writer VALIDATE CONSTRAINT ck_writer_website_length")
            op.execute(
                "ALTER TABLE writer DROP CONSTRAINT IF EXISTS ck_writer_level_range, ADD CONSTRAINT ck_writer_level_range CHECK (level >= 0 AND level <= 9) NOT VALID"
            )
            op.execute("ALTER TABLE writer VALIDATE CONSTRAINT ck_writer_level_range")
    else:
        with op.batch_alter_table("writer") as batch:
            batch.drop_constraint(op.f("ck_author_name_length"), type_="check")

        # writer.note: a value for the rows that are there
        op.execute("UPDATE writer SET note = 'none' WHERE note IS NULL")

        # post.price: a value for the rows that are there
        op.execute(
            "UPDATE post SET price = CAST(round(((cents / 1.0) / 100) * 100) AS INTEGER) WHERE price IS NULL"
        )
        with op.batch_alter_table("writer") as batch:
            batch.alter_column(
                "level", existing_type=sa.Integer(), server_default=None, existing_nullable=False
            )
            batch.alter_column("note", existing_type=sa.Text(), nullable=False)
            batch.create_check_constraint(
                op.f("ck_writer_full_name_length"), "length(full_name) BETWEEN 1 AND 80"
            )
            batch.create_check_constraint(
                op.f("ck_writer_website_length"), "length(website) <= 2048"
            )
            batch.create_check_constraint(
                op.f("ck_writer_level_range"), "level >= 0 AND level <= 9"
            )
        op.create_index(
            op.f("ix_writer_level_full_name"), "writer", [sa.text("level DESC"), "full_name"]
        )
        with op.batch_alter_table("post") as batch:
            batch.alter_column(
                "price",
                existing_type=sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"),
                nullable=False,
            )
    if not postgresql:
        op.drop_index(op.f("ix_writer_level_full_name"), table_name="writer")
    with op.batch_alter_table("writer") as batch:
        batch.drop_column("age")
    if not postgresql:
        op.create_index(
            op.f("ix_writer_level_full_name"), "writer", [sa.text("level DESC"), "full_name"]
        )
    with op.batch_alter_table("post") as batch:
        batch.drop_column("cents")
    op.drop_table("cart")


def downgrade() -> None:
    op.drop_index(op.f("ix_writer_level_full_name"), table_name="writer")
    with op.batch_alter_table("writer") as batch:
        batch.drop_constraint(op.f("ck_writer_full_name_length"), type_="check")
        batch.drop_constraint(op.f("ck_writer_website_length"), type_="check")
        batch.drop_constraint(op.f("ck_writer_level_range"), type_="check")
        batch.add_column(sa.Column("age", sa.Integer(), nullable=True))
        batch.alter_column(
            "full_name",
            existing_type=sa.String(length=80),
            type_=sa.String(length=40),
            existing_nullable=False,
        )
        batch.alter_column("note", existing_type=sa.Text(), nullable=True)
        batch.drop_column("website")
        batch.drop_column("level")
        batch.create_check_constraint(
            op.f("ck_author_name_length"), "length(full_name) BETWEEN 1 AND 40"
        )
    op.create_table(
        "cart",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart")),
    )
    with op.batch_alter_table("post") as batch:
        batch.add_column(sa.Column("cents", sa.Integer(), nullable=True))

    # post.cents: the values are gone, so rows get a placeholder (irreversible)
    op.execute("UPDATE post SET cents = 1 WHERE cents IS NULL")
    op.create_index(op.f("ix_author_age_name"), "writer", [sa.text("age DESC"), "full_name"])
    with op.batch_alter_table("post") as batch:
        batch.drop_column("price")
    with op.batch_alter_table("post") as batch:
        batch.alter_column("cents", existing_type=sa.Integer(), nullable=False)
    op.create_index(op.f("ix_post_title"), "post", ["title"])
    op.drop_table("review")


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
