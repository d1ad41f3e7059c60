"""Lines for a terminal or a pipe: texts and values in, output out."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from stackgen.cli.options import Report

if TYPE_CHECKING:
    from pathlib import Path

    from stackgen.findings import Finding

COLOURS = {
    "create": 32,
    "update": 33,
    "merge": 33,
    "move": 33,
    "conflict": 31,
    "delete": 31,
    "leave": 35,
    "adopt": 36,
    "+": 32,
    "-": 31,
    "@": 36,
}


def say(text: str) -> None:
    print(text, file=sys.stderr)


def painted(text: str, colour: int, stream: TextIO) -> str:
    coloured = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[{colour}m{text}\x1b[0m" if coloured else text


def print_diff(lines: Iterable[str]) -> None:
    for line in lines:
        colour = COLOURS.get(line[0])
        text = line.removesuffix("\n")
        print(painted(text, colour, sys.stdout) if colour else text)


def print_findings(found: Sequence[Finding], form: Report) -> None:
    from stackgen import findings

    if form is Report.SARIF:
        print(pretty(findings.sarif(found)), end="")
    else:
        for line in findings.github(found):
            print(line)


def pretty(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def since(started: float) -> str:
    return f" ({time.perf_counter() - started:.2f} s)"


def relative(root: str | Path) -> str:
    shown = os.path.relpath(root)
    return str(root) if shown.startswith("..") else shown
