"""Patterns of decimals: a JSON Schema cannot compare numbers that are written as text, so limits become a pattern.

A range is spelled digit by digit, as an automaton would read it: what may follow depends on whether the digits so far
are still those of a limit, and on what they leave of a step. What may follow in the same way is written once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

LONGEST = 1000  # a longer pattern helps nobody; some steps, such as 0.07, would need one


def decimal_pattern(low: int, high: int, step: int, scale: int) -> str | None:
    """The numbers from `low` to `high` that are multiples of `step`, all three in units of the last digit.

    None where no pattern of a reasonable length says it.
    """
    try:
        pattern = f"^{_either(list(_signed(low, high, step, scale)))}$"
    except _TooLongError:
        return None
    return pattern if len(pattern) <= LONGEST else None


class _TooLongError(Exception):
    """The pattern would not be worth its length."""


def _signed(low: int, high: int, step: int, scale: int) -> Iterator[str]:
    if low < 0 and low == -high:
        yield f"-?{_unsigned(0, high, step, scale)}"
        return
    if low < 0:
        yield f"-{_unsigned(max(0, -high), -low, step, scale)}"
    if high >= 0:
        yield _unsigned(max(0, low), high, step, scale)


def _unsigned(low: int, high: int, step: int, scale: int) -> str:
    shortest, longest = len(str(low // 10**scale)), len(str(high // 10**scale))
    found = []
    length = shortest
    while length <= longest:
        first = max(low, 10 ** (length - 1 + scale) if length > 1 else 0)
        numbers = _Numbers(first, min(high, 10 ** (length + scale) - 1), step, scale, length)
        longer = length
        while numbers.is_free and 10 ** (longer + 1 + scale) - 1 <= high:
            longer += 1
        found.append(numbers.pattern() if longer == length else numbers.up_to(longer))
        length = longer + 1
    return _either([pattern for pattern in found if pattern is not None])


class _Numbers:
    """Numbers with the same number of digits before the point."""

    def __init__(self, low: int, high: int, step: int, scale: int, whole: int) -> None:
        self.size = whole + scale
        self.low, self.high = f"{low:0{self.size}}", f"{high:0{self.size}}"
        self.step = step
        self.whole = whole
        self.follow = cache(self._follow)

    def pattern(self) -> str | None:
        """All of them; None if there is not one."""
        return self.follow(0, 0, True, True)

    @property
    def is_free(self) -> bool:
        """Whether they are all the numbers that do not begin with a zero, and longer ones go on in the same way."""
        begins = self.low[0] == "1" and not self.low[1:].strip("0") and not self.high.strip("9")
        return begins and 10 ** (self.size - self.whole) % self.step == 0

    def up_to(self, longest: int) -> str:
        """They and all longer ones, where they are free."""
        return f"[1-9]{_times(self.whole - 1, longest - 1)}{self.follow(self.whole, 0, False, False)}"

    def _follow(self, position: int, rest: int, at_low: bool, at_high: bool) -> str | None:
        """What may come after so many digits; None if nothing makes them a number of the range."""
        at_low = at_low and self.low[position:].strip("0") != ""
        at_high = at_high and self.high[position:].strip("9") != ""
        if not at_low and not at_high and (free := self._free(position)):
            return self._jump(position, rest, free)
        if position < self.whole:
            return self._digits(position, rest, at_low, at_high)
        complete = rest == 0 and not at_low
        more = self._digits(position, rest, at_low, at_high) if position < self.size else None
        if more is None:
            return "" if complete else None
        fraction = rf"\.{more}" if position == self.whole else more
        return _maybe(fraction) if complete else fraction

    def _free(self, position: int) -> int:
        """How many of the next digits may be any, without a word about those after them."""
        end = self.whole if position < self.whole else self.size
        count = 0
        while position + count < end and 10 ** (self.size - position - count - 1) % self.step == 0:
            count += 1
        return count if position < self.whole or count == self.size - position else 0

    def _jump(self, position: int, rest: int, free: int) -> str | None:
        if position < self.whole:
            after = self.follow(position + free, rest, False, False)
            return None if after is None else f"{_times(free, free)}{after}"
        if rest:
            return None
        return rf"(\.{_times(1, free)})?" if position == self.whole else _times(0, free)

    def _digits(self, position: int, rest: int, at_low: bool, at_high: bool) -> str | None:
        """The next digit, with what may come after it."""
        least = int(self.low[position]) if at_low else 0
        most = int(self.high[position]) if at_high else 9
        place = 10 ** (self.size - position - 1)
        alike: dict[str, list[int]] = {}
        for digit in range(least, most + 1):
            left = (rest + digit * place) % self.step
            after = self.follow(position + 1, left, at_low and digit == least, at_high and digit == most)
            if after is not None:
                alike.setdefault(after, []).append(digit)
        parts = [f"{_one_of(digits)}{after}" for after, digits in alike.items()]
        if sum(map(len, parts)) > LONGEST:
            raise _TooLongError
        return _either(parts) if parts else None


def _times(least: int, most: int) -> str:
    """Any digits, so many of them."""
    if least == most:
        return "[0-9]" if most == 1 else f"[0-9]{{{most}}}"
    return "[0-9]?" if most == 1 else f"[0-9]{{{least},{most}}}"


def _maybe(pattern: str) -> str:
    single = len(pattern) == 1 or (pattern[0] == "[" and pattern.index("]") == len(pattern) - 1)
    return f"{pattern}?" if single else f"({pattern})?"


def _one_of(digits: Sequence[int]) -> str:
    if len(digits) == 1:
        return str(digits[0])
    if digits[-1] - digits[0] == len(digits) - 1:
        return f"[{digits[0]}-{digits[-1]}]"
    return f"[{''.join(map(str, digits))}]"


def _either(patterns: Sequence[str]) -> str:
    return patterns[0] if len(patterns) == 1 else f"({'|'.join(patterns)})"
