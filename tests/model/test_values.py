"""Values in their canonical form."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stackgen.model.entities import FieldType, JsonValue, Kind
from stackgen.model.values import Misfit, canonical

TYPES = [
    *(FieldType(kind) for kind in Kind if kind not in {Kind.DECIMAL, Kind.ENUM, Kind.TYPE}),
    FieldType(Kind.ENUM, enum="State"),
    FieldType(Kind.DECIMAL, precision=6, scale=2),
]
CHOICES = ["draft", "paid"]


def of(kind: Kind, value: JsonValue, **options: int) -> JsonValue:
    return canonical(FieldType(kind, **options), value, CHOICES)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Kind.STRING, "x", "x"), (Kind.INT, -(2**31), -(2**31)), (Kind.BIGINT, 2**63 - 1, 2**63 - 1),
        (Kind.FLOAT, 1, 1.0),
        (Kind.BOOL, False, False), (Kind.DATE, "20240102", "2024-01-02"), (Kind.TIME, "12:30", "12:30:00"),
        (Kind.TIME, "12:30:00.5", "12:30:00.500000"),
        (Kind.DATETIME, "2024-01-02T12:00:00+02:00", "2024-01-02T10:00:00Z"),
        (Kind.DATETIME, "2024-01-02 12:00Z", "2024-01-02T12:00:00Z"), (Kind.DURATION, "P1W", "P7D"),
        (Kind.DURATION, "PT36H", "P1DT12H"), (Kind.DURATION, "PT0S", "PT0S"), (Kind.DURATION, "-PT1.50S", "-PT1.5S"),
        (Kind.DURATION, "P1DT2H3M4S", "P1DT2H3M4S"),
        (Kind.UUID, "01890A5DAC96774BBCCEB302099A8057", "01890a5d-ac96-774b-bcce-b302099a8057"),
        (Kind.EMAIL, "a@b.co", "a@b.co"), (Kind.URL, "https://example.com", "https://example.com"),
        (Kind.SLUG, "a-b", "a-b"),
        (Kind.JSON, {"a": [None]}, {"a": [None]}), (Kind.BYTES, "aGk=", "aGk="), (Kind.ENUM, "paid", "paid"),
    ],
)  # fmt: skip
def test_canonical(kind: Kind, value: JsonValue, expected: JsonValue) -> None:
    assert of(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.STRING, 5), (Kind.STRING, None), (Kind.INT, True), (Kind.INT, 2**31), (Kind.INT, 1.0),
        (Kind.BIGINT, 2**63),
        (Kind.FLOAT, "1"), (Kind.FLOAT, 10**400), (Kind.BOOL, 1), (Kind.DATE, "2024-02-30"),
        (Kind.DATE, "2024-01-01T00:00"),
        (Kind.TIME, "25:00"), (Kind.TIME, "12:00Z"), (Kind.DATETIME, "2024-01-02T12:00:00"),
        (Kind.DATETIME, "0001-01-01T00:00:00+10:00"),
        (Kind.DURATION, "P"), (Kind.DURATION, "PT"), (Kind.DURATION, "1h"), (Kind.DURATION, "P999999999W"),
        (Kind.UUID, "x"),
        (Kind.EMAIL, "a@b"), (Kind.EMAIL, "a b@c.d"), (Kind.URL, "example.com"), (Kind.SLUG, "A-b"),
        (Kind.SLUG, "a--b"),
        (Kind.BYTES, "aGk"), (Kind.BYTES, "é"), (Kind.ENUM, "lost"), (Kind.ENUM, 1),
    ],
)  # fmt: skip
def test_misfits(kind: Kind, value: JsonValue) -> None:
    with pytest.raises(Misfit):
        of(kind, value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0.00"),
        (0, "0.00"),
        ("-0.0", "0.00"),
        (1.1, "1.10"),
        ("1e3", "1000.00"),
        ("9999.99", "9999.99"),
        ("-12.3", "-12.30"),
    ],
)
def test_decimals(value: JsonValue, expected: str) -> None:
    assert of(Kind.DECIMAL, value, precision=6, scale=2) == expected


@pytest.mark.parametrize(
    "value", ["10000", "0.001", "NaN", "Infinity", "1_0", "１", "1e9999", "1e-9999", "", "x", True, None, []]
)
def test_decimals_that_do_not_fit(value: JsonValue) -> None:
    with pytest.raises(Misfit):
        of(Kind.DECIMAL, value, precision=6, scale=2)


def test_lists() -> None:
    assert canonical(FieldType(Kind.DATE, many=True), ["20240102"]) == ["2024-01-02"]
    with pytest.raises(Misfit):
        canonical(FieldType(Kind.DATE, many=True), "2024-01-02")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(TYPES), JSON)
def test_any_value_fits_or_not(kind: FieldType, value: JsonValue) -> None:
    try:
        found = canonical(kind, value, CHOICES)
    except Misfit:
        return
    json.dumps(found)
    assert canonical(kind, found, CHOICES) == found
