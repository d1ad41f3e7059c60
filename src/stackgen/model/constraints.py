"""Constraints: what a value of a field must satisfy, checked against its type; and whether a value does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from stackgen.model.drafts import Drafts
from stackgen.model.entities import Constraints, FieldType, JsonValue, Kind
from stackgen.model.fieldtypes import NUMERIC, TEXTUAL, range_constraints
from stackgen.model.patterns import pattern_problem
from stackgen.model.values import Misfit, canonical
from stackgen.reading.problems import quoted
from stackgen.reading.source import Pointer
from stackgen.reading.spec import FieldSpec

BOUNDS = ("ge", "gt", "le", "lt")
_KEYS = (*BOUNDS, "multiple_of", "min_length", "max_length", "pattern", "min_items", "max_items")

_BOUNDED = NUMERIC | {Kind.DATE, Kind.DATETIME}
_FITS: Mapping[str, frozenset[Kind]] = {
    **dict.fromkeys(BOUNDS, _BOUNDED),
    "multiple_of": NUMERIC,
    "min_length": TEXTUAL | {Kind.BYTES},
    "max_length": TEXTUAL | {Kind.BYTES},
    "pattern": frozenset({Kind.STRING, Kind.TEXT, Kind.EMAIL, Kind.URL}),
}
_PASSWORD_LENGTH = 8
_MATCH_LIMIT = 1000  # a longer default is not held against its pattern


def constraints_of(drafts: Drafts, pointer: Pointer, spec: FieldSpec, kind: FieldType) -> Constraints:
    """The constraints of a field; those that do not fit are left out after a problem."""
    return _Reading(drafts, pointer, spec, kind).constraints()


def violation(kind: FieldType, constraints: Constraints, value: JsonValue) -> str:
    """Why a canonical value does not satisfy the constraints, or nothing."""
    if not kind.many:
        return next(_violations(kind.kind, constraints, value), "")
    items = value if isinstance(value, list) else []
    if constraints.min_items is not None and len(items) < constraints.min_items:
        return f"it has fewer than {constraints.min_items} elements"
    if constraints.max_items is not None and len(items) > constraints.max_items:
        return f"it has more than {constraints.max_items} elements"
    return next((said for item in items for said in _violations(kind.kind, constraints, item)), "")


class _Reading:
    """The constraints of one field, while they are checked."""

    def __init__(self, drafts: Drafts, pointer: Pointer, spec: FieldSpec, kind: FieldType) -> None:
        self.drafts, self.pointer, self.spec, self.kind = drafts, pointer, spec, kind
        self.ranged = range_constraints(drafts, pointer, spec, kind.kind)

    def constraints(self) -> Constraints:
        found: dict[str, Any] = {}
        for key in _KEYS:
            if (value := self._written(key)) is not None and (checked := self._checked(key, value)) is not None:
                found[key] = checked
        if self.kind.kind is Kind.PASSWORD:
            self._password_length(found)
        if self.kind.kind is Kind.BYTES and "max_length" not in found and not self.ranged.keys() - {"min_length"}:
            self._problem("name", "missing-range", "`bytes` needs a largest size", "write `bytes(65536)`")
        self._check_order(found)
        return Constraints(**found) if found else _NONE

    def _written(self, key: str) -> object:
        value = getattr(self.spec, key)
        if key not in self.ranged:
            return value
        if value is not None:
            self._problem(
                key,
                "given-twice",
                f"`{key}` is given twice: in the parentheses of the type and as a key",
                "keep one of the two",
            )
        return self.ranged[key]

    def _checked(self, key: str, value: Any) -> object:
        """The value of a constraint in canonical form, or nothing after a problem."""
        if key in {"min_items", "max_items"}:
            fits, needs = self.kind.many, "a list"
        else:
            fits, needs = self.kind.kind in _FITS[key], _NEEDS.get(key, "a number")
        if not fits:
            self._problem(key, "bad-constraint", f"`{key}` needs {needs}, and this is `{self.spec.type.name}`")
            return None
        if key == "pattern":
            return self._pattern(value)
        if key in {"min_length", "max_length", "min_items", "max_items"}:
            return self._size(key, value)
        return self._bound(key, value)

    def _size(self, key: str, value: int) -> int | None:
        low = 1 if key == "max_length" else 0
        if low <= value < 2**31:
            return value
        self._problem(key, "bad-constraint", f"`{key}` must be {low} or more, and below 2147483648")
        return None

    def _pattern(self, value: str) -> str | None:
        if found := pattern_problem(value):
            pointer = (*self.pointer, "pattern")
            self.drafts.report.add(pointer, "bad-pattern", found.message, found.hint, part=(found.offset, found.length))
            return None
        return value

    def _bound(self, key: str, value: Any) -> object:
        exact = self.drafts.report.source.scalar((*self.pointer, key)) if self.kind.kind is Kind.DECIMAL else None
        try:
            bound = canonical(
                FieldType(self.kind.kind, precision=self.kind.precision, scale=self.kind.scale), exact or value
            )
        except Misfit as misfit:
            self._problem(key, "bad-constraint", f"`{key}` does not fit the type: {misfit}", misfit.hint)
            return None
        if key == "multiple_of" and comparable(bound) <= 0:
            self._problem(key, "bad-constraint", "`multiple_of` must be more than 0")
            return None
        return bound

    def _password_length(self, found: dict[str, Any]) -> None:
        if found.setdefault("min_length", _PASSWORD_LENGTH) < _PASSWORD_LENGTH:
            self._problem("min_length", "bad-constraint", f"a password has at least {_PASSWORD_LENGTH} characters")

    def _check_order(self, found: dict[str, Any]) -> None:
        for low, high in (("ge", "gt"), ("le", "lt")):
            if low in found and high in found:
                self._problem(
                    high, "bad-constraint", f"`{low}` and `{high}` say the same thing twice", "keep one of the two"
                )
        for low, high in _PAIRS:
            if low not in found or high not in found:
                continue
            floor, ceiling = comparable(found[low]), comparable(found[high])
            if floor > ceiling or (floor == ceiling and (low, high) in _STRICT):
                self._problem(
                    high,
                    "bad-constraint",
                    f"no value can be valid: {self._end(low, found)} and {self._end(high, found)}",
                )

    def _end(self, key: str, found: Mapping[str, object]) -> str:
        return f"{_WORDS[key]} {found[key]}"

    def _problem(self, key: str, code: str, message: str, hint: str = "") -> None:
        place = "range" if key in self.ranged and getattr(self.spec, key, None) is None else key
        self.drafts.report.add_in_field(self.pointer, self.spec, place, code, message, hint)


_NONE = Constraints()
_NEEDS = {
    "min_length": "text or bytes",
    "max_length": "text or bytes",
    "pattern": "text",
    **dict.fromkeys(BOUNDS, "a number or a date"),
}
_PAIRS = (
    ("ge", "le"),
    ("ge", "lt"),
    ("gt", "le"),
    ("gt", "lt"),
    ("min_length", "max_length"),
    ("min_items", "max_items"),
)
_STRICT = frozenset({("ge", "lt"), ("gt", "le"), ("gt", "lt")})
_WORDS = {
    "ge": "at least", "gt": "more than", "le": "at most", "lt": "less than",
    "min_length": "at least", "max_length": "at most", "min_items": "at least", "max_items": "at most",
}  # fmt: skip


def comparable(value: Any) -> Any:
    """A canonical bound as something that has an order."""
    if not isinstance(value, str):
        return value
    try:
        return Decimal(value)
    except ArithmeticError:
        return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


def _violations(kind: Kind, constraints: Constraints, value: Any) -> Iterator[str]:
    if kind in _FITS["ge"]:
        yield from _bound_violations(constraints, comparable(value))
    elif kind in _FITS["min_length"]:
        yield from _text_violations(kind, constraints, value)


def _bound_violations(constraints: Constraints, value: Any) -> Iterator[str]:
    if constraints.ge is not None and value < comparable(constraints.ge):
        yield f"it is less than {constraints.ge}"
    if constraints.gt is not None and value <= comparable(constraints.gt):
        yield f"it is not more than {constraints.gt}"
    if constraints.le is not None and value > comparable(constraints.le):
        yield f"it is more than {constraints.le}"
    if constraints.lt is not None and value >= comparable(constraints.lt):
        yield f"it is not less than {constraints.lt}"
    if constraints.multiple_of is not None and _remainder(value, comparable(constraints.multiple_of)):
        yield f"it is not a multiple of {constraints.multiple_of}"


def _remainder(value: Any, step: Any) -> bool:
    return Decimal(str(value)) % Decimal(str(step)) != 0


def _text_violations(kind: Kind, constraints: Constraints, value: str) -> Iterator[str]:
    size = len(value) * 3 // 4 - value[-2:].count("=") if kind is Kind.BYTES else len(value)
    unit = "bytes" if kind is Kind.BYTES else "characters"
    if constraints.min_length is not None and size < constraints.min_length:
        yield f"it has fewer than {constraints.min_length} {unit}"
    if constraints.max_length is not None and size > constraints.max_length:
        yield f"it has more than {constraints.max_length} {unit}"
    if constraints.pattern is not None and len(value) <= _MATCH_LIMIT and not re.search(constraints.pattern, value):
        yield f"it does not match {quoted(constraints.pattern)}"
