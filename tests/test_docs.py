"""The documentation is true where a machine can tell: its specs build, what they build compiles, its links lead on.

A block of YAML in the documentation is a whole spec or OpenAPI document, or stands below a comment that says what it is
a part of: `<!-- fragment: fields -->` is completed to a spec here; `<!-- not a spec -->` is left alone.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from stackgen.artifacts import generators
from stackgen.artifacts.contract import Request
from stackgen.artifacts.emitting import emit
from stackgen.model.entities import Kind
from stackgen.pipeline import Passes
from stackgen.reading.shortform import FLAGS
from stackgen.reading.spec import EXTENSIONS, Shape

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

BLOCK = re.compile(r"^(?:<!-- (?P<mark>[^\n]*) -->\n)?```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
HEAD = "stackgen: 1\napp: {name: example}\n"
LINK = re.compile(r"\]\((?P<target>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")

# What a fragment of each kind stands in, and how deep.
AROUND = {
    "fragment: top": (HEAD, 0),
    "fragment: entities": (HEAD + "entities:\n", 2),
    "fragment: entity": (HEAD + "entities:\n  Example:\n", 4),
    "fragment: fields": (HEAD + "entities:\n  Example:\n    fields:\n", 6),
}
ENTITIES = "entities:\n  Example: {fields: {name: string}}\n"


@dataclass(frozen=True)
class Example:
    page: Path
    line: int
    mark: str
    text: str

    @property
    def name(self) -> str:
        return f"{self.page.name}:{self.line}"

    @property
    def is_whole(self) -> bool:
        return self.text.startswith(("stackgen: 1", "openapi: "))

    @property
    def spec(self) -> str:
        if self.is_whole:
            return self.text
        head, depth = AROUND[self.mark]
        rest = "" if depth or "\nentities:" in f"\n{self.text}" else ENTITIES
        return head + textwrap.indent(self.text, " " * depth) + rest


def examples(page: Path) -> list[Example]:
    text = page.read_text(encoding="utf-8")
    return [
        Example(page, text.count("\n", 0, match.start("text")), match["mark"] or "", match["text"])
        for match in BLOCK.finditer(text)
    ]


EVERY = [example for page in PAGES for example in examples(page)]
SPECS = [example for example in EVERY if example.mark != "not a spec"]


def test_there_are_examples() -> None:
    fences = sum(page.read_text(encoding="utf-8").count("```yaml\n") for page in PAGES)
    assert len(EVERY) == fences > 10


@pytest.mark.parametrize("example", EVERY, ids=lambda example: example.name)
def test_an_example_says_what_it_is(example: Example) -> None:
    assert example.is_whole or example.mark in {*AROUND, "not a spec"}


@pytest.mark.parametrize("example", SPECS, ids=lambda example: example.name)
def test_an_example_builds(example: Example, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(example.spec, encoding="utf-8")
    passes = Passes(path)
    for artifact in emit(generators.enabled(passes.model, passes.source), Request(passes.model)):
        target = tmp_path / "out" / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(artifact.text, encoding="utf-8")
        if target.suffix == ".py":
            compile(artifact.text, str(target), "exec")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for match in LINK.finditer(page.read_text(encoding="utf-8")):
        target, anchor = match["target"], match["anchor"]
        if target.startswith(("http:", "https:")):
            continue
        there = (page.parent / target) if target else page
        assert there.exists(), match.group()
        if anchor:
            assert anchor in anchors(there), match.group()


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are made of their words."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_errors_in_the_readme_are_the_real_ones() -> None:
    shown = (ROOT / "README.md").read_text(encoding="utf-8")
    real = (ROOT / "golden" / "invalid" / "unknown-entity.txt").read_text(encoding="utf-8")
    assert real.replace("specs/invalid/unknown-entity.yaml", "spec.yaml") in shown


LANGUAGE = (ROOT / "docs/language.md").read_text(encoding="utf-8")
SHAPES = [shape for shape in Shape.__subclasses__() if shape.__module__ == Shape.__module__]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_key_stands_in_the_reference(shape: type[Shape]) -> None:
    keys = {name if field.alias is None else field.alias for name, field in shape.model_fields.items()}
    missing = {key for key in keys - {"", EXTENSIONS} if not re.search(rf"`[^`\n]*\b{key}\b[^`\n]*`", LANGUAGE)}
    assert not missing, f"docs/language.md does not say what {', '.join(sorted(missing))} of {shape.__name__} is"


def test_every_type_and_flag_stands_in_the_reference() -> None:
    words = {kind.value for kind in Kind} - {Kind.ENUM.value, Kind.TYPE.value} | set(FLAGS)
    assert not {word for word in words if not re.search(rf"`{word}\b", LANGUAGE)}
