"""Names of entities before and now in, words and paths in their new spelling out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from stackgen.model.evolving.renaming import Renaming
from stackgen.model.names import EntityNames


class Spelling:
    """How what is named after an entity is spelled now: `CustomerRead` -> `ClientRead`, `list_customers` …

    The name of another entity that only begins like a renamed one, such as `CustomerGroup`, stays as it is.
    """

    def __init__(self, renaming: Renaming) -> None:
        self._renaming = renaming

    def now(self, text: str) -> str:
        """The text with every renamed entity by its new name."""
        return self._before.sub(lambda found: self._forward[found[0]], text)

    def before(self, text: str) -> str:
        """The text with every renamed entity by the name that it had."""
        return self._after.sub(lambda found: self._back[found[0]], text)

    @cached_property
    def _forward(self) -> dict[str, str]:
        known = {word: word for names in self._renaming.before for word in _spellings(names).values()}
        return known | _pairs((one.before, one.now) for one in self._renaming.entities)

    @cached_property
    def _back(self) -> dict[str, str]:
        known = {word: word for names in self._renaming.now for word in _spellings(names).values()}
        return known | _pairs((one.now, one.before) for one in self._renaming.entities)

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return _pattern(self._forward)

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return _pattern(self._back)


def _pairs(entities: Iterator[tuple[EntityNames, EntityNames]]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for one, other in entities:
        after = _spellings(other)
        for kind, word in _spellings(one).items():
            pairs.setdefault(word, after[kind])
    return pairs


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
