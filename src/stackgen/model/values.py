"""Values: what a user wrote for a field -> its canonical JSON form, or a ValueError that says why it does not fit."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal, localcontext
from typing import TypeVar
from uuid import UUID

from stackgen.model.entities import FieldType, JsonValue, Kind
from stackgen.reading.problems import quoted, suggestion

T = TypeVar("T")

INT_LIMITS = {Kind.INT: (-(2**31), 2**31 - 1), Kind.BIGINT: (-(2**63), 2**63 - 1)}
MAX_PRECISION = 1000  # of PostgreSQL's numeric

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What the API takes as well: a default is a value that a client could have sent.
_EMAIL = re.compile(
    r"(?=.{1,254}$)[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
_URL = re.compile(
    r"(?=.{1,2048}$)[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#][!-~]*)?"
)
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,4})?")
_DURATION = re.compile(
    r"(?P<sign>-?)P(?:(?P<weeks>\d{1,9})W)?(?:(?P<days>\d{1,9})D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d{1,9})H)?(?:(?P<minutes>\d{1,9})M)?(?:(?P<seconds>\d{1,9})(?:\.(?P<fraction>\d{1,6}))?S)?)?"
)


class Misfit(ValueError):
    """A value that does not fit its type; `hint` says how to mend it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def canonical(kind: FieldType, value: JsonValue, choices: Sequence[str] = ()) -> JsonValue:
    """The canonical form of a value of the type; `choices` are the values of its enum."""
    if not kind.many:
        return _scalar(kind, value, choices)
    if not isinstance(value, list):
        raise Misfit(f"a list is expected, not {_shown(value)}", "for example `[]`")
    return [_scalar(kind, item, choices) for item in value]


def _scalar(kind: FieldType, value: JsonValue, choices: Sequence[str]) -> JsonValue:
    if kind.kind is Kind.ENUM:
        return _choice(value, choices)
    if kind.kind is Kind.DECIMAL:
        return _decimal(value, kind.precision or 0, kind.scale or 0)
    return _CANONICAL[kind.kind](value)


def _choice(value: JsonValue, choices: Sequence[str]) -> str:
    if isinstance(value, str) and value in choices:
        return value
    hint = suggestion(str(value), choices, "the values")
    raise Misfit(f"{_shown(value)} is not a value of the enum", hint)


def _decimal(value: JsonValue, precision: int, scale: int) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float | str) or not _NUMBER.fullmatch(str(value)):
        raise Misfit(f"a decimal number is expected, not {_shown(value)}")
    with localcontext(prec=3 * MAX_PRECISION, Emax=100_000, Emin=-100_000):
        number = Decimal(str(value))
        if number and number.adjusted() >= precision - scale:
            raise Misfit(f"{_shown(value)} has more than {precision - scale} digits before the point")
        rounded = number.quantize(Decimal(1).scaleb(-scale))
        if rounded != number:
            raise Misfit(f"{_shown(value)} has more than {scale} digits after the point")
        return f"{rounded or abs(rounded):f}"  # never -0


def _integer(kind: Kind) -> Callable[[JsonValue], JsonValue]:
    low, high = INT_LIMITS[kind]
    bits = 32 if kind is Kind.INT else 64

    def check(value: JsonValue) -> JsonValue:
        if isinstance(value, bool) or not isinstance(value, int):
            hint = "leave the quotes out" if isinstance(value, str) and value.isdecimal() else ""
            raise Misfit(f"a whole number is expected, not {_shown(value)}", hint)
        if not low <= value <= high:
            hint = "use `bigint`" if kind is Kind.INT and abs(value) < 2**63 else ""
            raise Misfit(f"{_shown(value)} is outside of the {bits} bits of `{kind}`", hint)
        return value

    return check


def _float(value: JsonValue) -> JsonValue:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Misfit(f"a number is expected, not {_shown(value)}")
    try:
        return float(value)
    except OverflowError:
        raise Misfit("the number is too large for a float") from None


def _boolean(value: JsonValue) -> JsonValue:
    if isinstance(value, bool):
        return value
    raise Misfit(f"true or false is expected, not {_shown(value)}")


def _text(value: JsonValue) -> str:
    if isinstance(value, str):
        return value
    written = str(value).lower() if isinstance(value, bool) else str(value)
    hint = f'write it in quotes: "{written}"' if isinstance(value, int | float) else ""
    raise Misfit(f"text is expected, not {_shown(value)}", hint)


def _matching(pattern: re.Pattern[str], what: str, sample: str) -> Callable[[JsonValue], JsonValue]:
    def check(value: JsonValue) -> JsonValue:
        if not pattern.fullmatch(_text(value)):
            raise Misfit(f"{_shown(value)} is not {what}", f"for example {sample}")
        return value

    return check


def _email(value: JsonValue) -> JsonValue:
    name, _, domain = str(_matching(_EMAIL, "an email address", "jane@example.com")(value)).rpartition("@")
    return f"{name}@{domain.lower()}"


def _url(value: JsonValue) -> JsonValue:
    scheme, _, rest = str(_matching(_URL, "an http or https URL", "https://example.com/")(value)).partition("://")
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    return f"{scheme.lower()}://{host.lower()}{rest[len(host) :]}"


def _date(value: JsonValue) -> JsonValue:
    return _parsed(value, date.fromisoformat, "a date", "2024-12-31").isoformat()


def _time(value: JsonValue) -> JsonValue:
    parsed = _parsed(value, time.fromisoformat, "a time", "13:30:00")
    if parsed.tzinfo is not None:
        raise Misfit("a time has no offset", "use `datetime` where one matters")
    return parsed.isoformat()


def _datetime(value: JsonValue) -> JsonValue:
    parsed = _parsed(value, datetime.fromisoformat, "a date with a time", "2024-12-31T13:30:00Z")
    if parsed.tzinfo is None:
        raise Misfit(f"{_shown(value)} has no offset from UTC", "add `Z` for UTC, as in 2024-12-31T13:30:00Z")
    try:
        return parsed.astimezone(UTC).isoformat().replace("+00:00", "Z")
    except OverflowError:
        raise Misfit(f"{_shown(value)} is outside of the calendar") from None


def _parsed(value: JsonValue, parse: Callable[[str], T], what: str, sample: str) -> T:
    try:
        return parse(_text(value))
    except Misfit:
        raise
    except ValueError:
        raise Misfit(f"{_shown(value)} is not {what}", f"for example {sample}") from None


def _duration(value: JsonValue) -> JsonValue:
    match = _DURATION.fullmatch(_text(value))
    if match is None or not any(match[part] for part in ("weeks", "days", "hours", "minutes", "seconds")):
        raise Misfit(f"{_shown(value)} is not a duration", "for example P1DT2H30M")
    number = {name: int(match[name] or 0) for name in ("weeks", "days", "hours", "minutes", "seconds")}
    seconds = number["seconds"] + 60 * (number["minutes"] + 60 * number["hours"])
    days, seconds = number["days"] + 7 * number["weeks"] + seconds // 86400, seconds % 86400
    if days > 999_999_999:
        raise Misfit(f"{_shown(value)} is too long")
    return match["sign"] + _iso_duration(days, seconds, (match["fraction"] or "").rstrip("0"))


def _iso_duration(days: int, seconds: int, fraction: str) -> str:
    pieces = ((seconds // 3600, "H"), (seconds // 60 % 60, "M"))
    clock = "".join(f"{number}{unit}" for number, unit in pieces if number)
    if seconds % 60 or fraction:
        clock += f"{seconds % 60}{'.' + fraction if fraction else ''}S"
    whole = f"P{days}D" if days else "P"
    return whole + (f"T{clock}" if clock else "") if days or clock else "PT0S"


def _uuid(value: JsonValue) -> JsonValue:
    return str(_parsed(value, UUID, "a UUID", "01890a5d-ac96-774b-bcce-b302099a8057"))


def _bytes(value: JsonValue) -> JsonValue:
    try:
        return base64.b64encode(base64.b64decode(_text(value), validate=True)).decode()
    except (binascii.Error, UnicodeEncodeError, ValueError) as error:
        if isinstance(error, Misfit):
            raise
        raise Misfit(f"{_shown(value)} is not base64", "for example aGVsbG8=") from None


def _shown(value: JsonValue) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return quoted(value).strip('"')
    return quoted(value) if isinstance(value, str) else "a list" if isinstance(value, list) else "a mapping"


_CANONICAL: dict[Kind, Callable[[JsonValue], JsonValue]] = {
    Kind.STRING: _text,
    Kind.TEXT: _text,
    Kind.PASSWORD: _text,
    Kind.INT: _integer(Kind.INT),
    Kind.BIGINT: _integer(Kind.BIGINT),
    Kind.FLOAT: _float,
    Kind.BOOL: _boolean,
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.DATETIME: _datetime,
    Kind.DURATION: _duration,
    Kind.UUID: _uuid,
    Kind.EMAIL: _email,
    Kind.URL: _url,
    Kind.SLUG: _matching(SLUG, "a slug", "blue-shoes"),
    Kind.JSON: lambda value: value,
    Kind.BYTES: _bytes,
}
