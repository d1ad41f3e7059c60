"""Conditions: an expression over the columns of an entity -> the same with its names and types checked."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Column, FieldType, Kind
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
from stackgen.model.fieldtypes import TEXTUAL
from stackgen.model.grammar import ExpressionError, Parsed, Part, parse
from stackgen.model.values import Misfit, canonical
from stackgen.reading.problems import one_of, quoted, suggestion
from stackgen.reading.source import Pointer


@dataclass(frozen=True)
class _Type:
    """What a part of an expression is: a class of values that compare with each other, and the column's type."""

    name: str  # number, text, true or false, null, or the name of a type that compares only with itself
    column: FieldType | None = None
    literal: bool = False


_NUMBER = _Type("a number")
_TEXT = _Type("text")
_TRUTH = _Type("true or false")
_NULL = _Type("null")
_ORDERED = frozenset({"a number", "text", "a date", "a time", "a datetime", "a duration"})


def condition(drafts: Drafts, draft: Draft, pointer: Pointer, text: str) -> Expression | None:
    """The condition that a text means for a row of the entity, or nothing after a problem."""
    return _checked(drafts, draft, pointer, text)


def value_of(drafts: Drafts, draft: Draft, pointer: Pointer, text: str, column: Column) -> Expression | None:
    """The value of a text for a row of the entity, fit for `column`; or nothing after a problem."""
    return _checked(drafts, draft, pointer, text, column)


def _checked(
    drafts: Drafts, draft: Draft, pointer: Pointer, text: str, column: Column | None = None
) -> Expression | None:
    aliases = {name: r.columns[0].name for name, r in draft.references.items() if len(r.columns) == 1}
    try:
        parsed = parse(text, {word: name for word, name in aliases.items() if word not in draft.fields})
        checking = _Checking(drafts, draft, parsed)
        checking.check() if column is None else checking.check_value(column)
    except _NameIsBroken:
        return None
    except ExpressionError as error:
        code = "bad-expression" if not isinstance(error, _Unknown) else "unknown-field"
        drafts.report.add(pointer, code, error.message, error.hint, part=error.part)
        return None
    return parsed.expression


class _Unknown(ExpressionError):
    """A name that is no column."""


class _NameIsBroken(Exception):
    """A name whose own definition has a problem."""


class _Checking:
    """One expression, while its types are checked."""

    def __init__(self, drafts: Drafts, draft: Draft, parsed: Parsed) -> None:
        self.drafts, self.draft, self.parsed = drafts, draft, parsed

    def check(self) -> None:
        found = self._type(self.parsed.expression)
        if found.name != _TRUTH.name:
            raise self._error(
                self.parsed.expression,
                f"a condition is true or false, but this is {found.name}",
                "compare it with something",
            )

    def check_value(self, column: Column) -> None:
        """The expression must give what the column holds."""
        whole, wanted = self.parsed.expression, _column_type(column)
        if isinstance(whole, Constant) and whole.type == "string":
            return self._check_literal(whole, wanted)
        found = self._type(whole)
        if found.name not in {wanted.name, _NULL.name}:
            raise self._error(whole, f"the column holds {wanted.name}, but this is {found.name}")
        return None

    def _type(self, part: Expression) -> _Type:  # noqa: C901 - one case for each kind of node
        match part:
            case ColumnRef():
                return self._column(part)
            case Constant():
                return _Type(_LITERALS[part.type], literal=True)
            case Arithmetic():
                return self._arithmetic(part)
            case Negative():
                return self._operand(part.operand, _NUMBER)
            case Comparison():
                return self._comparison(part)
            case Membership():
                return self._membership(part)
            case NullTest():
                return self._null_test(part)
            case Not():
                return self._operand(part.operand, _TRUTH)
            case Logic():
                for operand in part.operands:
                    self._operand(operand, _TRUTH)
                return _TRUTH

    def _column(self, part: ColumnRef) -> _Type:
        columns = self.draft.columns_of(part.name)
        if len(columns) == 1 and columns[0].type.kind is Kind.TYPE:
            message = f"{quoted(part.name)} is of the type {columns[0].type.value_type}, which no check looks into"
            raise self._error(part, message, "constrain the fields of the type, or test it with `is null`")
        if len(columns) == 1:
            return _column_type(columns[0])
        if columns:
            hint = f"name one of {one_of(column.name for column in columns)}"
            raise self._error(part, f"the relation {quoted(part.name)} has several columns", hint)
        raise self._unknown(part)

    def _unknown(self, part: ColumnRef) -> Exception:
        word, draft = part.name, self.draft
        if word in draft.spec.fields or word in draft.references or self.drafts.may_name(draft, word):
            return _NameIsBroken()
        if word in draft.spec.relations and word not in draft.collections:
            return _NameIsBroken()
        hint = (
            suggestion(word, (*draft.columns, *self.drafts.words(draft))) or f"text stands in single quotes: '{word}'"
        )
        return _Unknown(f"{draft.name} has no column {quoted(word)}", self.parsed.place(part), hint)

    def _operand(self, part: Expression, wanted: _Type) -> _Type:
        found = self._type(part)
        if found.name != wanted.name:
            raise self._error(part, f"{wanted.name} is expected here, but this is {found.name}")
        return _Type(wanted.name, found.column)

    def _arithmetic(self, part: Arithmetic) -> _Type:
        for side in (part.left, part.right):
            found = self._operand(side, _NUMBER)
            if part.operator == "%" and found.column is not None and found.column.kind is Kind.FLOAT:
                raise self._error(side, "`%` needs whole or decimal numbers, and this is `float`")
        return _NUMBER

    def _comparison(self, part: Comparison) -> _Type:
        left, right = self._type(part.left), self._type(part.right)
        for side, found in ((part.left, left), (part.right, right)):
            if found.name == _NULL.name:
                negated = "not " if part.operator == "!=" else ""
                raise self._error(side, "nothing is equal to null, not even null", f"write `is {negated}null`")
        self._comparable(part.left, left, part.right, right, self.parsed.place(part))
        ordered = left if not left.literal else right
        if part.operator not in {"=", "!="} and ordered.name not in _ORDERED:
            raise self._error(
                part, f"`{part.operator}` needs values with an order, and this is {ordered.name}", "use `=` or `!=`"
            )
        return _TRUTH

    def _comparable(self, left: Expression, one: _Type, right: Expression, other: _Type, place: Part) -> None:
        """Both sides must be of one class; a 'text' stands for a value of the type on the other side."""
        if isinstance(right, Constant) and right.type == "string" and one.column is not None:
            return self._check_literal(right, one)
        if isinstance(left, Constant) and left.type == "string" and other.column is not None:
            return self._check_literal(left, other)
        if one.name != other.name:
            raise ExpressionError(f"{one.name} cannot be compared with {other.name}", place)
        return None

    def _check_literal(self, literal: Constant, wanted: _Type) -> None:
        kind = wanted.column
        if wanted.name in {_NUMBER.name, _TRUTH.name} or kind is None or kind.many or kind.kind in _OPAQUE:
            raise self._error(
                literal,
                f"{wanted.name} cannot be compared with text",
                "leave the quotes out" if wanted.name == _NUMBER.name else "",
            )
        if kind.kind in TEXTUAL:
            return
        choices = [member.value for member in self.drafts.enums[kind.enum].members] if kind.enum else []
        try:
            canonical(kind, literal.value if isinstance(literal.value, str) else "", choices)
        except Misfit as misfit:
            raise self._error(literal, str(misfit), misfit.hint) from None

    def _membership(self, part: Membership) -> _Type:
        found = self._type(part.operand)
        for value in part.values:
            if value.type == "null":
                raise self._error(value, "nothing is equal to null, not even null", "add `or … is null`")
            self._comparable(part.operand, found, value, self._type(value), self.parsed.place(value))
        return _TRUTH

    def _null_test(self, part: NullTest) -> _Type:
        if not isinstance(part.operand, ColumnRef):
            raise self._error(part.operand, "only a column can be null")
        columns = self.draft.columns_of(part.operand.name)
        if not columns:
            raise self._unknown(part.operand)
        return _TRUTH

    def _error(self, part: Expression, message: str, hint: str = "") -> ExpressionError:
        return ExpressionError(message, self.parsed.place(part), hint)


_OPAQUE = frozenset({Kind.JSON, Kind.BYTES, Kind.PASSWORD})
_LITERALS = {"string": "text", "number": "a number", "boolean": "true or false", "null": "null"}
_CLASSES = {
    **dict.fromkeys((Kind.INT, Kind.BIGINT, Kind.FLOAT, Kind.DECIMAL), "a number"),
    **dict.fromkeys(TEXTUAL - {Kind.PASSWORD}, "text"),
    Kind.BOOL: "true or false",
    Kind.DATE: "a date",
    Kind.TIME: "a time",
    Kind.DATETIME: "a datetime",
    Kind.DURATION: "a duration",
    Kind.UUID: "a UUID",
    Kind.JSON: "JSON",
    Kind.BYTES: "bytes",
    Kind.PASSWORD: "a password",
}


def _column_type(column: Column) -> _Type:
    if column.type.many:
        return _Type("a list", column.type)
    if column.type.enum is not None:
        return _Type(f"the enum {column.type.enum}", column.type)
    return _Type(_CLASSES[column.type.kind], column.type)
