"""The test of the migrations that every project gets: it passes on a history as teams have them, and finds what is
lost on the way.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from stackgen.cli import run as stackgen
from tests.applications import DATABASES, run
from tests.evolutions import PAGE, Base, Rows, Versions, on_database
from tests.test_evolution import CHANGES, SERVERS, SQLITE

HEAD = "stackgen: 1\napp: {name: library}\n"
FIRST = """
enums: {Status: [draft, live, gone]}
entities:
  Author:
    fields: {name: string(1..80) unique, born: date?, price: "decimal(8,2)", tags: "string[]"}
  Book:
    fields: {title: string(1..120), pages: int(1..), status: Status = draft, note: text?, rank: int unique}
    relations: {author: Author, sequel_of: Book?, topics: "Topic[]"}
    checks: {many: pages < 10000}
  Topic:
    id: code
    fields: {code: string(2..8)}
    relations: {best: {to: Book?, inverse: null}}
"""
SECOND = """
enums: {Status: {values: [draft, {value: published, renamed_from: live}], removed: {gone: draft}}}
entities:
  Writer:
    renamed_from: Author
    fields: {name: string(1..80) unique, born: date?, price: "decimal(10,3)", tags: "string[]"}
  Book:
    fields:
      heading: {type: string(1..120), renamed_from: title}
      pages: {type: string(1..20), cast: true}
      status: Status = draft
      note: text?
      rank: int unique
    relations: {writer: {to: Writer, renamed_from: author}, sequel_of: Book?, topics: "Topic[]"}
  Topic:
    id: code
    fields: {code: string(2..8)}
    relations: {best: {to: Book?, inverse: null}}
  Shelf:
    fields: {place: string(1..20) unique}
    relations: {owner: Writer, favourite: {to: Book?, inverse: null}}
"""
THIRD = """
enums: {Status: [draft, published]}
entities:
  Writer:
    soft_delete: true
    fields: {name: string(1..80) unique, born: date?, price: "decimal(10,3)", tags: "string[]"}
  Book:
    removed: [note]
    fields: {heading: string(1..120), pages: string(1..20), status: Status = draft, rank: int unique,
      year: {type: int, backfill: 1999}}
    relations: {writers: {to: "Writer[]", renamed_from: writer}, sequel_of: Book?, topics: "Topic[]"}
  Topic:
    id: code
    fields: {code: string(2..8)}
    relations: {best: {to: Book?, inverse: null}}
  Shelf:
    fields: {place: string(1..20) unique}
    relations: {owner: Writer, favourite: {to: Book?, inverse: null}}
"""
BY_HAND = """
from alembic import op

revision = "byhand"
down_revision = "{parent}"


def upgrade() -> None:
    op.execute("UPDATE author SET name = upper(name)")
    op.execute("DELETE FROM book_topic")


def downgrade() -> None:
    pass
"""


def build(folder: Path, spec: str) -> None:
    path = folder.with_suffix(".yaml")
    path.write_text(HEAD + spec, encoding="utf-8")
    assert stackgen(["build", str(path), "-o", str(folder)]) == 0


def revision(folder: Path, number: int) -> Path:
    return next((folder / "alembic" / "versions").glob(f"{number:04}_*.py"))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rehearsal") / "library"
    build(folder, FIRST)
    parent = revision(folder, 1).name.split("_")[1]
    by_hand = folder / "alembic" / "versions" / "by_hand.py"
    by_hand.write_text(BY_HAND.format(parent=parent), encoding="utf-8")
    build(folder, SECOND)
    build(folder, THIRD)
    return folder


@pytest.fixture
def copy(library: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(library, tmp_path / "library"))


def rehearsal(folder: Path, url: str | None = None, expect: int = 0) -> str:
    return run(folder, "pytest", "-q", "tests/migrations", url=url, expect=expect)


@pytest.mark.slow
@pytest.mark.parametrize("database", DATABASES)
def test_rows_go_through_every_revision(library: Path, database: str, request: pytest.FixtureRequest) -> None:
    rehearsal(library, request.getfixturevalue("postgres_url") if database == "postgresql" else None)


LOSSES = {
    "values": (3, "upgrade", "UPDATE book SET heading = 'x'", "lost by "),
    "rows": (3, "upgrade", "DELETE FROM shelf", "lost by "),
    "rows on the way down": (2, "downgrade", "DELETE FROM topic", "lost on the way down"),
    "what the upgrade needs": (3, "upgrade", "UPDATE book SET rank = 1", "stops at the rows"),
}


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=() if name == "values" else pytest.mark.slow) for name in LOSSES],
)
def test_a_revision_that_loses_something_is_found(copy: Path, name: str) -> None:
    number, direction, wrong, told = LOSSES[name]
    path, place = revision(copy, number), f"def {direction}() -> None:\n"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(place, f"{place}    op.execute({wrong!r})\n"), encoding="utf-8")
    assert told in rehearsal(copy, expect=1)


def test_the_rows_of_a_revision_are_written_once(copy: Path) -> None:
    rows = copy / "tests" / "migrations" / "rows"
    assert [path.name[:4] for path in sorted(rows.glob("*.sqlite.sql"))] == ["0001", "0002"]
    before = {path: path.read_text(encoding="utf-8") for path in rows.iterdir()}
    first, *others = sorted(before)
    first.write_text("-- the team's\n", encoding="utf-8")
    build(copy, THIRD.replace("heading: string(1..120)", "heading: text"))
    assert first.read_text(encoding="utf-8") == "-- the team's\n"
    assert all(path.read_text(encoding="utf-8") == before[path] for path in others)


@pytest.mark.slow
def test_branches_that_meet_are_rehearsed(copy: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(copy, tmp_path / "other"))
    room = "  Room: {fields: {number: int unique}}\n"
    right = THIRD.replace("heading: string(1..120)", "title: {type: string(1..120), renamed_from: heading}")
    build(copy, THIRD + room)
    build(other, right)
    for path in other.rglob("0004_*"):
        target = copy / path.relative_to(other)
        target.write_bytes(path.read_bytes())
    build(copy, right + room)
    assert "Branches meet" in revision(copy, 5).read_text(encoding="utf-8")
    rehearsal(copy)


def written(versions: Versions, number: int, ending: str) -> str:
    """What was written into the file of a revision; nothing if there is none."""
    history = versions.history.items()
    return next((text for path, text in history if f"/{number:04}_" in path and path.endswith(ending)), "")


def kept(before: Rows, now: Rows, moved: dict[str, str | None]) -> bool:
    """Whether every value is where the revision says."""
    for table, rows in before.items():
        place = moved.get(table, table)
        for row in rows if place else ():
            columns = {name: moved.get(f"{table}.{name}", name) for name in row}
            pairs = [(row[name], other) for name, other in columns.items() if other and row[name] is not None]
            if not any(all(value == one.get(other) for value, other in pairs) for one in now[place or ""]):
                return False
    return True


# The text of a sample is no JSON, so that this upgrade stops.
FITTING = [name for name in CHANGES if name != "text is JSON"]


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("name", FITTING)
def test_rows_are_where_the_revision_says(name: str, server: str, request: pytest.FixtureRequest) -> None:
    before, after, *_ = CHANGES[name]
    versions = Versions(before)
    versions.change(after)

    def work(base: Base) -> None:
        base.run(versions.revisions[0])
        for statement in written(versions, 1, f".{base.dialect}.sql").split(";\n"):
            base.connection.exec_driver_sql(statement)
        base.connection.commit()
        rows = base.rows()
        assert all(map(len, rows.values()))
        for number, script in enumerate(versions.revisions[1].split(PAGE), start=2):
            base.run(script)
            now = base.rows()
            assert kept(rows, now, json.loads(written(versions, number, ".moved.json")))
            rows = now

    on_database(SQLITE if server == "sqlite" else request.getfixturevalue("postgres_url"), work)
