"""Paging: the parameters and the answer of a list -> how it is told which part of the rows is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from stackgen.model.document import Paging, Parameter
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.naming import field_word
from stackgen.model.openapi.shape import flat, shape_of
from stackgen.model.plurals import plural

_LIMITS = (
    *("limit", "page_size", "per_page", "size", "page_limit", "max_results", "max_items", "top", "number_of_results"),
    "count",
)
_CURSORS = ("cursor", "page_token", "next_token", "starting_after", "after", "marker", "next_marker", "next_cursor")
_OFFSETS = ("offset", "skip", "start", "start_row", "start_index")
_PAGES = ("page", "page_number", "page_index")
_NEXT = ("next_cursor", "next", "next_page_token", "next_token", "next_marker", "cursor", "end_cursor")
_TOTAL = ("total", "total_count", "total_results", "total_items", "count")
_COUNT = ("items_on_page", "page_count", "item_count", "returned")
_DEEPEST = 3
_MAX = 10_000


def paging(desk: Desk, parameters: Iterable[Parameter], answer: Any, word: str) -> Paging | None:
    """How a list is paged; None if it is not."""
    queries = {field_word(one.name): one for one in parameters if one.place == "query"}
    style, position = _position(desk, queries)
    if not style:
        return None
    limit = next((queries[word] for word in _LIMITS if word in queries and _is_number(desk, queries[word])), None)
    size, most = _sizes(desk, limit)
    places = dict(_places(desk, answer, ()))
    return Paging(
        style=style,
        limit=limit.name if limit else "",
        position=position.name if position else "",
        first=_first(desk, position) if style == "page" else 0,
        size=size,
        max=most,
        next=_named(places, _NEXT, {"string"}) if style == "cursor" else (),
        total=_named(places, (*_TOTAL, f"{plural(word)}_count", f"{word}_count"), {"integer", "number"}),
        count=_named(places, _COUNT, {"integer", "number"}),
    )


_Style = Literal["cursor", "offset", "page", ""]


def _position(desk: Desk, queries: Mapping[str, Parameter]) -> tuple[Any, Parameter | None]:
    for word in _CURSORS:
        if word in queries and "string" in kinds(flat(desk, queries[word].schema)):
            return "cursor", queries[word]
    for style, words in (("offset", _OFFSETS), ("page", _PAGES)):
        for word in words:
            if word in queries and _is_number(desk, queries[word]):
                return style, queries[word]
    limited = any(word in queries and _is_number(desk, queries[word]) for word in _LIMITS)
    return ("offset" if limited else ""), None


def _is_number(desk: Desk, parameter: Parameter) -> bool:
    return bool(kinds(flat(desk, parameter.schema)) & {"integer", "number"})


def _sizes(desk: Desk, limit: Parameter | None) -> tuple[int, int]:
    schema = flat(desk, limit.schema) if limit else {}
    most = schema.get("maximum")
    most = min(int(most), _MAX) if isinstance(most, int | float) and most >= 1 else 100
    size = schema.get("default")
    size = int(size) if isinstance(size, int | float) and 1 <= size <= _MAX else 20
    return min(size, most) if schema.get("maximum") else size, max(size, most)


def _first(desk: Desk, position: Parameter | None) -> int:
    schema = flat(desk, position.schema) if position else {}
    return 0 if schema.get("default") == 0 or schema.get("minimum") == 0 else 1


def _places(desk: Desk, schema: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """The scalar properties of an answer, by their path."""
    shape = shape_of(desk, schema) if len(path) < _DEEPEST else None
    for name, one in shape.properties.items() if shape else ():
        found = flat(desk, one)
        yield (*path, name), kinds(found)
        if kinds(found) - {"null"} <= {"object"}:
            yield from _places(desk, one, (*path, name))


def _named(places: Mapping[tuple[str, ...], set[str]], words: tuple[str, ...], wanted: set[str]) -> tuple[str, ...]:
    """The first place with one of the names, the outermost first; links are not cursors."""
    for word in words:
        for path, found in sorted(places.items(), key=lambda item: len(item[0])):
            if field_word(path[-1]) == word and found & wanted and not {"links", "_links"} & set(path):
                return path
    return ()
