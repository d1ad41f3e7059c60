"""Imports that were merged in, in order and each name once out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import libcst as cst

from stackgen.project.merging.naming import module_of, plain_code
from stackgen.project.merging.shapes import comments

Node = Any


def _order(alias: Node) -> tuple[int, str]:
    """As isort and ruff sort names: constants, classes, everything else."""
    name = alias.evaluated_name
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name.casefold()


def sorted_as(names: list[Node], *sides: Sequence[Node]) -> list[Node]:
    """The names in the order that linters want, if it was kept before."""
    if any(list(side) != sorted(side, key=_order) for side in sides):
        return names
    commas = [name.comma for name in names]
    return [name.with_changes(comma=comma) for name, comma in zip(sorted(names, key=_order), commas, strict=True)]


def imported_once(statements: list[Node]) -> list[Node]:
    """Without imports of one name from one module that both sides added, in statements of their own."""
    seen: set[str] = set()
    kept = []
    for statement in statements:
        match statement:
            case cst.SimpleStatementLine(body=[cst.ImportFrom(names=tuple() | list() as names) as small]):
                keys = [f"{module_of(small)} {plain_code(name)}" for name in names]
                if len(names) == 1 and set(keys) <= seen and not comments(statement):
                    continue
                seen.update(keys)
        kept.append(statement)
    return kept
