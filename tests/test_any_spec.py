"""Any spec of the grammar builds, is clean, migrates and passes the tests that are generated for it.

`pytest -m slow tests/test_any_spec.py --specs 300` draws as many.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.applications import DATABASES, built, run
from tests.drawn import Data, specs

pytestmark = pytest.mark.slow

A_TIME = 3  # how many specs a test draws; the first is the simplest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    rounds = range(-(-metafunc.config.getoption("--specs") // A_TIME))
    metafunc.parametrize(("number", "database"), [(number, DATABASES[number % 2]) for number in rounds])


def test_any_spec_becomes_an_application_that_passes_its_tests(
    number: int, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    @seed(number)
    @settings(
        max_examples=A_TIME,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(specs())
    def holds(spec: Data) -> None:
        path = tmp_path / "spec.yaml"
        path.write_text(yaml.safe_dump(spec, sort_keys=False))
        application = built(path, tmp_path / "application")
        run(application, "ruff", "check", "--no-cache", "-q", ".")
        run(application, "compileall", "-q", ".")
        given_url = {"url": request.getfixturevalue("postgres_url")} if database == "postgresql" else {}
        run(application, "pytest", "-x", "-p", "no:cacheprovider", **given_url)

    holds()
