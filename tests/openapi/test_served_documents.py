"""Every real document, built: its application lints, imports and honours it. What is refused: test_real_documents."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from stackgen.pipeline import build
from tests.openapi.documents import REAL, needs_real
from tests.openapi.test_real_documents import READ

pytestmark = needs_real

QUICK = (
    "01-petstores/oai-v3.0-petstore-expanded.yaml",
    "01-petstores/oai-v3.1-webhook-example.yaml",  # no path at all
    "04-museum/openapi.yaml",
    "05-cafe-multifile/openapi.yaml",
)
# Their whole suites run: each has something that no other has.
WHOLE = (
    "01-petstores/oai-v3.1-tictactoe.yaml",  # five security schemes
    "01-petstores/swagger-petstore.yaml",  # XML, forms, bytes, PUT on the collection
    "03-realworld-v1/openapi.yml",  # envelopes
    "08-tmf632-party/TMF632-Party_Management-v5.0.0.oas.yaml",  # inheritance, discriminators, recursion
    "09-osb-history/v2.17.yaml",  # keys in queries
)
TYPED = (
    "01-petstores/swagger-petstore.yaml",
    "06-torture-openapi-python-client/baseline_openapi_3.1.yaml",
    "08-tmf632-party/TMF632-Party_Management-v5.0.0.oas.yaml",
)
NAMES = tuple(row[0] for row in READ)
OTHERS = tuple(name for name in NAMES if name not in {*QUICK, *WHOLE, *TYPED})
CONTRACT = "tests/api/test_contract.py"


def run(project: Path, *command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def built(name: str, folder: Path) -> Path:
    project = folder / "project"
    build(REAL / name, project)
    run(project, "ruff", "check", "-q", ".")
    run(project, "ruff", "format", "-q", "--check", ".")
    return project


def test_the_tables_name_documents() -> None:
    assert {*QUICK, *WHOLE, *TYPED} <= set(NAMES)


@pytest.mark.parametrize("name", QUICK)
def test_a_small_one_honours_its_document(name: str, tmp_path: Path) -> None:
    run(built(name, tmp_path), "pytest", "-q", "-x", CONTRACT)


@pytest.mark.slow
@pytest.mark.parametrize("name", OTHERS)
def test_it_honours_its_document(name: str, tmp_path: Path) -> None:
    run(built(name, tmp_path), "pytest", "-q", "-x", CONTRACT)


@pytest.mark.slow
@pytest.mark.parametrize("name", WHOLE)
def test_its_whole_suite_passes(name: str, tmp_path: Path) -> None:
    run(built(name, tmp_path), "pytest", "-q", "-x")


@pytest.mark.slow
@pytest.mark.parametrize("name", TYPED)
def test_it_is_typed(name: str, tmp_path: Path) -> None:
    project = built(name, tmp_path)
    run(project, "pytest", "-q", "-x", CONTRACT)
    run(project, "mypy", "--strict", ".")
