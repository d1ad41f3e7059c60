"""Python of three versions in, one out: functions, classes, imports and assignments are merged as units.

What both sides changed is tried again on a smaller scale, down to single statements and the entries of a call. What is
then left is an overlap: it is marked, statement by statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import libcst as cst

from stackgen.project.merging.alignment import aligned
from stackgen.project.merging.entries import Entries
from stackgen.project.merging.imports import imported_once, is_for_types, is_import_of_names, sorted_as
from stackgen.project.merging.marks import marked
from stackgen.project.merging.naming import Names, code_of, of_no_order, replaced
from stackgen.project.merging.shapes import Shapes, comments
from stackgen.project.merging.units import Overlap, arranged, contested, reordered
from stackgen.project.merging.wrapping import beside, wrapped_alone

Node = Any
Nodes = Sequence[Any]
_PLACE = "_stackgen_overlap_{}"
_PLACED = re.compile(r"^([ \t]*)_stackgen_overlap_(\d+)\n", re.MULTILINE)


class NotParsed(ValueError):
    """A text is not Python, or newer than the parser."""


def merged_structure(base: str, yours: str, theirs: str) -> str:
    """The three-way merge of Python modules, with markers around what overlaps.

    Raises:
        NotParsed: if one of the three cannot be parsed.
    """
    modules = [parsed(text) for text in (base, yours, theirs)]
    try:
        return _Merge().module(*modules)
    except cst.CSTValidationError as error:  # parts that do not go together
        raise NotParsed(str(error)) from error


def is_same(one: str, other: str) -> bool:
    """Whether two modules differ in their layout alone.

    Raises:
        NotParsed: if one of them cannot be parsed.
    """
    shapes = Shapes()
    return shapes.of(parsed(one)) == shapes.of(parsed(other))


def parsed(text: str) -> cst.Module:
    """The syntax of a module.

    Raises:
        NotParsed: if it cannot be parsed.
    """
    try:
        return cst.parse_module(text)
    except (cst.ParserSyntaxError, RecursionError) as error:
        raise NotParsed(str(error)) from error


class _Merge:
    def __init__(self) -> None:
        self.shapes = Shapes()
        self.names = Names(self.shapes)
        self.entries = Entries(self.shapes)
        self.overlaps: list[tuple[list[Node], list[Node]]] = []

    def module(self, base: cst.Module, yours: cst.Module, theirs: cst.Module) -> str:
        body = self.units(base.body, yours.body, theirs.body)
        around = self._around(base, yours, theirs)
        return _PLACED.sub(self._marked, yours.with_changes(body=body, **around).code)

    def units(self, base: Nodes, yours: Nodes, theirs: Nodes, *, exact: bool = False) -> list[Node]:
        """Statements by their names. `exact`: where it matters in which order they are executed."""
        b, y, t = (self.names.keyed(side) for side in (base, yours, theirs))
        if exact and (reordered(b, y, t) or contested([*b], [*y], [*t])) and not of_no_order(b, y, t):
            raise Overlap
        if replaced(b, y, t):
            if exact:
                raise Overlap
            return self.steps(base, yours, theirs)
        merged: list[Node] = []
        for key in arranged([*b], [*y], [*t]):
            merged += self._unit(b.get(key), y.get(key), t.get(key))
        return imported_once(merged)

    def _unit(self, base: Node, yours: Node, theirs: Node) -> list[Node]:
        """A statement, none at all, or the place of an overlap."""
        try:
            if yours is not None and theirs is not None:
                return [self.statement(base, yours, theirs)]
            if base is None:
                return [yours if theirs is None else theirs]
            kept = self.entries.pick(base, yours, theirs)
            return [] if kept is None else [kept]
        except Overlap:
            kept = yours or theirs
            if is_import_of_names(base) and None in {yours, theirs} and comments(kept) == comments(base):
                return self._names_left(base, yours, theirs)
            return [self._place([yours] if yours else [], [theirs] if theirs else [])]

    def _names_left(self, base: Node, yours: Node, theirs: Node) -> list[Node]:
        """What one side added to an import that the other took away."""
        names = [side.body[0].names if side else () for side in (base, yours, theirs)]
        kept, left = yours or theirs, self.entries.entries(*names)
        if not left:
            return []
        small = kept.body[0].with_changes(names=left)
        return [kept.with_changes(body=[small])]

    def statement(self, base: Node, yours: Node, theirs: Node) -> Node:
        if base is not None and base.deep_equals(yours):
            return theirs
        if base is not None and base.deep_equals(theirs):
            return yours
        if type(yours) is not type(theirs) or (base is not None and type(base) is not type(yours)):
            return self.entries.pick(base, yours, theirs)
        match yours:
            case cst.FunctionDef():
                return self._function(base, yours, theirs)
            case cst.ClassDef():
                return self._class(base, yours, theirs)
            case cst.If() | cst.With() | cst.For() | cst.While() | cst.Try() | cst.Else():
                return self._compound(base, yours, theirs)
            case cst.SimpleStatementLine():
                return self._simple(base, yours, theirs)
            case _:
                return self.entries.pick(base, yours, theirs)

    def _function(self, base: Node, yours: Node, theirs: Node) -> Node:
        if base is None:
            return self.entries.pick(base, yours, theirs)
        return self._with(
            (base, yours, theirs),
            pick=("asynchronous", "type_parameters"),
            returns=self.entries.annotation(base.returns, yours.returns, theirs.returns),
            params=self.entries.parameters(base.params, yours.params, theirs.params),
            decorators=self.decorators(base.decorators, yours.decorators, theirs.decorators),
            body=self.block(base.body, yours.body, theirs.body, exact=True),
        )

    def _class(self, base: Node, yours: Node, theirs: Node) -> Node:
        if base is None:  # as if there had been one of this name, with nothing in it
            base = cst.ClassDef(yours.name, cst.IndentedBlock([]))
        return self._with(
            (base, yours, theirs),
            pick=("type_parameters",),
            bases=self.entries.entries(base.bases, yours.bases, theirs.bases),
            keywords=self.entries.entries(base.keywords, yours.keywords, theirs.keywords),
            decorators=self.decorators(base.decorators, yours.decorators, theirs.decorators),
            body=self.block(base.body, yours.body, theirs.body),
        )

    def _compound(self, base: Node, yours: Node, theirs: Node) -> Node:
        if base is None or not isinstance(yours.body, cst.IndentedBlock):
            return self.entries.pick(base, yours, theirs)
        heads = ("test", "items", "target", "iter", "asynchronous", "handlers", "orelse", "finalbody")
        return self._with(
            (base, yours, theirs),
            pick=tuple(name for name in heads if hasattr(yours, name)),
            body=self.block(base.body, yours.body, theirs.body, exact=not is_for_types(yours)),
        )

    def _simple(self, base: Node, yours: Node, theirs: Node) -> Node:
        sides = (base, yours, theirs)
        if any(side is not None and len(side.body) != 1 for side in sides):
            return self.entries.pick(*sides)
        small = self._small(*(side and side.body[0] for side in sides))
        trailing = self.layout(*(side and side.trailing_whitespace for side in sides))
        return self._with(sides, pick=(), body=[small], trailing_whitespace=trailing)

    def _small(self, base: Node, yours: Node, theirs: Node) -> Node:
        try:
            return self.entries.pick(base, yours, theirs)
        except Overlap:
            if type(yours) is not type(theirs) or (base is not None and type(base) is not type(yours)):
                raise
        sides = (base, yours, theirs)
        match yours:
            case cst.ImportFrom():
                return self._imported(base, yours, theirs)
            case cst.Assign() | cst.AnnAssign() | cst.Return() | cst.Expr():
                heads = [name for name in ("targets", "target", "annotation") if hasattr(yours, name)]
                picked = {
                    name: self.entries.annotation(*(side and getattr(side, name) for side in sides)) for name in heads
                }
                value = self.entries.value(*(side and side.value for side in sides))
                return yours.with_changes(value=value, **picked)
            case _:
                raise Overlap

    def _imported(self, base: Node, yours: Node, theirs: Node) -> Node:
        sides = (base, yours, theirs)
        if any(side is not None and isinstance(side.names, cst.ImportStar) for side in sides):
            raise Overlap
        names = self.entries.entries(base.names if base else (), yours.names, theirs.names)
        names = sorted_as(names, yours.names, theirs.names)
        brackets = yours if yours.lpar else theirs
        return yours.with_changes(names=names, lpar=brackets.lpar, rpar=brackets.rpar)

    def decorators(self, base: Nodes, yours: Nodes, theirs: Nodes) -> list[Node]:
        b, y, t = (
            {code_of(one.decorator.func if isinstance(one.decorator, cst.Call) else one.decorator): one for one in side}
            for side in (base, yours, theirs)
        )
        merged = []
        for key in arranged([*b], [*y], [*t]):
            one, ours, new = b.get(key), y.get(key), t.get(key)
            if ours is not None and new is not None:
                value = self.entries.value(one and one.decorator, ours.decorator, new.decorator)
                merged.append(ours.with_changes(decorator=value))
            elif kept := (ours or new if one is None else self.entries.pick(one, ours, new)):
                merged.append(kept)
        return merged

    def block(self, base: Node, yours: Node, theirs: Node, *, exact: bool = False) -> Node:
        if not all(isinstance(side, cst.IndentedBlock) for side in (base, yours, theirs)):
            return self.entries.pick(base, yours, theirs)
        merge = self.steps if exact else self.units
        around = self._around(base, yours, theirs)
        return yours.with_changes(body=merge(base.body, yours.body, theirs.body), **around)

    def steps(self, base: Nodes, yours: Nodes, theirs: Nodes) -> list[Node]:
        """The statements of a function: what lies between two that nobody changed is merged by itself."""
        merged: list[Node] = []
        for stretch in aligned(*([self.shapes.of(one) for one in side] for side in (base, yours, theirs))):
            b, y, t = base[stretch.base], yours[stretch.yours], theirs[stretch.theirs]
            try:
                merged += self.entries.pick(b, y, t)
            except Overlap:
                merged += self._gap(b, y, t)
        return merged

    def _gap(self, base: Nodes, yours: Nodes, theirs: Nodes) -> list[Node]:
        if both := wrapped_alone(self.shapes, base, yours, theirs):
            return both
        known = len(self.overlaps)
        try:
            merged = self.units(base, yours, theirs, exact=True)
        except Overlap:
            merged = [self._place(list(yours), list(theirs))]
        if len(self.overlaps) > known and (both := beside(self.shapes, base, yours, theirs)):
            del self.overlaps[known:]
            return both
        return merged

    def _around(self, *sides: Node) -> dict[str, Node]:
        return {part: self.layout(*(getattr(side, part) for side in sides)) for part in ("header", "footer")}

    def layout(self, base: Node, yours: Node, theirs: Node) -> Node:
        """Blank lines and comments: those of the team, unless only the generated comments changed."""
        b, y, t = (comments(side or ()) for side in (base, yours, theirs))
        if y not in {b, t} and t != b:
            raise Overlap
        return theirs if y == b and t != b else yours

    def _with(self, sides: tuple[Node, Node, Node], pick: tuple[str, ...], **merged: Any) -> Node:
        for name in pick:
            merged[name] = self.entries.pick(*(getattr(side, name) for side in sides))
        merged["leading_lines"] = self.layout(*(side.leading_lines if side is not None else () for side in sides))
        return sides[1].with_changes(**merged)

    def _place(self, yours: list[Node], theirs: list[Node]) -> Node:
        self.overlaps.append((yours, theirs))
        name = cst.Name(_PLACE.format(len(self.overlaps) - 1))
        return cst.SimpleStatementLine([cst.Expr(name)])

    def _marked(self, found: re.Match[str]) -> str:
        indent, number = found.groups()
        yours, theirs = self.overlaps[int(number)]
        return marked(_text(yours, indent), _text(theirs, indent))


def _text(statements: list[Node], indent: str) -> str:
    """The lines of statements, as they stand in a block that is indented so far."""
    if not indent:
        return "".join(map(code_of, statements))
    if not statements:
        return ""
    block = cst.If(cst.Name("x"), cst.IndentedBlock(statements, indent=indent))
    return code_of(block).partition("\n")[2]
