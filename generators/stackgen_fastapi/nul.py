"""Whether a pattern lets U+0000 pass, which PostgreSQL cannot store."""

from __future__ import annotations

import re._parser as syntax  # type: ignore[import-not-found]  # the standard library's own parser has no stubs
from collections.abc import Iterable
from typing import Any

ANCHORS = (["AT_BEGINNING", "AT_BEGINNING_STRING"], ["AT_END", "AT_END_STRING"])


def admits_nul(pattern: str) -> bool:
    """Whether a text that the pattern matches may hold U+0000; in case of doubt, yes."""
    tree = list(syntax.parse(pattern))
    anchored = len(tree) > 1 and all(
        str(tree[end][0]) == "AT" and str(tree[end][1]) in words for end, words in zip((0, -1), ANCHORS, strict=True)
    )
    return not anchored or _admits(tree)


def _admits(parts: Iterable[tuple[Any, Any]]) -> bool:
    return any(_part_admits(str(operator), argument) for operator, argument in parts)


def _part_admits(operator: str, argument: Any) -> bool:
    match operator:
        case "LITERAL":
            return bool(argument == 0)
        case "IN":
            return _class_admits(argument)
        case "BRANCH":
            return any(_admits(branch) for branch in argument[1])
        case "SUBPATTERN":
            return _admits(argument[3])
        case "MAX_REPEAT" | "MIN_REPEAT":
            return _admits(argument[2])
    return operator != "AT"


def _class_admits(items: Iterable[tuple[Any, Any]]) -> bool:
    negated, found = False, False
    for operator, argument in items:
        word = str(operator)
        negated |= word == "NEGATE"
        found |= word == "LITERAL" and argument == 0
        found |= word == "RANGE" and argument[0] == 0
        found |= word == "CATEGORY" and "NOT" in str(argument)
    return found != negated
