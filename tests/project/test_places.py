"""Where a spec is, as its project may say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgen.cli import run
from stackgen.project.places import seen_from


@pytest.mark.parametrize(
    ("spec", "seen"),
    [
        ("shop/spec.yaml", "spec.yaml"),
        ("shop/specs/shop.yaml", "specs/shop.yaml"),
        ("shop.yaml", "../shop.yaml"),
        ("../shop.yaml", "../../shop.yaml"),
        ("elsewhere/shop.yaml", "spec.yaml"),
        ("shop/it's.yaml", "spec.yaml"),
        ("shop/-o.yaml", "spec.yaml"),
    ],
)
def test_the_path_of_a_spec_says_nothing_of_the_machine(tmp_path: Path, spec: str, seen: str) -> None:
    assert seen_from(tmp_path / "here/shop", tmp_path / "here" / spec) == seen


def test_a_link_to_the_project_makes_no_difference(tmp_path: Path) -> None:
    (tmp_path / "here/shop").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "here/shop")
    assert seen_from(tmp_path / "link", tmp_path / "here/spec.yaml") == "../spec.yaml"


@pytest.mark.parametrize(("out", "spec"), [("./shop", "../spec.yaml"), (".", "spec.yaml")])
def test_the_command_of_the_hook_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str, spec: str) -> None:
    text = f"stackgen: 1\napp: {{name: shop, out: {out}}}\nentities: {{A: {{fields: {{x: int}}}}}}\n"
    (tmp_path / "spec.yaml").write_text(text)
    assert run(["build", str(tmp_path / "spec.yaml")]) == 0
    monkeypatch.chdir(tmp_path / out)
    assert f"entry: stackgen check {spec} --out ." in Path(".pre-commit-config.yaml").read_text()
    assert run(["check", spec, "--out", "."]) == 0
    (tmp_path / "spec.yaml").write_text(text.replace("x: int", "y: int"))
    assert run(["check", spec, "--out", ".", "--format", "github"]) == 4  # x would be lost
