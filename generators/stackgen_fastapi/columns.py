"""One column of the model in, its spelling in each layer out: Python, requests, responses, query strings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import wraps
from typing import TypeVar, cast

from stackgen.model.entities import App, Column, Default, Entity, Field, ForeignColumn, Kind, Model, Role
from stackgen_fastapi import layout
from stackgen_fastapi.bounds import Bounds, bounds_of
from stackgen_fastapi.decimal_patterns import decimal_pattern
from stackgen_fastapi.nul import admits_nul
from stackgen_fastapi.python import Code, call, code, joined, literal, name
from stackgen_fastapi.ranges import range_of

Spelled = TypeVar("Spelled")
TEXTUAL = frozenset({Kind.STRING, Kind.TEXT, Kind.EMAIL, Kind.URL, Kind.SLUG, Kind.PASSWORD})
WHOLE = frozenset({Kind.INT, Kind.BIGINT})
ORDERED = WHOLE | {Kind.FLOAT, Kind.DECIMAL, Kind.DATE, Kind.TIME, Kind.DURATION, Kind.DATETIME}

EMAIL_LENGTH, URL_LENGTH, SLUG_LENGTH, HASH_LENGTH, PASSWORD_LENGTH = 254, 2048, 200, 255, 128
LENGTHS = {Kind.EMAIL: EMAIL_LENGTH, Kind.URL: URL_LENGTH, Kind.SLUG: SLUG_LENGTH, Kind.PASSWORD: HASH_LENGTH}

SUFFIXES = (
    *("Create", "Update", "Query", "Read", "Summary", "Service", "Link"),
    *("Replace", "BulkCreate", "BulkDelete", "BulkKey"),
)

LONGEST_ALIAS = 50  # beyond that it is no abbreviation

FIELD = name("pydantic", "Field")
ANNOTATED = name("typing", "Annotated")

PYTHON = {
    **dict.fromkeys(TEXTUAL, Code("str")),
    **dict.fromkeys(WHOLE, Code("int")),
    Kind.FLOAT: Code("float"),
    Kind.DECIMAL: name("decimal", "Decimal"),
    Kind.BOOL: Code("bool"),
    Kind.DATE: name("datetime", "date"),
    Kind.TIME: name("datetime", "time"),
    Kind.DURATION: name("datetime", "timedelta"),
    Kind.DATETIME: name("datetime", "datetime"),
    Kind.UUID: name("uuid", "UUID"),
    Kind.JSON: name("typing", "Any"),
    Kind.BYTES: Code("bytes"),
}

FILTERS = {
    **dict.fromkeys(TEXTUAL | {Kind.UUID, Kind.ENUM}, ("", "ne", "in")),
    **dict.fromkeys(ORDERED, ("", "ne", "gt", "ge", "lt", "le", "in")),
    Kind.BOOL: ("", "ne"),
}


def optional(entity: Entity, column: Column) -> bool:
    """Whether the column may be null."""
    if isinstance(column, Field):
        return column.optional
    reference = entity.reference_of(column)
    return reference is not None and reference.optional


def default_of(column: Column) -> Default | None:
    """What the column holds when nothing was said."""
    return column.default if isinstance(column, Field) else None


def immutable(entity: Entity, column: Column) -> bool:
    """Whether the column is fixed once the row exists."""
    return column.name in entity.key or (isinstance(column, Field) and column.immutable)


def in_create(column: Column) -> bool:
    """Whether a request to create a row may give it; a part gets its parent's key from the path."""
    if isinstance(column, ForeignColumn):
        return not column.part_of
    return not (column.readonly or column.private or column.role is not Role.PLAIN)


def in_update(entity: Entity, column: Column) -> bool:
    """Whether a request to change a row may give it."""
    return in_create(column) and not immutable(entity, column)


def in_read(column: Column) -> bool:
    """Whether a response shows it."""
    return not isinstance(column, Field) or not (
        column.writeonly or column.private or column.type.kind is Kind.PASSWORD
    )


def _once(spell: Callable[[Columns, Entity, Column], Spelled]) -> Callable[[Columns, Entity, Column], Spelled]:
    """Spell a column once, however often it is asked for."""
    word = spell.__name__

    @wraps(spell)
    def remembered(columns: Columns, entity: Entity, column: Column) -> Spelled:
        key = (word, entity.name, column.name)
        if key not in columns.spelled:
            columns.spelled[key] = spell(columns, entity, column)
        return cast("Spelled", columns.spelled[key])

    return remembered


@dataclass(frozen=True)
class Columns:
    """The spellings of columns in one application."""

    model: Model
    spelled: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    @property
    def app(self) -> App:
        return self.model.app

    def module(self, *parts: str) -> str:
        """A module of the application."""
        return layout.module(self.app, *parts)

    def enum(self, column: Column) -> Code:
        """The enum of a column of that kind."""
        assert column.type.enum is not None
        return name(self.module("models", "enums"), self.model.enum(column.type.enum).class_name)

    def value_type(self, column: Column) -> Code:
        """The class of a column that holds value objects."""
        assert column.type.value_type is not None
        return name(self.module("models", "values"), self.model.value_type(column.type.value_type).class_name)

    def python(self, column: Column) -> Code:
        """The type of a value in Python, without None."""
        one = self.python_one(column)
        return code("list[{}]", one) if column.type.many else one

    def value(self, column: Column, value: object) -> Code:
        """A JSON value of the column as a Python expression of its type."""
        if column.type.many and isinstance(value, list):
            return code("[{}]", joined(self._one(column, item) for item in value))
        return self._one(column, value)

    def _one(self, column: Column, value: object) -> Code:
        kind = column.type.kind
        if value is None:
            return Code("None")
        if kind is Kind.ENUM and column.type.enum is not None:
            members = self.model.enum(column.type.enum).members
            member = next(member.member for member in members if member.value == value)
            if member.startswith("_"):  # `_3d`, which a linter takes for private
                return call(self.enum(column), literal(value))
            return code(f"{{}}.{member}", self.enum(column))
        if kind is Kind.TYPE:
            return code("{}.model_validate({})", self.value_type(column), literal(value))
        if kind in (Kind.DECIMAL, Kind.UUID):
            return call(PYTHON[kind], literal(_whole(str(value)) if kind is Kind.DECIMAL else str(value)))
        if kind in (Kind.DATE, Kind.TIME, Kind.DATETIME):
            return code("{}.fromisoformat({})", PYTHON[kind], literal(str(value)))
        if kind is Kind.DURATION:
            return call(name(self.module("schemas", "types"), "parse_duration"), literal(value))
        if kind is Kind.BYTES:
            return call(name("base64", "b64decode"), literal(value))
        if kind is Kind.FLOAT:
            return literal(float(str(value)))
        return literal(value)

    def factory(self, default: Default) -> Code | None:
        """The function that makes the value of a default, where it is not a literal."""
        base = self.module("models", "base")
        return {
            "now": name(base, "utcnow"),
            "today": name(base, "today"),
            "uuid7": name(base, "uuid7"),
            "uuid4": name("uuid", "uuid4"),
        }.get(default.source)

    # Requests and responses

    @_once
    def body(self, entity: Entity, column: Column) -> Code:
        """The type of a value in a request body, with its constraints."""
        bounds = bounds_of(entity, column)
        one = self._scalar(entity, column, bounds)
        if not column.type.many:
            return one
        limits = call(FIELD, min_length=_number(bounds.min_items), max_length=_number(bounds.max_items))
        listed = code("list[{}]", one)
        return listed if limits.text == "Field()" else code("{}[{}, {}]", ANNOTATED, listed, limits)

    def kept(self, entity: Entity, column: Column) -> Code:
        """The type of a value inside of a value object, which is read, kept and shown."""
        body = self.body(entity, column)
        if column.type.kind is not Kind.BYTES:
            return body
        plain, base64 = f"{ANNOTATED.text}[bytes, ", self.named_type("Base64")
        shown = body.text.replace(plain, f"{ANNOTATED.text}[{base64.text}, ")
        return Code(shown, body.needs | base64.needs)

    def _scalar(self, entity: Entity, column: Column, bounds: Bounds) -> Code:
        kind = column.type.kind
        if kind in TEXTUAL:
            return self._textual(column, bounds)
        if kind in WHOLE:
            validator = name(self.module("schemas", "types"), "JSON_INTEGER")
            return code("{}[int, {}, {}]", ANNOTATED, _range(self._whole(entity, column, bounds)), validator)
        if kind is Kind.FLOAT:
            number = self.named_type("Number")
            return code("{}[{}, {}]", ANNOTATED, number, _range(bounds)) if bounds.numeric else number
        if kind is Kind.DECIMAL:
            return self._decimal(column, bounds)
        if kind is Kind.BYTES:
            form = code(f"*{{}}({bounds.max_length})", self.named_type("base64_bytes"))
            least = [call(FIELD, min_length=literal(bounds.min_length))] if bounds.min_length else []
            return code("{}[bytes, {}]", ANNOTATED, joined([form, *least]))
        if kind in _NAMED and bounds.numeric:
            return code("{}[{}, {}]", ANNOTATED, self.named_type(_NAMED[kind]), self._typed_range(column, bounds))
        return self.named_type(_NAMED[kind]) if kind in _NAMED else self.python_one(column)

    def _whole(self, entity: Entity, column: Column, bounds: Bounds) -> Bounds:
        limit = 2**63 if column.type.kind is Kind.BIGINT else 2**31
        return _closed(bounds.numeric, 1 if self._counts(entity, column) else -limit, limit)

    def _counts(self, entity: Entity, column: Column) -> bool:
        """Whether the number counts rows from 1: a key made by the database, or a reference to one."""
        if isinstance(column, Field):
            return column.role is Role.KEY
        target = self._target(entity, column)
        return self._counts(target, next(key for key in target.key_columns if key.attribute == column.references))

    def _target(self, entity: Entity, column: ForeignColumn) -> Entity:
        """The entity that a foreign key of `entity`, or half of one of its link tables, refers to."""
        if reference := entity.reference_of(column):
            return self.model.entity(reference.target)
        for collection in entity.collections:
            if collection.link and column == collection.link.target:
                return self.model.entity(collection.target)
        return entity

    def python_one(self, column: Column) -> Code:
        """The type of one value, of a list too."""
        if column.type.kind is Kind.TYPE:
            return self.value_type(column)
        return self.enum(column) if column.type.kind is Kind.ENUM else PYTHON[column.type.kind]

    def named_type(self, word: str) -> Code:
        """A type of `schemas/types.py`."""
        return name(self.module("schemas", "types"), word)

    def _textual(self, column: Column, bounds: Bounds) -> Code:
        kind = column.type.kind
        if kind in (Kind.EMAIL, Kind.URL, Kind.SLUG) and not bounds.textual:
            return self.named_type(kind.value.capitalize())
        base = self.named_type(kind.value.capitalize()) if kind in (Kind.EMAIL, Kind.URL, Kind.SLUG) else Code("str")
        if kind in (Kind.STRING, Kind.TEXT) and not bounds.textual:
            return self.named_type("Text")
        pattern = literal(bounds.pattern) if bounds.pattern else None
        if pattern is None and base.text == "str":
            pattern = self.named_type("NO_NUL")
        limits = call(
            name("pydantic", "StringConstraints"),
            min_length=_number(max(bounds.min_length or 0, 8) if kind is Kind.PASSWORD else bounds.min_length),
            max_length=_number(bounds.max_length or (PASSWORD_LENGTH if kind is Kind.PASSWORD else None)),
            pattern=pattern,
        )
        parts = [base, limits]
        if bounds.pattern and base.text != "str":
            # The base has a pattern too: the schema keeps that one alone, unless it is told of both.
            parts.append(call(FIELD, json_schema_extra=literal({"allOf": [{"pattern": bounds.pattern}]})))
        elif bounds.pattern and admits_nul(bounds.pattern):
            parts.append(code("*{}", self.named_type("WITHOUT_NUL")))
        return code("{}[{}]", ANNOTATED, joined(parts))

    def _decimal(self, column: Column, bounds: Bounds) -> Code:
        lowest = bounds.numeric.get("ge", bounds.numeric.get("gt"))
        sign = ", negative=False" if lowest is not None and Decimal(str(lowest)) >= 0 else ""
        form = code(f"*{{}}({column.type.precision}, {column.type.scale}{sign})", self.named_type("decimal"))
        # The form says that there is no sign: a lower bound of zero needs no other check.
        numeric = {word: value for word, value in bounds.numeric.items() if word != "ge" or Decimal(str(value)) != 0}
        if not numeric:
            return code("{}[{}, {}]", ANNOTATED, PYTHON[Kind.DECIMAL], form)
        step = numeric.pop("multiple_of", None)
        limits = [call(FIELD, **{word: self._one(column, value) for word, value in numeric.items()})] if numeric else []
        if step is not None:
            limits.append(call(name("annotated_types", "MultipleOf"), self._one(column, step)))
        limits += [call(name("pydantic", "WithJsonSchema"), schema) for schema in _limited(column, bounds)]
        return code("{}[{}, {}, {}]", ANNOTATED, PYTHON[Kind.DECIMAL], form, joined(limits))

    def _typed_range(self, column: Column, bounds: Bounds) -> Code:
        return call(FIELD, **{word: self._one(column, value) for word, value in bounds.numeric.items()})

    def read(self, entity: Entity, column: Column) -> Code:
        """The type of a value in a response."""
        kind = column.type.kind
        one = self.python_one(column)
        if kind in _NAMED_IN_READ:
            one = self.named_type(_NAMED_IN_READ[kind])
        listed = code("list[{}]", one) if column.type.many else one
        return code("{} | None", listed) if optional(entity, column) and kind is not Kind.JSON else listed

    @_once
    def parameter(self, entity: Entity, column: Column) -> Code:
        """The type of a value in a path or a query string, where everything arrives as text."""
        kind = column.type.kind
        if kind in WHOLE:
            word = "BigInteger" if kind is Kind.BIGINT else "Integer"
            return self.named_type(f"{word}{'Key' if self._counts(entity, column) else 'Parameter'}")
        words = {Kind.FLOAT: "NumberParameter", Kind.BOOL: "BooleanParameter"}
        if kind in words:
            return self.named_type(words[kind])
        if kind in TEXTUAL:
            return self.named_type("Text")
        if kind is Kind.DECIMAL:
            return name(layout.entity_module(self.app, "schemas", entity), filter_alias(entity, column))
        return self.named_type(_NAMED[kind]) if kind in _NAMED else self.python_one(column)

    def in_query(self, entity: Entity, column: Column) -> Code:
        """The type of a value in a query string, with all its constraints."""
        kind, bounds = column.type.kind, bounds_of(entity, column)
        if kind in WHOLE:
            limits = _range(self._whole(entity, column, bounds))
            return code("{}[int, {}, {}]", ANNOTATED, limits, self.named_type("DIGITS"))
        if kind is Kind.FLOAT and bounds.numeric:
            limits = _range(Bounds({**bounds.numeric, "allow_inf_nan": False}))
            return code("{}[float, {}, {}]", ANNOTATED, limits, self.named_type("NUMERAL"))
        return self.parameter(entity, column) if kind in (Kind.FLOAT, Kind.BOOL) else self.body(entity, column)

    def decimal_parameter(self, column: Column) -> Code:
        """What the alias of a decimal in a query string stands for."""
        return self._decimal(column, Bounds())

    def path_parameter(self, entity: Entity, column: Column) -> Code:
        """The type of a key in a path: as in a query string, with the column's own constraints on text."""
        if column.type.kind in TEXTUAL:
            return self.alias(entity, column) or self.body(entity, column)
        return self.parameter(entity, column)

    @_once
    def alias(self, entity: Entity, column: Column) -> Code | None:
        """The name under which the entity's schemas keep a constrained type: `OrderNumber`; None where it has none."""
        body = self.body(entity, column)
        if not body.text.startswith("Annotated"):
            return None
        alias = f"{entity.name}{_pascal(column.name)}"
        shared = {enum.class_name for enum in self.model.enums} | {one.class_name for one in self.model.types}
        taken = shared | {f"{entity.name}{suffix}" for suffix in SUFFIXES}
        if alias in taken or len(alias) > LONGEST_ALIAS:
            return None
        return name(layout.entity_module(self.app, "schemas", entity), alias)

    @_once
    def listed_parameter(self, entity: Entity, column: Column) -> Code:
        """The type of comma-separated values in a query string."""
        one = self.named_type("ListedText") if column.type.kind in TEXTUAL else self.parameter(entity, column)
        return code("{}[list[{}], *{}]", ANNOTATED, one, self.named_type("COMMA_SEPARATED"))


def _pascal(word: str) -> str:
    return "".join(part.capitalize() for part in word.split("_"))


def filter_alias(entity: Entity, column: Column) -> str:
    """The name of a decimal's type in query strings: `ProductPriceFilter`."""
    return f"{entity.name}{_pascal(column.name)}Filter"


# Kinds whose body type is a name of `schemas/types.py`.
_NAMED = {
    Kind.DATE: "Date",
    Kind.TIME: "Time",
    Kind.DATETIME: "Timestamp",
    Kind.DURATION: "Duration",
    Kind.BOOL: "Boolean",
    Kind.JSON: "Json",
}
# Kinds that responses write otherwise than Pydantic would.
_NAMED_IN_READ = {Kind.BYTES: "Base64", Kind.DURATION: "Duration", Kind.TIME: "Time"}


def _limited(column: Column, bounds: Bounds) -> Iterator[Code]:
    """The JSON Schema of a decimal with limits."""
    numbers = range_of(column.type, bounds)
    if pattern := decimal_pattern(numbers.low, numbers.high, numbers.step, column.type.scale or 0):
        yield literal({"type": "string", "pattern": pattern})


def _number(value: int | None) -> Code | None:
    return None if value is None else literal(value)


def _range(bounds: Bounds) -> Code:
    return call(FIELD, **{word: _power_or_literal(value) for word, value in bounds.numeric.items()})


def _power_or_literal(value: float | str) -> Code:
    powers = {2**31: "2**31", -(2**31): "-(2**31)", 2**63: "2**63", -(2**63): "-(2**63)"}
    return Code(powers[value]) if value in powers and isinstance(value, int) else literal(value)


def _closed(limits: Mapping[str, int | float | str], lowest: int, limit: int) -> Bounds:
    """The limits of an integer, closed by the range of its column."""
    numeric = dict(limits)
    if not {"ge", "gt"} & numeric.keys():
        numeric["ge"] = lowest
    if numeric.get("le", limit - 1) == limit - 1 and "lt" not in numeric:
        numeric.pop("le", None)
        numeric["lt"] = limit  # which OpenAPI can say: as a number of JSON, `limit - 1` is the same
    order = ("ge", "gt", "le", "lt", "multiple_of")
    return Bounds(numeric={word: numeric[word] for word in order if word in numeric})


def _whole(number: str) -> int | str:
    """A whole number as such: `Decimal(5)` needs no text."""
    return int(number) if re.fullmatch(r"-?[0-9]+", number) else number
