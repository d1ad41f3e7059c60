"""Every code that can be raised is in the catalogue and has a case in specs/invalid, and the other way round."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from stackgen.model.codes import CATALOGUE
from stackgen.reading.codes import Rule

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "src/stackgen"
GOLDEN = ROOT / "golden/invalid"

CODE = re.compile(r"[a-z]+(-[a-z]+)+")
SHOWN = re.compile(r"^specs/invalid/\S+:\d+:\d+: ([a-z-]+): ", re.MULTILINE)
NOT_CODES = {"blue-shoes", "not-a-mapping", "short-form", "utf-8"}  # words that look like codes where codes are given
WITHOUT_CASE = {
    "missing-formatter",  # of a machine, not of a spec
    "open-door",  # a warning
    "nobody-serves",  # of what is switched off
    "openapi-cleared",  # a warning
    *(
        "bad-backfill",
        "data-loss",
        "key-changed",
        "needs-backfill",
        "unknown-rename",
    ),  # of two specs
}

HOW_TO = """

A code needs three things:
 1. an entry `Rule(code, means, why, mend, example)` in src/stackgen/model/codes.py (or reading/codes.py);
 2. a spec with that one mistake, specs/invalid/<what>.yaml, which is the entry's `example`, and its golden:
    `pytest tests/reading/test_invalid.py --update-golden`, then read golden/invalid/<what>.txt;
 3. docs/errors.md: `make docs`.
If the word is no code, put it into NOT_CODES of this test."""


def raised(path: Path) -> Iterator[str]:
    """Words like codes that are given to a call, or to a variable `code`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
        elif isinstance(node, ast.Assign) and "code" in {ast.unparse(target) for target in node.targets}:
            given = [node.value]
        for value in given:
            yield from (word for word in words(value) if CODE.fullmatch(word) and word not in NOT_CODES)


def words(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    if isinstance(value, ast.IfExp):
        yield from (*words(value.body), *words(value.orelse))


FOLDERS = [ENGINE / "reading", ENGINE / "model", ENGINE / "artifacts", ENGINE / "pipeline.py"]
MODULES = [path for place in FOLDERS for path in ([place] if place.is_file() else sorted(place.rglob("*.py")))]
SOURCES = [path for path in MODULES if path.name != "codes.py"]


def in_goldens() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in sorted(GOLDEN.glob("*.txt")):
        for code in dict.fromkeys(SHOWN.findall(path.read_text("utf-8"))):
            found.setdefault(code, []).append(path.stem)
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_every_code_of_a_module_is_in_the_catalogue(path: Path) -> None:
    unknown = set(raised(path)) - CATALOGUE.keys()
    assert not unknown, f"{path.name}: {', '.join(sorted(unknown))}" + HOW_TO


def test_every_entry_can_be_raised() -> None:
    possible = {code for path in SOURCES for code in raised(path)}
    assert CATALOGUE.keys() - possible == set(), "these codes are in the catalogue, and no code raises them"


def test_every_entry_has_a_case() -> None:
    without = CATALOGUE.keys() - in_goldens().keys() - WITHOUT_CASE
    assert not without, f"no case in specs/invalid shows {', '.join(sorted(without))}" + HOW_TO


def test_every_case_shows_codes_of_the_catalogue() -> None:
    assert not in_goldens().keys() - CATALOGUE.keys(), HOW_TO


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=lambda rule: rule.code)
def test_an_entry_is_whole(rule: Rule) -> None:
    for text in (rule.means, rule.why, rule.mend):
        assert text[0].isupper() or text[0] == "`"
        assert text.endswith(".")
    if rule.code not in WITHOUT_CASE:
        assert rule.example in in_goldens()[rule.code], f"{rule.example} does not show {rule.code}"
