"""`__in`: a list of values as one parameter, an array on PostgreSQL, finds what each value alone finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests import postgres
from tests.applications import DATABASES, Store, built, imported, opened, run

SPEC = """
stackgen: 1
app: {name: members, id: int, timestamps: false}
enums:
  Color: [red, green, dark-blue]
entities:
  Entry:
    fields:
      code: string(1..4)
      note: text
      mail: email
      color: Color
      count: int
      size: bigint
      price: "decimal(6,2)"
      ratio: float
      day: date
      at: datetime
      tm: time
      lasts: duration
      token: uuid
    api: {filter: [code, note, mail, color, count, size, price, ratio, day, at, tm, lasts, token]}
"""
FIRST = {
    "id": 1,
    "code": "abcd",
    "note": "one",
    "mail": "one@example.com",
    "color": "dark-blue",
    "count": -1,
    "size": 2**62,
    "price": Decimal("9999.99"),
    "ratio": 0.1,
    "day": date(2030, 1, 31),
    "at": datetime(2030, 1, 31, 12, tzinfo=UTC),
    "tm": time(12, 30),
    "lasts": timedelta(hours=36),
    "token": UUID(int=1),
}
SECOND = {
    "id": 2,
    "code": "ab",
    "note": "two",
    "mail": "two@example.com",
    "color": "red",
    "count": 7,
    "size": -5,
    "price": Decimal("0.10"),
    "ratio": -2.5,
    "day": date(1999, 12, 31),
    "at": datetime(1999, 12, 31, tzinfo=UTC),
    "tm": time(0),
    "lasts": timedelta(minutes=1),
    "token": UUID(int=2),
}


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("members")
    (folder / "spec.yaml").write_text(SPEC)
    return built(folder / "spec.yaml", folder / "application")


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
        url = f"sqlite:///{tmp_path_factory.mktemp('database')}/members.db"
        if request.param == "postgresql":
            url = stack.enter_context(postgres.database(request.getfixturevalue("postgres_server")))
        run(application, "alembic", "upgrade", "head", url=url)
        store = stack.enter_context(opened(modules, url))
        store.insert("entry", [FIRST, SECOND])
        yield store


@pytest.mark.parametrize("name", [name for name in FIRST if name != "id"])
def test_every_kind_of_value(store: Store, name: str) -> None:
    first, second = (str(item[name]) for item in store.walk("/entries"))
    for values, keys in (([first], [1]), ([second], [2]), ([first, second, first], [1, 2])):
        found = store.ask("/entries", **{f"{name}__in": ",".join(values)})["items"]
        assert [item["id"] for item in found] == keys


def test_a_value_too_long_for_its_column_is_not_cut_off(store: Store) -> None:
    assert store.ask("/entries", code__in="abcde,abc")["items"] == []
