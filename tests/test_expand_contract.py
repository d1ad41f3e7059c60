"""The style expand_contract: two applications work on one database between two revisions, and no value is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest

from tests.evolutions import PAGE, Base, Rows, Trial, Versions, on_database
from tests.test_evolution import CHANGES, SERVERS, SQLITE

STYLE = "migrations: {style: expand_contract}\n"
BEFORE = (
    "entities: {A: {fields: {name: string(1..40) unique, n: int = 5, m: int?, gone: int(0..9) index, kept: text?}, "
    "relations: {b: B}}, B: {id: int, fields: {s: string(1..9)}}, C: {id: int, fields: {c: string(1..9), k: int}}}"
)
AFTER = (
    "entities: {A: {removed: [gone], fields: {title: {type: string(1..80) unique, renamed_from: name}, "
    "n: bigint = 5, total: {type: 'decimal(12,2)?', renamed_from: m}, kept: text?, "
    "fresh: {type: int, backfill: 3}}, relations: {other: {to: B, renamed_from: b}}}, "
    "B: {id: int, fields: {s: string(1..9)}}, "
    "D: {id: int, renamed_from: C, fields: {d: {type: string(1..9), renamed_from: c}, k: int}}}"
)
OF_NAMES = [name for name in CHANGES if any(word in name for word in ("renamed", "swap", "type", "one becomes"))]


@pytest.fixture
def url_of(request: pytest.FixtureRequest) -> Callable[[str], str]:
    return lambda server: SQLITE if server == "sqlite" else str(request.getfixturevalue("postgres_url"))


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("name", OF_NAMES)
def test_rows_survive_and_the_tables_are_those_of_a_fresh_build(
    name: str, server: str, url_of: Callable[[str], str]
) -> None:
    before, after, query, expected = CHANGES[name]
    versions = Versions(before)
    versions.change(STYLE + after)

    def check(base: Base, _before: Rows, _now: Rows) -> None:
        assert base.one(query) == expected

    Trial(versions, url_of(server), check).run()


@dataclass
class Twins:
    """Two applications, one of before and one of now, and the rows as both should see them."""

    base: Base
    random: Random
    rows: dict[int, dict[str, Any]] = field(default_factory=dict)
    others: dict[int, str] = field(default_factory=dict)

    def write(self, number: int) -> None:
        """One of them writes something."""
        old = self.random.random() < 0.5
        if not self.rows or self.random.random() < 0.4:
            self._create(number, old=old)
        else:
            self._change(self.random.choice(list(self.rows)), number, old=old)

    def _create(self, number: int, *, old: bool) -> None:
        row = {"name": f"name {number}", "m": self.random.choice([None, number]), "b": self.random.randint(1, 3)}
        total = "NULL" if row["m"] is None else row["m"]
        id_ = f"'00000000-0000-7000-8000-{number:012}'"
        if old:
            self.base.execute(
                "INSERT INTO a (id, name, m, b_id, n, gone) "
                f"VALUES ({id_}, '{row['name']}', {total}, {row['b']}, 7, 1)",
                f"INSERT INTO c (id, c, k) VALUES ({number}, 'c{number}', 1)",
            )
        else:
            self.base.execute(
                "INSERT INTO a (id, title, total, other_id, n, fresh) "
                f"VALUES ({id_}, '{row['name']}', {total}, {row['b']}, 7, 4)",
                f"INSERT INTO d (id, d, k) VALUES ({number}, 'c{number}', 1)",
            )
        self.rows[number], self.others[number] = row, f"c{number}"

    def _change(self, key: int, number: int, *, old: bool) -> None:
        column = self.random.choice(["name", "m", "b", "kept"])
        id_ = f"'00000000-0000-7000-8000-{key:012}'"
        value: Any = {"name": f"name {number}", "m": number, "b": number % 3 + 1}.get(column, f"kept {number}")
        mine = column if old else {"name": "title", "m": "total", "b": "other"}.get(column, column)
        mine = f"{mine}_id" if column == "b" else mine
        self.base.execute(f"UPDATE a SET {mine} = {value!r} WHERE id = {id_}")
        table, word = ("c", "c") if old else ("d", "d")
        self.base.execute(f"UPDATE {table} SET {word} = 'v{number}' WHERE id = {key}")
        if column != "kept":
            self.rows[key][column] = value
        self.others[key] = f"v{number}"

    def check(self, *, old: bool) -> None:
        """One of them sees what both have written."""
        columns = "name, m, b_id" if old else "title, total, other_id"
        query = f"SELECT coalesce(string_agg(concat_ws('|', {columns}), ',' ORDER BY id), '') FROM a"
        expected = [
            f"{row['name']}|{self._number(row['m'], old=old)}{row['b']}" for _, row in sorted(self.rows.items())
        ]
        assert self.base.one(query) == ",".join(expected)
        word, table = ("c", "c") if old else ("d", "d")
        query = f"SELECT coalesce(string_agg({word}, ',' ORDER BY id), '') FROM {table}"
        assert self.base.one(query) == ",".join(value for _, value in sorted(self.others.items()))

    def _number(self, value: int | None, *, old: bool) -> str:
        if value is None:
            return ""
        return f"{value}|" if old else f"{value}.00|"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_two_applications_work_between_expansion_and_contraction(seed: int, postgres_url: str) -> None:
    versions = Versions(BEFORE)
    pages = versions.change(STYLE + AFTER).split(PAGE)
    assert len(pages) == 3

    def work(base: Base) -> None:
        twins = Twins(base, Random(seed))
        base.run(versions.revisions[0])
        base.execute(*(f"INSERT INTO b (id, s) VALUES ({number}, 's')" for number in (1, 2, 3)))
        for number in range(1, 6):
            twins._create(number, old=True)
        for page in pages[:-1]:
            base.run(page)
        for number in range(6, 80):
            twins.write(number)
            twins.check(old=number % 2 == 0)
        twins.check(old=True)
        twins.check(old=False)
        base.run(pages[-1])
        twins.check(old=False)
        assert base.one("SELECT count(*) FROM a WHERE n NOT IN (5, 7) OR fresh NOT IN (3, 4)") == 0
        base.run(pages[-1], "downgrade")
        twins.check(old=True)
        twins.check(old=False)
        for page in reversed(pages[:-1]):
            base.run(page, "downgrade")
        twins.check(old=True)

    on_database(postgres_url, work)


@pytest.mark.slow
def test_a_type_is_changed_at_the_contraction(postgres_url: str) -> None:
    versions = Versions("entities: {A: {fields: {n: int = 5, d: date?}}}")
    *pages, last = versions.change(f"{STYLE}entities: {{A: {{fields: {{n: string(1..20) = x, d: datetime?}}}}}}").split(
        PAGE
    )
    key = "00000000-0000-7000-8000-00000000000"

    def work(base: Base) -> None:
        base.run(versions.revisions[0])
        base.execute(f"INSERT INTO a (id, n, d) VALUES ('{key}1', 1, '2024-02-29')")
        for page in pages:
            base.run(page)
        base.execute(f"INSERT INTO a (id, n) VALUES ('{key}2', 2)", f"UPDATE a SET n = 10 WHERE id = '{key}1'")
        assert base.one("SELECT string_agg(concat_ws('|', n, d), ',' ORDER BY id) FROM a") == "10|2024-02-29,2"
        base.run(last)
        assert base.one("SELECT string_agg(n, ',' ORDER BY id) FROM a") == "10,2"
        assert base.one("SELECT count(*) FROM a WHERE d = '2024-02-29T00:00:00Z'") == 1

    on_database(postgres_url, work)


def test_a_change_that_takes_nothing_away_has_no_contraction() -> None:
    versions = Versions("entities: {A: {fields: {x: int}}}")
    script = versions.change(f"{STYLE}entities: {{A: {{fields: {{x: int index, y: 'int?'}}}}}}")
    assert PAGE not in script
    assert "Contract" not in script


def test_names_that_change_places_are_changed_at_once() -> None:
    before, after, *_ = CHANGES["fields swap their names"]
    versions = Versions(before)
    script = versions.change(STYLE + after)
    assert "cannot stand side by side" in script
    assert "_in_step" not in script


def test_what_is_done_at_once_is_no_safer_for_the_style() -> None:
    spec = "entities: {{A: {{id: {key}, fields: {{n: '{type}'}}}}}}"
    versions = Versions(STYLE + spec.format(key="int", type="int"))
    assert "A.n: another type (safe)" in versions.change(STYLE + spec.format(key="int", type="decimal(14,2)"))
    script = versions.change(STYLE + spec.format(key="bigint", type="text"))
    assert "A.n: another type (locking)" in script
    assert "cannot stand side by side" in script


@dataclass
class Linked:
    """A relation that becomes many: an application of before refers, one of now links."""

    base: Base
    random: Random
    links: dict[int, set[int]]
    first: dict[int, int | None]  # what the application of before refers to

    def write(self) -> None:
        row, target = self.random.choice(list(self.links)), self.random.randint(1, 4)
        if self.random.random() < 0.4:
            self._refer(row, self.random.choice([None, target]))
        elif target in self.links[row]:
            self._unlink(row, target)
        else:
            self.base.execute(f"INSERT INTO a_b (a_id, b_id) VALUES ({row}, {target})")
            self.links[row].add(target)
            self.first[row] = target if self.first[row] is None else self.first[row]

    def create(self, row: int) -> None:
        self.base.execute(f"INSERT INTO a (id, n, bs_id) VALUES ({row}, 1, 2)")
        self.links[row], self.first[row] = {2}, 2

    def _refer(self, row: int, target: int | None) -> None:
        value = "NULL" if target is None else target
        self.base.execute(f"UPDATE a SET bs_id = {value} WHERE id = {row}")
        if target != self.first[row]:
            self.links[row] -= {self.first[row] or 0}
        self.links[row] |= set() if target is None else {target}
        self.first[row] = target

    def _unlink(self, row: int, target: int) -> None:
        self.base.execute(f"DELETE FROM a_b WHERE a_id = {row} AND b_id = {target}")
        self.links[row].remove(target)
        if self.first[row] == target:
            self.first[row] = min(self.links[row], default=None)

    def check(self, *, old: bool) -> None:
        links = "SELECT coalesce(string_agg(a_id || '-' || b_id, ',' ORDER BY a_id, b_id), '') FROM a_b"
        expected = [f"{row}-{one}" for row, targets in sorted(self.links.items()) for one in sorted(targets)]
        assert self.base.one(links) == ",".join(expected)
        if old:
            told = self.base.one("SELECT string_agg(id || '-' || coalesce(bs_id, 0), ',' ORDER BY id) FROM a")
            assert told == ",".join(f"{row}-{one or 0}" for row, one in sorted(self.first.items()))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_references_and_links_are_kept_in_step(seed: int, postgres_url: str) -> None:
    spec = "entities: {{A: {{id: int, fields: {{n: {type}}}, relations: {{bs: {relation}}}}}, B: {{id: int}}}}"
    versions = Versions(spec.format(type="int", relation="{to: B, on_delete: cascade}"))
    changed = spec.format(type="bigint", relation="{to: B, many: true}")
    *pages, last = versions.change(STYLE + changed).split(PAGE)

    def work(base: Base) -> None:
        linked = Linked(base, Random(seed), {}, {})
        base.run(versions.revisions[0])
        base.execute("INSERT INTO b (id) VALUES (1), (2), (3), (4)")
        base.execute("INSERT INTO a (id, n, bs_id) VALUES (1, 1, 1), (2, 1, 3), (3, 1, 3)")
        linked.links, linked.first = {1: {1}, 2: {3}, 3: {3}}, {1: 1, 2: 3, 3: 3}
        for page in (*pages, pages[-1]):  # the last of them bears being run again
            base.run(page)
        linked.check(old=True)
        for number in range(4, 60):
            linked.write()
            linked.check(old=True)
            if number % 10 == 0:
                linked.create(number)
        base.execute("INSERT INTO b (id) VALUES (5)", "INSERT INTO a_b (a_id, b_id) VALUES (1, 5), (2, 5)")
        base.execute("DELETE FROM b WHERE id = 5")  # no row of A goes with it
        linked.check(old=False)
        base.run(last)
        linked.check(old=False)
        base.run(last, "downgrade")
        linked.check(old=False)
        linked.first = {row: min(targets, default=None) for row, targets in linked.links.items()}
        linked.check(old=True)
        linked.write()
        linked.check(old=True)
        base.execute(*(f"UPDATE a SET bs_id = 1 WHERE id = {row}" for row, one in linked.first.items() if one is None))
        for page in reversed(pages):
            base.run(page, "downgrade")
        assert base.one("SELECT count(*) FROM a WHERE bs_id IS NULL") == 0

    on_database(postgres_url, work)
