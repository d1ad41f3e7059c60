"""DOT: a Graph -> the text that Graphviz draws."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from stackgen.model.graph.boxes import Box, Graph, Line, Row

_HEAD = """\
  graph [rankdir=RL, nodesep=0.4, ranksep=1.0, fontname="Helvetica"];
  node [shape=plain, fontname="Helvetica", fontsize=11];
  edge [fontname="Helvetica", fontsize=9, dir=both, color="#555555"];"""


_TABLE = '<table border="0" cellborder="1" cellspacing="0" cellpadding="4">'


def dot(graph: Graph) -> str:
    """The diagram; ends with a newline."""
    body = [_HEAD, *map(_node, graph.boxes), *map(_edge, graph.lines)]
    return "\n".join([f"digraph {_quoted(graph.title)} {{", *body, "}"]) + "\n"


def _node(box: Box) -> str:
    rows = "".join(_rows(box))
    return f"  {_quoted(box.name)} [label=<{_TABLE}{rows}</table>>];"


def _rows(box: Box) -> Iterator[str]:
    yield f'<tr><td bgcolor="#e8eef7" colspan="3"><b>{_text(box.name)}</b></td></tr>'
    yield from map(_row, box.rows)


def _row(row: Row) -> str:
    cells = (" ".join(row.marks), row.name, row.type + ("?" if row.optional else ""))
    first, second, third = (_text(cell) for cell in cells)
    return f'<tr><td>{first}</td><td align="left" port="{second}">{second}</td><td align="left">{third}</td></tr>'


def _edge(line: Line) -> str:
    port = f":{_quoted(line.row)}" if line.row else ""
    tail = "crowodot" if line.many_sources else "teeodot"
    head = "crowodot" if line.many_targets else "teeodot" if line.optional else "teetee"
    style = ", style=dashed" if line.indirect else ""
    return (
        f"  {_quoted(line.source)}{port} -> {_quoted(line.target)} "
        f"[label={_quoted(line.label)}, arrowtail={tail}, arrowhead={head}{style}];"
    )


def _quoted(text: str) -> str:
    plain = "".join(c if c.isprintable() else " " for c in text)
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _text(text: str) -> str:
    # An empty cell is no cell to Graphviz.
    return escape(text) or " "
