"""Descriptions of a document, as docstrings begin."""

from __future__ import annotations

from collections.abc import Sequence

from stackgen_fastapi.python import Code, docstring, literal


def spoken(text: str, indent: int = 4) -> str:
    """A docstring that begins with a capital letter, and with no quote."""
    text = text.strip()
    if text.startswith('"'):
        text = text.replace('"', "'")
    first = text.split(maxsplit=1)[0] if text else ""
    if first.isascii() and first.rstrip(".,:;!?").isalpha():
        text = first[0].upper() + text[1:]
    return docstring(text, indent)


def texts(words: Sequence[str]) -> Code:
    """A tuple of texts, on one line where it fits."""
    inside = ", ".join(literal(word).text for word in words)
    return Code(f"({inside},)" if len(words) == 1 else f"({inside})")
