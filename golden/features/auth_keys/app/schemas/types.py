"""Field types whose JSON Schema says exactly what is accepted, no more and no less."""

import re
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

# Serializers are built when they are first needed: those of all entities would hold up each start.
RESPONSE = ConfigDict(defer_build=True)
# PostgreSQL cannot store U+0000.
NO_NUL = r"^[^\x00]*$"
Text = Annotated[str, StringConstraints(pattern=NO_NUL)]


def unset() -> Any:
    """Return the default of a field that may be left out but, when given, may not be null."""
    return None


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

# In a path or a query string everything arrives as text.
DIGITS = written(r"-?[0-9]+", "42", number=True)
IntegerParameter = Annotated[int, Field(ge=-(2**31), lt=2**31), DIGITS]
BooleanParameter = Annotated[bool, written("true|false", "true", number=True)]
ListedText = Annotated[str, StringConstraints(pattern=r"^[^\x00,]*$")]


def _split(value: Any) -> Any:
    return value.split(",") if isinstance(value, str) else value


COMMA_SEPARATED: Any = (Field(min_length=1, max_length=100), BeforeValidator(_split))
