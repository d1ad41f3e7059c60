"""Histories of real documents: each version is built over the last, with rows in every table and a team's edits."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml

from stackgen.model.entities import Model
from stackgen.model.evolution import Evolution
from stackgen.pipeline import Passes, build
from tests.applications import SPECS, environment, run
from tests.evolutions import Base, Rows, on_database, survived
from tests.test_histories import new_rows

# What the product renames in the team's own lines, since the spec says that an entity has another name.
RENAMED = {
    "museum": {
        "DayQuery": "OpeningHoursQuery",
        "DayService": "OpeningHoursService",
        "schemas.day": "schemas.opening_hours",
        "services.day": "services.opening_hours",
    },
    "open-service-broker": {},
}
UPGRADE = """
import os, sys
from alembic import command
from alembic.config import Config
from app.config import get_settings
for url in sys.argv[2:]:
    os.environ["DATABASE_URL"] = url
    get_settings.cache_clear()
    if sys.argv[1] == "head":
        command.upgrade(Config("alembic.ini"), "head")
        command.check(Config("alembic.ini"))
    else:
        command.downgrade(Config("alembic.ini"), "base")
"""


@dataclass(frozen=True)
class History:
    """The versions of one document, what a team says beside each, and what it writes into the project."""

    name: str
    scratch: Path

    @property
    def folder(self) -> Path:
        return SPECS / "histories" / self.name

    @property
    def project(self) -> Path:
        return self.scratch / "project"

    @cached_property
    def versions(self) -> list[Path]:
        return sorted((self.folder / "documents").glob("*.yaml"))

    def version(self, number: int) -> Path:
        """A document with what the team says beside it."""
        overlay = self.folder / "overlays" / f"{number:02}.yaml"
        parts = [yaml.safe_load(path.read_text("utf-8")) for path in (self.versions[number - 1], overlay)]
        path = self.scratch / "openapi.yaml"
        path.write_text(yaml.safe_dump(_with(*parts), sort_keys=False), "utf-8")
        return path

    def edit(self, number: int) -> bool:
        """Write what the team writes after the build of a version; whether it does."""
        patch = self.folder / "team" / f"{number:02}.patch"
        if patch.exists():
            subprocess.run(["git", "apply", "-C1", str(patch)], cwd=self.project, check=True)
        return patch.exists()

    def statements(self, number: int) -> list[str]:
        """What makes the rows such as a version could have written them, before the build of the next."""
        path = self.folder / "rows" / f"{number:02}.sql"
        return path.read_text("utf-8").split(";\n") if path.exists() else []

    @cached_property
    def written(self) -> dict[str, list[str]]:
        """By file, the lines of the team that are to be there at the end."""
        lines: dict[str, list[str]] = {}
        for patch in sorted((self.folder / "team").glob("*.patch")):
            file = ""
            for line in patch.read_text("utf-8").splitlines():
                if line.startswith("+++ "):
                    file = line.removeprefix("+++ b/")
                elif line.startswith("+"):
                    lines.setdefault(file, []).append(line[1:])
                elif line.startswith("-") and line[1:] in lines.get(file, []):
                    lines[file].remove(line[1:])
        return lines

    def missing(self) -> list[str]:
        """Lines of the team that are not there."""
        return [
            f"{file}: {line}"
            for file, lines in self.written.items()
            for line in map(self._later, lines)
            if line not in (self.project / file).read_text("utf-8").splitlines()
        ]

    def _later(self, line: str) -> str:
        for before, now in RENAMED[self.name].items():
            line = line.replace(before, now)
        return line


def _with(one: Any, other: Any) -> Any:
    if isinstance(one, dict) and isinstance(other, dict):
        return {**one, **{key: _with(one.get(key), value) for key, value in other.items()}}
    return other


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(RENAMED))
def test_rows_and_edits_come_through_every_version(name: str, tmp_path: Path, postgres_url: str) -> None:
    history = History(name, tmp_path)
    urls = [f"sqlite:///{tmp_path}/live.db", postgres_url]
    rows: dict[str, Rows] = {}
    for number in range(1, len(history.versions) + 1):
        document = history.version(number)
        passes = Passes(document, history.project)
        evolution = passes.evolution
        done = build(document, history.project)
        assert not done.stops
        assert not done.conflicts
        edited = history.edit(number)
        migrate(history.project, "head", *urls)
        for url in urls:
            rows[url] = _rows(url, passes.model, evolution, rows.get(url), history.statements(number + 1))
        if edited:
            run(history.project, "pytest", "-q", "tests/api/test_own.py")
    assert history.missing() == []
    migrate(history.project, "base", *urls)
    run(history.project, "pytest", "-q")
    run(
        history.project, "pytest", "-q", "tests/migrations", "tests/services", "tests/api/test_own.py", url=postgres_url
    )


def _rows(url: str, model: Model, evolution: Evolution | None, before: Rows | None, statements: list[str]) -> Rows:
    """The rows of a database, once every table has some; those of before are there."""
    found: Rows = {}

    def work(base: Base) -> None:
        if before is not None:
            survived(evolution, before, base.rows())
        base.execute(*new_rows(base, model), *filter(None, statements))
        found.update(base.rows())
        assert all(found.values())

    on_database(url.replace("sqlite:", "sqlite+aiosqlite:"), work, empty=False)
    return found


def migrate(project: Path, target: str, *urls: str) -> None:
    """Take databases to the newest revision, where nothing is left to do, or back to where there was none."""
    command = [sys.executable, "-c", UPGRADE, target, *urls]
    done = subprocess.run(command, cwd=project, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
