"""Scalars: an unquoted piece of YAML -> its value in YAML 1.2's core schema, where `no`, `on` and dates are text."""

from __future__ import annotations

import re
from typing import Any

MAX_DIGITS = 1000

_SPECIAL = frozenset("+-.0123456789nNtTfF~")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)


def plain_value(text: str) -> Any:
    """What an unquoted scalar means in the core schema of YAML 1.2."""
    if not text or text[0] in _SPECIAL:
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text) if len(text) <= MAX_DIGITS else text
        if _BASED.fullmatch(text):
            return int(text, 0) if len(text) <= MAX_DIGITS else text
        if _FLOAT.fullmatch(text):
            return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text
