"""Texts: samples of a column that holds text, within its limits and next to them; also of patterns."""

from __future__ import annotations

import re
import re._parser as syntax  # type: ignore[import-not-found]  # the standard library's own parser has no stubs
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from stackgen.model.entities import Kind
from stackgen_fastapi.bounds import KEY_PATTERN, Bounds
from stackgen_fastapi.columns import LENGTHS, PASSWORD_LENGTH

LETTERS = "abcdefghijklmnopqrstuvwxyz"
CHARACTERS = LETTERS + "0123456789" + LETTERS.upper() + "-_./ :@+,;!#$%&*()=?~'\"<>[]{}|^`\\"
PASSWORD_LEAST = 8
ENDLESS = 2**31  # a column without a greatest length
MANY = 24  # samples of a column that has so many


def least_of(kind: Kind, bounds: Bounds) -> int:
    """How many characters there must be."""
    return max(bounds.min_length or 0, PASSWORD_LEAST if kind is Kind.PASSWORD else 0)


def most_of(kind: Kind, bounds: Bounds) -> int:
    """How many characters there may be."""
    own = PASSWORD_LENGTH if kind is Kind.PASSWORD else LENGTHS.get(kind, ENDLESS)
    return min(own, ENDLESS if bounds.max_length is None else bounds.max_length)


def pattern_of(bounds: Bounds) -> str | None:
    """The pattern that shapes the text; what a key may not hold, plain words do not."""
    return None if bounds.pattern == KEY_PATTERN else bounds.pattern


@lru_cache(maxsize=4096)
def rising_texts(kind: Kind, word: str, least: int, most: int, pattern: str | None) -> tuple[str, ...]:
    """Valid texts, made of `word` where it fits, in an order that every collation agrees with."""
    if pattern is not None:
        return _of_pattern(kind, least, most, pattern)
    return tuple(_padded(kind, word, letter, least, most) for letter in LETTERS[:MANY])


def _of_pattern(kind: Kind, least: int, most: int, pattern: str) -> tuple[str, ...]:
    """The shortest texts of which there are enough."""
    fitting: list[str] = []
    chain: tuple[str, ...] = ()
    for texts in spelled(pattern, most):
        fitting += [text for text in texts if least <= len(text) <= most and _is_of(kind, text)]
        chain = in_safe_order(fitting)
        if len(chain) == MANY:
            break
    return chain


def _padded(kind: Kind, word: str, letter: str, least: int, most: int) -> str:
    """`number a`, or what the lengths leave of it."""
    head, tail = _AROUND.get(kind, ("", ""))
    gap = "" if kind in _AROUND else " " if " " in word else "-"
    body = f"{word}{gap or '-'}{letter}"
    if len(head + body + tail) > most:
        body = letter
    if (missing := least - len(head + body + tail)) > 0:
        body = body[:-1] + "x" * missing + letter
    return head + body + tail


_AROUND = {Kind.EMAIL: ("", "@example.com"), Kind.URL: ("https://example.com/", ""), Kind.SLUG: ("", "")}
_FORMS = {
    Kind.EMAIL: re.compile(r"[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[a-z]{2,24}"),
    Kind.URL: re.compile(r"https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?([/?#][!-~]*)?"),
    Kind.SLUG: re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
}


def _is_of(kind: Kind, text: str) -> bool:
    return kind not in _FORMS or _FORMS[kind].fullmatch(text) is not None


def in_safe_order(texts: Iterable[str]) -> tuple[str, ...]:
    """Those that rise both by code point and as people sort: without regard to case and signs."""
    chain: list[str] = []
    last = ""
    for text in sorted(set(texts)):
        plain = "".join(character for character in text.casefold() if character.isalnum())
        if not chain or (plain > last and "," not in text):
            chain.append(text)
            last = plain
    return tuple(chain[:MANY])


def mismatches(pattern: str, valid: str, least: int, most: int) -> Iterator[str]:
    """Texts of a valid length that do not match the pattern."""
    form = re.compile(pattern)
    for text in ("!" + valid[1:], valid[:-1] + "!", "!" * max(least, 1), "~ ~", "", "0" * least, "x" * least):
        if least <= len(text) <= most and not form.search(text):
            yield text


def spelled(pattern: str, most: int) -> Iterator[list[str]]:
    """Texts that match a pattern, longer ones each time."""
    tree = syntax.parse(pattern)
    form = re.compile(pattern)
    for extra in (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128):
        if extra > most:
            break
        texts = ("".join(_spell(tree, _picker(number), extra)) for number in range(4 * MANY))
        yield [text for text in texts if form.search(text) and text.isprintable()]


Pick = Callable[[int], int]


def _picker(number: int) -> Pick:
    """The digits of a number, each in the base that is asked for: another choice for each number."""
    rest = number

    def pick(size: int) -> int:
        nonlocal rest
        rest, digit = divmod(rest, size)
        return digit

    return pick


def _spell(parts: Iterable[tuple[Any, Any]], pick: Pick, extra: int) -> Iterator[str]:
    for operator, argument in parts:
        match str(operator):
            case "LITERAL":
                yield chr(argument)
            case "NOT_LITERAL":
                yield _one_of([c for c in CHARACTERS if c != chr(argument)], pick)
            case "ANY":
                yield _one_of(LETTERS, pick)
            case "IN":
                yield _one_of([c for c in CHARACTERS if _is_in(c, argument)], pick)
            case "BRANCH":
                yield from _spell(argument[1][pick(len(argument[1]))], pick, extra)
            case "SUBPATTERN":
                yield from _spell(argument[3], pick, extra)
            case "MAX_REPEAT" | "MIN_REPEAT":
                least, most, body = argument
                for _ in range(min(int(most), least + extra)):
                    yield from _spell(body, pick, extra)


def _one_of(characters: Iterable[str], pick: Pick) -> str:
    found = list(characters)
    return found[pick(len(found))] if found else ""


def _is_in(character: str, items: Iterable[tuple[Any, Any]]) -> bool:
    negated, found = False, False
    for operator, argument in items:
        match str(operator):
            case "NEGATE":
                negated = True
            case "LITERAL":
                found |= ord(character) == argument
            case "RANGE":
                found |= argument[0] <= ord(character) <= argument[1]
            case "CATEGORY":
                found |= _CATEGORIES[str(argument)].fullmatch(character) is not None
    return found != negated


_CATEGORIES = {
    f"CATEGORY_{negated}{name}": re.compile(letter.upper() if negated else letter)
    for name, letter in (("DIGIT", r"\d"), ("SPACE", r"\s"), ("WORD", r"\w"))
    for negated in ("", "NOT_")
}
