"""Create the tables.

Revision ID: 1fad5ccaa2af
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "1fad5ccaa2af"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "user",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("login", sa.String(length=50), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user")),
        sa.UniqueConstraint("login", name=op.f("uq_user_login")),
        sa.UniqueConstraint("email", name=op.f("uq_user_email")),
        sa.CheckConstraint("length(login) BETWEEN 1 AND 50", name=op.f("ck_user_login_length")),
        sa.CheckConstraint("length(email) <= 254", name=op.f("ck_user_email_length")),
    )
    op.create_table(
        "blog",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("handle", sa.String(length=255), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blog")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_blog_user_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(name) BETWEEN 3 AND 255", name=op.f("ck_blog_name_length")),
        sa.CheckConstraint("length(handle) BETWEEN 2 AND 255", name=op.f("ck_blog_handle_length")),
    )
    op.create_index(op.f("ix_blog_user_id"), "blog", ["user_id"])
    op.create_table(
        "post",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("title", sa.String(length=255), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("blog_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post")),
        sa.ForeignKeyConstraint(
            ["blog_id"], ["blog.id"], name=op.f("fk_post_blog_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(title) <= 255", name=op.f("ck_post_title_length")),
    )
    op.create_index(op.f("ix_post_blog_id"), "post", ["blog_id"])
    op.create_table(
        "tag",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.CheckConstraint("length(name) BETWEEN 2 AND 255", name=op.f("ck_tag_name_length")),
    )
    op.create_table(
        "post_tag",
        sa.Column("post_id", sa.BigInteger(), nullable=False),
        sa.Column("tag_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("post_id", "tag_id", name=op.f("pk_post_tag")),
        sa.ForeignKeyConstraint(
            ["post_id"], ["post.id"], name=op.f("fk_post_tag_post_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tag.id"], name=op.f("fk_post_tag_tag_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_post_tag_tag_id"), "post_tag", ["tag_id"])


def downgrade() -> None:
    op.drop_table("post_tag")
    op.drop_table("tag")
    op.drop_table("post")
    op.drop_table("blog")
    op.drop_table("user")
