"""Statements in, what they are known by out: the name of what they define, or what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import libcst as cst

from stackgen.project.merging.shapes import Shapes
from stackgen.project.merging.units import contested

Node = Any
Keys = Mapping[Any, Node]

_DISTINCT = re.compile(r"(^|\.)(overload|setter|getter|deleter)$")


_IMPORTS = {"from", "import"}


def code_of(node: Node) -> str:
    """A node as it is written."""
    return cst.Module([]).code_for_node(node)


def plain_code(name: cst.ImportAlias) -> str:
    """An imported name without the comma after it."""
    return code_of(name.with_changes(comma=cst.MaybeSentinel.DEFAULT))


def module_of(statement: cst.ImportFrom) -> str:
    """Where it imports from, with the dots of a relative import."""
    return "." * len(statement.relative) + (code_of(statement.module) if statement.module else "")


def of_no_order(base: Keys, *sides: Keys) -> bool:
    """Whether what the sides have in addition is of one kind whose order is of no account."""
    kinds = {_kind(node) for side in sides for key, node in side.items() if key not in base}
    return len(kinds) == 1 and None not in kinds


def replaced(base: Keys, yours: Keys, theirs: Keys) -> bool:
    """Whether both sides took away the same, imports apart, and each put something else in its place."""
    gone = [key for key in base.keys() - yours.keys() - theirs.keys() if key[0][0] not in _IMPORTS]
    return bool(gone) and contested([*base], [*yours], [*theirs])


def _kind(node: Node) -> str | None:
    match node:
        case cst.FunctionDef() | cst.ClassDef():
            return "definition"
        case cst.SimpleStatementLine(body=[cst.Import() | cst.ImportFrom()]):
            return "import"
        case cst.SimpleStatementLine(body=[cst.Expr(value=cst.Call() as call)]):
            return "call " + code_of(call.func)
        case _:
            return None


class Names:
    """Names statements; those of one name are numbered."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes

    def keyed(self, side: Sequence[Node]) -> dict[Hashable, Node]:
        count: Counter[Hashable] = Counter()
        keyed: dict[Hashable, Node] = {}
        for number, statement in enumerate(side):
            key = self._key(statement, first=number == 0)
            count[key] += 1
            keyed[key, count[key]] = statement
        return keyed

    def _key(self, statement: Node, *, first: bool) -> Hashable:
        match statement:
            case cst.FunctionDef():
                kinds = [code for one in statement.decorators if _DISTINCT.search(code := code_of(one.decorator))]
                return "def", statement.name.value, tuple(kinds)
            case cst.ClassDef():
                return "class", statement.name.value
            case cst.If():
                return "if", self.shapes.of(statement.test)
            case cst.With():
                return "with", self.shapes.of_all(statement.items)
            case cst.For():
                return "for", self.shapes.of(statement.target)
            case cst.SimpleStatementLine(body=[small]):
                return self._key_of_small(small, first=first)
            case _:
                return "statement", self.shapes.of(statement)

    def _key_of_small(self, small: Node, *, first: bool) -> Hashable:
        match small:
            case cst.Import():
                return "import", self.shapes.of(small)
            case cst.ImportFrom():
                return "from", module_of(small)
            case cst.Assign(targets=[target]):
                return "name", code_of(target.target)
            case cst.AnnAssign():
                return "name", code_of(small.target)
            case cst.Return():
                return "return"
            case cst.Assert(test=cst.Comparison(left=left)):
                return "assert", self.shapes.of(left)
            case cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString()) if first:
                return "docstring"
            case cst.Expr(value=value):
                called = value.expression if isinstance(value, cst.Await) else value
                if isinstance(called, cst.Call):
                    start = [one for one in called.args[:1] if not one.keyword]
                    return "call", code_of(called.func), self.shapes.of_all(start)
                return "statement", self.shapes.of(small)
            case _:
                return "statement", self.shapes.of(small)
