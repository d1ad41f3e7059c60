"""A generated file that is about to be edited, and what an edit says must not be lost."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from random import Random
from typing import Any, NamedTuple

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Gone(NamedTuple):
    """What was taken away: a definition by its name, or a statement by what it says."""

    scope: str  # in which class or function it was, such as `OrderService.pay`; "": in the module
    what: str
    is_name: bool = True

    def is_in(self, text: str) -> bool:
        body = _body(ast.parse(text), self.scope)
        if self.is_name:
            return any(getattr(node, "name", None) == self.what for node in body)
        return any(ast.unparse(node) == self.what for node in body)

    def is_needed_in(self, text: str) -> bool:
        """An import comes back if something else that is generated now needs it."""
        used = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
        return not self.is_name and bool(imported(self.what) & used)


@dataclass
class Edit:
    """What an edit did: `added` is text that must stay, `removed` what must not come back."""

    kind: str
    path: str
    text: str | None  # of the file afterwards; None: there is none
    added: list[str] = field(default_factory=list)
    removed: list[Gone] = field(default_factory=list)


@dataclass
class Source:
    """A Python file that is about to be edited."""

    path: str
    text: str
    random: Random
    mark: str  # a name that occurs nowhere else

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        self.tree = ast.parse(self.text)

    def functions(self) -> list[Function]:
        return [node for node in ast.walk(self.tree) if isinstance(node, Function)]

    def classes(self) -> list[ast.ClassDef]:
        return [node for node in self.tree.body if isinstance(node, ast.ClassDef)]

    def named(self) -> list[tuple[str, Function]]:
        """The functions of the module and the methods of its classes, with what they are called."""
        found = [(node.name, node) for node in self.tree.body if isinstance(node, Function)]
        return found + [
            (f"{owner.name}.{node.name}", node)
            for owner in self.classes()
            for node in owner.body
            if isinstance(node, Function)
        ]

    def pick(self, nodes: list[Any]) -> Any:
        if not nodes:
            raise Unfit
        return self.random.choice(nodes)

    def insert(self, line: int, *new: str) -> str:
        """The text with new lines before the line of that number, counted from 1."""
        return "\n".join([*self.lines[: line - 1], *new, *self.lines[line - 1 :]])

    def replace(self, first: int, last: int, *new: str) -> str:
        return "\n".join([*self.lines[: first - 1], *new, *self.lines[last:]])

    def inserted_at(self, line: int, column: int, new: str) -> str:
        """The text with something more in a line, counted from 1; `column` is in bytes, as the parser counts."""
        old = self.lines[line - 1].encode()
        return self.replace(line, line, (old[:column] + new.encode() + old[column:]).decode())


class Unfit(Exception):
    """This edit cannot be made to this file."""


def imported(text: str) -> set[str]:
    """The names that the imports of a module, or a single statement, give a meaning to."""
    found = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import | ast.ImportFrom))
    return {alias.asname or alias.name.partition(".")[0] for node in found for alias in node.names}


def squeezed(text: str) -> str:
    """Without what a formatter may change."""
    return re.sub(r",?\s*([)\]}])", r"\1", re.sub(r"\s+", "", text)).replace("'", '"')


def start_of(node: Any) -> int:
    return int(min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))]))


def after_docstring(node: Function) -> int:
    """The line at which the body of a function begins, after its docstring."""
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(node.body) > 1:
        first = node.body[1]
    return first.lineno


def _body(tree: ast.Module, scope: str) -> list[ast.stmt]:
    body: list[ast.stmt] = tree.body
    for name in filter(None, scope.split(".")):
        body = [node for one in body if getattr(one, "name", None) == name for node in getattr(one, "body", [])]
    return body
