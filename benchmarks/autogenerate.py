"""What `alembic revision --autogenerate` makes of 30 changes on tables with rows, and what stackgen makes of them.

Each change is done twice, from the same tables with the same rows: once by the revision that Alembic writes when it
compares the database with the new models, once by stackgen's. Nobody edits either. A revision *fails* if it cannot be
written or run; it *loses* if values are gone, or are not what the change says; its tables *differ* if they are not,
constraint by constraint, those of a project that starts with the new models.

`python benchmarks/autogenerate.py` runs both on a PostgreSQL of its own, `--sqlite` on SQLite.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from alembic import command  # noqa: E402  # the tests are no package that is installed
from alembic.config import Config  # noqa: E402
from tests import postgres  # noqa: E402
from tests.evolutions import HEAD, Base, Fixture, Rows, Versions, on_database, survived  # noqa: E402
from tests.test_evolution import CHANGES, PREPARED  # noqa: E402

from stackgen.cli import run  # noqa: E402

LEFT_OUT = {  # what a mistake of stackgen's own was found by
    "a field is renamed beside an index in another order",
    "an entity with an index in another order is renamed, and a type is another",
    "an entity makes room for a new one of its name",
    "an entity takes the name of one that goes",
}
NAMES = [name for name in CHANGES if name not in LEFT_OUT][:30]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sqlite", action="store_true")
    parser.add_argument("--change", help="one of them, by Alembic alone; prints what came of it as JSON")
    options = parser.parse_args()
    if options.change:
        print(json.dumps(by_alembic(options.change)))
        return
    with _url(options.sqlite) as url:
        counted: dict[str, Counter[str]] = {"Alembic": Counter(), "stackgen": Counter()}
        for name in NAMES:
            outcomes = {"Alembic": _in_a_process(name, url), "stackgen": by_stackgen(name, url)}
            for who, outcome in outcomes.items():
                counted[who][outcome[0]] += 1
            print(f"{name}: " + "; ".join(f"{who} {': '.join(told)}" for who, told in outcomes.items()), flush=True)
        for who, counts in counted.items():
            print(f"{who}: {', '.join(f'{count} {word}' for word, count in sorted(counts.items()))}")


@contextlib.contextmanager
def _url(sqlite: bool) -> Iterator[str]:
    if sqlite:
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite+aiosqlite:///{folder}/rows.db"
    else:
        with postgres.server() as server, postgres.database(server) as url:
            yield url


def versions_of(name: str) -> Versions:
    """The spec before and after the change."""
    before, after, *_ = CHANGES[name]
    versions = Versions(before)
    versions.change(after)
    return versions


def prepared(base: Base, name: str, versions: Versions) -> None:
    """Rows for the tables before the change."""
    base.execute(*Fixture(versions.models[0], base.dialect).statements(), *PREPARED.get(name, ()))


def by_stackgen(name: str, url: str) -> tuple[str, str]:
    """What came of stackgen's revision."""
    versions, found = versions_of(name), ("fails", "")
    fresh = _fresh(versions, url)
    _emptied(url)

    def work(base: Base) -> None:
        nonlocal found
        base.run(versions.revisions[0])
        prepared(base, name, versions)
        before = base.rows()
        base.run(versions.revisions[1])
        found = _judged(base, name, versions, before, fresh)

    on_database(url, work)
    return found


def _in_a_process(name: str, url: str) -> tuple[str, str]:
    """Each project has a package `app`, so each has a process."""
    _emptied(url)
    environment = {**os.environ, "URL": url, "DATABASE_URL": url.replace("+aiosqlite", "")}
    done = subprocess.run(
        [sys.executable, __file__, "--change", name], env=environment, capture_output=True, text=True, check=False
    )
    lines = done.stdout.splitlines()
    first, second = json.loads(lines[-1]) if lines else ("fails", done.stderr[-300:])
    return first, second


def by_alembic(name: str) -> tuple[str, str]:
    """What came of the revision that Alembic wrote for the models after the change."""
    url, versions = os.environ["URL"], versions_of(name)
    before: Rows = {}
    with tempfile.TemporaryDirectory() as folder:
        config = _project(Path(folder), name, versions)
        fresh = _fresh(versions, url)
        _emptied(url)
        command.upgrade(config, "head")

        def prepare(base: Base) -> None:
            prepared(base, name, versions)
            before.update(base.rows())

        on_database(url, prepare, empty=False)
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                command.revision(config, "change", autogenerate=True)
                command.upgrade(config, "head")
        except Exception as error:  # noqa: BLE001  # whatever it is, the revision failed
            return "fails", f"{type(error).__name__} {str(error).splitlines()[0][:140]}"
        found = ("", "")

        def judge(base: Base) -> None:
            nonlocal found
            found = _judged(base, name, versions, before, fresh)

        on_database(url, judge, empty=False)
        return found


def _project(folder: Path, name: str, versions: Versions) -> Config:
    """The project after the change, with the first revision of the one before."""
    (folder / "spec.yaml").write_text(HEAD + CHANGES[name][1], encoding="utf-8")
    with contextlib.redirect_stdout(io.StringIO()):
        run(["build", str(folder / "spec.yaml"), "-o", str(folder / "shop")])
    for script in (folder / "shop" / "alembic" / "versions").glob("*.py"):
        script.write_text(versions.revisions[0], encoding="utf-8")
    os.chdir(folder / "shop")
    sys.path.insert(0, str(folder / "shop"))
    return Config("alembic.ini")


def _judged(base: Base, name: str, versions: Versions, before: Rows, fresh: dict[str, Any]) -> tuple[str, str]:
    *_, query, expected = CHANGES[name]
    try:
        now = base.rows()
        survived(versions.evolutions[-1], before, now)
        if (value := base.one(query)) != expected:
            return "loses", f"{value!r} where it is {expected!r}"
    except Exception as error:  # noqa: BLE001  # a table or a column is not there
        return "loses", f"{type(error).__name__} {str(error).splitlines()[0][:140] if str(error) else ''}"
    schema = base.schema()
    schema.pop("alembic_version", None)
    different = [f"{t} {part}" for t in fresh for part in fresh[t] if schema.get(t, {}).get(part) != fresh[t][part]]
    different += [f"{table} is still there" for table in schema.keys() - fresh.keys()]
    return ("differs", ", ".join(different)) if different else ("holds", "")


def _fresh(versions: Versions, url: str) -> dict[str, Any]:
    """The tables of a project that starts with the new models."""
    found: dict[str, Any] = {}

    def work(base: Base) -> None:
        base.run(versions.fresh())
        found.update(base.schema())

    on_database("sqlite+aiosqlite://" if url.startswith("sqlite") else url, work)
    return found


def _emptied(url: str) -> None:
    if url.startswith("sqlite"):
        for file in Path(url.partition(":///")[2]).parent.glob("rows.db*"):
            file.unlink()
    else:
        on_database(url, lambda _: None)


if __name__ == "__main__":
    main()
