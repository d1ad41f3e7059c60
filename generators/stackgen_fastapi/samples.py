"""Sample values, as JSON: those that a column takes, those at its limits, those that it refuses, and rows of them."""

from __future__ import annotations

import base64
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from stackgen.model.entities import Check, Column, Entity, Field, FieldType, JsonValue, Kind, Model
from stackgen_fastapi.bounds import Bounds, bounds_of
from stackgen_fastapi.columns import ORDERED, TEXTUAL, in_create, optional
from stackgen_fastapi.evaluation import Row, accepted, columns_in, constants_in, holds
from stackgen_fastapi.ranges import range_of
from stackgen_fastapi.texts import MANY, least_of, mismatches, most_of, pattern_of, rising_texts
from stackgen_fastapi.value_samples import Objects

LONGEST = 10_000  # characters or bytes of a sample; more would make a body too large to send
MOST_ITEMS = 100
COMBINATIONS = 20_000  # rows that are tried for one that satisfies every check


@dataclass(frozen=True)
class Samples:
    """Values of one column."""

    valid: tuple[JsonValue, ...]  # distinct, and rising where the database orders them; the first is a plain one
    edges: tuple[JsonValue, ...]  # valid, at a limit
    invalid: tuple[JsonValue, ...]  # each breaks one rule; null is not among them
    capacity: int | None = None  # how many values there are; None: more than any test needs


def samples_of(model: Model, entity: Entity, column: Column) -> Samples:
    """The samples of a column that is no reference."""
    bounds = bounds_of(entity, column)
    if column.type.kind is Kind.TYPE:
        one = _of_objects(objects_of(model, column))
        return _listed(column.type.kind, one, bounds) if column.type.many else one
    limits = (bounds.min_length, bounds.max_length, bounds.pattern, bounds.min_items, bounds.max_items)
    values = tuple(member.value for member in model.enum(column.type.enum).members) if column.type.enum else ()
    example = column.example if isinstance(column, Field) and isinstance(column.example, str) else None
    gap = "-" if column.name in entity.key else " "
    word = column.name.rstrip("_").replace("_", gap)
    return _samples(column.type, tuple(bounds.numeric.items()), limits, values or (example,), word)


def objects_of(model: Model, column: Column) -> Objects:
    """The samples of the objects that a column holds."""
    return Objects(model, model.value_type(column.type.value_type or ""), samples_of)


def _of_objects(objects: Objects) -> Samples:
    invalid: tuple[JsonValue, ...] = ({**objects.whole(), "no_such_field": 1}, "text", [])
    return Samples(tuple(objects.variants()), tuple(objects.edges()), invalid)


@lru_cache(maxsize=8192)
def _samples(
    kind: FieldType,
    numeric: tuple[tuple[str, int | float | str], ...],
    limits: tuple[int | None, int | None, str | None, int | None, int | None],
    choices: tuple[str | None, ...],
    word: str,
) -> Samples:
    """The samples of all columns that look the same; `choices` are the enum's values, or the example."""
    bounds = Bounds(dict(numeric), *limits)
    one = _scalar(kind, bounds, word, tuple(choice for choice in choices if choice is not None))
    return _listed(kind.kind, one, bounds) if kind.many else one


def _scalar(kind: FieldType, bounds: Bounds, word: str, choices: tuple[str, ...]) -> Samples:
    if kind.kind in ORDERED:
        return _ordered(kind, bounds)
    if kind.kind in TEXTUAL:
        return _textual(kind.kind, bounds, word, choices)
    if kind.kind is Kind.ENUM:
        return Samples(choices, (), ("no such value", 1), len(choices))
    if kind.kind is Kind.BYTES:
        return _bytes(bounds, word)
    return _SIMPLE[kind.kind]


def _ordered(kind: FieldType, bounds: Bounds) -> Samples:
    span = range_of(kind, bounds)
    invalid = (*span.beyond(), *_WRONG[kind.kind])
    if kind.kind is Kind.DECIMAL:
        invalid = (*invalid, f"1.{'0' * (kind.scale or 0)}5", 1.5)
    return Samples(span.rising(MANY), span.edges(), invalid, span.size if span.size < MANY else None)


def _textual(kind: Kind, bounds: Bounds, word: str, examples: tuple[str, ...]) -> Samples:
    least, most, pattern = least_of(kind, bounds), most_of(kind, bounds), pattern_of(bounds)
    valid = rising_texts(kind, word, least, most, pattern) or examples
    edges = _text_edges(kind, least, most) if pattern is None else ()
    capacity = len(valid) if len(valid) < MANY or most == 1 else None
    return Samples(tuple(valid), edges, tuple(_bad_texts(kind, bounds, valid)), capacity)


def _text_edges(kind: Kind, least: int, most: int) -> tuple[JsonValue, ...]:
    if kind in (Kind.EMAIL, Kind.URL):
        return ()
    lengths = [least] if least or kind is not Kind.SLUG else [1]
    lengths += [most] if least < most <= LONGEST else []
    return tuple("x" * length for length in lengths)


def _bad_texts(kind: Kind, bounds: Bounds, valid: Sequence[str]) -> Iterator[JsonValue]:
    least, most, pattern = least_of(kind, bounds), most_of(kind, bounds), bounds.pattern
    if least > 0 and pattern_of(bounds) is None:
        yield "x" * (least - 1)
    if most <= LONGEST and pattern_of(bounds) is None:
        yield "x" * (most + 1)
    yield from _MALFORMED.get(kind, ())
    if pattern is not None and valid:
        yield from itertools.islice(mismatches(pattern, valid[0], least, most), 2)
    if valid:
        yield f"{valid[0][:-1]}\x00"
    yield 5


def _bytes(bounds: Bounds, word: str) -> Samples:
    least, most = bounds.min_length or 0, min(bounds.max_length or LONGEST, LONGEST)
    texts = rising_texts(Kind.STRING, word, least, most, None) if most else ("",)
    lengths = [least, most] if bounds.max_length == most else [least]
    beyond = [most + 1] if bounds.max_length == most else []
    beyond += [least - 1] if least else []
    return Samples(
        tuple(_base64(text.encode()) for text in texts),
        tuple(_base64(bytes(length)) for length in dict.fromkeys(lengths)),
        (*(_base64(bytes(length)) for length in beyond), "not base64", 5),
    )


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _listed(kind: Kind, one: Samples, bounds: Bounds) -> Samples:
    """Lists of the samples of their items."""
    wrong_items = () if kind is Kind.JSON else (None,)
    least, most = bounds.min_items or 0, bounds.max_items
    size = max(1, least) if most is None or most > 0 else 0
    sizes = [least] if most is None or most > MOST_ITEMS else [least, most]
    wrong = [least - 1] if least else []
    wrong += [most + 1] if most is not None and most <= MOST_ITEMS else []
    item = one.valid[:1]
    invalid: list[JsonValue] = [[*item] * number for number in wrong]
    invalid += [[bad, *[*item] * (size - 1)] for bad in (*one.invalid[:2], *wrong_items) if size]
    return Samples(
        tuple([value] * size for value in one.valid) if size else ([],),
        tuple([*item] * number for number in dict.fromkeys(sizes)),
        (*invalid, "not a list"),
    )


_WRONG: Mapping[Kind, tuple[JsonValue, ...]] = {
    Kind.INT: ("5", True, 1.5),
    Kind.BIGINT: ("5", True, 1.5),
    Kind.FLOAT: ("5", True),
    Kind.DECIMAL: ("much",),
    Kind.DATE: ("today", "2030-02-30", 5),
    Kind.TIME: ("noon", 5),
    Kind.DATETIME: ("now", "2030-01-01T12:00:00", 5),
    Kind.DURATION: ("long", 5),
}
_MALFORMED: Mapping[Kind, tuple[JsonValue, ...]] = {
    Kind.EMAIL: ("nobody", "no body@example.com"),
    Kind.URL: ("nowhere", "ftp://example.com/"),
    Kind.SLUG: ("Not a slug", "-a"),
}
_UUIDS = tuple(f"00000000-0000-4000-8000-{number:012}" for number in range(1, MANY + 1))
_OBJECTS: tuple[JsonValue, ...] = tuple({"letter": letter} for letter in "abcdefghijklmnopqrstuvwx")
_ANYTHING: tuple[JsonValue, ...] = ([1, "two", None], "text", 0.5, {})
_SIMPLE = {
    Kind.BOOL: Samples((False, True), (), ("true", 1), 2),
    Kind.UUID: Samples(_UUIDS, (), ("no uuid", 5)),
    Kind.JSON: Samples(_OBJECTS, _ANYTHING, ()),
}


# Rows


@dataclass(frozen=True)
class RowSamples:
    """Rows of one entity that satisfy its checks. Required references count as given, optional ones as null."""

    model: Model
    entity: Entity

    @cached_property
    def given(self) -> tuple[Field, ...]:
        """The fields that requests give."""
        return tuple(field for field in self.entity.fields if in_create(field))

    def samples(self, column: Column) -> Samples:
        return samples_of(self.model, self.entity, column)

    @cached_property
    def base(self) -> Row:
        """A plain row."""
        plain = {field.name: self.samples(field).valid[0] for field in self.given if self.samples(field).valid}
        return self.adapted({**self._fixed, **plain}) or {**self._fixed, **plain}

    @cached_property
    def _fixed(self) -> Row:
        """What requests do not give: defaults, and references, of which only null is known to a check."""
        row: dict[str, JsonValue] = {}
        for column in self.entity.columns:
            default = column.default if isinstance(column, Field) else None
            if default and default.source == "literal":
                row[column.name] = default.value
            elif not isinstance(column, Field) and not optional(self.entity, column):
                row[column.name] = f"<{column.name}>"
        return row

    @cached_property
    def required(self) -> Row:
        """A row of which only what is required was given."""
        names = {field.name for field in self.given if not field.optional and field.default is None}
        return {**self._fixed, **{name: value for name, value in self.base.items() if name in names}}

    @cached_property
    def checked(self) -> frozenset[str]:
        """The columns that checks speak of."""
        return frozenset[str]().union(*(columns_in(check.expression) for check in self.entity.checks))

    def accepts(self, row: Row) -> bool:
        return not self.entity.checks or accepted(self.entity, row)

    def takes(self, field: Field, value: JsonValue) -> bool:
        """Whether the plain row satisfies the checks with another value for the field."""
        return field.name not in self.checked or self.accepts({**self.base, field.name: value})

    def adapted(self, row: Row, kept: frozenset[str] = frozenset()) -> Row | None:
        """The row itself if it satisfies the checks, else with other values in the columns that they speak of."""
        if self.accepts(row):
            return row
        return self._searched(row, self.checked - kept, self.accepts)

    def violating(self, check: Check) -> Row | None:
        """What to change in the plain row to break this check and no other; None if no request can."""

        def is_wanted(row: Row) -> bool:
            return not holds(self.entity, check.expression, row) and all(
                holds(self.entity, other.expression, row) for other in self.entity.checks if other is not check
            )

        for names in (columns_in(check.expression), self.checked):
            if found := self._searched(self.base, names, is_wanted):
                return {name: found[name] for name in found if name in names and self._is_given(name)}
        return None

    def changes(self, column: Field) -> Iterator[JsonValue]:
        """Values that can stand in for the plain row's."""
        values = (*self.samples(column).valid[1:], *self.samples(column).edges)
        nulls = (None,) if column.optional and column.type.kind is not Kind.JSON else ()
        for value in (*values[:8], *nulls):
            if value != self.base.get(column.name) and self.takes(column, value):
                yield value

    def _searched(self, row: Row, names: frozenset[str], is_wanted: Callable[[Row], bool]) -> Row | None:
        """The row with other values under `names`, the plainest that will do."""
        searched = [field for field in self.given if field.name in names]
        domains = [self._domain(field) for field in searched]
        combinations = itertools.islice(itertools.product(*domains), COMBINATIONS)
        for values in combinations:
            candidate = {**row, **{field.name: value for field, value in zip(searched, values, strict=True)}}
            if is_wanted(candidate):
                return candidate
        return None

    def _domain(self, field: Field) -> list[JsonValue]:
        samples = self.samples(field)
        own = [*samples.valid[:8], *samples.edges]
        own += [value for value in self._mentioned(field) if value not in own]
        return [*own, None] if field.optional else own

    def _mentioned(self, field: Field) -> Iterator[JsonValue]:
        """Values near the constants of the checks that the field may take."""
        if field.type.kind not in (Kind.INT, Kind.BIGINT, Kind.DECIMAL, Kind.FLOAT):
            return
        bounds = bounds_of(self.entity, field)
        for constant in self._constants:
            near = replace(bounds, numeric={**bounds.numeric, "ge": constant})
            yield from range_of(field.type, near).rising(2)

    @cached_property
    def _constants(self) -> tuple[str, ...]:
        found = itertools.chain.from_iterable(constants_in(check.expression) for check in self.entity.checks)
        return tuple(dict.fromkeys(str(constant.value) for constant in found if constant.type == "number"))

    def _is_given(self, name: str) -> bool:
        return any(field.name == name for field in self.given)
