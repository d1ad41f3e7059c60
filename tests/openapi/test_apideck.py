"""Apideck's CRM: whatever is sent to its ten resources is answered as the document says; schemathesis sends it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.applications import DATABASES, built, environment, run, served
from tests.openapi.documents import REAL, needs_real
from tests.test_fuzzing import SCHEMATHESIS, SEED

pytestmark = [needs_real, pytest.mark.slow]

KEY = "Bearer key"
# What a team would write first: which keys are good.
CHECK = f"""\
    if credentials.given["apiKey"] != "{KEY}":
        raise UnauthorizedError("Nobody has this key.")
    return None


class Secured"""
IMPORT = "from starlette.exceptions import HTTPException\n"
UNWRITTEN = "/crm/lists"  # nothing says how lists are made
# Its coverage phase takes minutes; it finds that `format: email` is not checked (docs/openapi.md), and nothing else.
PHASES = {"sqlite": "examples,fuzzing,stateful", "postgresql": "examples"}


@pytest.mark.parametrize("database", DATABASES)
def test_whatever_is_sent_is_answered_as_the_document_says(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    application = built(REAL / "02-apideck-crm/crm.yml", tmp_path / "crm")
    _let_in_with_a_key(application / "app/api/security.py")
    url = "sqlite:///crm.db" if database == "sqlite" else request.getfixturevalue("postgres_url")
    run(application, "alembic", "upgrade", "head", url=url)
    with served(application, url) as address:
        command = [*SCHEMATHESIS, "run", str(application / "openapi/document.json"), f"--url={address}"]
        done = subprocess.run(
            [*command, *_options(PHASES[database])],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    assert "Tested: 50" in done.stdout
    assert "Traceback" not in (application / "server.log").read_text()


def _let_in_with_a_key(security: Path) -> None:
    text = security.read_text(encoding="utf-8")
    written = text.replace("    return None\n\n\nclass Secured", CHECK, 1)
    imported = written.replace(IMPORT, f"{IMPORT}\nfrom app.errors import UnauthorizedError\n", 1)
    assert text != written != imported
    security.write_text(imported, encoding="utf-8")


def _options(phases: str) -> list[str]:
    return [
        "--checks=all",
        f"--phases={phases}",
        f"--exclude-path-regex={UNWRITTEN}",
        f"--header=Authorization: {KEY}",
        "--max-examples=2",
        f"--seed={SEED}",
        "--request-timeout=60",
        "--generation-database=none",
        "--warnings=off",
        "--no-color",
    ]
