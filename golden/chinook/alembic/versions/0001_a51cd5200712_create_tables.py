"""Create the tables.

Revision ID: a51cd5200712
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "a51cd5200712"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "artist",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_artist")),
        sa.CheckConstraint("length(name) <= 120", name=op.f("ck_artist_name_length")),
    )
    op.create_table(
        "album",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("artist_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_album")),
        sa.ForeignKeyConstraint(
            ["artist_id"], ["artist.id"], name=op.f("fk_album_artist_id"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint("length(title) <= 160", name=op.f("ck_album_title_length")),
    )
    op.create_index(op.f("ix_album_artist_id"), "album", ["artist_id"])
    op.create_table(
        "employee",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("last_name", sa.String(length=20), nullable=False),
        sa.Column("first_name", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=30), nullable=True),
        sa.Column("birth_date", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hire_date", sa.DateTime(timezone=True), nullable=True),
        sa.Column("address", sa.String(length=70), nullable=True),
        sa.Column("city", sa.String(length=40), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("country", sa.String(length=40), nullable=True),
        sa.Column("postal_code", sa.String(length=10), nullable=True),
        sa.Column("phone", sa.String(length=24), nullable=True),
        sa.Column("fax", sa.String(length=24), nullable=True),
        sa.Column("email", sa.String(length=60), nullable=True),
        sa.Column("reports_to", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employee")),
        sa.ForeignKeyConstraint(
            ["reports_to"],
            ["employee.id"],
            name=op.f("fk_employee_reports_to"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("length(last_name) <= 20", name=op.f("ck_employee_last_name_length")),
        sa.CheckConstraint("length(first_name) <= 20", name=op.f("ck_employee_first_name_length")),
        sa.CheckConstraint("length(title) <= 30", name=op.f("ck_employee_title_length")),
        sa.CheckConstraint("length(address) <= 70", name=op.f("ck_employee_address_length")),
        sa.CheckConstraint("length(city) <= 40", name=op.f("ck_employee_city_length")),
        sa.CheckConstraint("length(state) <= 40", name=op.f("ck_employee_state_length")),
        sa.CheckConstraint("length(country) <= 40", name=op.f("ck_employee_country_length")),
        sa.CheckConstraint(
            "length(postal_code) <= 10", name=op.f("ck_employee_postal_code_length")
        ),
        sa.CheckConstraint("length(phone) <= 24", name=op.f("ck_employee_phone_length")),
        sa.CheckConstraint("length(fax) <= 24", name=op.f("ck_employee_fax_length")),
        sa.CheckConstraint("length(email) <= 60", name=op.f("ck_employee_email_length")),
    )
    op.create_index(op.f("ix_employee_reports_to"), "employee", ["reports_to"])
    op.create_table(
        "customer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_name", sa.String(length=40), nullable=False),
        sa.Column("last_name", sa.String(length=20), nullable=False),
        sa.Column("company", sa.String(length=80), nullable=True),
        sa.Column("address", sa.String(length=70), nullable=True),
        sa.Column("city", sa.String(length=40), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("country", sa.String(length=40), nullable=True),
        sa.Column("postal_code", sa.String(length=10), nullable=True),
        sa.Column("phone", sa.String(length=24), nullable=True),
        sa.Column("fax", sa.String(length=24), nullable=True),
        sa.Column("email", sa.String(length=60), nullable=False),
        sa.Column("support_rep_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.ForeignKeyConstraint(
            ["support_rep_id"],
            ["employee.id"],
            name=op.f("fk_customer_support_rep_id"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("length(first_name) <= 40", name=op.f("ck_customer_first_name_length")),
        sa.CheckConstraint("length(last_name) <= 20", name=op.f("ck_customer_last_name_length")),
        sa.CheckConstraint("length(company) <= 80", name=op.f("ck_customer_company_length")),
        sa.CheckConstraint("length(address) <= 70", name=op.f("ck_customer_address_length")),
        sa.CheckConstraint("length(city) <= 40", name=op.f("ck_customer_city_length")),
        sa.CheckConstraint("length(state) <= 40", name=op.f("ck_customer_state_length")),
        sa.CheckConstraint("length(country) <= 40", name=op.f("ck_customer_country_length")),
        sa.CheckConstraint(
            "length(postal_code) <= 10", name=op.f("ck_customer_postal_code_length")
        ),
        sa.CheckConstraint("length(phone) <= 24", name=op.f("ck_customer_phone_length")),
        sa.CheckConstraint("length(fax) <= 24", name=op.f("ck_customer_fax_length")),
        sa.CheckConstraint("length(email) <= 60", name=op.f("ck_customer_email_length")),
    )
    op.create_index(op.f("ix_customer_country"), "customer", ["country"])
    op.create_index(op.f("ix_customer_support_rep_id"), "customer", ["support_rep_id"])
    op.create_table(
        "genre",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_genre")),
        sa.CheckConstraint("length(name) <= 120", name=op.f("ck_genre_name_length")),
    )
    op.create_table(
        "media_type",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_media_type")),
        sa.CheckConstraint("length(name) <= 120", name=op.f("ck_media_type_name_length")),
    )
    op.create_table(
        "track",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("composer", sa.String(length=220), nullable=True),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=True),
        sa.Column(
            "unit_price", sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("album_id", sa.Integer(), nullable=True),
        sa.Column("media_type_id", sa.Integer(), nullable=False),
        sa.Column("genre_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_track")),
        sa.ForeignKeyConstraint(
            ["album_id"], ["album.id"], name=op.f("fk_track_album_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["media_type_id"],
            ["media_type.id"],
            name=op.f("fk_track_media_type_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["genre_id"], ["genre.id"], name=op.f("fk_track_genre_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(name) <= 200", name=op.f("ck_track_name_length")),
        sa.CheckConstraint("length(composer) <= 220", name=op.f("ck_track_composer_length")),
    )
    op.create_index(op.f("ix_track_album_id"), "track", ["album_id"])
    op.create_index(op.f("ix_track_media_type_id"), "track", ["media_type_id"])
    op.create_index(op.f("ix_track_genre_id"), "track", ["genre_id"])
    op.create_table(
        "invoice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("invoice_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("billing_address", sa.String(length=70), nullable=True),
        sa.Column("billing_city", sa.String(length=40), nullable=True),
        sa.Column("billing_state", sa.String(length=40), nullable=True),
        sa.Column("billing_country", sa.String(length=40), nullable=True),
        sa.Column("billing_postal_code", sa.String(length=10), nullable=True),
        sa.Column(
            "total", sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice")),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_invoice_customer_id"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint(
            "length(billing_address) <= 70", name=op.f("ck_invoice_billing_address_length")
        ),
        sa.CheckConstraint(
            "length(billing_city) <= 40", name=op.f("ck_invoice_billing_city_length")
        ),
        sa.CheckConstraint(
            "length(billing_state) <= 40", name=op.f("ck_invoice_billing_state_length")
        ),
        sa.CheckConstraint(
            "length(billing_country) <= 40", name=op.f("ck_invoice_billing_country_length")
        ),
        sa.CheckConstraint(
            "length(billing_postal_code) <= 10", name=op.f("ck_invoice_billing_postal_code_length")
        ),
    )
    op.create_index(op.f("ix_invoice_customer_id"), "invoice", ["customer_id"])
    op.create_table(
        "invoice_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "unit_price", sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False
        ),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("invoice_id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_line")),
        sa.ForeignKeyConstraint(
            ["invoice_id"],
            ["invoice.id"],
            name=op.f("fk_invoice_line_invoice_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["track_id"], ["track.id"], name=op.f("fk_invoice_line_track_id"), ondelete="RESTRICT"
        ),
    )
    op.create_index(op.f("ix_invoice_line_invoice_id"), "invoice_line", ["invoice_id"])
    op.create_index(op.f("ix_invoice_line_track_id"), "invoice_line", ["track_id"])
    op.create_table(
        "playlist",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_playlist")),
        sa.CheckConstraint("length(name) <= 120", name=op.f("ck_playlist_name_length")),
    )
    op.create_table(
        "playlist_track",
        sa.Column("playlist_id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("playlist_id", "track_id", name=op.f("pk_playlist_track")),
        sa.ForeignKeyConstraint(
            ["playlist_id"],
            ["playlist.id"],
            name=op.f("fk_playlist_track_playlist_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["track_id"], ["track.id"], name=op.f("fk_playlist_track_track_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_playlist_track_track_id"), "playlist_track", ["track_id"])


def downgrade() -> None:
    op.drop_table("playlist_track")
    op.drop_table("playlist")
    op.drop_table("invoice_line")
    op.drop_table("invoice")
    op.drop_table("track")
    op.drop_table("media_type")
    op.drop_table("genre")
    op.drop_table("customer")
    op.drop_table("employee")
    op.drop_table("album")
    op.drop_table("artist")
