"""Whatever is written, a model or a SpecError comes out; and what comes out can be stored."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stackgen.model.resolve import model_of, resolve
from stackgen.model.stored import from_json, to_json
from stackgen.reading.native import read_spec
from stackgen.reading.problems import SpecError
from stackgen.reading.source import read_source, source_of
from tests.model.test_rich import TEXT

HEAD = "stackgen: 1\napp: {name: shop}\n"
SPEC = (HEAD + TEXT).splitlines(keepends=True)

_WORDS = """
    stackgen app name enums entities fields relations checks unique indexes api order id type default inverse to many
    through optional string string(1..40) int int(5..1) decimal(12,2) Tag Tag[] Tag? Person json password now = ? [] -
    null true 5 1.5 'x' 1e999 0x1F x-y a__b Class class _ __ - : , * & << ! | > % @ ` # [ ] { } ( ) " \\ é
"""
WORDS = st.sampled_from([*_WORDS.split(), "\x85", "\u2028", "\t", "\\", "日本"])


def check_shown(error: SpecError) -> None:
    assert error.problems
    assert all(problem.span.line >= 1 and problem.span.column >= 1 for problem in error.problems)
    error.show().encode()


def outcome(text: str) -> None:
    """Read the text; show what is wrong, or store what comes out."""
    try:
        source = source_of(text, "spec.yaml")
        model = model_of(source)
    except SpecError as error:
        check_shown(error)
        return
    assert resolve(read_spec(source), source) == model
    assert from_json(to_json(model)) == model


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    outcome(text)
    outcome(HEAD + text)


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes(tmp_path_factory: Any, content: bytes) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "spec.yaml"
    path.write_bytes(content)
    try:
        read_source(path)
    except SpecError as error:
        check_shown(error)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_spec_with_other_words_in_it(data: st.DataObject) -> None:
    lines = list(SPEC)
    for _ in range(data.draw(st.integers(1, 3))):
        number = data.draw(st.integers(0, len(lines) - 1))
        words = lines[number].rstrip("\n").split(" ")
        words[data.draw(st.integers(0, len(words) - 1))] = data.draw(WORDS)
        lines[number] = " ".join(words) + "\n"
    outcome("".join(lines))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_spec_with_lines_lost_and_doubled(data: st.DataObject) -> None:
    lines = list(SPEC)
    number = data.draw(st.integers(0, len(lines) - 1))
    other = data.draw(st.integers(0, len(lines) - 1))
    lines[number] = data.draw(st.sampled_from(["", lines[other], lines[number] * 2, "  " + lines[number]]))
    outcome("".join(lines))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), VALUES)
def test_a_spec_with_another_value_somewhere(data: st.DataObject, value: Any) -> None:
    import json

    whole = source_of("".join(SPEC), "spec.yaml").data
    place: Any = whole
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], dict | list) and data.draw(st.booleans()):
            place = place[key]
            continue
        place[key] = value
        break
    outcome(json.dumps(whole))
