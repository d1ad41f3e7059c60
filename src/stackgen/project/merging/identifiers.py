"""Python in, what is named in it out: every name and text with the part that it plays, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

Node = Any


@dataclass(frozen=True)
class Found:
    """One name, or one text: of two that play different parts, only one may be a generated one."""

    part: str  # "module", "attribute", "keyword", "text", "name"
    text: str
    line: int  # counted from 1
    start: int  # in the line, counted from 0
    scopes: tuple[str, ...]  # the functions around it that bind its name, by their qualified names; outer ones first


def identifiers(text: str) -> tuple[list[Found], dict[str, range]]:
    """All that is named in a module, and the lines of its functions, by their qualified names.

    Of what cannot be parsed, nothing.
    """
    with suppress(cst.ParserSyntaxError, RecursionError):
        wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
        search = _Search(wrapper.resolve(PositionProvider))
        search.walk(wrapper.module, "", ())
        return search.found, search.functions
    return [], {}


class _Search:
    def __init__(self, positions: Any) -> None:
        self.found: list[Found] = []
        self.functions: dict[str, range] = {}
        self._positions = positions
        self._parts: dict[int, str] = {}

    def walk(self, node: Node, path: str, bound: tuple[tuple[str, frozenset[str]], ...]) -> None:
        """`path`: of the functions and classes around; `bound`: the functions of these, with the names they bind."""
        match node:
            case cst.ClassDef():
                path = f"{path}.{node.name.value}"
            case cst.FunctionDef():
                path = f"{path}.{node.name.value}"
                place = self._positions[node]
                self.functions[path] = range(place.start.line, place.end.line + 1)
                bound = (*bound, (path, frozenset(_bound(node))))
            case cst.Name():
                part = self._parts.get(id(node), "name")
                scopes = [name for name, names in bound if node.value in names]
                self._add(node, part, scopes if part == "name" else [])
            case cst.SimpleString() | cst.FormattedStringText() | cst.Comment():
                self._add(node, "text", [])
            case _:
                self._parted(node)
        for child in node.children:
            self.walk(child, path, bound)

    def _parted(self, node: Node) -> None:
        """Note which of the names below a node are more than names."""
        match node:
            case cst.Attribute():
                self._parts.setdefault(id(node.attr), "attribute")
            case cst.Arg():
                self._parts.setdefault(id(node.keyword), "keyword")
            case cst.ImportFrom():
                self._parts.update((id(name), "module") for name in _names(node.module))
            case cst.Import():
                self._parts.update((id(name), "module") for alias in node.names for name in _names(alias.name))

    def _add(self, node: Node, part: str, scopes: list[str]) -> None:
        start = self._positions[node].start
        self.found.append(Found(part, node.value, start.line, start.column, tuple(scopes)))


def _bound(node: Node) -> Iterator[str]:
    """The names that a function, or one in it, binds: its parameters and its variables."""
    match node:
        case cst.Param() | cst.AsName():
            yield from (name.value for name in _names(node.name))
        case cst.AssignTarget() | cst.AnnAssign() | cst.NamedExpr() | cst.For() | cst.CompFor():
            yield from (name.value for name in _names(node.target))
    for child in node.children:
        yield from _bound(child)


def _names(node: Node) -> Iterator[cst.Name]:
    if isinstance(node, cst.Name):
        yield node
    for child in node.children if node is not None else ():
        yield from _names(child)
