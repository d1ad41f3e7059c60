"""Field types: the type of a field as written -> FieldType, and the constraints that its range stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stackgen.model.drafts import Drafts
from stackgen.model.entities import FieldType, Kind
from stackgen.model.values import MAX_PRECISION
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.scalars import plain_value
from stackgen.reading.source import Pointer
from stackgen.reading.spec import FieldSpec

TEXTUAL = frozenset({Kind.STRING, Kind.TEXT, Kind.EMAIL, Kind.URL, Kind.SLUG, Kind.PASSWORD})
NUMERIC = frozenset({Kind.INT, Kind.BIGINT, Kind.FLOAT, Kind.DECIMAL})
TEMPORAL = frozenset({Kind.DATE, Kind.TIME, Kind.DATETIME, Kind.DURATION})

BUILT_IN: Mapping[str, Kind] = {kind.value: kind for kind in Kind if kind not in {Kind.ENUM, Kind.TYPE}}

_WITH_LENGTH = TEXTUAL | {Kind.BYTES}
_WITH_RANGE = frozenset({Kind.INT, Kind.BIGINT, Kind.FLOAT})
_PAIR = re.compile(r"\s*(\d{1,6})\s*,\s*(\d{1,6})\s*")

# What users of other languages write.
_ALIASES = {
    "str": "string", "varchar": "string", "char": "string", "integer": "int", "smallint": "int", "long": "bigint",
    "int64": "bigint", "int32": "int", "number": "decimal", "numeric": "decimal", "money": "decimal", "double": "float",
    "real": "float", "boolean": "bool", "timestamp": "datetime", "timestamptz": "datetime", "interval": "duration",
    "timedelta": "duration", "guid": "uuid", "uuid4": "uuid", "uuid7": "uuid", "uri": "url", "object": "json",
    "dict": "json", "jsonb": "json", "blob": "bytes", "binary": "bytes",
}  # fmt: skip


def field_type(drafts: Drafts, pointer: Pointer, spec: FieldSpec) -> FieldType | None:
    """The type of a field, or nothing after a problem."""
    written = spec.type
    kind = BUILT_IN.get(written.name)
    if kind is None:
        return _named_type(drafts, pointer, spec)
    if kind is Kind.DECIMAL:
        return _decimal_type(drafts, pointer, spec)
    if kind is Kind.PASSWORD and written.many:
        drafts.report.add_in_field(
            pointer, spec, "name", "bad-type", "there are no lists of passwords", "a password is one value"
        )
        return None
    return FieldType(kind, written.many)


def range_constraints(drafts: Drafts, pointer: Pointer, spec: FieldSpec, kind: Kind) -> dict[str, object]:
    """The constraints that the parentheses after a type stand for, by the key they have in the long form."""
    text = spec.type.range
    if text is None or kind is Kind.DECIMAL:
        return {}
    if kind not in _WITH_LENGTH | _WITH_RANGE:
        problem = f"`{spec.type.name}` takes nothing in parentheses"
        drafts.report.add_in_field(pointer, spec, "range", "bad-range", problem, "leave the parentheses out")
        return {}
    found = _length_range(text) if kind in _WITH_LENGTH else _number_range(text)
    if found is None:
        name = spec.type.name
        lengths = f"write `{name}(max)` or `{name}(min..max)`, in whole numbers"
        hint = lengths if kind in _WITH_LENGTH else f"write `{name}(min..max)`, where either end may be left out"
        problem = f"{quoted(text)} is not a range of `{name}`"
        drafts.report.add_in_field(pointer, spec, "range", "bad-range", problem, hint)
        return {}
    return found


def _length_range(text: str) -> dict[str, object] | None:
    match = re.fullmatch(r"\s*(\d{0,9})\s*(\.\.)?\s*(\d{0,9})\s*", text, re.ASCII)
    if match is None or not (match[1] or match[3]):
        return None
    if not match[2]:
        return {"max_length": int(match[1])} if match[1] and not match[3] else None
    ends = {"min_length": match[1], "max_length": match[3]}
    return {key: int(end) for key, end in ends.items() if end}


def _number_range(text: str) -> dict[str, object] | None:
    low, dots, high = text.partition("..")
    ends = {"ge": plain_value(low.strip()), "le": plain_value(high.strip())}
    given = {key: end for key, end in ends.items() if end is not None}
    numbers = all(isinstance(end, int | float) and not isinstance(end, bool) for end in given.values())
    return given if dots and given and numbers else None


def _decimal_type(drafts: Drafts, pointer: Pointer, spec: FieldSpec) -> FieldType | None:
    pair = _PAIR.fullmatch(spec.type.range or "")
    if pair is None:
        place = "range" if spec.type.range else "name"
        hint = "write `decimal(12,2)`: 12 digits, 2 of them after the point"
        drafts.report.add_in_field(
            pointer, spec, place, "bad-type", "a decimal needs its digits and those after the point", hint
        )
        return None
    precision, scale = int(pair[1]), int(pair[2])
    if not 1 <= precision <= MAX_PRECISION or scale > precision:
        problem = f"a decimal has 1 to {MAX_PRECISION} digits, and no more after the point than in all"
        drafts.report.add_in_field(pointer, spec, "range", "bad-type", problem)
        return None
    return FieldType(Kind.DECIMAL, spec.type.many, precision=precision, scale=scale)


def _named_type(drafts: Drafts, pointer: Pointer, spec: FieldSpec) -> FieldType | None:
    name = spec.type.name
    if name in drafts.enums:
        return FieldType(Kind.ENUM, spec.type.many, enum=name)
    if name in drafts.spec.types:
        return FieldType(Kind.TYPE, spec.type.many, value_type=name)
    if drafts.report.knows_broken("enums", name) or drafts.report.knows_broken("types", name):
        return None
    hint = _type_hint(drafts, name)
    drafts.report.add_in_field(pointer, spec, "name", "unknown-type", f"there is no type {quoted(name)}", hint)
    return None


def _type_hint(drafts: Drafts, name: str) -> str:
    if name in drafts.spec.entities:
        return f"`{name}` is an entity: relations go under `relations`"
    if alias := _ALIASES.get(name.lower()):
        return f'did you mean "{alias}"?'
    return (
        suggestion(name, (*BUILT_IN, *drafts.enums, *drafts.spec.types))
        or f"a type is an enum or one of {', '.join(BUILT_IN)}"
    )
