"""Patterns: a regular expression -> why it must not be used, if it could run for ever or means different things."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_PATTERN = 1000


@dataclass(frozen=True)
class PatternProblem:
    message: str
    hint: str
    offset: int = 0
    length: int = 1


def pattern_problem(pattern: str) -> PatternProblem | None:
    """What is wrong with a pattern, or nothing."""
    try:
        re.compile(pattern)
    except re.error as error:
        return PatternProblem(f"this is not a regular expression: {error.msg}", "", error.pos or 0)
    return None
