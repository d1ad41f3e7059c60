"""SVG: a Graph -> a drawing that stands for itself: no script, no font and no file from outside; light or dark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from stackgen.model.entities import Enum
from stackgen.model.graph.boxes import Box, Graph, Line, Row
from stackgen.model.graph.layout import THIN, Layout, layout

LETTER = 7.3  # the width of one, in the font below
ROW, HEAD, PAD = 20, 26, 10
MARKS = 44  # the width of the column of marks
BETWEEN = 110  # two columns of boxes
MARGIN = 24
_WIDEST = 36  # characters of a name or type
_ROOM = 900  # boxes without lines take at least this width before they begin another row
_LOOP = 44  # how far a line from a box to itself goes out
_ENUM = "enum "  # no entity has a space in its name

_STYLE = """\
  text { font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #1f2328; }
  .name { font-weight: bold; }
  .type, .label { fill: #6b7280; }
  .label { font-size: 11px; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; }
  .mark { fill: #0969da; font-size: 10px; }
  .box { fill: #ffffff; stroke: #8c959f; }
  .head { fill: #ddf4ff; stroke: #8c959f; }
  .enum { fill: #fff8c5; stroke: #8c959f; }
  .line { fill: none; stroke: #57606a; stroke-width: 1.2; }
  .dash { stroke-dasharray: 5 4; }
  .end { fill: #ffffff; stroke: #57606a; stroke-width: 1.2; }
  .paper { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .type, .label { fill: #9198a1; }
    .mark { fill: #79c0ff; }
    .label { stroke: #0d1117; }
    .box, .end, .paper { fill: #0d1117; }
    .head { fill: #0c2d6b; }
    .enum { fill: #3b2300; }
    .box, .head, .enum, .line, .end { stroke: #6e7681; }
  }"""


@dataclass(frozen=True)
class _Place:
    """A box on the paper."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def side(self, out: int) -> float:
        return self.right if out > 0 else self.left


_Way = list[tuple[float, float, float]]  # of each column that a line crosses: left, right, and how high


def svg(graph: Graph) -> str:
    """The drawing; ends with a newline."""
    linked = {name for line in graph.lines for name in (line.source, line.target)}
    places, ways = _placed([box for box in graph.boxes if box.name in linked], graph.lines)
    right = max((place.right for place in places.values()), default=_ROOM)
    low = max((place.bottom for place in places.values()), default=0.0)
    low = max([low, *(y for way in ways for _, _, y in way)])
    others = [*(box for box in graph.boxes if box.name not in linked), *map(_enum_box, graph.enums)]
    flowed = _flowed(others, low + MARGIN, max(right, _ROOM))
    everything = {**places, **flowed}
    boxes = {box.name: box for box in (*graph.boxes, *map(_enum_box, graph.enums))}
    drawn = [
        *(piece for line, way in zip(graph.lines, ways, strict=True) for piece in _line(boxes, places, line, way)),
        *(piece for name, place in everything.items() for piece in _box(boxes[name], place)),
    ]
    width = max([right, *(place.right for place in flowed.values())]) + MARGIN + _LOOP
    height = max([low, *(place.bottom for place in flowed.values())]) + MARGIN
    return _sheet(graph.title, width, height, drawn)


def _sheet(title: str, width: float, height: float, drawn: Sequence[str]) -> str:
    size = f'width="{_n(width)}" height="{_n(height)}" viewBox="0 0 {_n(width)} {_n(height)}"'
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
        f"<title>{_text(title)}</title>",
        f"<style>\n{_STYLE}\n</style>",
        '<rect class="paper" width="100%" height="100%"/>',
    ]
    return "\n".join([*head, *drawn, "</svg>"]) + "\n"


def _enum_box(enum: Enum) -> Box:
    return Box(f"{_ENUM}{enum.name}", tuple(Row(member.value, "") for member in enum.members), enum.doc)


def _placed(boxes: Sequence[Box], lines: Sequence[Line]) -> tuple[dict[str, _Place], list[_Way]]:
    """The boxes that lines lead to or from, and the points that the lines lead by."""
    tall = {box.name: _height(box) for box in boxes}
    found = layout(tall, [(line.source, line.target) for line in lines])
    stands = [(stand.middle, tall[name]) for name, stand in found.boxes.items()]
    stands += [(stand.middle, THIN) for way in found.ways for stand in way]
    shift = MARGIN - min((middle - height / 2 for middle, height in stands), default=0.0)
    spans = _columns(boxes, found)
    places = {}
    for box in boxes:
        stand = found.boxes[box.name]
        left, _ = spans[stand.column]
        places[box.name] = _Place(left, stand.middle - tall[box.name] / 2 + shift, _width(box), tall[box.name])
    ways = [[(*spans[stand.column], stand.middle + shift) for stand in way] for way in found.ways]
    return places, ways


def _columns(boxes: Sequence[Box], found: Layout) -> list[tuple[float, float]]:
    """Left and right of each column."""
    spans, left = [], float(MARGIN)
    for number in range(found.columns):
        inside = (_width(box) for box in boxes if found.boxes[box.name].column == number)
        right = left + max(inside, default=0.0)
        spans.append((left, right))
        left = right + BETWEEN
    return spans


def _flowed(boxes: Sequence[Box], top: float, right: float) -> dict[str, _Place]:
    """Boxes without lines, in rows from left to right."""
    places: dict[str, _Place] = {}
    left, low = float(MARGIN), top
    for box in boxes:
        width, height = _width(box), _height(box)
        if left > MARGIN and left + width > right:
            left, top = float(MARGIN), low + MARGIN
        places[box.name] = _Place(left, top, width, height)
        left, low = left + width + MARGIN, max(low, top + height)
    return places


def _height(box: Box) -> float:
    return float(HEAD + ROW * len(box.rows))


def _width(box: Box) -> float:
    marks = 0 if box.name.startswith(_ENUM) else MARKS
    rows = [marks + PAD + LETTER * len(_cut(row.name) + _type(row)) for row in box.rows]
    return round(max([LETTER * len(_cut(box.name)), *rows]) + 2 * PAD)


def _type(row: Row) -> str:
    return _cut(row.type) + ("?" if row.optional else "")


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _box(box: Box, place: _Place) -> Iterator[str]:
    is_enum = box.name.startswith(_ENUM)
    name, head = (box.name.removeprefix(_ENUM), "enum") if is_enum else (box.name, "head")
    yield "<g>"
    if box.doc:
        yield f"<title>{_text(box.doc)}</title>"
    yield f'<rect class="box" {_rect(place)} rx="4"/>'
    yield f'<rect class="{head}" {_rect(_Place(place.left, place.top, place.width, HEAD))} rx="4"/>'
    yield _written("name", place.left + PAD, place.top + 17, _cut(name))
    for number, row in enumerate(box.rows):
        yield from _row(row, place, place.top + HEAD + ROW * number + 14, 0 if is_enum else MARKS)
    yield "</g>"


def _row(row: Row, place: _Place, y: float, marks: float) -> Iterator[str]:
    if row.marks:
        yield _written("mark", place.left + PAD, y, " ".join(row.marks[:2]))
    yield _written("", place.left + PAD + marks, y, _cut(row.name))
    if row.type:
        yield _written("type", place.right - PAD, y, _type(row), end=True)


def _line(boxes: Mapping[str, Box], places: Mapping[str, _Place], line: Line, way: _Way) -> Iterator[str]:
    """A curve from the row that refers to the head of what it refers to, with its ends and its name."""
    source, target = places[line.source], places[line.target]
    begin = source.top + _offset(boxes[line.source], line.row)
    end = target.top + HEAD / 2
    loop = line.source == line.target
    out = 1 if loop or target.left > source.left else -1  # the side that it leaves by
    into = out if loop else -out
    x1, x2 = source.side(out), target.side(into)
    dash = " dash" if line.indirect else ""
    yield f'<path class="line{dash}" d="{_curve(x1, begin, out, way, x2, end, into)}"/>'
    yield from _end(x1, begin, out, many=line.many_sources, optional=True)
    yield from _end(x2, end, into, many=line.many_targets, optional=line.optional)
    yield _written("label", x1 + 22 * out, begin - 4, _cut(line.label), end=out < 0)


def _offset(box: Box, row: str) -> float:
    for number, one in enumerate(box.rows):
        if row and one.name == row:
            return HEAD + ROW * number + ROW / 2
    return HEAD / 2


# Two ends, each a point and a side, and the way between them.
def _curve(x1: float, y1: float, out: int, way: _Way, x2: float, y2: float, into: int) -> str:  # noqa: PLR0913, PLR0917
    path = [f"M{_n(x1)} {_n(y1)}"]
    x, y = x1, y1
    for left, right, level in way:
        near, far = (left, right) if out > 0 else (right, left)
        path += [_bend(x, y, near, level), f"L{_n(far)} {_n(level)}"]
        x, y = far, level
    if out == into:  # a loop
        path.append(f"C{_n(x1 + _LOOP)} {_n(y1)} {_n(x2 + _LOOP)} {_n(y2)} {_n(x2)} {_n(y2)}")
    else:
        path.append(_bend(x, y, x2, y2))
    return " ".join(path)


def _bend(x1: float, y1: float, x2: float, y2: float) -> str:
    middle = (x1 + x2) / 2
    return f"C{_n(middle)} {_n(y1)} {_n(middle)} {_n(y2)} {_n(x2)} {_n(y2)}"


def _end(x: float, y: float, out: int, *, many: bool, optional: bool) -> Iterator[str]:
    """The sign at one end: a crow's foot or a bar, then a circle or a bar."""
    if many:
        yield f'<path class="line" d="M{_n(x)} {_n(y - 5)} L{_n(x + 10 * out)} {_n(y)} L{_n(x)} {_n(y + 5)}"/>'
    else:
        yield _bar(x + 6 * out, y)
    if optional:
        yield f'<circle class="end" cx="{_n(x + 14 * out)}" cy="{_n(y)}" r="3.5"/>'
    else:
        yield _bar(x + 10 * out, y)


def _bar(x: float, y: float) -> str:
    return f'<path class="line" d="M{_n(x)} {_n(y - 5)} L{_n(x)} {_n(y + 5)}"/>'


def _written(kind: str, x: float, y: float, text: str, *, end: bool = False) -> str:
    look = (f' class="{kind}"' if kind else "") + (' text-anchor="end"' if end else "")
    return f'<text{look} x="{_n(x)}" y="{_n(y)}">{_text(text)}</text>'


def _rect(place: _Place) -> str:
    return f'x="{_n(place.left)}" y="{_n(place.top)}" width="{_n(place.width)}" height="{_n(place.height)}"'


def _text(text: str) -> str:
    return escape("".join(c if c.isprintable() else " " for c in text))


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
