"""Create the tables.

Revision ID: 72efc45d5bdd
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "72efc45d5bdd"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "thing",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("odd", sa.Text(), nullable=False),
        sa.Column("maybe", sa.Text(), nullable=True),
        sa.Column("with_default", sa.Text(), server_default=sa.text("'it''s'"), nullable=False),
        sa.Column("pct", sa.Text(), server_default="100%", nullable=False),
        sa.Column("one", sa.Text(), server_default="only", nullable=False),
        sa.Column("many", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
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
        sa.CheckConstraint(
            "odd IN ('it''s', 'say \"hi\"', '100%', 'a\\:b', '\\:param', '%(x)s', 'été', '日本', 'back\\slash', '{{x}} {y}', '$1', ' ', 'new\nline', 'None', 'true', 'a\tb', '# no', '🙂')",
            name=op.f("ck_thing_odd_valid"),
        ),
        sa.CheckConstraint(
            "maybe IN ('it''s', 'say \"hi\"', '100%', 'a\\:b', '\\:param', '%(x)s', 'été', '日本', 'back\\slash', '{{x}} {y}', '$1', ' ', 'new\nline', 'None', 'true', 'a\tb', '# no', '🙂')",
            name=op.f("ck_thing_maybe_valid"),
        ),
        sa.CheckConstraint(
            "with_default IN ('it''s', 'say \"hi\"', '100%', 'a\\:b', '\\:param', '%(x)s', 'été', '日本', 'back\\slash', '{{x}} {y}', '$1', ' ', 'new\nline', 'None', 'true', 'a\tb', '# no', '🙂')",
            name=op.f("ck_thing_with_default_valid"),
        ),
        sa.CheckConstraint(
            "pct IN ('it''s', 'say \"hi\"', '100%', 'a\\:b', '\\:param', '%(x)s', 'été', '日本', 'back\\slash', '{{x}} {y}', '$1', ' ', 'new\nline', 'None', 'true', 'a\tb', '# no', '🙂')",
            name=op.f("ck_thing_pct_valid"),
        ),
        sa.CheckConstraint("one IN ('only')", name=op.f("ck_thing_one_valid")),
        sa.CheckConstraint("odd <> '100%' OR maybe IS NULL", name=op.f("ck_thing_no_percent")),
        sa.CheckConstraint("maybe IN ('it''s', 'a\\:b', '100%')", name=op.f("ck_thing_some")),
    )


def downgrade() -> None:
    op.drop_table("thing")
