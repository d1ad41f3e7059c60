"""Field types whose JSON Schema says exactly what is accepted, no more and no less."""

import re
from datetime import UTC, datetime
from math import isfinite
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from app.errors import UnstorableError

# Serializers are built when they are first needed: those of all entities would hold up each start.
RESPONSE = ConfigDict(defer_build=True)
# PostgreSQL cannot store U+0000.
NO_NUL = r"^[^\x00]*$"
Text = Annotated[str, StringConstraints(pattern=NO_NUL)]
SearchText = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=NO_NUL)]


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


def _lower_domain(address: str) -> str:
    name, _, domain = address.rpartition("@")
    return f"{name}@{domain.lower()}"


Email = Annotated[
    str,
    StringConstraints(
        max_length=254,
        pattern=r"^[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$",
    ),
    AfterValidator(_lower_domain),
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

_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")


def _storable(value: Any) -> Any:
    """Refuse what no database can store: U+0000, half of a surrogate pair, infinity."""
    if isinstance(value, str) and _UNSTORABLE.search(value):
        raise UnstorableError("Text in JSON may not contain U+0000 or half of a surrogate pair.")
    if isinstance(value, float) and not isfinite(value):
        raise UnstorableError("A number in JSON must be finite.")
    for item in value if isinstance(value, list) else ():
        _storable(item)
    for key, item in value.items() if isinstance(value, dict) else ():
        _storable(key)
        _storable(item)
    return value


Json = Annotated[Any, AfterValidator(_storable)]

# In a path or a query string everything arrives as text.
DIGITS = written(r"-?[0-9]+", "42", number=True)
BooleanParameter = Annotated[bool, written("true|false", "true", number=True)]
ListedText = Annotated[str, StringConstraints(pattern=r"^[^\x00,]*$")]


def _split(value: Any) -> Any:
    return value.split(",") if isinstance(value, str) else value


COMMA_SEPARATED: Any = (Field(min_length=1, max_length=100), BeforeValidator(_split))
