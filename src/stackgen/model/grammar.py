"""The grammar of expressions: text -> Expression, with the place of every part of it; or where it goes wrong.

condition  = all { "or" all }            all        = negation { "and" negation }
negation   = [ "not" ] comparison        comparison = sum [ operator sum | [ "not" ] "in" list | "is" [ "not" ] "null" ]
sum        = product { ("+" | "-") product }            product = value { ("*" | "/" | "%") value }
value      = "-" value | "(" condition ")" | name | number | 'string' | true | false | null
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeVar

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

MAX_DEPTH = 50
MAX_TOKENS = 2000

Part = tuple[int, int]  # offset and length
E = TypeVar("E", bound=Expression)

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?![A-Za-z_0-9]))|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<string>'(?:[^']|'')*')|(?P<sign><=|>=|<>|!=|==|[-+*/%()=<>,]))",
    re.ASCII,
)
_WORDS = frozenset({"and", "or", "not", "in", "is", "null", "true", "false"})
_COMPARISONS: Mapping[str, Literal["=", "!=", "<", "<=", ">", ">="]] = {
    "=": "=", "==": "=", "!=": "!=", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=",
}  # fmt: skip
_SUMS: Mapping[str, Literal["+", "-"]] = {"+": "+", "-": "-"}
_PRODUCTS: Mapping[str, Literal["*", "/", "%"]] = {"*": "*", "/": "/", "%": "%"}


class ExpressionError(ValueError):
    """A text that is no expression: what is wrong, and where in the text."""

    def __init__(self, message: str, part: Part, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.part, self.hint = message, part, hint


@dataclass(frozen=True)
class Parsed:
    """An expression with the places of its parts."""

    expression: Expression
    places: Mapping[int, Part]  # by `id` of the part, which lives as long as the expression

    def place(self, part: Expression) -> Part:
        return self.places.get(id(part), (0, 1))


def parse_expression(text: str, names: Mapping[str, str] = MappingProxyType({})) -> Expression:
    """The expression that a text means; `names` are other words for columns. Raises ExpressionError."""
    return parse(text, names).expression


def parse(text: str, names: Mapping[str, str] = MappingProxyType({})) -> Parsed:
    """As `parse_expression`, with the place of every part."""
    parser = _Parser(text, _tokens(text), names)
    expression = parser.condition()
    if not parser.at_end():
        raise parser.unexpected("an operator or the end")
    return Parsed(expression, parser.places)


@dataclass(frozen=True)
class _Token:
    kind: str  # number, name, string, sign, word, end
    text: str
    start: int
    end: int


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    position, length = 0, len(text.rstrip())
    while position < length:
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise _bad_character(text, position)
        if len(found) >= MAX_TOKENS:
            raise ExpressionError("this expression is too long", (match.start(match.lastgroup), 1))
        found.append(_token(match, match.lastgroup))
        position = match.end()
    return [*found, _Token("end", "", length, length + 1)]


def _token(match: re.Match[str], kind: str) -> _Token:
    text = match[kind]
    if kind == "name" and text.lower() in _WORDS:
        kind, text = "word", text.lower()
    return _Token(kind, text, match.start(match.lastgroup or kind), match.end())


def _bad_character(text: str, position: int) -> ExpressionError:
    start = position + len(text[position:]) - len(text[position:].lstrip())
    character = text[start]
    if character == "'":
        return ExpressionError("this text is not closed", (start, len(text) - start), "end it with a single quote")
    if character == '"':
        return ExpressionError("text stands in single quotes", (start, 1), "write 'text'")
    hints = {"&": "write `and`", "|": "write `or`", "!": "write `not`, or `!=`", ";": "an expression is one condition"}
    if character.isdigit() or character == ".":
        return ExpressionError("this is neither a number nor a name", (start, 1))
    return ExpressionError(f"{character!r} means nothing in an expression", (start, 1), hints.get(character, ""))


class _Parser:
    """Recursive descent over the tokens; every level of nesting counts, so the depth of the tree is bounded."""

    def __init__(self, text: str, tokens: list[_Token], names: Mapping[str, str]) -> None:
        self.text, self.tokens, self.names = text, tokens, names
        self.position = 0
        self.depth = 0
        self.places: dict[int, Part] = {}

    def condition(self) -> Expression:
        return self._logic("or", self._all)

    def _all(self) -> Expression:
        return self._logic("and", self._negation)

    def _logic(self, operator: Literal["and", "or"], operand: Callable[[], Expression]) -> Expression:
        start = self._token().start
        operands = [operand()]
        while self._take("word", operator):
            operands.append(operand())
        return operands[0] if len(operands) == 1 else self._placed(Logic(operator, tuple(operands)), start)

    def _negation(self) -> Expression:
        start = self._token().start
        if not self._take("word", "not"):
            return self._comparison()
        self._deeper()
        negated = self._placed(Not(self._negation()), start)
        self.depth -= 1
        return negated

    def _comparison(self) -> Expression:
        start, left = self._token().start, self._sum()
        token = self._token()
        if token.kind == "sign" and token.text in _COMPARISONS:
            self.position += 1
            compared = self._placed(Comparison(_COMPARISONS[token.text], left, self._sum()), start)
            if self._token().text in _COMPARISONS and self._token().kind == "sign":
                raise self._error("comparisons do not chain", "join two with `and`: `0 <= x and x < 10`")
            return compared
        if self._take("word", "is"):
            negated = self._take("word", "not")
            self._expect("word", "null")
            return self._placed(NullTest(left, negated), start)
        negated = self._take("word", "not")
        if self._take("word", "in"):
            return self._placed(Membership(left, self._list(), negated), start)
        if negated:
            raise self.unexpected("`in`")
        return left

    def _list(self) -> tuple[Constant, ...]:
        self._expect("sign", "(")
        values = [self._constant()]
        while self._take("sign", ","):
            values.append(self._constant())
        self._expect("sign", ")")
        return tuple(values)

    def _constant(self) -> Constant:
        value = self._value()
        if isinstance(value, Negative) and isinstance(value.operand, Constant):
            number = value.operand.value
            negative = -number if isinstance(number, int) else f"-{number}"
            constant = Constant("number", negative)
            self.places[id(constant)] = self.places[id(value)]
            return constant
        if isinstance(value, Constant):
            return value
        raise ExpressionError(
            "a list holds literals only", self.places[id(value)], "write a number, a 'text', true or false"
        )

    def _sum(self) -> Expression:
        return self._arithmetic(_SUMS, self._product)

    def _product(self) -> Expression:
        return self._arithmetic(_PRODUCTS, self._value)

    def _arithmetic(
        self,
        operators: Mapping[str, Literal["+", "-"]] | Mapping[str, Literal["*", "/", "%"]],
        operand: Callable[[], Expression],
    ) -> Expression:
        start, left, before = self._token().start, operand(), self.depth
        while (token := self._token()).kind == "sign" and token.text in operators:
            self.position += 1
            self._deeper()
            left = self._placed(Arithmetic(operators[token.text], left, operand()), start)
        self.depth = before
        return left

    def _value(self) -> Expression:
        token = self._token()
        self.position += 1
        if token.kind == "sign" and token.text in {"-", "("}:
            return self._nested(token)
        if token.kind == "name":
            return self._placed(ColumnRef(self.names.get(token.text, token.text)), token.start)
        if token.kind == "number":
            value = int(token.text) if token.text.isdigit() and len(token.text) < 1000 else token.text
            return self._placed(Constant("number", value), token.start)
        if token.kind == "string":
            return self._placed(Constant("string", token.text[1:-1].replace("''", "'")), token.start)
        if token.kind == "word" and token.text in _LITERALS:
            kind, literal = _LITERALS[token.text]
            return self._placed(Constant(kind, literal), token.start)
        self.position -= 1
        raise self.unexpected("a column, a number or a 'text'")

    def _nested(self, opening: _Token) -> Expression:
        self._deeper()
        if opening.text == "-":
            nested: Expression = self._placed(Negative(self._value()), opening.start)
        else:
            nested = self.condition()
            self._expect("sign", ")")
        self.depth -= 1
        return nested

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self._error(f"this expression is nested more than {MAX_DEPTH} levels deep", "")

    def _token(self) -> _Token:
        return self.tokens[self.position]

    def at_end(self) -> bool:
        """Whether all tokens are used."""
        return self._token().kind == "end"

    def _take(self, kind: str, text: str) -> bool:
        token = self._token()
        taken = token.kind == kind and token.text == text
        self.position += taken
        return taken

    def _expect(self, kind: str, text: str) -> None:
        if not self._take(kind, text):
            raise self.unexpected(f"`{text}`")

    def unexpected(self, wanted: str) -> ExpressionError:
        """The error of a token that cannot stand where it does."""
        token = self._token()
        found = "the end" if token.kind == "end" else f"`{token.text}`"
        return self._error(f"{wanted} is expected here, but this is {found}", "")

    def _error(self, message: str, hint: str) -> ExpressionError:
        token = self._token()
        return ExpressionError(message, (token.start, token.end - token.start), hint)

    def _placed(self, expression: E, start: int) -> E:
        self.places[id(expression)] = (start, self.tokens[self.position - 1].end - start)
        return expression


_LITERALS: Mapping[str, tuple[Literal["boolean", "null"], bool | None]] = {
    "true": ("boolean", True),
    "false": ("boolean", False),
    "null": ("null", None),
}
