"""What one side put into something else and the other side changed, or has more beside: both together, or None, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import libcst as cst

from stackgen.project.merging.shapes import Shapes

# What may stand wherever another of these stood. An await only where there was one.
_CLOSED = (cst.Call, cst.Subscript, cst.List, cst.Dict, cst.Set)


def wrapped(shapes: Shapes, base: Any, yours: Any, theirs: Any) -> Any | None:
    """`convert(load(a))` and `load(a, b)`, both made of `load(a)`, are `convert(load(a, b))`."""
    for outer, inner in ((yours, theirs), (theirs, yours)):
        fits = (isinstance(base, _CLOSED) and isinstance(inner, _CLOSED)) or (
            isinstance(base, cst.Await) and isinstance(inner, cst.Await)
        )
        if fits and (place := _place(shapes, base, outer)) is not None:
            return outer.deep_replace(place, inner)
    return None


def _place(shapes: Shapes, base: Any, outer: Any) -> Any | None:
    """Where the whole of `base` stands in `outer`, if that is one place."""
    if not isinstance(outer, cst.CSTNode):
        return None
    found, rest = [], list(outer.children)
    while rest:
        node = rest.pop()
        if type(node) is type(base) and shapes.of(node) == shapes.of(base):
            found.append(node)
        else:
            rest += node.children
    return found[0] if len(found) == 1 else None


def wrapped_alone(shapes: Shapes, base: Sequence[Any], yours: Sequence[Any], theirs: Sequence[Any]) -> list[Any] | None:
    """One statement that one side put into a block, such as a `with`, and the other side changed."""
    if not len(base) == len(yours) == len(theirs) == 1:
        return None
    for outer, inner in ((yours[0], theirs[0]), (theirs[0], yours[0])):
        if isinstance(outer, cst.BaseCompoundStatement) and (place := _place(shapes, base[0], outer)) is not None:
            return [outer.deep_replace(place, inner)]
    return None


def beside(shapes: Shapes, base: Sequence[Any], yours: Sequence[Any], theirs: Sequence[Any]) -> list[Any] | None:
    """What one side made of some statements, with those that the other side added before or after them."""
    was = [shapes.of(one) for one in base]
    if not was:
        return None
    for changed, around in ((theirs, yours), (yours, theirs)):
        now, more = [shapes.of(one) for one in around], len(around) - len(was)
        if more > 0 and now[more:] == was:
            return [*around[:more], *changed]
        if more > 0 and now[: len(was)] == was:
            return [*changed, *around[len(was) :]]
    return None
