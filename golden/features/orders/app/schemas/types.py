"""Field types whose JSON Schema says exactly what is accepted, no more and no less."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    Strict,
    StringConstraints,
    WithJsonSchema,
)

# Serializers are built when they are first needed: those of all entities would hold up each start.
RESPONSE = ConfigDict(defer_build=True)
# PostgreSQL cannot store U+0000.
NO_NUL = r"^[^\x00]*$"
Text = Annotated[str, StringConstraints(pattern=NO_NUL)]


def written(pattern: str, example: str, *, number: bool = False) -> BeforeValidator:
    """Accept text in one form alone, where Pydantic would read others and, unless asked, numbers."""
    form = re.compile(pattern, re.ASCII)

    def check(value: Any) -> Any:
        wrong = not form.fullmatch(value) if isinstance(value, str) else not number
        if wrong and isinstance(value, str | int | float):
            raise ValueError(f"must be written like {example}")
        return value

    return BeforeValidator(check)


def _json_integer(value: object) -> object:
    """Refuse "5" and true, which Pydantic would read as integers; JSON Schema calls 5.0 one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("must be an integer")
    return value


# Stands last: constraints that follow a validator would vanish from the schema.
JSON_INTEGER = BeforeValidator(_json_integer)

Number = Annotated[float, Strict(), Field(allow_inf_nan=False)]

Boolean = Annotated[bool, Strict()]


def decimal(precision: int, scale: int, *, negative: bool = True) -> Any:
    """Return the annotations of an exact decimal: text, since a JSON number is binary."""
    sign = "-?" if negative else ""
    digits = precision - scale
    whole = f"(0|[1-9][0-9]{{0,{digits - 1}}})" if digits else "0"
    fraction = rf"(\.[0-9]{{1,{scale}}})?" if scale else ""
    pattern = f"^{sign}{whole}{fraction}$"
    return written(pattern, "12.50"), WithJsonSchema({"type": "string", "pattern": pattern})


Date = Annotated[date, written(r"\d{4}-\d{2}-\d{2}", "2030-01-31")]

_TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?$"
Time = Annotated[
    time, written(_TIME, "12:30:00"), WithJsonSchema({"type": "string", "pattern": _TIME})
]

# PostgreSQL's driver takes the very first and the very last moment for infinity.
_EARLIEST = datetime.min.replace(microsecond=1, tzinfo=UTC)
_LATEST = datetime.max.replace(microsecond=999_998, tzinfo=UTC)


def _to_utc(value: datetime) -> datetime:
    try:
        return min(max(value.astimezone(UTC), _EARLIEST), _LATEST)
    except OverflowError:  # 0001-01-01T00:00+14:00 or 9999-12-31T23:59-12:00
        return _EARLIEST if value.year == 1 else _LATEST


Timestamp = Annotated[
    AwareDatetime,
    written(r"\d{4}-\d{2}-\d{2}[Tt ].+", "2030-01-31T12:00:00Z"),
    AfterValidator(_to_utc),
]

# Days, hours, minutes, seconds: at least one of them, each part of the time leading to the next.
_SECONDS = r"[0-9]{1,5}(\.[0-9]{1,6})?S"
_MINUTES = r"([0-9]{1,5}M(" + _SECONDS + ")?|" + _SECONDS + ")"
_HOURS = r"([0-9]{1,5}H" + _MINUTES + "?|" + _MINUTES + ")"
_DURATION = r"^-?P([0-9]{1,5}D(T" + _HOURS + ")?|T" + _HOURS + ")$"
_PARTS = re.compile(r"([0-9]+)(\.[0-9]+)?([DHMS])")
_UNITS = {"D": 86_400, "H": 3_600, "M": 60, "S": 1}


def parse_duration(text: str) -> timedelta:
    """Return the duration that an ISO 8601 text such as `P1DT12H` names, exactly."""
    total = timedelta()
    for whole, fraction, unit in _PARTS.findall(text):
        total += timedelta(seconds=int(whole) * _UNITS[unit])
        total += timedelta(microseconds=int(f"{fraction[1:]:0<6}"))
    return -total if text.startswith("-") else total


def _parsed(value: Any) -> Any:
    return parse_duration(value) if isinstance(value, str) else value


def _iso_duration(value: timedelta) -> str:
    days, seconds, microseconds = abs(value).days, abs(value).seconds, abs(value).microseconds
    fraction = f".{microseconds:06}".rstrip("0") if microseconds else ""
    return f"{'-' if value < timedelta() else ''}P{days}DT{seconds}{fraction}S"


Duration = Annotated[
    timedelta,
    BeforeValidator(_parsed),
    written(_DURATION, "P1DT12H"),
    PlainSerializer(_iso_duration, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": _DURATION}),
]

# In a path or a query string everything arrives as text.
DIGITS = written(r"-?[0-9]+", "42", number=True)
IntegerParameter = Annotated[int, Field(ge=-(2**31), lt=2**31), DIGITS]
BigIntegerParameter = Annotated[int, Field(ge=-(2**63), lt=2**63), DIGITS]
IntegerKey = Annotated[int, Field(ge=1, lt=2**31), DIGITS]
NUMERAL = written(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", "4.2", number=True)
NumberParameter = Annotated[float, Field(allow_inf_nan=False), NUMERAL]
BooleanParameter = Annotated[bool, written("true|false", "true", number=True)]
ListedText = Annotated[str, StringConstraints(pattern=r"^[^\x00,]*$")]


def _split(value: Any) -> Any:
    return value.split(",") if isinstance(value, str) else value


COMMA_SEPARATED: Any = (Field(min_length=1, max_length=100), BeforeValidator(_split))
