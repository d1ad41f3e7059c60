"""The pattern of a decimal accepts the numbers of its range, and nothing else."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stackgen_fastapi.decimal_patterns import LONGEST, decimal_pattern


def spellings(units: int, scale: int) -> set[str]:
    """Every way to write a number: with all the digits of its fraction, or without the last zeros."""
    text = f"{Decimal(units).scaleb(-scale):.{scale}f}"
    whole, _, fraction = text.partition(".")
    found = {text}
    while fraction:
        found.add(f"{whole}.{fraction}")
        if not fraction.endswith("0"):
            break
        fraction = fraction[:-1]
    else:
        found.add(whole)
    return found | {f"-{one}" for one in found if units == 0}


@pytest.mark.parametrize(
    ("low", "high", "step", "scale", "pattern"),
    [
        (0, 9_999_999, 1, 2, r"^([0-9](\.[0-9]{1,2})?|[1-9][0-9]{1,4}(\.[0-9]{1,2})?)$"),
        (1, 9_999, 1, 2, r"^((0\.(0[1-9]|[1-9][0-9]?)|[1-9](\.[0-9]{1,2})?)|[1-9][0-9](\.[0-9]{1,2})?)$"),
        (0, 10_000, 1, 4, r"^(0(\.[0-9]{1,4})?|1(\.0(0(00?)?)?)?)$"),
        (0, 9_999, 5, 2, r"^([0-9](\.[0-9][05]?)?|[1-9][0-9](\.[0-9][05]?)?)$"),
        (-50, 50, 1, 1, r"^-?([0-4](\.[0-9])?|5(\.0)?)$"),
    ],
)
def test_common_ranges_have_short_patterns(low: int, high: int, step: int, scale: int, pattern: str) -> None:
    assert decimal_pattern(low, high, step, scale) == pattern


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_pattern_says_exactly_what_is_in_the_range(data: st.DataObject) -> None:
    scale = data.draw(st.integers(0, 2))
    low = data.draw(st.integers(-1300, 1300))
    high = data.draw(st.integers(low, 1300))
    step = data.draw(st.sampled_from([1, 1, 2, 5, 10, 25, 3, 50, 100]))
    wanted = {units for units in range(low, high + 1) if units % step == 0}
    pattern = decimal_pattern(low, high, step, scale) if wanted else None
    if pattern is None:
        return
    form = re.compile(pattern)
    for units in range(-1500, 1500, 1):
        for text in spellings(units, scale):
            sign = text.startswith("-") and units == 0
            expected = units in wanted and (not sign or low < 0)
            assert bool(form.search(text)) == expected, (text, pattern)
    for text in ("", "-", "00", "01", "1.", ".5", "+1", "1e3", " 1", "1\n", f"0.{'0' * (scale + 1)}", "١"):
        assert not form.fullmatch(text), (text, pattern)


@pytest.mark.parametrize("step", [7, 13, 999])
def test_what_needs_too_long_a_pattern_has_none(step: int) -> None:
    found = decimal_pattern(0, 10**12, step, 2)
    assert found is None or len(found) <= LONGEST
