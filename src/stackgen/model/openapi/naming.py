"""Naming: the words of a document, which may be anything -> identifiers that are unique where they have to be."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache

from stackgen.model.names import MAX_WORD, shared_class_name, snake
from stackgen.model.reserved import RESERVED_MODULES, RESERVED_VARIABLES

_NOT_WORD = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = MAX_WORD // 2


def ascii_words(text: str) -> list[str]:
    """The words of a text in plain letters and digits."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return [word for word in _NOT_WORD.split(plain) if word]


def class_word(text: str, fallback: str = "Schema") -> str:
    """A text in PascalCase: `pet-owner` -> `PetOwner`."""
    word = "".join(one[:1].upper() + one[1:] for one in ascii_words(text))[:_LONGEST]
    if not word:
        return fallback
    return word if word[0].isalpha() else fallback + word


@cache
def field_word(text: str, fallback: str = "value") -> str:
    """A text in snake_case: `firstName` -> `first_name`, `$ref` -> `ref`."""
    word = snake("_".join(ascii_words(text)))[:_LONGEST].strip("_")
    word = re.sub(r"_+", "_", word)
    if not word:
        return fallback
    return word if word[0].isalpha() else f"{fallback}_{word}"


def module_word(text: str) -> str:
    """The name of a module for a tag or a step of a path."""
    word = field_word(text, "group")
    return word + "_" if word in RESERVED_MODULES else word


@dataclass
class Taken:
    """Names that are in use; two that differ in case alone are one."""

    names: set[str] = field(default_factory=set)

    def free(self, word: str) -> str:
        """The word, or the word with the first number that makes it new."""
        name, number = word, 2
        while name.casefold() in self.names:
            name, number = f"{word}{'_' if word.islower() else ''}{number}", number + 1
        self.names.add(name.casefold())
        return name


@dataclass
class ClassNames:
    """The class of each schema, by the document's word."""

    by_word: dict[str, str] = field(default_factory=dict)
    taken: Taken = field(default_factory=Taken)

    def of(self, word: str) -> str:
        """The class name of a schema."""
        if word not in self.by_word:
            self.by_word[word] = self.taken.free(shared_class_name(class_word(word)))
        return self.by_word[word]


def attribute_word(text: str) -> str:
    """A parameter of a Python function for a parameter of any name."""
    word = field_word(text)
    return word + "_" if word in RESERVED_VARIABLES else word
