"""A real database in a generated application: every row goes in, and comes out of the API as it was."""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests import postgres
from tests.applications import DATABASES, Item, Store, built, imported, opened, run
from tests.chinook_rows import SCRIPT, as_json, tables

pytestmark = [
    pytest.mark.skipif(not SCRIPT.is_file(), reason=f"the rows of Chinook are not there: {SCRIPT}"),
    pytest.mark.xdist_group("chinook"),
]

ENTITIES = ("artist", "album", "employee", "customer", "genre", "media_type", "track", "invoice", "invoice_line")
PATHS = {name: f"/{name.replace('_', '-')}s" for name in (*ENTITIES, "playlist")}


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("chinook", tmp_path_factory.mktemp("chinook") / "app")


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
        url = f"sqlite:///{tmp_path_factory.mktemp('database')}/chinook.db"
        if request.param == "postgresql":
            url = stack.enter_context(postgres.database(request.getfixturevalue("postgres_server")))
        run(application, "alembic", "upgrade", "head", url=url)
        store = stack.enter_context(opened(modules, url))
        for name, rows in tables().items():
            store.insert(name, rows)
        yield store


def everything(store: Store, name: str, **params: Any) -> list[Item]:
    """All items of a listing, page after page."""
    return store.walk(PATHS[name], limit=100, **params)


@cache
def index(name: str) -> dict[int, Item]:
    return {row["id"]: as_json(row) for row in tables()[name]}


@cache
def by_reference(name: str, column: str) -> dict[int, list[Item]]:
    found = defaultdict(list)
    for row in tables()[name]:
        found[row[column]].append(as_json(row))
    return found


def expected(name: str) -> list[Item]:
    """What a listing shows of each row, in the order of the keys."""
    items = [as_json(row) for row in tables()[name]]
    for item in items:
        item |= {relation: embedded(item) for relation, embedded in _EMBEDDED.get(name, {}).items()}
    return items


def _one(target: str, column: str) -> Callable[[Item], Any]:
    return lambda item: None if item[column] is None else index(target)[item[column]]


def _many(source: str, column: str) -> Callable[[Item], Any]:
    return lambda item: by_reference(source, column).get(item["id"], [])


_EMBEDDED: dict[str, dict[str, Callable[[Item], Any]]] = {
    "artist": {"albums": _many("album", "artist_id")},
    "album": {"artist": _one("artist", "artist_id")},
    "employee": {"reports": _many("employee", "reports_to_id")},
    "customer": {"support_rep": _one("employee", "support_rep_id")},
    "track": {
        "album": _one("album", "album_id"),
        "genre": _one("genre", "genre_id"),
        "media_type": _one("media_type", "media_type_id"),
    },
    "invoice": {"customer": _one("customer", "customer_id"), "lines": _many("invoice_line", "invoice_id")},
}


@pytest.mark.parametrize("name", ENTITIES)
def test_every_row_comes_back_with_every_value(store: Store, name: str) -> None:
    assert everything(store, name, sort="id") == expected(name)


def test_every_row_is_an_item_of_its_own(store: Store) -> None:
    for name in ENTITIES:
        for item in expected(name)[::97]:
            assert store.ask(f"{PATHS[name]}/{item['id']}") == item


def test_the_default_order_is_walked_to_the_end(store: Store) -> None:
    newest_first = sorted(expected("invoice"), key=lambda item: (item["invoice_date"], item["id"]), reverse=True)
    assert everything(store, "invoice") == newest_first


def test_playlists_are_counted_and_hold_the_keys_of_their_tracks(store: Store) -> None:
    tracks = defaultdict(list)
    for row in tables()["playlist_track"]:
        tracks[row["playlist_id"]].append(row["track_id"])
    playlists = [{**as_json(row), "track_ids": tracks[row["id"]]} for row in tables()["playlist"]]
    for offset in range(0, len(playlists) + 5, 5):
        page = store.ask("/playlists", limit=5, offset=offset)
        assert page["items"] == playlists[offset : offset + 5]
        assert (page["total"], page["limit"], page["offset"]) == (len(playlists), 5, offset)
    assert sum(len(item["track_ids"]) for item in playlists) == len(tables()["playlist_track"])


ORDERED: tuple[tuple[str, str], ...] = (
    ("track", "milliseconds"),
    ("track", "bytes"),
    ("track", "unit_price"),
    ("track", "genre_id"),
    ("invoice", "invoice_date"),
    ("invoice", "total"),
    ("employee", "hire_date"),
    ("invoice_line", "quantity"),
    ("customer", "support_rep_id"),
)
COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "": operator.eq,
    "__ne": operator.ne,
    "__gt": operator.gt,
    "__ge": operator.ge,
    "__lt": operator.lt,
    "__le": operator.le,
}


@pytest.mark.parametrize(("name", "column"), ORDERED)
def test_filters_compare_as_the_values_do(store: Store, name: str, column: str) -> None:
    rows = tables()[name]
    given = sorted(row[column] for row in rows if row[column] is not None)
    limit = given[len(given) // 2]
    for suffix, compare in COMPARISONS.items():
        wanted = [row["id"] for row in rows if row[column] is not None and compare(row[column], limit)]
        assert ids(everything(store, name, **{"sort": "id", column + suffix: written(limit)})) == wanted, suffix


@pytest.mark.parametrize(("name", "column"), ORDERED)
def test_a_list_of_values_finds_the_rows_that_hold_one(store: Store, name: str, column: str) -> None:
    rows = tables()[name]
    values = sorted({row[column] for row in rows if row[column] is not None})[::3][:50]
    wanted = [row["id"] for row in rows if row[column] in values]
    found = everything(store, name, **{"sort": "id", f"{column}__in": ",".join(map(written, values))})
    assert ids(found) == wanted


@pytest.mark.parametrize(("name", "column"), [("track", "bytes"), ("track", "album_id"), ("employee", "reports_to_id")])
def test_null_is_a_filter(store: Store, name: str, column: str) -> None:
    for is_null in (True, False):
        wanted = [row["id"] for row in tables()[name] if (row[column] is None) == is_null]
        assert ids(everything(store, name, **{"sort": "id", f"{column}__is_null": str(is_null).lower()})) == wanted


def test_text_is_found_as_it_is_written(store: Store) -> None:
    countries = {row["country"] for row in tables()["customer"]}
    for country in countries:
        wanted = [row["id"] for row in tables()["customer"] if row["country"] == country]
        assert ids(everything(store, "customer", sort="id", country=country)) == wanted
    some = sorted(countries)[:4]
    wanted = [row["id"] for row in tables()["customer"] if row["country"] in some]
    assert ids(everything(store, "customer", sort="id", country__in=",".join(some))) == wanted


@pytest.mark.parametrize("column", ["milliseconds", "bytes", "unit_price"])
@pytest.mark.parametrize("sign", ["", "-"])
def test_an_order_asked_for_is_walked_to_the_end(store: Store, column: str, sign: str) -> None:
    given = [row for row in tables()["track"] if row[column] is not None]
    missing = [row["id"] for row in tables()["track"] if row[column] is None]
    ordered = [row["id"] for row in sorted(given, key=lambda row: (row[column], row["id"]), reverse=bool(sign))]
    assert ids(everything(store, "track", sort=f"{sign}{column}")) == ordered + (missing[::-1] if sign else missing)


@pytest.mark.parametrize("text", ["rock", "LOVE", "100%", "_", "ã", "(", "'", '"', "zzzz"])
def test_search_looks_into_names_and_composers(store: Store, text: str) -> None:
    folded = str.casefold if text.isascii() else str  # SQLite folds the letters of ASCII alone
    fields = [(row["id"], row["name"], row["composer"] or "") for row in tables()["track"]]
    wanted = [key for key, *texts in fields if any(folded(text) in folded(field) for field in texts)]
    assert ids(everything(store, "track", sort="id", q=text)) == wanted


def test_filters_narrow_together(store: Store) -> None:
    wanted = [
        row["id"]
        for row in tables()["track"]
        if row["genre_id"] == 1
        and row["milliseconds"] >= 300_000
        and row["composer"]
        and "a" in row["composer"].lower()
    ]
    found = everything(store, "track", sort="id", genre_id=1, milliseconds__ge=300_000, q="a")
    assert set(wanted) <= set(ids(found))
    assert all(item["genre_id"] == 1 and item["milliseconds"] >= 300_000 for item in found)


def ids(items: Sequence[Item]) -> list[int]:
    return [item["id"] for item in items]


def written(value: Any) -> str:
    """As a query string writes it."""
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else str(value)
