"""Patterns: a regular expression -> why it must not be used, if it may run for ever or is not RE2's.

A pattern is refused if Python could need exponential time for it, decided on its automaton: two different ways from a
state back to itself over the same text are what backtracking tries again and again.
"""

from __future__ import annotations

import re
import re._parser as syntax  # type: ignore[import-not-found]  # the standard library's own parser has no stubs
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

MAX_LENGTH = 1000
MAX_STATES = 400  # positions of the automaton
MAX_STEPS = 60_000  # pairs of transitions that are looked at
LARGE = 10  # a repetition that may happen this often is treated as endless

_ALL = (1 << 129) - 1  # sets of characters are bits: 128 for ASCII, one for everything else
_OTHER = 1 << 128


@dataclass(frozen=True)
class PatternProblem:
    """What is wrong with a pattern."""

    message: str
    hint: str = ""
    offset: int = 0
    length: int = 1


def pattern_problem(pattern: str) -> PatternProblem | None:
    """What is wrong with a pattern, or nothing."""
    if len(pattern) > MAX_LENGTH:
        return PatternProblem(f"a pattern has at most {MAX_LENGTH} characters", length=len(pattern))
    try:
        _judge(pattern)
        if brace := next((found for found in _BRACES.finditer(pattern) if found["literal"]), None):
            return PatternProblem("RE2 takes this `{` for a repetition", _BRACE_HINT, brace.start())
    except re.error as error:
        return PatternProblem(f"this is no regular expression: {error.msg}", "", error.pos or 0)
    except (FutureWarning, DeprecationWarning, OverflowError, RecursionError) as error:
        return PatternProblem(f"this is no regular expression: {error}", length=len(pattern))
    except _Refused as refused:
        return PatternProblem(str(refused), refused.hint, length=len(pattern))
    return None


# Outside of escapes and sets, a `{` that repeats nothing: text to Python, an error to RE2.
_BRACES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|(?P<literal>\{)", re.DOTALL)
_BRACE_HINT = r"for the character write `\{`; for at most five times, `{0,5}`"


def _judge(pattern: str) -> None:
    """Raise what speaks against the pattern."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # what Python will read differently one day
        re.compile(pattern)
        tree = syntax.parse(pattern)
    automaton = _Automaton(bool(tree.state.flags & re.IGNORECASE))
    automaton.add(tree)
    if automaton.is_ambiguous():
        raise _Refused(_ENDLESS, _ENDLESS_HINT)


_ENDLESS = "this pattern can take for ever: a repetition in it can match the same text in many ways"
_ENDLESS_HINT = "do not repeat what is itself repeated: `(a+)+` is `a+`, `(a|ab)*` is `(ab?)*`"


class _Refused(Exception):
    """A pattern with a part that RE2 does not have, or that is too large to be judged."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


_FOREIGN = {
    "ASSERT": "look-around", "ASSERT_NOT": "look-around", "GROUPREF": "a back-reference",
    "GROUPREF_EXISTS": "a condition", "ATOMIC_GROUP": "an atomic group", "POSSESSIVE_REPEAT": "a possessive repetition",
}  # fmt: skip


@dataclass(frozen=True)
class _Piece:
    """A part of a pattern as the automaton sees it."""

    first: tuple[int, ...] = ()  # positions that can begin it
    last: tuple[int, ...] = ()  # positions that can end it
    empty: bool = True  # whether it matches the empty text
    empty_twice: bool = False  # whether a part of it does so in more than one way


@dataclass
class _Automaton:
    """Glushkov's automaton: a state for every character of the pattern, and the states that may follow it."""

    ignore_case: bool
    characters: list[int] = field(default_factory=list)  # what each position matches
    follow: list[list[int]] = field(default_factory=list)  # a state that follows in two ways stands there twice

    def add(self, parts: Iterable[tuple[Any, Any]]) -> _Piece:
        """The states of a sequence."""
        sequence = _Piece()
        for operator, argument in parts:
            sequence = self._joined(sequence, self._part(str(operator), argument))
        return sequence

    def is_ambiguous(self) -> bool:
        """Whether two different ways lead from a state to itself over the same text."""
        groups = _components(self.follow)
        inner = [
            [after for after in following if groups[after] == groups[state]]
            for state, following in enumerate(self.follow)
        ]
        if any(len(set(following)) < len(following) for following in inner):
            return True
        return self._diverges(inner)

    def _diverges(self, inner: Sequence[Sequence[int]]) -> bool:
        """Whether a pair of equal states leads to a pair of different ones and back, reading the same text."""
        pairs = {(state, state): index for index, state in enumerate(range(len(inner)))}
        following: list[list[int]] = [[] for _ in inner]
        queue = list(pairs)
        steps = 0
        for one, other in queue:
            for left in inner[one]:
                for right in inner[other]:
                    steps += 1
                    if self.characters[left] & self.characters[right]:
                        if (left, right) not in pairs:
                            pairs[left, right] = len(following)
                            following.append([])
                            queue.append((left, right))
                        following[pairs[one, other]].append(pairs[left, right])
            if steps > MAX_STEPS:
                raise _Refused(
                    "this pattern is too complicated to be checked", "say it with fewer alternatives or repetitions"
                )
        groups = _components(following)
        same = {groups[index] for (one, other), index in pairs.items() if one == other}
        return any(groups[index] in same for (one, other), index in pairs.items() if one != other)

    def _part(self, operator: str, argument: Any) -> _Piece:
        if operator in _FOREIGN:
            raise _Refused(
                f"a pattern cannot use {_FOREIGN[operator]}", "patterns are those of RE2, which never backtrack"
            )
        if operator in {"MAX_REPEAT", "MIN_REPEAT"}:
            return self._repeated(*argument)
        if operator == "SUBPATTERN":
            return self.add(argument[3])
        if operator == "BRANCH":
            return self._either([self.add(branch) for branch in argument[1]])
        if operator == "AT":
            if str(argument) == "AT_END_STRING":
                raise _Refused("`\\Z` is not the same in every language", "write `$`")
            return _Piece()
        return self._state(_matched(operator, argument, self.ignore_case))

    def _state(self, characters: int) -> _Piece:
        if len(self.characters) >= MAX_STATES:
            raise _Refused("this pattern is too large to be checked", "say it with fewer or smaller repetitions")
        position = len(self.characters)
        self.characters.append(characters)
        self.follow.append([])
        return _Piece((position,), (position,), False)

    def _either(self, branches: Sequence[_Piece]) -> _Piece:
        first = tuple(position for branch in branches for position in branch.first)
        last = tuple(position for branch in branches for position in branch.last)
        empty = sum(branch.empty for branch in branches)
        return _Piece(first, last, empty > 0, empty > 1 or any(branch.empty_twice for branch in branches))

    def _joined(self, one: _Piece, two: _Piece) -> _Piece:
        self._connect(one.last, two.first)
        first = one.first + two.first if one.empty else one.first
        last = one.last + two.last if two.empty else two.last
        return _Piece(first, last, one.empty and two.empty, one.empty_twice or two.empty_twice)

    def _repeated(self, low: int, high: Any, body: Any) -> _Piece:
        if int(high) >= LARGE:
            piece = self.add(body)
            if piece.empty or piece.empty_twice:
                raise _Refused(_ENDLESS, "do not repeat what may be empty: `(a*)*` is `a*`")
            self._connect(piece.last, piece.first)
            return _Piece(piece.first, piece.last, low == 0)
        sequence = _Piece()
        for number in range(int(high)):
            piece = self.add(body)
            optional = number >= low
            twice = piece.empty_twice or (optional and piece.empty)
            sequence = self._joined(sequence, _Piece(piece.first, piece.last, piece.empty or optional, twice))
        return sequence

    def _connect(self, before: Iterable[int], after: Sequence[int]) -> None:
        for position in before:
            self.follow[position].extend(after)


_WORD = sum(1 << code for code in range(128) if chr(code).isalnum() or chr(code) == "_") | _OTHER
_CATEGORIES = {
    "CATEGORY_DIGIT": sum(1 << code for code in range(128) if chr(code).isdigit()) | _OTHER,
    "CATEGORY_SPACE": sum(1 << code for code in range(128) if chr(code).isspace()) | _OTHER,
    "CATEGORY_WORD": _WORD,
}


def _matched(operator: str, argument: Any, ignore_case: bool) -> int:
    """The set of characters that a part matches; rather too many than too few."""
    if operator == "LITERAL":
        return _bit(argument, ignore_case)
    if operator == "NOT_LITERAL":
        return _ALL & ~(_bit(argument, ignore_case) & ~_OTHER)
    if operator == "ANY":
        return _ALL
    if operator == "IN":
        return _matched_set(argument, ignore_case)
    raise _Refused(f"a pattern cannot use {operator.lower()}")


def _matched_set(items: Sequence[tuple[Any, Any]], ignore_case: bool) -> int:
    found, negated = 0, False
    for operator, argument in items:
        match str(operator):
            case "NEGATE":
                negated = True
            case "LITERAL":
                found |= _bit(argument, ignore_case)
            case "RANGE":
                for code in range(argument[0], min(argument[1], 128) + 1):
                    found |= _bit(code, ignore_case)
                found |= _OTHER if argument[1] >= 128 else 0
            case "CATEGORY":
                found |= _category(str(argument))
    return (_ALL & ~found) | _OTHER if negated else found


def _category(name: str) -> int:
    if name in _CATEGORIES:
        return _CATEGORIES[name]
    return (_ALL & ~_CATEGORIES[name.replace("NOT_", "")]) | _OTHER


def _bit(code: int, ignore_case: bool) -> int:
    if code >= 128:
        return _OTHER
    if not ignore_case:
        return 1 << code
    other = chr(code).swapcase()
    return 1 << code | 1 << ord(other) | (_OTHER if other.isalpha() else 0)


def _components(follow: Sequence[Sequence[int]]) -> list[int]:
    """The strongly connected component of every state, by Tarjan, without recursion."""
    order = [-1] * len(follow)
    lowest = [0] * len(follow)
    component = [-1] * len(follow)
    stack: list[int] = []
    counter = 0
    for root in range(len(follow)):
        if order[root] >= 0:
            continue
        path = [(root, iter(follow[root]))]
        order[root] = lowest[root] = counter
        counter += 1
        stack.append(root)
        while path:
            state, rest = path[-1]
            after = next(rest, None)
            if after is None:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[state])
                if lowest[state] == order[state]:
                    while component[state] < 0:
                        component[stack.pop()] = state
            elif order[after] < 0:
                order[after] = lowest[after] = counter
                counter += 1
                stack.append(after)
                path.append((after, iter(follow[after])))
            elif component[after] < 0:
                lowest[state] = min(lowest[state], order[after])
    return component
