"""Extras: generators that a spec has to ask for."""

from __future__ import annotations

import pytest

from stackgen.artifacts.contract import Generator


@pytest.mark.parametrize(
    ("optional", "options", "wanted"),
    [
        (False, {}, True),
        (False, {"pages": False}, False),
        (False, {"pages": {"size": 3}}, True),
        (True, {}, False),
        (True, {"pages": True}, True),
        (True, {"pages": {"size": 3}}, True),
        (True, {"pages": False}, False),
    ],
)
def test_what_a_spec_switches_on_or_off(optional: bool, options: dict[str, object], wanted: bool) -> None:
    assert Generator("pages", "pages", optional=optional).is_wanted(options) is wanted
