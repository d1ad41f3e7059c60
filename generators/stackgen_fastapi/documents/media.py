"""Media types: which of them are JSON, forms, text or bytes."""

from __future__ import annotations

FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})


def plain(media_type: str) -> str:
    """The media type without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether it is JSON."""
    return plain(media_type) == "application/json" or plain(media_type).endswith(("+json", "*/*"))


def is_form(media_type: str) -> bool:
    """Whether it is a form of HTML."""
    return plain(media_type) in FORMS


def is_text(media_type: str) -> bool:
    """Whether it is text for people."""
    return plain(media_type).startswith("text/")
