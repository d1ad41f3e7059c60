"""Layout: boxes and lines -> where they stand: in columns, what is referred to on the left, lines as short as may be.

The usual four steps of layered drawing: columns by the longest way, stand-ins where a line crosses a column, an order
within each column by where the neighbours are, and heights likewise. Ties fall to the order of the spec.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Edge = tuple[str, str]  # from what refers to what it refers to

SWEEPS = 8
GAP = 28  # between two boxes of a column
THIN = 16  # the height of a stand-in


@dataclass(frozen=True)
class Stand:
    """Where something stands: its column, and the height of its middle."""

    column: int
    middle: float


@dataclass
class _Plan:
    """Columns of names, top to bottom; a stand-in has the name `edge number:column`."""

    columns: list[list[str]]
    near: dict[str, list[str]] = field(default_factory=dict)  # neighbours in the columns beside
    ways: list[list[str]] = field(default_factory=list)  # of each edge, the stand-ins from source to target


@dataclass(frozen=True)
class Layout:
    """Where every box stands, and the stand-ins that each edge leads by."""

    boxes: Mapping[str, Stand]
    ways: tuple[tuple[Stand, ...], ...]
    columns: int


def layout(heights: Mapping[str, float], edges: Sequence[Edge]) -> Layout:
    """A place for every name of `heights`, as tall as that says; an edge from a name to itself counts for nothing."""
    column = _columns(list(heights), edges)
    plan = _planned(column, edges)
    _sort(plan)
    middles = _heights(plan, heights)
    stands = {name: Stand(n, middles[name]) for n, names in enumerate(plan.columns) for name in names}
    ways = tuple(tuple(stands[name] for name in way) for way in plan.ways)
    return Layout({name: stands[name] for name in heights}, ways, len(plan.columns))


def _columns(names: list[str], edges: Sequence[Edge]) -> dict[str, int]:
    """The column of each name: beyond all that it refers to, as far as circles allow."""
    targets: dict[str, list[str]] = {name: [] for name in names}
    for source, target in edges:
        if source != target:
            targets[source].append(target)
    column: dict[str, int] = {}
    for name in names:
        _visit(name, targets, column)
    # What refers to nothing moves up to the first that refers to it.
    for name in names:
        sources = [column[source] for source, target in edges if target == name != source]
        if not targets[name] and sources:
            column[name] = max(0, min(sources) - 1)
    return column


def _visit(start: str, targets: Mapping[str, list[str]], column: dict[str, int]) -> None:
    """Depth first, without recursion; a target that is still open closes a circle, and is passed over."""
    open_ones, path = {start}, [(start, iter(targets[start]))]
    while path and start not in column:
        name, rest = path[-1]
        target = next(rest, None)
        if target is None:
            known = [column[one] for one in targets[name] if one in column]
            column[name] = 1 + max(known, default=-1)
            open_ones.discard(name)
            path.pop()
        elif target not in column and target not in open_ones:
            open_ones.add(target)
            path.append((target, iter(targets[target])))


def _planned(column: Mapping[str, int], edges: Sequence[Edge]) -> _Plan:
    """The columns with stand-ins wherever an edge crosses one, and who is beside whom."""
    plan = _Plan([[] for _ in range(1 + max(column.values(), default=-1))])
    for name, number in column.items():
        plan.columns[number].append(name)
    for number, (source, target) in enumerate(edges):
        step = 1 if column[target] > column[source] else -1
        crossed = range(column[source] + step, column[target], step) if source != target else range(0)
        way = [f"{number}:{place}" for place in crossed]
        for name, place in zip(way, crossed, strict=True):
            plan.columns[place].append(name)
        plan.ways.append(way)
        stops = [source, *way, target] if source != target else []
        for one, other in pairwise(stops):
            plan.near.setdefault(one, []).append(other)
            plan.near.setdefault(other, []).append(one)
    return plan


def _sort(plan: _Plan) -> None:
    """Order each column by the mean place of the neighbours before it, there and back."""
    for sweep in range(SWEEPS):
        numbers = range(len(plan.columns))
        for number in numbers if sweep % 2 == 0 else reversed(numbers):
            beside = number - 1 if sweep % 2 == 0 else number + 1
            if 0 <= beside < len(plan.columns):
                _sort_column(plan, plan.columns[number], plan.columns[beside])


def _sort_column(plan: _Plan, column: list[str], beside: list[str]) -> None:
    place = {name: (index + 0.5) / len(beside) for index, name in enumerate(beside)}
    own = {name: (index + 0.5) / len(column) for index, name in enumerate(column)}

    def wanted(name: str) -> float:
        found = [place[other] for other in plan.near.get(name, ()) if other in place]
        return sum(found) / len(found) if found else own[name]

    column.sort(key=wanted)


def _heights(plan: _Plan, heights: Mapping[str, float]) -> dict[str, float]:
    """The middle of each name: level with its neighbours, as far as those above and below leave room."""
    middles: dict[str, float] = {}
    for names in plan.columns:
        _stack(names, heights, dict.fromkeys(names, 0.0), middles)
    for sweep in range(SWEEPS):
        columns = plan.columns if sweep % 2 == 0 else plan.columns[::-1]
        for names in columns:
            wanted = {name: _mean(plan.near.get(name, ()), middles, middles[name]) for name in names}
            _stack(names, heights, wanted, middles)
    return middles


def _mean(names: Sequence[str], middles: Mapping[str, float], otherwise: float) -> float:
    return sum(middles[name] for name in names) / len(names) if names else otherwise


def _stack(
    names: Sequence[str], heights: Mapping[str, float], wanted: Mapping[str, float], middles: dict[str, float]
) -> None:
    """Put each as near to where it is wanted as may be: those that would overlap stand in a block around their mean."""
    blocks: list[tuple[list[str], float, float]] = []  # names, height, wanted middle of the block
    for name in names:
        block = ([name], heights.get(name, THIN), wanted[name])
        while blocks and blocks[-1][2] + blocks[-1][1] / 2 + GAP > block[2] - block[1] / 2:
            block = _joined(blocks.pop(), block)
        blocks.append(block)
    for inside, height, middle in blocks:
        top = middle - height / 2
        for name in inside:
            middles[name] = top + heights.get(name, THIN) / 2
            top += heights.get(name, THIN) + GAP


def _joined(
    upper: tuple[list[str], float, float], lower: tuple[list[str], float, float]
) -> tuple[list[str], float, float]:
    height = upper[1] + GAP + lower[1]
    # Where each would have the top of the whole, weighed by how many stand behind the wish.
    first, second = upper[2] - upper[1] / 2, lower[2] - lower[1] / 2 - upper[1] - GAP
    weight = len(upper[0]) / (len(upper[0]) + len(lower[0]))
    top = first * weight + second * (1 - weight)
    return [*upper[0], *lower[0]], height, top + height / 2
