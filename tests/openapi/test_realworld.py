"""RealWorld: its document, a team's code, its own tests; and the team's code stays when the document changes."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from uuid import uuid4

import pytest

from tests.applications import SPECS, run, served
from tests.openapi.node import program
from tests.openapi.teams import added, begin, count, document_in, generate

REALWORLD = SPECS / "realworld"
COLLECTION = REALWORLD / "Conduit.postman_collection.json"
LINTERS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))

RELATED = """\
  /articles/{slug}/related:
    get:
      tags: [Articles]
      operationId: GetRelatedArticles
      parameters:
        - {name: slug, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          $ref: '#/components/responses/MultipleArticlesResponse'
  /tags:
"""
LANGUAGE = """\
        - {name: language, in: query, schema: {type: string}}
        - name: favorited
"""
CHANGES = {
    "  /tags:\n": RELATED,
    "        - name: favorited\n": LANGUAGE,
    "        body: string\n": "        body: string\n        views: int = 0\n",
}


@pytest.fixture(scope="module")
def conduit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The application with the team's code."""
    folder = tmp_path_factory.mktemp("realworld") / "conduit"
    begin(REALWORLD, folder)
    return folder


def test_the_lines_are_counted() -> None:
    written = count(REALWORLD)
    told = re.findall(r"\| (\d+) \|", (REALWORLD / "README.md").read_text(encoding="utf-8"))
    assert [int(number) for number in told] == [written["document"], written["app"], written["tests"]]


@pytest.mark.slow
def test_the_team_keeps_the_rules(conduit: Path) -> None:
    for linter in LINTERS:
        run(conduit, *linter)


@pytest.mark.slow
def test_its_own_tests_pass(conduit: Path, url: str) -> None:
    run(conduit, "pytest", "-q", url=url)


@pytest.mark.slow
def test_the_collection_passes(conduit: Path, url: str, tmp_path: Path) -> None:
    newman, report = program("newman"), tmp_path / "report.json"
    run(conduit, "alembic", "upgrade", "head", url=url)
    name = f"u{uuid4().hex[:8]}"
    variables = {"USERNAME": name, "EMAIL": f"{name}@mail.com", "PASSWORD": "password"}
    with served(conduit, url) as address:
        given = [f"--global-var={key}={value}" for key, value in {"APIURL": address, **variables}.items()]
        command = [newman, "run", COLLECTION, *given, "--reporters=json", f"--reporter-json-export={report}"]
        subprocess.run(command, check=False, capture_output=True)
    done = json.loads(report.read_text(encoding="utf-8"))["run"]
    assert [failure["error"]["message"] for failure in done["failures"]] == []
    assert (done["stats"]["requests"]["total"], done["stats"]["assertions"]["total"]) == (32, 311)


@pytest.mark.slow
def test_what_the_team_wrote_stays(tmp_path: Path) -> None:
    folder, changed = tmp_path / "conduit", tmp_path / "openapi.yml"
    begin(REALWORLD, folder)
    text = document_in(REALWORLD).read_text(encoding="utf-8")
    for old, new in CHANGES.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    changed.write_text(text, encoding="utf-8")
    generate(changed, folder)
    files = {path: (folder / path).read_text(encoding="utf-8").splitlines() for path, _ in added(REALWORLD)}
    # The one import that the new operation adds to.
    gone = [line for path, line in added(REALWORLD) if line not in files[path]]
    assert gone == ["from app.errors import AlreadyExistsError, ForbiddenError"]
    assert "    async def get_related_articles(" in files["app/operations/articles.py"]
    run(folder, "ruff", "check", ".")
    run(folder, "pytest", "-q")
