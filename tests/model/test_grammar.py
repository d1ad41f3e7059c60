"""Expressions: what they mean, and where they go wrong."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stackgen.model.expressions import (
    Arithmetic,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Logic,
    Membership,
    Negative,
    Not,
    NullTest,
)
from stackgen.model.grammar import ExpressionError, parse, parse_expression
from tests.model.specs import entity, problems

A, B = ColumnRef("a"), ColumnRef("b")
ONE, TWO = Constant("number", 1), Constant("number", 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", A),
        ("a = 1", Comparison("=", A, ONE)),
        ("a == 1", Comparison("=", A, ONE)),
        ("a <> 1", Comparison("!=", A, ONE)),
        ("a>=1.50", Comparison(">=", A, Constant("number", "1.50"))),
        ("a = 1e3", Comparison("=", A, Constant("number", "1e3"))),
        ("a = 'it''s'", Comparison("=", A, Constant("string", "it's"))),
        ("a = true", Comparison("=", A, Constant("boolean", True))),
        ("a is null", NullTest(A)),
        ("a IS NOT NULL", NullTest(A, negated=True)),
        ("a in (1, -2, 'x')", Membership(A, (ONE, Constant("number", -2), Constant("string", "x")))),
        ("a in (-1.5)", Membership(A, (Constant("number", "-1.5"),))),
        ("a not in (1)", Membership(A, (ONE,), negated=True)),
        ("not a = 1", Not(Comparison("=", A, ONE))),
        ("not not a", Not(Not(A))),
        ("a and b and a", Logic("and", (A, B, A))),
        ("a or b and a", Logic("or", (A, Logic("and", (B, A))))),
        ("(a or b) and a", Logic("and", (Logic("or", (A, B)), A))),
        ("a + b * 2 > 1", Comparison(">", Arithmetic("+", A, Arithmetic("*", B, TWO)), ONE)),
        ("a - b - 1 < 2", Comparison("<", Arithmetic("-", Arithmetic("-", A, B), ONE), TWO)),
        ("(a - 1) % 2 = 1", Comparison("=", Arithmetic("%", Arithmetic("-", A, ONE), TWO), ONE)),
        ("-a < 1", Comparison("<", Negative(A), ONE)),
        ("a / b <= 1", Comparison("<=", Arithmetic("/", A, B), ONE)),
        ("  a  ", A),
        ("((a))", A),
        ("a\n  and b", Logic("and", (A, B))),
    ],
)
def test_meaning(text: str, expected: Expression) -> None:
    assert parse_expression(text) == expected


@pytest.mark.parametrize(
    ("text", "offset"),
    [("", 0), ("a =", 3), ("a = = 1", 4), ("a b", 2), ("a in ()", 6), ("a in 1", 5), ("a is 1", 5), ("1x", 0),
    ("a # b", 2),
     ("(a", 2), ("a)", 1), ("a < 1 < 2", 6), ("é = 1", 0), ("a.b = 1", 1), ("and", 0), ("'x", 0)],
)  # fmt: skip
def test_where_it_goes_wrong(text: str, offset: int) -> None:
    with pytest.raises(ExpressionError) as raised:
        parse_expression(text)
    assert raised.value.part[0] == offset


@pytest.mark.parametrize(
    "text", ["(" * 9000, "not " * 9000, "-" * 9000, "a" + "+a" * 60, "a and " * 9000, "-(" * 900, "9" * 9000]
)
def test_nothing_is_too_deep(text: str) -> None:
    with contextlib.suppress(ExpressionError):
        parse_expression(text)


def test_places() -> None:
    parsed = parse("price > 0 and name = 'x'")
    assert isinstance(parsed.expression, Logic)
    first, second = parsed.expression.operands
    assert parsed.place(first) == (0, 9)
    assert parsed.place(second) == (14, 10)


@given(st.text("ab01.'()=<>!+-*/%, \nandorisutl", max_size=40))
def test_any_text(text: str) -> None:
    try:
        parse_expression(text)
    except ExpressionError as error:
        offset, length = error.part
        assert 0 <= offset <= len(text)
        assert length >= 0


COLUMNS = """
Thing:
  fields:
    name: string
    price: decimal(12,2)
    count: int?
    weight: float
    done: bool
    born: date
    at: datetime
    state: State
    token: uuid
    data: json
    labels: string[]
    home: url
    secret: password
  relations: {owner: Owner?}
  checks: {fine: "%s"}
Owner: {fields: {name: string}}
"""
ENUMS = "stackgen: 1\napp: {name: shop}\nenums: {State: [draft, paid]}\n"


def check(text: str) -> list[str]:
    return problems("entities:\n" + (COLUMNS % text).replace("\n", "\n  "), ENUMS)


@pytest.mark.parametrize(
    "text",
    [
        "price >= 0", "done", "not done", "done = true", "name != ''", "state in ('draft', 'paid')", "state = 'draft'",
        "born > '2024-01-01'", "at < '2024-01-01T00:00:00Z'", "at >= created_at", "count is null or count > 0",
        "count % 2 = 0",
        "price * count + weight > 1.5", "token != '01890a5d-ac96-774b-bcce-b302099a8057'", "owner is not null",
        "owner_id is null", "owner = id", "data is not null", "name = home", "'a' < name", "-price < 0", "1 = 1",
        "price / (count + 1) <= 10", "name in ('a', 'b') and not (done or price = 1)", "id != owner_id",
    ],
)  # fmt: skip
def test_conditions_that_fit(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("price", "a condition is true or false, but this is a number"),
        ("price = 'x'", "a number cannot be compared with text"),
        ("name = price", "text cannot be compared with a number"),
        ("name and done", "true or false is expected here, but this is text"),
        ("name + 1 > 0", "a number is expected here, but this is text"),
        ("state < 'paid'", "needs values with an order"),
        ("state = name", "the enum State cannot be compared with text"),
        ("state = 'pait'", "is not a value of the enum"),
        ("born = at", "a date cannot be compared with a datetime"),
        ("born = 'soon'", "is not a date"),
        ("token = 'x'", "is not a UUID"),
        ("data = 'x'", "JSON cannot be compared with text"),
        ("labels = 'x'", "a list cannot be compared with text"),
        ("secret = 'x'", "a password cannot be compared with text"),
        ("weight % 2 = 0", "`%` needs whole or decimal numbers"),
        ("price = null", "nothing is equal to null"),
        ("null = price", "nothing is equal to null"),
        ("price is null is null", "is expected here"),
        ("nmae = 'x'", "has no column"),
        ("done > false", "needs values with an order"),
        ("born - 1 > 0", "a number is expected here, but this is a date"),
        ("price in ('a')", "a number cannot be compared with text"),
        ("null", "a condition is true or false, but this is null"),
    ],
)
def test_conditions_that_do_not(text: str, message: str) -> None:
    found = check(text)
    assert len(found) == 1
    assert message in found[0]


def test_a_relation_stands_for_its_column() -> None:
    text = "A:\n  relations: {b: B}\n  checks: {fine: b != id}\nB: {fields: {name: string}}\n"
    assert entity(text).checks[0].expression == Comparison("!=", ColumnRef("b_id"), ColumnRef("id"))
