"""Listings: a query in, one page of rows out, always in a total order.

Each combination of filters and order is built into a statement once and then reused, so that
SQLAlchemy neither assembles nor hashes a statement for each request.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import eq, ge, gt, le, lt, ne
from typing import Any, NamedTuple

from pydantic import BaseModel, TypeAdapter
from pydantic_core import from_json, to_json
from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, tuple_

from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import Base, table_of
from app.schemas.page import CursorQuery

COMPARISONS = {"": eq, "ne": ne, "gt": gt, "ge": ge, "lt": lt, "le": le}
SUFFIXES = {"ne", "gt", "ge", "lt", "le", "in", "is_null"}
PAGING = {"limit", "cursor", "sort", "q"}


class Step(NamedTuple):
    """One step of an order."""

    name: str
    descending: bool


class Listing:
    """What a listing selects, and how it sorts and searches.

    `sorts` gives, by field, the type of its values. The primary key ends every order. Filters are
    the fields of the query: `price__ge` compares `price`. Parameters that begin with an underscore
    are not filters.
    """

    def __init__(
        self,
        entity: type[Base],
        statement: Select[*tuple[Any, ...]],
        *,
        sorts: Mapping[str, Any],
        order: Sequence[str] = (),
        search: Sequence[str] = (),
    ) -> None:
        table = table_of(entity)
        self.statement = statement
        self.columns = table.columns
        self.fields = {column.info.get("field", column.key): column for column in table.columns}
        self.key = [column.info.get("field", column.key) for column in table.primary_key]
        self.sorts = sorts
        self.order = order
        self.search = [self.fields[name] for name in search]

    async def page(self, db: Queries, query: CursorQuery) -> tuple[Sequence[AnyRow], str | None]:
        """Return the rows of a page and the cursor of the next one."""
        filters = _filters(query)
        steps = self.steps(getattr(query, "sort", None))
        after = self._decode(steps, query.cursor) if query.cursor else ()
        bounds = {f"_after_{number}": value for number, value in enumerate(after)}
        nulls = tuple(value is None for value in after)
        statement = _page(self, steps, frozenset(filters), nulls)
        # One row more than asked for tells whether there is a next page.
        rows = await db.all(statement, **filters, **bounds, _limit=query.limit + 1)
        if len(rows) <= query.limit:
            return rows, None
        rows = rows[: query.limit]
        return rows, self._encode(steps, rows[-1])

    def steps(self, sort: str | None) -> tuple[Step, ...]:
        """Return the order asked for, with the key at its end."""
        names = [sort] if sort else self.order
        steps = [Step(name.removeprefix("-"), name.startswith("-")) for name in names]
        known = {step.name for step in steps}
        descending = steps[-1].descending if steps else False
        return (*steps, *(Step(name, descending) for name in self.key if name not in known))

    @cached_property
    def positions(self) -> dict[ColumnElement[Any], int]:
        """Where each column stands in a row."""
        return {column: n for n, column in enumerate(self.statement.selected_columns)}

    def _encode(self, steps: Sequence[Step], row: AnyRow) -> str:
        values = [row[self.positions[self.fields[step.name]]] for step in steps]
        return urlsafe_b64encode(to_json([_label(steps), *values])).rstrip(b"=").decode()

    def _decode(self, steps: Sequence[Step], cursor: str) -> tuple[Any, ...]:
        try:
            raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            label, *values = from_json(raw)
            pairs = zip(steps, values, strict=True)
            position = tuple(self._value(step.name, value) for step, value in pairs)
        except (TypeError, ValueError) as error:
            raise NotFoundError("There is no page with this cursor.") from error
        if label != _label(steps):
            raise NotFoundError("This cursor belongs to a listing in another order.")
        return position

    def _value(self, name: str, value: object) -> object:
        """Return a value of a cursor as its column holds it, once it is seen to be one."""
        if value is None and self.fields[name].nullable:
            return None
        return TypeAdapter(self.sorts[name]).validate_python(value)


def _label(steps: Sequence[Step]) -> str:
    return ",".join(f"-{step.name}" if step.descending else step.name for step in steps)


def _filters(query: BaseModel) -> dict[str, Any]:
    # Of the many filters that there are, those that the request names.
    given = ((name, getattr(query, name)) for name in query.model_fields_set - PAGING)
    return {name: value for name, value in given if value is not None}


@lru_cache(maxsize=1024)
def _page(
    listing: Listing, steps: tuple[Step, ...], filters: frozenset[str], nulls: tuple[bool, ...]
) -> Select[*tuple[Any, ...]]:
    statement = listing.statement.where(*_conditions(listing, filters))
    if nulls:
        statement = statement.where(_after(listing, steps, nulls))
    return statement.order_by(*_ordering(listing, steps)).limit(bindparam("_limit"))


def _conditions(listing: Listing, filters: frozenset[str]) -> Iterator[ColumnElement[bool]]:
    for name in sorted(filters):
        field, _, suffix = name.rpartition("__")
        if suffix in SUFFIXES:
            yield _condition(listing.fields[field], name, suffix)
        else:
            yield _condition(listing.columns[name], name, "")


def _condition(column: ColumnElement[Any], name: str, comparison: str) -> ColumnElement[bool]:
    if comparison == "in":
        return one_of(column, name)
    if comparison == "is_null":
        return column.is_(None) == bindparam(name)
    condition: ColumnElement[bool] = COMPARISONS[comparison](column, bindparam(name))
    return condition


def _ordering(listing: Listing, steps: tuple[Step, ...]) -> Iterator[ColumnElement[Any]]:
    for step in steps:
        column = listing.fields[step.name]
        ordered = column.desc() if step.descending else column.asc()
        yield ordered.nulls_last() if column.nullable else ordered


def _after(
    listing: Listing, steps: tuple[Step, ...], nulls: tuple[bool, ...]
) -> ColumnElement[bool]:
    """Return what holds for the rows that come after the cursor's row; nulls come last."""
    columns = [listing.fields[step.name] for step in steps]
    bounds = [bindparam(f"_after_{n}", type_=column.type) for n, column in enumerate(columns)]
    if len({step.descending for step in steps}) == 1 and not any(c.nullable for c in columns):
        row, cursor = tuple_(*columns), tuple_(*bounds)
        return row < cursor if steps[0].descending else row > cursor
    alternatives: list[ColumnElement[bool]] = []
    same: list[ColumnElement[bool]] = []
    for step, column, bound, null in zip(steps, columns, bounds, nulls, strict=True):
        if not null:
            later = column < bound if step.descending else column > bound
            alternatives.append(and_(*same, or_(later, column.is_(None))))
        same.append(column.is_(None) if null else column == bound)
    return or_(*alternatives)
