"""Texts in, whether a merge left them whole out: what could be parsed before can be parsed after."""

from __future__ import annotations

import json
import tomllib
import warnings
from collections.abc import Callable
from pathlib import PurePosixPath

Check = Callable[[str], object]


def still_parses(path: str, yours: str, theirs: str, merged: str) -> bool:
    """Whether the merged text can be parsed, if both that it was made of can be."""
    for check in _CHECKS.get(PurePosixPath(path).suffix, ()):
        if _passes(check, yours) and _passes(check, theirs):
            return _passes(check, merged)
    return True


def _passes(check: Check, text: str) -> bool:
    try:
        check(text)
    except (ValueError, SyntaxError, RecursionError):
        return False
    return True


def _python(text: str) -> None:
    with warnings.catch_warnings(action="ignore"):
        compile(text, "<merged>", "exec", dont_inherit=True)


def _newer_python(text: str) -> None:
    """It may be written for a newer Python than the one that runs this."""
    from stackgen.project.merging.statements import parsed

    parsed(text)


def _yaml(text: str) -> None:
    from stackgen.project.merging.documents import yaml

    yaml(text)


_CHECKS: dict[str, tuple[Check, ...]] = {
    ".py": (_python, _newer_python),
    ".pyi": (_python, _newer_python),
    ".toml": (tomllib.loads,),
    ".yaml": (_yaml,),
    ".yml": (_yaml,),
    ".json": (json.loads,),
}
