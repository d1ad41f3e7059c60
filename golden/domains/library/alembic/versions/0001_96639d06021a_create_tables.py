"""Create the tables.

Revision ID: 96639d06021a
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "96639d06021a"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "publisher",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publisher")),
        sa.UniqueConstraint("name", name=op.f("uq_publisher_name")),
        sa.CheckConstraint("length(name) <= 100", name=op.f("ck_publisher_name_length")),
    )
    op.create_table(
        "author",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("first_name", sa.String(length=50), nullable=False),
        sa.Column("last_name", sa.String(length=50), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_author")),
        sa.CheckConstraint("length(first_name) <= 50", name=op.f("ck_author_first_name_length")),
        sa.CheckConstraint("length(last_name) <= 50", name=op.f("ck_author_last_name_length")),
    )
    op.create_table(
        "client",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("first_name", sa.String(length=50), nullable=False),
        sa.Column("last_name", sa.String(length=50), nullable=False),
        sa.Column("email", sa.String(length=50), nullable=True),
        sa.Column("address", sa.String(length=50), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
        sa.UniqueConstraint("email", name=op.f("uq_client_email")),
        sa.CheckConstraint("length(first_name) <= 50", name=op.f("ck_client_first_name_length")),
        sa.CheckConstraint("length(last_name) <= 50", name=op.f("ck_client_last_name_length")),
        sa.CheckConstraint("length(email) <= 50", name=op.f("ck_client_email_length")),
        sa.CheckConstraint("length(address) <= 50", name=op.f("ck_client_address_length")),
        sa.CheckConstraint("length(phone) <= 20", name=op.f("ck_client_phone_length")),
    )
    op.create_table(
        "book",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("isbn", sa.String(length=13), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("publish_year", sa.String(length=50), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("cover", sa.LargeBinary(), nullable=True),
        sa.Column("cover_content_type", sa.String(length=255), nullable=True),
        sa.Column("publisher_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book")),
        sa.ForeignKeyConstraint(
            ["publisher_id"],
            ["publisher.id"],
            name=op.f("fk_book_publisher_id"),
            ondelete="SET NULL",
        ),
        sa.UniqueConstraint("isbn", name=op.f("uq_book_isbn")),
        sa.UniqueConstraint("publisher_id", name=op.f("uq_book_publisher_id")),
        sa.CheckConstraint("length(isbn) BETWEEN 5 AND 13", name=op.f("ck_book_isbn_length")),
        sa.CheckConstraint("length(name) <= 100", name=op.f("ck_book_name_length")),
        sa.CheckConstraint(
            "length(publish_year) BETWEEN 4 AND 50", name=op.f("ck_book_publish_year_length")
        ),
        sa.CheckConstraint("length(cover) <= 500000", name=op.f("ck_book_cover_length")),
        sa.CheckConstraint(
            "length(cover_content_type) <= 255", name=op.f("ck_book_cover_content_type_length")
        ),
        sa.CheckConstraint(
            "cover IS NULL OR cover_content_type IS NOT NULL", name=op.f("ck_book_cover_has_a_type")
        ),
    )
    op.create_table(
        "borrowed_book",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("borrow_date", sa.Date(), nullable=True),
        sa.Column("book_id", sa.BigInteger(), nullable=True),
        sa.Column("client_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_borrowed_book")),
        sa.ForeignKeyConstraint(
            ["book_id"], ["book.id"], name=op.f("fk_borrowed_book_book_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_borrowed_book_client_id"),
            ondelete="SET NULL",
        ),
        sa.UniqueConstraint("book_id", name=op.f("uq_borrowed_book_book_id")),
        sa.UniqueConstraint("client_id", name=op.f("uq_borrowed_book_client_id")),
    )
    op.create_table(
        "book_author",
        sa.Column("book_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("book_id", "author_id", name=op.f("pk_book_author")),
        sa.ForeignKeyConstraint(
            ["book_id"], ["book.id"], name=op.f("fk_book_author_book_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["author.id"], name=op.f("fk_book_author_author_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_book_author_author_id"), "book_author", ["author_id"])


def downgrade() -> None:
    op.drop_table("book_author")
    op.drop_table("borrowed_book")
    op.drop_table("book")
    op.drop_table("client")
    op.drop_table("author")
    op.drop_table("publisher")
