"""An expression that one side put into another and the other side changed: the change inside, or None, out."""

from __future__ import annotations

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
