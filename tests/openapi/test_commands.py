"""The commands on a document: what is printed at the end of a build, and what `import` writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stackgen import cli
from stackgen.cli import statuses
from tests.openapi.documents import HEAD
from tests.openapi.test_recognition import SHOP


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "openapi.yaml"
    path.write_text(HEAD + SHOP, encoding="utf-8")
    return path


def test_a_build_ends_with_what_was_recognised(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["build", document.name, "-o", "out", "--dry-run"]) == statuses.DONE
    said = capsys.readouterr().err.splitlines()
    assert "/v1/shops                 Shop  list, create, get, replace, delete" in said
    assert "/v1/shops/{shopId}/items  Item  create, get, update" in said
    assert "8 of 9 operations work on the database; the others answer 501 until you write them" in said
    assert "     1  it is no list, get, create, update, replace or delete of Shop" in said
    assert any(line.startswith("not honoured: openapi.yaml:") and "sort" in line for line in said)


def test_the_same_for_a_program(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["build", document.name, "-o", "out", "--dry-run", "--json"]) == statuses.DONE
    said = json.loads(capsys.readouterr().out)
    assert said["recognised"][0] == {
        "path": "/v1/shops",
        "line": 5,
        "entity": "Shop",
        "operations": ["list", "create", "get", "replace", "delete"],
        "reason": "",
    }
    assert {one.get("action") for one in said["operations"]} == {
        *("list", "create", "get", "replace", "delete", "update"),
        None,
    }
    assert said["not_honoured"][0]["pointer"] == "/paths/~1v1~1shops/get/parameters"


def test_import_writes_once(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["import", document.name]) == statuses.DONE
    written = Path("spec.yaml").read_text(encoding="utf-8")
    assert cli.run(["import", document.name]) == statuses.REFUSED
    assert cli.run(["import", document.name, "-o", "-"]) == statuses.DONE
    assert capsys.readouterr().out == written
    assert cli.run(["build", "spec.yaml", "-o", "out", "--dry-run"]) == statuses.DONE


def test_a_second_build_has_nothing_to_do(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["build", document.name, "-o", "out"]) == statuses.DONE
    assert cli.run(["build", document.name, "-o", "out"]) == statuses.DONE
    assert "nothing to do" in capsys.readouterr().err
    assert cli.run(["check", document.name, "-o", "out"]) == statuses.DONE


def test_a_document_that_no_generator_serves_is_refused(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with document.open("a", encoding="utf-8") as file:
        file.write("x-stackgen: {generators: {documents: false}}\n")
    assert cli.run(["build", document.name, "-o", "out"]) == statuses.WRONG_SPEC
    said = capsys.readouterr().err
    assert "nobody-serves: " in said
    assert "`stackgen import`" in said
    assert not Path("out").exists()
