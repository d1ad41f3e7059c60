"""Descriptions of a document, as docstrings begin."""

from __future__ import annotations

from stackgen_fastapi.python import docstring


def spoken(text: str, indent: int = 4) -> str:
    """A docstring that begins with a capital letter, and with no quote."""
    text = text.strip()
    if text.startswith('"'):
        text = text.replace('"', "'")
    first = text.split(maxsplit=1)[0] if text else ""
    if first.isascii() and first.rstrip(".,:;!?").isalpha():
        text = first[0].upper() + text[1:]
    return docstring(text, indent)
