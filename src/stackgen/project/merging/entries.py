"""Expressions of three versions in, one out: the entries of calls, lists and dicts are merged one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Any

import libcst as cst

from stackgen.project.merging.shapes import Shapes, comments
from stackgen.project.merging.units import Overlap, arranged
from stackgen.project.merging.wrapping import wrapped

Entry = Any  # Arg, Element, DictElement, SubscriptElement, Param, ImportAlias: all have a comma
Keyed = dict[Hashable, Any]


class Entries:
    """Merges what is smaller than a statement."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes

    def pick(self, base: Any, yours: Any, theirs: Any) -> Any:
        """One of three nodes, or of three things that are no nodes.

        Raises:
            Overlap: if both sides changed it.
        """
        b, y, t = (self._shape(one) for one in (base, yours, theirs))
        if y == b and t != b:
            return theirs
        if t in {b, y}:
            return yours
        raise Overlap

    def value(self, base: Any, yours: Any, theirs: Any) -> Any:
        """One expression, merged as far as its parts can be told apart."""
        try:
            return self.pick(base, yours, theirs)
        except Overlap:
            if (within := wrapped(self.shapes, base, yours, theirs)) is not None:
                return within
            if type(yours) is not type(theirs) or (base is not None and type(base) is not type(yours)):
                raise
        try:
            return self._parts(base, yours, theirs)
        except cst.CSTValidationError as error:  # the parts do not go together
            raise Overlap from error

    def _parts(self, base: Any, yours: Any, theirs: Any) -> Any:
        match yours:
            case cst.Call():
                func = self.value(base and base.func, yours.func, theirs.func)
                args = self.entries(base.args if base else (), yours.args, theirs.args)
                return yours.with_changes(func=func, args=args)
            case cst.Attribute():
                self._same(yours.attr, theirs.attr, base and base.attr)
                return yours.with_changes(value=self.value(base and base.value, yours.value, theirs.value))
            case cst.List() | cst.Tuple() | cst.Set() | cst.Dict():
                elements = self.entries(base.elements if base else (), yours.elements, theirs.elements)
                return yours.with_changes(elements=elements)
            case cst.Subscript():
                self._same(yours.value, theirs.value, base and base.value)
                return yours.with_changes(slice=self.entries(base.slice if base else (), yours.slice, theirs.slice))
            case cst.Await():
                inner = self.value(base and base.expression, yours.expression, theirs.expression)
                return yours.with_changes(expression=inner)
            case _:
                raise Overlap

    def entries(self, base: Sequence[Entry], yours: Sequence[Entry], theirs: Sequence[Entry]) -> list[Entry]:
        """The entries of three lists, merged as units."""
        b, y, t = (self._keyed(side) for side in (base, yours, theirs))
        if self._replaced(b, y, t):
            raise Overlap
        merged = {key: self._entry(b.get(key), y.get(key), t.get(key)) for key in {**y, **t}}
        order = [key for key in arranged([*b], [*y], [*t]) if merged[key] is not None]
        order.sort(key=lambda key: _is_named(merged[key]))
        return self._spaced([merged[key] for key in order], yours, theirs)

    def parameters(self, base: cst.Parameters, yours: cst.Parameters, theirs: cst.Parameters) -> cst.Parameters:
        """The parameters of a function; one without a default never comes after one that has one."""
        changes: dict[str, Any] = {}
        for name in ("posonly_params", "params", "kwonly_params"):
            merged = self.entries(getattr(base, name), getattr(yours, name), getattr(theirs, name))
            if name == "params":
                merged.sort(key=lambda parameter: parameter.default is not None)
            changes[name] = merged
        for name in ("star_arg", "star_kwarg", "posonly_ind"):
            changes[name] = self.pick(*(getattr(side, name) for side in (base, yours, theirs)))
        return yours.with_changes(**changes)

    def annotation(self, base: Any, yours: Any, theirs: Any) -> Any:
        """The type of a parameter, an attribute or a result; `Annotated` may hold as much as a call."""
        if not all(isinstance(side, cst.Annotation) for side in (base, yours, theirs)):
            return self.pick(base, yours, theirs)
        return yours.with_changes(annotation=self.value(*(side.annotation for side in (base, yours, theirs))))

    def _same(self, *nodes: cst.CSTNode | None) -> None:
        if len({self.shapes.of(node) for node in nodes if node is not None}) > 1:
            raise Overlap

    def _shape(self, thing: Any) -> Hashable:
        if isinstance(thing, cst.CSTNode):
            return self.shapes.of(thing)
        return self.shapes.of_all(thing) if isinstance(thing, list | tuple) else thing

    def _keyed(self, side: Sequence[Entry]) -> Keyed:
        count: Counter[Hashable] = Counter()
        keyed: Keyed = {}
        for entry in side:
            key = self._key(entry)
            count[key] += 1
            keyed[key, count[key]] = entry
        return keyed

    def _key(self, entry: Entry) -> Hashable:
        match entry:
            case cst.Arg(keyword=cst.Name(value=name)):
                return "keyword", name
            case cst.Arg(star=star) if star:
                return star, self.shapes.of(entry.value)
            case cst.DictElement():
                return "key", self.shapes.of(entry.key)
            case cst.Param():
                return "parameter", entry.name.value
            case cst.ImportAlias():
                return "import", cst.Module([]).code_for_node(entry.with_changes(comma=cst.MaybeSentinel.DEFAULT))
            case cst.Arg(value=cst.List() | cst.Tuple() | cst.Set() | cst.Dict()):
                return "argument", type(entry.value).__name__
            case cst.Arg() | cst.Element():
                return self._key_of_value(entry.value)
            case cst.SubscriptElement(slice=cst.Index(value=value)):
                return self._key_of_value(value)
            case _:
                return "entry", self.shapes.of(entry)

    def _key_of_value(self, value: cst.BaseExpression) -> Hashable:
        """Calls such as `Index("ix_a", ...)` are known by their name, everything else by what it is."""
        if isinstance(value, cst.Call):
            names = [one for one in value.args if one.keyword is not None and one.keyword.value == "name"]
            first = [one for one in value.args[:1] if one.keyword is None and isinstance(one.value, cst.SimpleString)]
            for named in (*names, *first):
                return "call", self.shapes.of(value.func), self.shapes.of(named.value)
            if value.args and all(one.keyword is not None for one in value.args):
                return "call", self.shapes.of(value.func)
        return "value", self.shapes.of(value)

    def _replaced(self, base: Keyed, yours: Keyed, theirs: Keyed) -> bool:
        """Whether both sides took the same entry away and put another in its place."""
        gone = base.keys() - yours.keys() - theirs.keys()
        ours, new = yours.keys() - base.keys(), theirs.keys() - base.keys()
        return bool(gone) and bool(ours - new) and bool(new - ours)

    def _entry(self, base: Entry | None, yours: Entry | None, theirs: Entry | None) -> Entry | None:
        if base is not None and (yours is None or theirs is None):
            return self.pick(base, yours, theirs)
        if yours is None or theirs is None:
            return theirs if yours is None else yours
        try:
            return self.pick(base, yours, theirs)
        except Overlap:
            return self._inside(base, yours, theirs)

    def _inside(self, base: Entry | None, yours: Entry, theirs: Entry) -> Entry:
        match yours:
            case cst.Arg() | cst.Element() | cst.DictElement():
                value = self.value(base.value if base else None, yours.value, theirs.value)
                return yours.with_changes(value=value)
            case cst.SubscriptElement(slice=cst.Index()):
                sides: list[Any] = [one and one.slice for one in (base, yours, theirs)]
                value = self.value(*(one and one.value for one in sides))
                return yours.with_changes(slice=cst.Index(value))
            case cst.Param():
                annotation = self.annotation(*(one and one.annotation for one in (base, yours, theirs)))
                default = self.value(*(one and one.default for one in (base, yours, theirs)))
                return yours.with_changes(annotation=annotation, default=default)
            case _:
                raise Overlap

    def _spaced(self, merged: list[Entry], yours: Sequence[Entry], theirs: Sequence[Entry]) -> list[Entry]:
        """Commas as in the lists that the entries came from: between them, and after the last one."""
        model = max(yours, theirs, key=len)
        if not merged or not model:
            return merged
        ends = {id(side[-1]) for side in (yours, theirs) if side}
        between = model[0].comma if len(model) > 1 else cst.MaybeSentinel.DEFAULT
        inner = [one if id(one) not in ends or _is_commented(one) else _with_comma(one, between) for one in merged[:-1]]
        last = merged[-1]
        if id(last) not in ends and not _is_commented(last):
            last = _with_comma(last, (yours or theirs)[-1].comma)
        return [*inner, last]


def _is_named(entry: Entry) -> bool:
    """Whether it is an argument that comes after those without a name."""
    return isinstance(entry, cst.Arg) and (entry.keyword is not None or entry.star == "**")


def _is_commented(entry: Entry) -> bool:
    return isinstance(entry.comma, cst.Comma) and bool(comments(entry.comma))


def _with_comma(entry: Entry, comma: cst.Comma | cst.MaybeSentinel) -> Entry:
    return entry.with_changes(comma=comma)
