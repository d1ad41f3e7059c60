"""Short forms and long forms mean the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stackgen.reading.shortform import FLAGS
from tests.model.specs import model

ENUMS = "enums:\n  State: [draft, in-progress]\n"
FIELDS = [
    ("string", "{type: string}"),
    ("string(40)", "{type: string, max_length: 40}"),
    ("string(1..40) unique immutable", "{type: string, min_length: 1, max_length: 40, unique: true, immutable: true}"),
    ("string(1..)?", "{type: string?, min_length: 1}"),
    ("text = two words", "{type: text, default: two words}"),
    ("string = 5", "{type: string, default: '5'}"),
    ('string = "x = y"', "{type: string, default: x = y}"),
    ("int(0..100) = 50", "{type: int, ge: 0, le: 100, default: 50}"),
    ("int(-5..)", "{type: int, ge: -5}"),
    ("float(0.5..1.5)", "{type: float, ge: 0.5, le: 1.5}"),
    ("float = 1", "{type: float, default: 1.0}"),
    ("bigint(..9000000000)", "{type: bigint, le: 9000000000}"),
    ("'decimal(12,2) = 0'", "{type: 'decimal(12,2)', default: 0.00}"),
    ("'decimal( 12 , 2 )? = 1.5'", "{type: 'decimal(12,2)?', default: '1.50'}"),
    ("bool = true", "{type: bool, default: true}"),
    ("datetime = now", "{type: datetime, default: now}"),
    ("datetime = 2024-01-02T03:04:05+01:00", "{type: datetime, default: '2024-01-02T02:04:05Z'}"),
    ("date = today", "{type: date, default: today}"),
    ("date = 2024-01-02", "{type: date, default: 2024-01-02}"),
    ("time = 12:30", "{type: time, default: '12:30:00'}"),
    ("duration = PT90M", "{type: duration, default: PT1H30M}"),
    ("uuid = uuid7", "{type: uuid, default: uuid7}"),
    ("bytes(4) = aGk=", "{type: bytes, max_length: 4, default: aGk=}"),
    ("State = in-progress", "{type: State, default: in-progress}"),
    ("State[] = [draft]", "{type: 'State[]', default: [draft]}"),
    ("State? index", "{type: State?, index: true}"),
    ("string(2..40)[]", "{type: 'string[]', min_length: 2, max_length: 40}"),
    ("string[]? = []", "{type: 'string[]?', default: []}"),
    ("int[] = [1, 2]", "{type: 'int[]', default: [1, 2]}"),
    ("'json = {a: [1, null]}'", "{type: json, default: {a: [1, null]}}"),
    ("string? = null", "{type: string?}"),
    ("string? readonly deprecated", "{type: string? readonly, deprecated: true}"),
    ("int private = 0", "{type: int = 0, private: true}"),
    ("password(10..)", "{type: password, min_length: 10}"),
    ("string = now", "{type: string, default: now}"),
]
RELATIONS = [
    ("Other", "{to: Other}"),
    ("Other?", "{to: Other, optional: true}"),
    ("Other[]", "{to: Other, many: true}"),
    ("Other[]", "{to: 'Other[]'}"),
    ("Other", "{to: Other, inverse: things, on_delete: restrict, optional: false, many: false}"),
    ("Other?", "{to: Other?, on_delete: set_null}"),
]
ENTITIES = [
    ("unique: [value]", "unique: [[value]]"),
    ("indexes: [value, [-value, id]]", "indexes: [{fields: value}, {fields: [-value, id]}]"),
    ("order: -value", "order: [-value]"),
    ("order: [-value]", "order: [-value, -id]"),
    ("id: value", "id: [value]"),
    ("id: uuid7", ""),
    ("plural: Things", "plural: things"),
    ("api: {page: {size: 20}}", "api: {operations: [delete, update, create, get, list]}"),
    ("checks: {fine: value <> 'a' AND not value == 'b'}", "checks: {fine: (value != 'a') and (not value = 'b')}"),
]


def with_field(form: str) -> str:
    return f"{ENUMS}entities:\n  Thing:\n    fields:\n      value: {form}\n"


@pytest.mark.parametrize(("short", "long"), FIELDS)
def test_fields(short: str, long: str) -> None:
    assert model(with_field(short)) == model(with_field(long))


@pytest.mark.parametrize(("short", "long"), RELATIONS)
def test_relations(short: str, long: str) -> None:
    text = "entities:\n  Thing:\n    relations:\n      other: %s\n  Other: {fields: {name: string}}\n"
    assert model(text % short) == model(text % long)


@pytest.mark.parametrize(("short", "long"), ENTITIES)
def test_keys_of_an_entity(short: str, long: str) -> None:
    text = "entities:\n  Thing:\n    fields: {value: string}\n    %s\n"
    assert model(text % short) == model(text % long)


def test_enums() -> None:
    text = "enums:\n  State: %s\nentities:\n  Thing: {fields: {state: State}}\n"
    short = model(text % "[draft, in-progress, 3d]")
    assert short == model(text % "{values: [draft, in-progress, 3d]}")
    assert [member.member for member in short.enums[0].members] == ["draft", "in_progress", "_3d"]


SCALARS = {
    "string": st.text("abc xyz", min_size=1, max_size=10)
    .map(str.strip)
    .filter(bool)
    .filter(lambda text: text != "null"),
    "int": st.integers(-(2**31), 2**31 - 1),
    "bool": st.booleans(),
    "json": st.recursive(st.integers() | st.booleans() | st.text("abc"), st.lists, max_leaves=4),
}
SAFE_FLAGS = [flag for flag in FLAGS if flag not in {"private", "readonly", "writeonly", "immutable"}]


@st.composite
def fields(draw: st.DrawFn) -> tuple[str, str]:
    kind = draw(st.sampled_from(sorted(SCALARS)))
    flags = [] if kind == "json" else draw(st.lists(st.sampled_from(SAFE_FLAGS), unique=True))
    optional = draw(st.booleans())
    short, long = kind + "?" * optional, {"type": kind + "?" * optional, **dict.fromkeys(flags, True)}
    short = " ".join([short, *flags])
    if draw(st.booleans()):
        default = draw(SCALARS[kind])
        short += " = " + (default if kind == "string" and isinstance(default, str) else json.dumps(default))
        long["default"] = default
    return json.dumps(short), json.dumps(long)


@given(fields())
def test_any_field(pair: tuple[str, str]) -> None:
    short, long = pair
    assert model(with_field(short)) == model(with_field(long))
