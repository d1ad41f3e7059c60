"""How problems are shown."""

from __future__ import annotations

import pytest

from stackgen.reading.problems import Problem, Span, SpecError, quoted, render, suggestion


def shown(line: str, column: int, length: int = 1, hint: str = "") -> str:
    return render(Problem(Span("s.yaml", 1, column, length), "code", "message", hint), [line])


def test_the_whole_of_it() -> None:
    assert shown("author: Autor", 9, 5, 'did you mean "Author"?') == (
        "s.yaml:1:9: code: message\n"
        "    1 | author: Autor\n"
        "      |         ^^^^^\n"
        '      = hint: did you mean "Author"?\n'
    )


def test_without_a_line() -> None:
    assert render(Problem(Span("none.yaml", 1, 1), "bad-file", "gone"), []) == "none.yaml:1:1: bad-file: gone\n"


@pytest.mark.parametrize(
    ("line", "column", "indent", "carets"),
    [
        ("\tab", 2, "\t", 2),
        ("日本: x", 5, "      ", 1),  # wide characters take two cells
        ("e\u0301: x", 5, "    "[:-1], 1),  # a combining one takes none
        ("ab", 9, "  ", 1),
    ],
)
def test_carets_stand_below(line: str, column: int, indent: str, carets: int) -> None:
    length = max(1, carets)
    assert shown(line, column, length).splitlines()[2] == f"      | {indent}{'^' * carets}"


def test_carets_end_with_the_line() -> None:
    assert shown("abc", 2, 500).splitlines()[2] == "      |  ^^"


def test_a_long_line_is_shown_in_part() -> None:
    lines = shown("x" * 5000 + "HERE" + "y" * 5000, 5001, 4).splitlines()
    assert all(len(line) < 200 for line in lines)
    start = lines[2].index("^")
    assert lines[1][start : start + 4] == "HERE"


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in shown("a\x1b[31mb", 2)
    assert "\x1b" not in quoted("a\x1b[31mb")


def test_problems_are_sorted_and_said_once() -> None:
    one, two = Problem(Span("s", 2, 1), "a", "x"), Problem(Span("s", 1, 9), "b", "y")
    assert SpecError([one, two, one]).problems == (two, one)


@pytest.mark.parametrize(("word", "text"), [("a", '"a"'), ('a"b', r'"a\"b"'), ("x" * 99, '"' + "x" * 59 + '…"')])
def test_quoted(word: str, text: str) -> None:
    assert quoted(word) == text


def test_suggestions() -> None:
    assert suggestion("uniqe", ["index", "unique"]) == 'did you mean "unique"?'
    assert suggestion("CUSTOMER", ["Customer"]) == 'did you mean "Customer"?'
    assert suggestion("zzz", ["a", "b"], "the choices") == "the choices are a, b"
    assert suggestion("zzz", ["a"]) == ""
    assert suggestion("zzz", [], "the choices") == ""
