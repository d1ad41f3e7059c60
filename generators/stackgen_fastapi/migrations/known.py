"""Known: lines for either database in, those for the one that is known out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

ASKS = {"if postgresql:": True, "if not postgresql:": False}
ALSO = "if not postgresql and "  # what is asked besides


def known(lines: Iterable[str], *, postgresql: bool) -> Iterator[str]:
    """The lines without the question which database it is."""
    taken: bool | None = None  # whether the lines that are indented count; None: they belong to something else
    for line in lines:
        inside = line.startswith("    ") or not line
        if inside and taken is not False:
            yield line if taken is None else line[4:]
        if inside:
            continue
        if line in ASKS:
            taken = ASKS[line] is postgresql
        elif line == "else:" and taken is not None:
            taken = not taken
        elif line.startswith(ALSO):
            taken = None if not postgresql else False
            if not postgresql:
                yield f"if {line.removeprefix(ALSO)}"
        else:
            taken = None
            yield line
