"""Clearing: values of another kind than their key asks for -> what they clearly mean, with a warning, or a problem."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from stackgen.reading.openapi.files import Shelf
from stackgen.reading.openapi.shapes import BOOLEANS, LISTS, NUMBERS, TEXTS
from stackgen.reading.problems import Problem, Span, quoted
from stackgen.reading.scalars import plain_value
from stackgen.reading.spec import kind_of

_WORDS = {"true": True, "yes": True, "false": False, "no": False}


@dataclass
class Clearing:
    """Reads single values; `owner` and `key` are where the walk through the document is."""

    shelf: Shelf
    warnings: list[Problem] = field(default_factory=list)
    owner: Any = None
    key: str | int | None = None

    def value(self, kind: str, owner: Any, key: str) -> Any:
        """The value of a key that holds no other parts."""
        value = owner[key]
        if value is None:
            return value
        if key in BOOLEANS.get(kind, ()):
            return self._boolean(kind, owner, key, value)
        if key in NUMBERS.get(kind, ()) and isinstance(value, str):
            return self._number(owner, key, value)
        if key in TEXTS.get(kind, ()) and not isinstance(value, str):
            return self._text(owner, key, value)
        if key in LISTS.get(kind, ()) and not isinstance(value, list):
            return self._listed(owner, key, value)
        return value

    def not_a_mapping(self, kind: str, value: Any) -> dict[str, Any]:
        """Note that something should be a mapping."""
        what = _NAMES.get(kind, f"`{kind}`")
        self._problem(f"{what} is a mapping, but this is {kind_of(value)}")
        return {}

    def not_a_list(self, value: Any) -> list[Any]:
        """Note that something should be a list."""
        self._problem(f"a list is expected here, but this is {kind_of(value)}")
        return []

    def warn(self, span: Span, message: str, hint: str = "") -> None:
        """Note something that was put right."""
        self.warnings.append(Problem(span, "openapi-cleared", message, hint))

    def _problem(self, message: str, hint: str = "") -> None:
        span = self.shelf.span(self.owner, self.key)
        self.shelf.problems.append(Problem(span, "bad-openapi", message, hint))

    def _boolean(self, kind: str, owner: Any, key: str, value: Any) -> Any:
        if isinstance(value, bool):
            return value
        span = self.shelf.span(owner, key)
        if str(value).lower() in _WORDS:
            meant = _WORDS[str(value).lower()]
            self.warn(span, f"`{key}` is {quoted(value)} in quotes; {str(meant).lower()} is meant", "remove the quotes")
            return meant
        self.shelf.problems.append(
            Problem(span, "bad-openapi", f"`{key}` of {_NAMES.get(kind, kind)} is true or false, not {kind_of(value)}")
        )
        return None

    def _number(self, owner: Any, key: str, value: str) -> Any:
        meant, span = plain_value(value), self.shelf.span(owner, key)
        if isinstance(meant, int | float) and not isinstance(meant, bool):
            self.warn(span, f"`{key}` is text; the number {value} is meant", "remove the quotes")
            return meant
        self.shelf.problems.append(Problem(span, "bad-openapi", f"`{key}` is a number, but this is {quoted(value)}"))
        return None

    def _text(self, owner: Any, key: str, value: Any) -> Any:
        span = self.shelf.span(owner, key)
        if isinstance(value, dict | list):
            self.shelf.problems.append(Problem(span, "bad-openapi", f"`{key}` is text, but this is {kind_of(value)}"))
            return None
        meant = self.shelf.written(owner, key) or str(value)
        self.warn(span, f"`{key}` is not in quotes; the text {quoted(meant)} is meant", f'write "{meant}"')
        return meant

    def _listed(self, owner: Any, key: str, value: Any) -> Any:
        span = self.shelf.span(owner, key)
        if key == "tags" and isinstance(value, str):
            self.warn(span, f"`tags` is text; a list with {quoted(value)} is meant", f"write [{value}]")
            return [value]
        message = f"`{key}` is a list, but this is {kind_of(value)}"
        self.shelf.problems.append(Problem(span, "bad-openapi", message))
        return None


_NAMES = {
    "schema": "a schema",
    "schemas": "what holds schemas",
    "path": "a path",
    "paths": "`paths`",
    "operation": "an operation",
    "parameter": "a parameter",
    "body": "a request body",
    "response": "a response",
    "responses": "`responses`",
    "media": "a media type",
    "medias": "`content`",
    "header": "a header",
    "headers": "`headers`",
    "document": "an OpenAPI document",
}
