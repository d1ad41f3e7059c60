"""The example of docs/writing-a-generator.md works as it stands there."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tests.stacks import SPEC, stackgen

DOCUMENT = Path(__file__).parent.parent / "docs/writing-a-generator.md"


def test_the_documented_generator_is_found_and_writes_its_pages(tmp_path: Path) -> None:
    blocks = re.findall(r"```(\w+)\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    listing, emitter = (text for language, text in blocks if language == "python")
    (template,) = (text for language, text in blocks if language == "jinja")
    package, metadata = tmp_path / "acme_stackgen/diagrams", tmp_path / "acme_stackgen-1.0.dist-info"
    package.mkdir(parents=True)
    metadata.mkdir()
    (package.parent / "__init__.py").write_text(listing)
    (package / "__init__.py").write_text("")
    (package / "emitter.py").write_text(emitter)
    (package / "diagram.md.j2").write_text(template)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-stackgen\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[stackgen.generators]\nacme = acme_stackgen:GENERATORS\n")
    (tmp_path / "spec.yaml").write_text(f"{SPEC}    relations: {{order: Order}}\n")

    done = stackgen("build", "spec.yaml", cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path)})

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "shop/docs/entities/tag.md").read_text() == "# tag\n\n- refers to Order\n"
