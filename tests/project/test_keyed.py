"""TOML and YAML are merged key by key, and the comments of the team stay."""

from __future__ import annotations

import tomllib

import pytest

from stackgen.project.merge import merged_text
from stackgen.project.merging.marks import places

TOML = """\
[project]
name = "shop"
dependencies = [
    "fastapi>=0.165",
    "sqlmodel>=0.0.50", # the tables
]

[tool.ruff]
line-length = 100
"""

YAML = """\
services:
  db:
    image: postgres:17
    environment:
      POSTGRES_DB: shop # the name
  api:
    build: .
    ports:
      - "8000:8000"
"""


def test_dependencies_that_both_sides_added() -> None:
    yours = TOML.replace("tables\n", 'tables\n    "redis>=6", # ours\n')
    theirs = TOML.replace("tables\n", 'tables\n    "typer>=0.29",\n')
    text = merged_text("pyproject.toml", TOML, yours, theirs)
    assert not places(text)
    found = tomllib.loads(text)["project"]["dependencies"]
    assert found == ["fastapi>=0.165", "sqlmodel>=0.0.50", "typer>=0.29", "redis>=6"]
    assert "# ours" in text
    assert "# the tables" in text


def test_a_version_that_the_spec_raises_beside_a_dependency_of_the_team() -> None:
    yours = TOML.replace("tables\n", 'tables\n    "redis>=6",\n')
    theirs = TOML.replace("0.0.50", "0.0.60")
    text = merged_text("pyproject.toml", TOML, yours, theirs)
    assert tomllib.loads(text)["project"]["dependencies"] == ["fastapi>=0.165", "sqlmodel>=0.0.60", "redis>=6"]


def test_keys_in_the_same_place() -> None:
    yours = TOML + 'src = ["app"] # where\n'
    theirs = TOML + 'target-version = "py311"\n'
    text = merged_text("pyproject.toml", TOML, yours, theirs)
    assert tomllib.loads(text)["tool"]["ruff"] == {"line-length": 100, "src": ["app"], "target-version": "py311"}
    assert "# where" in text


def test_a_key_that_both_changed_is_a_conflict() -> None:
    text = merged_text("pyproject.toml", TOML, TOML.replace("= 100", "= 88"), TOML.replace("= 100", "= 120"))
    assert places(text)


def test_services_of_compose() -> None:
    yours = YAML + '      - "9000:9000" # debugging\n  cache:\n    image: redis\n'
    theirs = YAML + "    environment:\n      LOG: info\n"
    text = merged_text("compose.yaml", YAML, yours, theirs)
    assert not places(text)
    assert text == (
        YAML + '      - "9000:9000" # debugging\n    environment:\n      LOG: info\n  cache:\n    image: redis\n'
    )


@pytest.mark.parametrize("path", ["compose.yaml", "notes.txt", "a.toml"])
def test_what_is_no_document_is_merged_by_lines(path: str) -> None:
    base = "a: [\nb\nc\nd\n"
    assert merged_text(path, base, base + "ours\n", "x" + base) == "x" + base + "ours\n"


def test_a_key_that_both_added_is_there_once() -> None:
    yours = YAML.replace("    build: .\n", "    restart: always\n    build: .\n")
    theirs = YAML + "    restart: always\n"
    text = merged_text("compose.yaml", YAML, yours, theirs)
    assert text.count("restart") == 1 or places(text)
