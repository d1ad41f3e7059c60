"""Three texts of a file in which an entity was renamed in, base and the team's out, as if they had known its new name.

A word is only changed if it is certain that it is the generated one: what the base says is gone from the new text, and
what it would be called now has come in its place. In lines that the team wrote, this must hold for a name of the same
kind: an attribute for an attribute, a whole string for a string. Names that a function of the team's own binds are its.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from stackgen.project.merging.marks import joined, lines_of

if TYPE_CHECKING:
    from stackgen.project.merging.identifiers import Found

_WORD = re.compile(r"\w+")
_IMPORT = re.compile(r"(\s*(?:from|import)\s+)([\w.]+)")
_ARTICLE = re.compile(r"\b([Aa])n ")
_PYTHON = {".py", ".pyi"}
Names = set[tuple[str, str, str]]  # the part that each plays, the function that binds it, and the name


@dataclass(frozen=True)
class Words:
    """What a build knows of the names that it changes."""

    ways: tuple[Callable[[str], str], ...]  # how what is named after an entity may be spelled now; names first
    shape_before: Callable[[str], str]  # a line with signs for the old names
    shape_now: Callable[[str], str]  # and with the same signs for the new ones
    gone: frozenset[str] = frozenset()  # words that were generated somewhere, and are nowhere now
    classes: Mapping[str, str] = field(default_factory=dict)  # of these, classes -> what they are called now
    modules: Mapping[str, str] = field(default_factory=dict)  # dotted -> dotted, of modules that moved

    def now(self, name: str) -> str:
        """How a name is spelled now."""
        return self.ways[0](name)

    def renamed(self, path: str, base: str, yours: str, theirs: str) -> tuple[str, str]:
        """The base and the team's text with the new names, as far as these are certain."""
        was, ours = lines_of(base), lines_of(yours)
        now = self._generated(was, lines_of(theirs))
        own = _own(was, ours)
        if PurePosixPath(path).suffix in _PYTHON:
            edited, own = self._team((base, joined(now), yours, theirs), own)
            ours = lines_of(edited)
        for first, other, size in _blocks(was, lines_of(yours)):
            for line in range(size):
                if other + line + 1 not in own:
                    ours[other + line] = now[first + line]
        return joined(now), joined(ours)

    def left(self, base: str, theirs: str, merged: str) -> list[str]:
        """The old names that a merged text still has, because it is not certain what they are."""
        was, new, now = (words_of([text]) for text in (base, theirs, merged))
        return sorted(word for word in now & (was | self.gone) - new if self.now(word) != word)

    def _generated(self, base: list[str], theirs: list[str]) -> list[str]:
        """Lines that stackgen wrote: as a whole where the new text has them, else word by word."""
        same = {line.strip() for line in theirs}
        there = {_plain(self.shape_now(line)): line.strip() for line in theirs}
        words = self._certain(words_of(base), words_of(theirs))
        lines = []
        for line in base:
            whole = None if line.strip() in same else there.get(_plain(self.shape_before(line)))
            by_words = _WORD.sub(lambda found: words.get(found[0], found[0]), line)
            lines.append(line.replace(line.strip(), whole) if whole else by_words)
        return lines

    def _certain(self, base: set[str], theirs: set[str]) -> dict[str, str]:
        pairs = ((word, way(word)) for way in reversed(self.ways) for word in base - theirs)
        return {word: now for word, now in pairs if now in theirs and now not in base}

    def _team(self, texts: tuple[str, str, str, str], own: set[int]) -> tuple[str, set[int]]:
        """The team's text with the names in the lines of their own as they are now, and which lines these are."""
        from stackgen.project.merging.identifiers import identifiers

        (generated, written), (respelled, _), (found, mine), (new, _) = map(identifiers, texts)
        pairs = zip(generated, respelled, strict=False) if len(generated) == len(respelled) else ()
        functions = {*written, *map(self.now, written)}  # the team may have renamed them already
        own = own.union(*(lines for name, lines in mine.items() if name not in functions))
        quoted = {one.text: now.text for one, now in pairs if one.part == "text"}
        known = _Known(self, _named(generated, self.now), _named(new, str), quoted)
        yours, offsets = texts[2], _offsets(lines_of(texts[2]))
        for one in sorted(found, key=lambda one: (one.line, one.start), reverse=True):
            place, now = offsets[one.line - 1] + one.start, known.now(one)
            if one.line in own and functions.issuperset(one.scopes) and yours.startswith(one.text, place):
                yours = yours[:place] + now + yours[place + len(one.text) :]
        return self._imports(yours, own), own

    def _imports(self, text: str, own: set[int]) -> str:
        """With the modules that moved, in lines of the team that import from them."""
        lines = lines_of(text)
        for number in own:
            if number <= len(lines) and (found := _IMPORT.match(lines[number - 1])):
                now = self.modules.get(found[2], found[2])
                lines[number - 1] = f"{found[1]}{now}{lines[number - 1][found.end() :]}"
        return joined(lines)


@dataclass(frozen=True)
class _Known:
    words: Words
    base: Names
    theirs: Names
    quoted: Mapping[str, str]  # generated strings and comments, as they would have been

    def now(self, one: Found) -> str:
        """A name, or a text, as it is to be."""
        if one.part == "module":
            return one.text  # it may be one of the team's
        if one.part == "text":
            return self.quoted.get(one.text, one.text)
        scope = _scope(one, self.words.now)
        if not scope and one.part == "name" and one.text in self.words.classes:
            return self.words.classes[one.text]
        now = self.words.now(one.text)
        was, new = (one.part, scope, one.text), (one.part, scope, now)
        certain = was in self.base - self.theirs and new in self.theirs - self.base
        return now if certain else one.text


def _named(found: Iterable[Found], now: Callable[[str], str]) -> Names:
    """Variables of a function count in it alone."""
    return {(one.part, _scope(one, now), one.text) for one in found}


def _scope(one: Found, now: Callable[[str], str]) -> str:
    """The function that binds a name, by its own name now."""
    return now(one.scopes[-1]) if one.scopes else ""


def _plain(line: str) -> str:
    """A line but for where it stands, and for what comes before a word that begins with a vowel."""
    return _ARTICLE.sub(r"\1 ", line.strip())


def words_of(lines: Iterable[str]) -> set[str]:
    """Every word of some texts."""
    return {word for line in lines for word in _WORD.findall(line)}


def _blocks(was: list[str], ours: list[str]) -> list[tuple[int, int, int]]:
    blocks = SequenceMatcher(None, was, ours, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks]


def _own(was: list[str], ours: list[str]) -> set[int]:
    """The numbers, counted from 1, of the lines that are the team's."""
    generated = {line for _, start, size in _blocks(was, ours) for line in range(start, start + size)}
    return {number for number in range(1, len(ours) + 1) if number - 1 not in generated}


def _offsets(lines: list[str]) -> list[int]:
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line))
    return offsets
