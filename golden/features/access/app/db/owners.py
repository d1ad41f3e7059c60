"""Owners: whose a row is, as conditions of statements, and which rows beside it a caller sees.

`_owner` is the parameter of statements that find one's own rows alone, `_viewer` that of conditions
on other rows.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Delete,
    Executable,
    Select,
    Update,
    bindparam,
    or_,
    select,
    true,
)
from sqlmodel import col

from app.access import Access, Rule
from app.db.session import Queries
from app.errors import MissingReferenceError
from app.models.customer import Customer
from app.models.order import Order
from app.models.order_line import OrderLine
from app.models.post import Post
from app.models.user import User


@dataclass(frozen=True, slots=True)
class ByOwner:
    """A statement in two forms: over every row, and over those of `_owner`."""

    every: Executable
    own: Executable

    def of(self, access: Access) -> Executable:
        """Return the form for what a caller may do."""
        return self.every if access.owner is None else self.own


def by_owner(
    statement: Select[*tuple[Any, ...]] | Update | Delete, owned: ColumnElement[bool]
) -> ByOwner:
    """Return the statement in both forms."""
    return ByOwner(statement, statement.where(owned))


def sees(kind: str, theirs: ColumnElement[bool] | None = None) -> ColumnElement[bool]:
    """Return the condition that the caller sees a row: every one of its kind, or theirs."""
    every = bindparam(f"_all_{kind}", type_=Boolean()) == true()
    return every if theirs is None else or_(every, theirs)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference that requests write, and who sees the rows that it leads to."""

    columns: tuple[str, ...]
    fields: tuple[str, ...]
    rule: Rule
    theirs: Executable | None = None  # finds those of the keys `_keys` that are the caller's
    owning: bool = False  # it leads to whoever owns the row
    user: bool = False  # it leads to a user


async def check_seen(
    tx: Queries, access: Access, references: Sequence[Reference], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Refuse rows that were written now, and refer to what the caller does not see or own.

    The answer is that of references to rows that do not exist.
    """
    for reference in references:
        whose = reference.owning and access.owner is not None
        if whose or not reference.rule.admits(access.principal):
            written = (row for row in rows if reference.columns[0] in row)
            keys = {tuple(row[column] for column in reference.columns) for row in written}
            known = {key for key in keys if None not in key}
            if (whose and known != keys) or await _hidden(tx, access, reference, known):
                raise MissingReferenceError(
                    "A row that is referred to does not exist.", reference.fields
                )


async def _hidden(
    tx: Queries, access: Access, reference: Reference, keys: set[tuple[Any, ...]]
) -> bool:
    """Return whether some of the rows are not the caller's."""
    if reference.user:
        keys.discard((access.user,))
    if keys and reference.theirs is not None:
        wanted = [key[0] if len(key) == 1 else key for key in keys]
        rows = await tx.all(reference.theirs, _keys=wanted, _viewer=access.user)
        keys -= {tuple(row) for row in rows}
    return bool(keys)


def claim(
    access: Access, values: dict[str, Any], given: Collection[str], column: str, field: str = ""
) -> None:
    """Make a new row that of whoever creates it, unless it says whose it is.

    A row that has to be somebody's gives `field`, for the error.
    """
    if values[column] is None and (field or access.owner is not None or column not in given):
        values[column] = access.user
    if field and values[column] is None:
        raise MissingReferenceError("Say whose it is.", (field,))


def users_of(user: str) -> ColumnElement[bool]:
    """Return the condition that a user is the user of a parameter."""
    return col(User.id) == bindparam(user)


def customers_of(user: str) -> ColumnElement[bool]:
    """Return the condition that a customer belongs to the user of a parameter: by `user`."""
    return col(Customer.user_id) == bindparam(user)


def orders_of(user: str) -> ColumnElement[bool]:
    """Return the condition that an order belongs to the user of a parameter: by `customer.user`."""
    return col(Order.customer_id).in_(
        select(col(Customer.id)).where(col(Customer.user_id) == bindparam(user)).correlate(None)
    )


def order_lines_of(user: str) -> ColumnElement[bool]:
    """Return the condition that an order line belongs to the user of a parameter: by `order.customer.user`."""
    return col(OrderLine.order_id).in_(
        select(col(Order.id))
        .where(
            col(Order.customer_id).in_(
                select(col(Customer.id))
                .where(col(Customer.user_id) == bindparam(user))
                .correlate(None)
            )
        )
        .correlate(None)
    )


def posts_of(user: str) -> ColumnElement[bool]:
    """Return the condition that a post belongs to the user of a parameter: by `author`."""
    return col(Post.author_id) == bindparam(user)
