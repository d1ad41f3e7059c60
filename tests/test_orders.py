"""Listings in every order, walked page after page to the end: each row once, nulls last, on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cmp_to_key
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest

from tests import postgres
from tests.applications import DATABASES, Store, built, imported, opened, run

EARLY, DAY = datetime(2030, 1, 31, 12, tzinfo=UTC), timedelta(days=1)
VALUES: Mapping[str, Sequence[Any]] = {
    "rank": (-(2**31), -1, 0, 7, 2**31 - 1),
    "score": tuple(map(Decimal, ("-9999.99", "-0.01", "0.00", "0.10", "9.99", "10.00"))),
    "seen_at": (datetime(1, 1, 1, microsecond=1, tzinfo=UTC), EARLY, EARLY + timedelta(microseconds=1), EARLY + DAY),
    "day": (date.min, date(2030, 1, 31), date.max),
    "tm": (time(0), time(12, 30), time(23, 59, 59, 999_999)),
    "lasts": (-DAY, timedelta(microseconds=-1), timedelta(), timedelta(microseconds=1), DAY * 40),
    "label": ("", " ", "a", "b", "ab", "é", "'"),
    "ratio": (-1e300, -0.5, 0.1, 0.30000000000000004, 5e-324, 1e300),
    "flag": (False, True),
    "wide": tuple(map(Decimal, ("-123456789012345678901234.567891", "-0.000001", "0", "0.000001", "9e23"))),
    "big": (-(2**63), -1, 2**53 + 1, 2**53 + 2, 2**63 - 1),
    "token": tuple(UUID(int=number) for number in (0, 1, 2**127, 2**128 - 1)),
}
SORTS = [f"{sign}{name}" for name in VALUES for sign in ("", "-")]
ROWS = 40

Row = dict[str, Any]


def entries() -> list[Row]:
    random = Random(1)
    return [
        {"id": key, **{name: random.choice((None, None, *values)) for name, values in VALUES.items()}}
        for key in range(1, ROWS + 1)
    ]


def pairs() -> list[Row]:
    return [
        {"left": left, "right": right, "weight": None if (left + len(right)) % 3 else left / 4}
        for left in (-3, 0, 1, 2)
        for right in ("a", "b", "ab", "é", "a b")
    ]


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("features/orders", tmp_path_factory.mktemp("orders") / "application")


@pytest.fixture(scope="module")
def modules(application: Path) -> Iterator[Callable[[str], Any]]:
    with imported(application) as module:
        yield module


@pytest.fixture(scope="module", params=DATABASES)
def store(
    request: pytest.FixtureRequest,
    application: Path,
    modules: Callable[[str], Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Store]:
    with ExitStack() as stack:
        url = f"sqlite:///{tmp_path_factory.mktemp('database')}/orders.db"
        if request.param == "postgresql":
            url = stack.enter_context(postgres.database(request.getfixturevalue("postgres_server")))
        run(application, "alembic", "upgrade", "head", url=url)
        store = stack.enter_context(opened(modules, url))
        store.insert("entry", entries())
        store.insert("pair", pairs())
        yield store


def ordered(rows: Sequence[Row], *sorts: str) -> list[Row]:
    """Rows by several columns, some of them descending; nulls come last both ways."""

    def compare(one: Row, other: Row) -> int:
        for sort in sorts:
            name = sort.removeprefix("-")
            left, right = one[name], other[name]
            if left == right:
                continue
            if left is None or right is None:
                return 1 if left is None else -1
            return (1 if left > right else -1) * (-1 if sort.startswith("-") else 1)
        return 0

    return sorted(rows, key=cmp_to_key(compare))


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("limit", [1, 7])
def test_every_kind_of_column_orders_a_walk(store: Store, sort: str, limit: int) -> None:
    key = "-id" if sort.startswith("-") else "id"
    found = [item["id"] for item in store.walk("/entries", sort=sort, limit=limit)]
    assert found == [row["id"] for row in ordered(entries(), sort, key)]


def test_columns_in_mixed_directions_order_a_walk(store: Store) -> None:
    found = [item["id"] for item in store.walk("/entries")]
    assert found == [row["id"] for row in ordered(entries(), "-rank", "score", "-seen_at", "-id")]


def test_a_walk_may_be_filtered(store: Store) -> None:
    found = [item["id"] for item in store.walk("/entries", sort="-big", score__is_null="false", limit=2)]
    given = [row for row in entries() if row["score"] is not None]
    assert found == [row["id"] for row in ordered(given, "-big", "-id")]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (None, ("weight", "-right", "-left")),
        ("left", ("left", "right")),
        ("-left", ("-left", "-right")),
        ("right", ("right", "left")),
        ("-weight", ("-weight", "-left", "-right")),
    ],
)
def test_a_key_of_two_columns_ends_every_order(store: Store, sort: str | None, order: tuple[str, ...]) -> None:
    found = store.walk("/pairs", limit=2, **({"sort": sort} if sort else {}))
    assert [(item["left"], item["right"]) for item in found] == [
        (row["left"], row["right"]) for row in ordered(pairs(), *order)
    ]
