"""Models as JSON and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stackgen.model.resolve import model_of
from stackgen.model.stored import from_json, to_json
from stackgen.reading.source import read_source
from tests.model.test_rich import RICH

ROOT = Path(__file__).parents[2]
VALID = sorted([*(ROOT / "specs").glob("*.yaml"), *(ROOT / "specs/features").glob("*.yaml")])


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_there_and_back(path: Path) -> None:
    model = model_of(read_source(path))
    text = to_json(model)
    assert from_json(text) == model
    assert to_json(from_json(text)) == text


def test_everything_there_and_back() -> None:
    model = RICH()
    assert from_json(to_json(model)) == model


def test_the_text_is_canonical() -> None:
    text = to_json(RICH())
    assert text.endswith("}\n")
    assert text == json.dumps(json.loads(text), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 2, "model": {}}', '{"format": 1, "model": {"app": 5}}', '{"format": 1}']
)
def test_what_is_no_model(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)
