"""The example in docs/regenerating.md is run as it stands there: builds, edits, and what comes of them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.stacks import stackgen

PAGE = Path(__file__).parent.parent / "docs/regenerating.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> Iterator[tuple[str, str]]:
    text = PAGE.read_text(encoding="utf-8")
    example = text[text.index("## An example") : text.index("## What stackgen remembers")]
    yield from BLOCK.findall(example)


def runs(console: str) -> Iterator[tuple[list[str], list[str]]]:
    """Every command of a console with the lines that it prints."""
    for run in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, *lines = run.splitlines()
        yield command.split()[1:], lines


def apply(patch: str, folder: Path) -> None:
    subprocess.run(["git", "apply", "--unidiff-zero", "-"], input=patch, cwd=folder, text=True, check=True)


def test_the_example_is_true(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    kinds = []
    for kind, text in blocks():
        kinds.append(kind)
        if kind == "yaml":
            (tmp_path / "spec.yaml").write_text(text)
        elif kind == "diff":
            apply(text, tmp_path)
        elif kind == "python":
            path, _, excerpt = text.partition("\n")
            assert excerpt in (tmp_path / path.removeprefix("# ")).read_text()
        else:
            for words, lines in runs(text):
                shown = stackgen(*words, cwd=tmp_path).stderr.splitlines()
                assert [line for line in lines if line != "…" and line not in shown] == [], shown
    assert set(kinds) == {"yaml", "console", "diff", "python"}
