"""Syntax in, a text out that is the same for two pieces of Python which differ in layout alone. Comments count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

import libcst as cst

# Of these only the comments in them are of interest.
_LAYOUT = (
    cst.BaseParenthesizableWhitespace,
    cst.TrailingWhitespace,
    cst.EmptyLine,
    cst.Newline,
    cst.Comma,
    cst.Semicolon,
    cst.LeftParen,
    cst.RightParen,
    cst.LeftSquareBracket,
    cst.RightSquareBracket,
    cst.LeftCurlyBrace,
    cst.RightCurlyBrace,
)
_MARKS = ("indent", "default_indent", "default_newline", "has_trailing_newline", "encoding")


class Shapes:
    """Remembers the shapes of the nodes that it was asked for."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[cst.CSTNode, str]] = {}  # with the node, so that its id stays its own

    def of(self, node: cst.CSTNode | None) -> str:
        if node is None:
            return ""
        if id(node) not in self._known:
            self._known[id(node)] = node, "\x1f".join(_walked(node))
        return self._known[id(node)][1]

    def of_all(self, nodes: Sequence[cst.CSTNode]) -> str:
        return "\x1e".join(map(self.of, nodes))


def comments(nodes: cst.CSTNode | Sequence[cst.CSTNode]) -> str:
    """The comments in nodes of layout, one a line."""
    each = [nodes] if isinstance(nodes, cst.CSTNode) else nodes
    return "\n".join(text for node in each for text in _comments(node))


def _walked(node: cst.CSTNode) -> Iterator[str]:
    if isinstance(node, _LAYOUT):
        yield from _comments(node)
    elif isinstance(node, cst.SimpleString):
        yield repr(node.evaluated_value)
    elif isinstance(node, cst.ImportFrom) and not isinstance(node.names, cst.ImportStar):
        yield f"from {'.' * len(node.relative)}"
        yield from _walked(node.module) if node.module else ()
        yield from sorted("\x1d".join(_walked(name)) for name in node.names)
        yield from (text for part in (node.lpar, node.rpar) if part for text in _comments(part))
    else:
        yield type(node).__name__
        yield from _walked_fields(node)
        yield "."


def _walked_fields(node: cst.CSTNode) -> Iterator[str]:
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, cst.CSTNode):
            yield from _walked(value)
        elif isinstance(value, str) and field.name not in _MARKS:
            yield value
        elif isinstance(value, list | tuple):
            for item in value:
                yield from _walked(item)
        elif value is None:
            yield "-"


def _comments(node: cst.CSTNode) -> Iterator[str]:
    if isinstance(node, cst.Comment):
        yield node.value.rstrip()
        return
    for child in node.children:
        yield from _comments(child)
