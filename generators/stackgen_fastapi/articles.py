"""The title of something in, the words around it that English wants out."""

from __future__ import annotations

import re

# How it sounds decides: a user, a unit, a one-way ticket; an hour.
_AN = re.compile(r"(?!u(?:s[aeiu]|ni(?!n|m)|tility|topia)|eu|one\b|once\b)[aeiou]|hour|honest|heir", re.IGNORECASE)


def article_of(title: str) -> str:
    """`an` for `order`, `a` for `user`."""
    return "an" if _AN.match(title) else "a"
