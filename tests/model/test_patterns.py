"""Patterns: which may be used."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stackgen.model.patterns import pattern_problem

GOOD = [
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$", r"^\d{3}-\d{4}$", r"^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$", r"^\+?[1-9]\d{1,14}$",
    r"^#[0-9a-fA-F]{6}$", r"^(?:\d{1,3}\.){3}\d{1,3}$", r"^[^@\s]+@[^@\s]+\.[^@\s]+$", r"(a|b)*", r"(ab?)*", r".*foo.*",
    r"(?i)^[a-z]+$", r"^[a-z]+(\s[a-z]+)*$", r"^[\w.+-]+$", r"a*", r"(?:[a-z]{2,20},)*", "", "é+", r"^(draft|paid)$",
    r"^.{1,500}$", r"^v\d+\.\d+\.\d+(-[a-z]+\.\d+)?$", r"(?P<year>\d{4})-\d\d", r"^\S+$", r"a{0}",
]  # fmt: skip
ENDLESS = [
    r"(a+)+", r"(a|a)*", r"(a*)*", r"(.*a){20}", r"(a|ab|b)*", r"([a-z]+)*$", r"^(\w+\s?)*$", r"(a{1,20}){1,20}",
    r"(?:a?){30}",
    r"(x+x+)+y", r"(a|b|ab)*c", r"(a|[^b])*", r"(\d+|\w)*", r"((ab)*)*", r"(|a|b)*", r"(a|é|[^x])+",
]  # fmt: skip
FOREIGN = [r"(?=a)b", r"(?<!a)b", r"(a)\1", r"(?>a)", r"a++", r"a*+", r"(a)?(?(1)b|c)", r"(?P<x>a)(?P=x)", r"a\Z"]
WRONG = ["(", "[a", "a**", "*", r"\8", "a{2,1}", "(?P<1>a)", "(?z)", "a" * 1001, "[[a]"]


@pytest.mark.parametrize("pattern", GOOD)
def test_good(pattern: str) -> None:
    assert pattern_problem(pattern) is None


@pytest.mark.parametrize("pattern", ENDLESS)
def test_endless(pattern: str) -> None:
    found = pattern_problem(pattern)
    assert found is not None
    assert "for ever" in found.message


@pytest.mark.parametrize("pattern", [*FOREIGN, *WRONG])
def test_refused(pattern: str) -> None:
    assert pattern_problem(pattern) is not None


@settings(deadline=None)
@given(st.text(r"ab\d()[]{}|*+?.^$,12-<>:=!P", max_size=30))
def test_any_text_is_judged_soon(pattern: str) -> None:
    start = time.process_time()
    pattern_problem(pattern)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "pattern", ["(" * 400 + "a" + ")" * 400, "(a{0,9}b{0,9}){0,9}" * 40, "(" + "|".join("abcdefghij" * 20) + ")*"]
)
def test_large_ones_are_judged_soon(pattern: str) -> None:
    start = time.process_time()
    pattern_problem(pattern)
    assert time.process_time() - start < 5
