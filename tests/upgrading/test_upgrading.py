"""A project that an older version built, with edits in it, is built by this one, whose templates may be others."""

from __future__ import annotations

import ast
import json
import tarfile
from pathlib import Path

import pytest

from stackgen import pipeline
from stackgen.project.merging.marks import chosen
from tests.regeneration.rounds import squeezed

FILTERS = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # from Python 3.11.4 on
KEPT = sorted(Path(__file__).parent.glob("*.tar.xz"))


def test_every_version_is_kept() -> None:
    assert KEPT


@pytest.mark.parametrize("archive", KEPT, ids=lambda path: path.name.removesuffix(".tar.xz"))
def test_the_edits_survive_the_upgrade(archive: Path, tmp_path: Path) -> None:
    with tarfile.open(archive) as kept:
        kept.extractall(tmp_path, **FILTERS)
    done = pipeline.build(tmp_path / "spec.yaml", tmp_path / "shop")
    assert not done.stops
    for path, lines in json.loads((tmp_path / "added.json").read_text()).items():
        text = (tmp_path / "shop" / path).read_text()
        assert [line for line in lines if squeezed(line) not in squeezed(text)] == [], path
    conflicts = {change.path for change in done.conflicts}
    for path in (tmp_path / "shop/app").rglob("*.py"):
        ast.parse(chosen(path.read_text(), 2))
    again = pipeline.Passes(tmp_path / "spec.yaml", tmp_path / "shop").plan()
    assert {change.path for change in again.conflicts} == conflicts
    assert again.is_empty
