"""A thousand entities with all that the language has: built, linted and compiled. Their suite is not run."""

from __future__ import annotations

from pathlib import Path

import pytest
from scripts.large_spec import spec_of

from stackgen.model.resolve import model_of
from stackgen.reading.source import source_of
from tests.applications import built, run

pytestmark = pytest.mark.slow


def test_a_thousand_entities_become_an_application_that_compiles(tmp_path: Path) -> None:
    text = spec_of(1000)
    assert len(model_of(source_of(text, "large.yaml")).entities) == 1000
    spec = tmp_path / "large.yaml"
    spec.write_text(text)
    application = built(spec, tmp_path / "company")
    run(application, "compileall", "-q", ".")
    run(application, "ruff", "check", "--no-cache", "-q", ".")
    run(application, "ruff", "format", "--no-cache", "--check", "-q", ".")
