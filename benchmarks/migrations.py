"""Changes of a table of two million rows while a client reads and writes it, on a PostgreSQL of our own.

`python benchmarks/migrations.py` runs the generated revision of one change after the other and prints, for each, what
it is classed as, how long it took and the longest that the client waited meanwhile. It fails if a change that is not
classed locking made the client wait longer than `lock_timeout`.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

import asyncpg
from tests import postgres
from tests.evolutions import PAGE, Base, Versions, on_database

from stackgen.model.evolving.wording import Risk, risk

ROWS = 2_000_000
LOCK_TIMEOUT = 5.0  # seconds, as in the generated env.py
WORST = (Risk.SAFE, Risk.DEPENDENT, Risk.DESTRUCTIVE, Risk.LOCKING)


@dataclass(frozen=True)
class Step:
    """One change: what it is, and texts of the spec that it replaces by others."""

    name: str
    replaced: tuple[tuple[str, str], ...]


FIRST = """
enums: {S: [low, high]}
entities:
  A:
    id: bigint
    indexes: []
    checks: {}
    fields:
      n: int
      name: string(1..40)
      note: text?
      amount: decimal(9,2)
      unused: int?
      state: S = low
      kilos: int
    relations:
      b: {to: B, inverse: null}
  B: {id: bigint, fields: {s: string(1..9)}}
"""
LAST_FIELD = "      kilos: int\n"
STEPS = (
    Step("a field is added, with a limit", ((LAST_FIELD, f"{LAST_FIELD}      website: url?\n"),)),
    Step("a field with a default", ((LAST_FIELD, f"{LAST_FIELD}      level: int = 1\n"),)),
    Step(
        "a required field, one value for all",
        ((LAST_FIELD, f"{LAST_FIELD}      rank: {{type: int(0..9), backfill: 3}}\n"),),
    ),
    Step(
        "a required field, calculated",
        ((LAST_FIELD, f"{LAST_FIELD}      twice: {{type: int, backfill: {{sql: n * 2}}}}\n"),),
    ),
    Step("optional becomes required", (("note: text?", "note: {type: text, backfill: none}"),)),
    Step("required becomes optional", (("note: {type: text, backfill: none}", "note: text?"),)),
    Step("an index", (("      n: int\n", "      n: int index\n"),)),
    Step("an index in another order, partial", (("indexes: []", "indexes: [{fields: [-n, kilos], where: n > 5}]"),)),
    Step("a unique key", (("name: string(1..40)", "name: string(1..40) unique"),)),
    Step("a check", (("checks: {}", "checks: {big: n >= 0}"),)),
    Step("more room in a text", (("name: string(1..40)", "name: string(1..80)"),)),
    Step("another default", (("state: S = low", "state: S = high"),)),
    Step("a value of an enum is added", (("[low, high]", "[low, high, urgent]"),)),
    Step(
        "a relation is added",
        (("{to: B, inverse: null}", "{to: B, inverse: null}\n      c: {to: 'B?', inverse: null}"),),
    ),
    Step("another on_delete", (("b: {to: B, inverse: null}", "b: {to: B, inverse: null, on_delete: cascade}"),)),
    Step(
        "a field is renamed",
        (("      amount: decimal(9,2)", "      sum: {type: 'decimal(9,2)', renamed_from: amount}"),),
    ),
    Step("a field goes", (("      unused: int?\n", ""), ("indexes:", "removed: [unused]\n    indexes:"))),
    Step(
        "a field, a default, an index and a check in one",
        (
            (
                LAST_FIELD,
                f"{LAST_FIELD}      one: {{type: int, backfill: {{sql: n + 1}}}}\n      two: int(0..9)? index\n",
            ),
            ("state: S = high", "state: S = low"),
        ),
    ),
    Step(
        "another type, expand_contract",
        (("enums:", "migrations: {style: expand_contract}\nenums:"), ("kilos: int", "kilos: bigint")),
    ),
    Step(
        "another name, expand_contract",
        (("kilos: bigint", "grams: {type: bigint, renamed_from: kilos}"),),
    ),
    Step(
        "another type, direct",
        (("migrations: {style: expand_contract}\n", ""), ("grams: {type: bigint", "grams: {type: 'decimal(22,2)'")),
    ),
)


@dataclass(frozen=True)
class Wait:
    """One statement of the client: when it began, on the clock that all processes share, and how long it took."""

    start: float
    seconds: float


def main() -> int:
    """Say what each change took, and whether one that is safe kept the client waiting."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--only", default="", help="changes whose name holds this; some build on others")
    options = parser.parse_args()
    steps = [step for step in STEPS if options.only in step.name]
    with postgres.server() as server, postgres.database(server) as url, TemporaryDirectory() as folder:
        log = Path(folder, "waits")
        bad: list[str] = []
        on_database(url, lambda base: bad.extend(_changes(base, url, log, options.rows, steps)))
    for name in bad:
        print(f"FAILED: {name} is not classed locking, and the client waited longer than {LOCK_TIMEOUT:.0f} s")
    return 1 if bad else 0


def _changes(base: Base, url: str, log: Path, rows: int, steps: list[Step]) -> Iterator[str]:
    """Every change in turn; gives the names of those that are not what they are classed as."""
    versions, spec = Versions(FIRST), FIRST
    base.run(versions.revisions[0])
    started = time.monotonic()
    base.execute(*_rows(rows), "ANALYZE")
    print(f"{rows:,} rows in {time.monotonic() - started:.0f} s")
    base.execute(f"SET lock_timeout = '{LOCK_TIMEOUT:.0f}s'")
    with _client(url, log, rows):
        _measured(log, "nothing", "", partial(time.sleep, 5))
        for step in steps:
            for before, now in step.replaced:
                assert before in spec, (step.name, before)
                spec = spec.replace(before, now, 1)
            pages = versions.change(spec).split(PAGE)
            worst = _class(versions)
            for number, page in enumerate(pages, 1):
                part = f", {number} of {len(pages)}" if len(pages) > 1 else ""
                waited = _measured(log, f"{step.name}{part}", worst, partial(base.run, page))
                if worst is not Risk.LOCKING and waited > LOCK_TIMEOUT:
                    yield step.name


def _class(versions: Versions) -> Risk:
    """What the newest change is classed as; a value of an enum is a rule, and no operation of its own."""
    evolution = versions.evolutions[-1]
    assert evolution is not None
    found = (risk(one, in_phases=evolution.after.expand_contract) for one in evolution.operations)
    return max(found, key=WORST.index, default=Risk.SAFE)


def _measured(log: Path, name: str, kind: str, work: Callable[[], None]) -> float:
    """The longest that a statement of the client took that ran while the work was done."""
    start = time.monotonic()
    work()
    end = time.monotonic()
    time.sleep(0.5)  # what waited is told when it is over
    waits = [one for one in _read(log) if one.start < end and one.start + one.seconds > start]
    longest = max((one.seconds for one in waits), default=0.0)
    print(f"{name:<52} {kind:<15} {end - start:7.2f} s   longest wait {longest:6.3f} s of {len(waits)}", flush=True)
    return longest


def _rows(count: int) -> Iterator[str]:
    yield "INSERT INTO b (id, s) SELECT n, 's' FROM generate_series(1, 1000) AS n"
    yield (
        "INSERT INTO a (id, n, name, note, amount, unused, state, kilos, b_id) "
        "SELECT n, n % 1000, 'name ' || n, CASE WHEN n % 2 = 0 THEN 'note' END, n % 100, n, 'low', n % 50, "
        "n % 1000 + 1 "
        f"FROM generate_series(1, {count}) AS n"
    )


@contextmanager
def _client(url: str, log: Path, rows: int) -> Iterator[None]:
    """A process of its own, so that nothing but the database can keep it waiting."""
    log.touch()
    process = multiprocessing.get_context("spawn").Process(target=_work, args=(url, str(log), rows), daemon=True)
    process.start()
    while not _read(log):
        time.sleep(0.1)
    try:
        yield
    finally:
        process.terminate()
        process.join()


def _work(url: str, log: str, rows: int) -> None:
    asyncio.run(_read_and_write(url, log, rows))


async def _read_and_write(url: str, log: str, rows: int) -> None:
    connection, random = await asyncpg.connect(url, statement_cache_size=0), Random(1)
    with open(log, "a", buffering=1) as file:
        while True:
            for statement in (
                "SELECT n, name FROM a WHERE id = $1",
                "UPDATE a SET n = n + 1 WHERE id = $1",
                "INSERT INTO b (id, s) VALUES (100000 + (random() * 1e9)::bigint + $1, 's') ON CONFLICT DO NOTHING",
            ):
                start = time.monotonic()
                await connection.execute(statement, random.randint(1, rows))
                file.write(f"{start} {time.monotonic() - start}\n")
            await asyncio.sleep(0.002)


def _read(log: Path) -> list[Wait]:
    lines = log.read_text().rpartition("\n")[0].splitlines()
    return [Wait(*map(float, line.split())) for line in lines]


if __name__ == "__main__":
    sys.exit(main())
