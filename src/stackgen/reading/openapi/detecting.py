"""Detecting: a text -> whether it may be an OpenAPI document."""

from __future__ import annotations

import re

_KEY = re.compile(r"""^[\s{,]*["']?(?:openapi|swagger)["']?\s*:""", re.MULTILINE)


def may_be_document(text: str) -> bool:
    """Whether a text is worth a closer look: it has a line with the key of OpenAPI or Swagger."""
    return "openapi" in text or "swagger" in text if text[:1] == "{" else _KEY.search(text) is not None
