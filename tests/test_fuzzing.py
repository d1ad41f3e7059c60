"""Whatever is sent to a generated application, it answers as its OpenAPI document says: schemathesis sends it.

`pytest -m slow tests/test_fuzzing.py --fuzz-all` takes every example spec, and some minutes for each.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.applications import DATABASES, built, environment, run, served, spec_names

pytestmark = pytest.mark.slow

CHOSEN = (
    "shop",
    *("features/field_types", "features/constraints", "features/keys"),
    *("features/versioned", "features/soft_delete", "features/states", "features/auth"),
)
SEED = 20260101
SCHEMATHESIS = (
    sys.executable,
    "-m",
    "schemathesis.cli",
    f"--config-file={Path(__file__).parent / 'schemathesis.toml'}",
)


def test_whatever_is_sent_is_answered_as_described(
    fuzzed: str, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    application = built(fuzzed, tmp_path / "application")
    url = "sqlite:///fuzzed.db" if database == "sqlite" else request.getfixturevalue("postgres_url")
    run(application, "alembic", "upgrade", "head", url=url)
    with served(application, url) as address:
        done = subprocess.run(
            [*SCHEMATHESIS, "run", f"{address}/openapi.json", *_options(request.config)],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in (application / "server.log").read_text()


def _options(config: pytest.Config) -> list[str]:
    return [
        "--checks=all",
        "--phases=examples,coverage,fuzzing,stateful",
        f"--max-examples={config.getoption('--fuzz-examples')}",
        f"--seed={SEED}",
        *("--request-timeout=60", "--max-response-time=60"),  # a hundred passwords take a while to be hashed
        "--generation-database=none",
        "--warnings=off",
        "--no-color",
    ]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    names = spec_names() if metafunc.config.getoption("--fuzz-all") else CHOSEN
    cases = [(name, database) for name in names for database in DATABASES]
    metafunc.parametrize(("fuzzed", "database"), cases, ids=["-".join(case) for case in cases])
