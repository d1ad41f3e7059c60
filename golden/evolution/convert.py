"""Order.price is new (safe).

Order.total: another type (locking).
Order.state: urgent -> draft, done -> finished (locking).
Order.placed: another type (locking).
Order.cents is gone, with all that it held (destructive).
Part 1 of 2: other names and other types, in one transaction.

Revision ID: 9c1db4ccb7d7
Revises: 1fad5ccaa2af
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "9c1db4ccb7d7"
down_revision: str | Sequence[str] | None = "1fad5ccaa2af"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    with op.batch_alter_table("order") as batch:
        batch.drop_constraint(op.f("ck_order_state_valid"), type_="check")
    with op.batch_alter_table("order") as batch:
        batch.add_column(
            sa.Column(
                "total_new",
                sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"),
                nullable=True,
            )
        )
        batch.add_column(sa.Column("placed_new", sa.DateTime(timezone=True), nullable=True))

    # order.total: each value in its new type (data-dependent)
    if postgresql:
        op.execute('UPDATE "order" SET total_new = CAST(total AS NUMERIC(12, 2))')
    else:
        op.execute('UPDATE "order" SET total_new = total * 100')

    # order.placed: each value in its new type (data-dependent)
    if postgresql:
        op.execute("UPDATE \"order\" SET placed_new = CAST(placed AS TIMESTAMP) AT TIME ZONE 'UTC'")
    else:
        op.execute("UPDATE \"order\" SET placed_new = placed || ' 00\\:00\\:00.000000'")

    # order.state: other values (data-dependent)
    op.execute(
        "UPDATE \"order\" SET state = CASE state WHEN 'urgent' THEN 'draft' WHEN 'done' THEN 'finished' END WHERE state IN ('urgent', 'done')"
    )
    with op.batch_alter_table("order") as batch:
        batch.drop_column("total")
        batch.drop_column("placed")
    op.alter_column("order", "total_new", new_column_name="total")
    op.alter_column("order", "placed_new", new_column_name="placed")
    with op.batch_alter_table("order") as batch:
        batch.alter_column(
            "total",
            existing_type=sa.Numeric(12, 2).with_variant(sa.BigInteger(), "sqlite"),
            nullable=False,
        )
        batch.alter_column("placed", existing_type=sa.DateTime(timezone=True), nullable=False)
        batch.create_check_constraint(
            op.f("ck_order_state_valid"), "state IN ('draft', 'finished')"
        )


def downgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    with op.batch_alter_table("order") as batch:
        batch.drop_constraint(op.f("ck_order_state_valid"), type_="check")
    with op.batch_alter_table("order") as batch:
        batch.add_column(sa.Column("total_new", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("placed_new", sa.Date(), nullable=True))

    # order.total: each value in its new type (data-dependent)
    if postgresql:
        op.execute('UPDATE "order" SET total_new = CAST(round(total) AS INTEGER)')
    else:
        op.execute('UPDATE "order" SET total_new = CAST(round(total / 100.0) AS INTEGER)')

    # order.placed: each value in its new type (data-dependent)
    if postgresql:
        op.execute("UPDATE \"order\" SET placed_new = CAST(placed AT TIME ZONE 'UTC' AS DATE)")
    else:
        op.execute('UPDATE "order" SET placed_new = date(placed)')

    # order.state: other values (data-dependent)
    op.execute(
        "UPDATE \"order\" SET state = CASE state WHEN 'finished' THEN 'done' END WHERE state IN ('finished')"
    )
    with op.batch_alter_table("order") as batch:
        batch.drop_column("total")
        batch.drop_column("placed")
    op.alter_column("order", "total_new", new_column_name="total")
    op.alter_column("order", "placed_new", new_column_name="placed")
    with op.batch_alter_table("order") as batch:
        batch.alter_column("total", existing_type=sa.Integer(), nullable=False)
        batch.alter_column("placed", existing_type=sa.Date(), nullable=False)
        batch.create_check_constraint(
            op.f("ck_order_state_valid"), "state IN ('draft', 'urgent', 'done')"
        )

"""Order.price is new (safe).

Order.total: another type (locking).
Order.state: urgent -> draft, done -> finished (locking).
Order.placed: another type (locking).
Order.cents is gone, with all that it held (destructive).
Part 2 of 2: all else, while others read and write.

Revision ID: da2bb1411033
Revises: 9c1db4ccb7d7
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "da2bb1411033"
down_revision: str | Sequence[str] | None = "9c1db4ccb7d7"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    postgresql = op.get_context().dialect.name == "postgresql"
    with op.batch_alter_table("order") as batch:
        batch.add_column(
            sa.Column(
                "price", sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=True
            ),
            if_not_exists=postgresql,
        )

    if postgresql:  # nobody waits; it may be run again if it is stopped half-way
        with op.get_context().autocommit_block():
            # order.price: a value for the rows that are there
            in_batches(
                'UPDATE "order" SET price = (CAST(cents AS NUMERIC) / 100) WHERE price IS NULL',
                '"order"',
                "id",
            )
            op.execute(
                'ALTER TABLE "order" DROP CONSTRAINT IF EXISTS price_required, ADD CONSTRAINT price_required CHECK (price IS NOT NULL) NOT VALID'
            )
            op.execute(
                'UPDATE "order" SET price = (CAST(cents AS NUMERIC) / 100) WHERE price IS NULL'
            )
            op.execute('ALTER TABLE "order" VALIDATE CONSTRAINT price_required')
            op.execute(
                'ALTER TABLE "order" ALTER COLUMN price SET NOT NULL, DROP CONSTRAINT price_required'
            )
    else:
        # order.price: a value for the rows that are there
        op.execute(
            'UPDATE "order" SET price = CAST(round(((cents / 1.0) / 100) * 100) AS INTEGER) WHERE price IS NULL'
        )
        with op.batch_alter_table("order") as batch:
            batch.alter_column(
                "price",
                existing_type=sa.Numeric(10, 2).with_variant(sa.BigInteger(), "sqlite"),
                nullable=False,
            )
    with op.batch_alter_table("order") as batch:
        batch.drop_column("cents")


def downgrade() -> None:
    with op.batch_alter_table("order") as batch:
        batch.add_column(sa.Column("cents", sa.Integer(), nullable=True))

    # order.cents: the values are gone, so rows get a placeholder (irreversible)
    op.execute('UPDATE "order" SET cents = 1 WHERE cents IS NULL')
    with op.batch_alter_table("order") as batch:
        batch.drop_column("price")
    with op.batch_alter_table("order") as batch:
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
