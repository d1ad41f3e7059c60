"""Conflict markers: how a place is written that only people can decide, and how it is found again."""

from __future__ import annotations

import re
from collections.abc import Iterable

YOURS, BETWEEN, THEIRS = "<<<<<<< yours\n", "=======\n", ">>>>>>> stackgen\n"

_BLOCK = re.compile(rf"^{YOURS}(.*?)^{BETWEEN}(.*?)^{THEIRS}", re.MULTILINE | re.DOTALL)
_LEFT = re.compile(rb"^(<<<<<<<|>>>>>>>) \S", re.MULTILINE)  # ours, or those of git
_OF_GIT = re.compile(r"^<<<<<<< .*?\n(.*?)^(?:\|{7}.*?\n.*?^)?=======\n.*?^>>>>>>> .*?\n", re.MULTILINE | re.DOTALL)


def marked(yours: str, theirs: str) -> str:
    """Both sides of a conflict, one after the other; each is whole lines."""
    return f"{YOURS}{_ended(yours)}{BETWEEN}{_ended(theirs)}{THEIRS}"


def has_marks(content: bytes) -> bool:
    """Whether a conflict, of an earlier build or of a merge by git, is still to be resolved in a file."""
    return _LEFT.search(content) is not None


def places(text: str) -> list[int]:
    """The lines, counted from 1, at which a conflict begins."""
    return [number for number, line in enumerate(text.split("\n"), 1) if f"{line}\n" == YOURS]


def chosen(text: str, side: int) -> str:
    """The text with every conflict resolved: 1 takes what is the team's, 2 what is generated."""
    return _BLOCK.sub(lambda block: block[side], text)


def first_sides(text: str) -> str:
    """The text without what git left of a conflict in it: the first of both sides each."""
    return _OF_GIT.sub(r"\1", text)


def _ended(text: str) -> str:
    return f"{text}\n" if text and not text.endswith("\n") else text


def lines_of(text: str) -> list[str]:
    """Whole lines. Not splitlines: it also splits at characters that end no line in a file."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def joined(lines: Iterable[str]) -> str:
    return "".join(lines)
