"""Permissions: who may do an operation, as a rule that compares and is stored; which rule lets in no fewer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WORDS = ("public", "authenticated", "owner")
_SCOPE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:/-]*", re.ASCII)
_CALL = re.compile(r"(?P<word>\w+)\s*\(\s*(?P<argument>[^()]*?)\s*\)", re.ASCII)


@dataclass(frozen=True)
class Rule:
    """Who may do an operation: whoever one of these lets in. Without any of them, nobody."""

    operation: str  # list, get, …, or the name of a transition or an action
    public: bool = False
    authenticated: bool = False
    owner: bool = False  # the row's owner; the others see every row
    roles: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()

    @property
    def everyone(self) -> bool:
        """Whether nobody who has signed in is kept out of any row."""
        return self.public or self.authenticated

    @property
    def text(self) -> str:
        """The rule as a spec writes it."""
        words = (word for word in WORDS if getattr(self, word))
        calls = (*(f"role({one})" for one in self.roles), *(f"scope({one})" for one in self.scopes))
        return " | ".join((*words, *calls)) or "nobody"

    def covers(self, other: Rule, *, same_owner: bool) -> bool:
        """Whether whoever `other` lets in, this does too; `same_owner`: and means the same owner."""
        if self.public:
            return True
        if other.public:
            return False
        if self.authenticated:
            return True
        if other.authenticated or (other.owner and not (self.owner and same_owner)):
            return False
        # A token without limits passes where scopes alone are asked for.
        alone = bool(other.scopes) and not (other.roles or other.owner)
        if alone and (self.roles or self.owner):
            return False
        return set(other.roles) <= set(self.roles) and set(other.scopes) <= set(self.scopes)


class RuleError(ValueError):
    """A text that is no rule: what is wrong, and where in the text."""

    def __init__(self, code: str, message: str, part: tuple[int, int], hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.part, self.hint = code, message, part, hint


@dataclass(frozen=True)
class Alternative:
    """One of the words of a rule, with its place."""

    word: str  # public, authenticated, owner, role, scope
    argument: str
    part: tuple[int, int]


def alternatives(text: str) -> Iterator[Alternative]:
    """The words of a rule, as they are written; raises RuleError at the first that is none."""
    start = 0
    for piece in text.split("|"):
        word = piece.strip()
        part = (start + len(piece) - len(piece.lstrip()), max(1, len(word)))
        yield _alternative(word, part)
        start += len(piece) + 1


def _alternative(word: str, part: tuple[int, int]) -> Alternative:
    hint = "write `public`, `authenticated`, `owner`, `role(x)` or `scope(x)`, joined with `|`"
    if word in WORDS:
        return Alternative(word, "", part)
    if not word:
        raise RuleError("bad-rule", "a word is missing here", part, hint)
    call = _CALL.fullmatch(word)
    if call is None or call["word"] not in {"role", "scope"}:
        raise RuleError("bad-rule", f'"{word}" is no rule', part, hint)
    argument = call["argument"]
    if call["word"] == "scope" and not _SCOPE.fullmatch(argument):
        raise RuleError("bad-rule", f'"{argument}" is no scope', part, "for example `scope(orders:write)`")
    return Alternative(call["word"], argument, part)
