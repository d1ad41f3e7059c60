"""Names of entities before and now in, words and paths in their new spelling out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from stackgen.model.evolving.renaming import Renaming
from stackgen.model.names import EntityNames

_ALIKE = (  # kinds that differ only in how words are joined
    {"word", "class", "capital title"},
    {"plural class", "capital plural title"},
    {"module", "snake", "variable", "camel", "title", "kebab"},
    {"plural", "plural title", "command"},
    {"upper snake"},
    {"upper plural"},
)
WAYS: tuple[tuple[str, ...], ...] = ((), ("title", "plural title"), ("kebab", "command"))


class Spelling:
    """How what is named after an entity is spelled now: `CustomerRead` -> `ClientRead`, `list_customers` …

    The name of another entity that only begins like a renamed one, such as `CustomerGroup`, stays as it is.
    """

    def __init__(self, renaming: Renaming) -> None:
        self._renaming = renaming

    def now(self, text: str, way: int = 0) -> str:
        """The text with every renamed entity by its new name.

        `way`: what is spelled alike before may be an identifier, words in a text, or a part of a path: one of `WAYS`.
        """
        return self._before.sub(lambda found: self._forward[way][found[0]], text)

    def before(self, text: str) -> str:
        """The text with every renamed entity by the name that it had."""
        return self._after.sub(lambda found: self._back[found[0]], text)

    def shape_before(self, text: str) -> str:
        """The text with a sign for every name of a renamed entity, the same however it is joined: see `shape_now`."""
        return self._before.sub(lambda found: self._signs_before[found[0]], text)

    def shape_now(self, text: str) -> str:
        """The same of a text with the new names: two lines that differ in these alone have one shape."""
        return self._after.sub(lambda found: self._signs_now[found[0]], text)

    @cached_property
    def _signs_before(self) -> dict[str, str]:
        return {word: word for word in self._forward[0]} | _signs([one.before for one in self._renaming.entities])

    @cached_property
    def _signs_now(self) -> dict[str, str]:
        return {word: word for word in self._back} | _signs([one.now for one in self._renaming.entities])

    @cached_property
    def _forward(self) -> tuple[dict[str, str], ...]:
        known = {word: word for names in self._renaming.before for word in _spellings(names).values()}
        pairs = [(one.before, one.now) for one in self._renaming.entities]
        return tuple(known | _pairs(pairs, first) for first in WAYS)

    @cached_property
    def _back(self) -> dict[str, str]:
        known = {word: word for names in self._renaming.now for word in _spellings(names).values()}
        return known | _pairs([(one.now, one.before) for one in self._renaming.entities])

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return _pattern(self._forward[0])

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return _pattern(self._back)


def _pairs(entities: Iterable[tuple[EntityNames, EntityNames]], first: tuple[str, ...] = ()) -> dict[str, str]:
    """`first`: the kinds that count where two are spelled alike."""
    pairs: dict[str, str] = {}
    for one, other in entities:
        before, after = _spellings(one), _spellings(other)
        for kind in (*first, *before):
            pairs.setdefault(before[kind], after[kind])
    return pairs


def _signs(entities: Iterable[EntityNames]) -> dict[str, str]:
    signs: dict[str, str] = {}
    for number, names in enumerate(entities):
        for kind, word in _spellings(names).items():
            group = next(group for group, kinds in enumerate(_ALIKE) if kind in kinds)
            signs.setdefault(word, f"\0{number}.{group}\0")
    return signs


def _spellings(names: EntityNames) -> dict[str, str]:
    """By their kind; where two kinds are spelled alike, the first is the one that counts."""
    kinds = {
        "word": names.word,
        "class": names.class_name,
        "plural class": names.plural_class,
        "module": names.module,
        "snake": names.snake,
        "variable": names.variable,
        "plural": names.plural,
        "camel": names.word[:1].lower() + names.word[1:],
        "title": names.title,
        "plural title": names.plural_title,
        "kebab": names.snake.replace("_", "-"),
        "command": names.command,
    }
    capital = {f"capital {kind}": kinds[kind].capitalize() for kind in ("title", "plural title")}
    upper = {f"upper {kind}": kinds[kind].upper() for kind in ("snake", "plural")}
    return kinds | capital | upper


def _pattern(words: dict[str, str]) -> re.Pattern[str]:
    """Any of the words where it is one, or a part of an identifier; the longest that fits."""
    choices = "|".join(_bounded(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(choices)


def _bounded(word: str) -> str:
    start = "(?<![A-Z])" if word[0].isupper() else "(?<![A-Za-z0-9])"
    return rf"{start}{re.escape(word)}(?![a-z0-9])"
