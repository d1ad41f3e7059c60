"""Warnings, and the source of an OpenAPI document, in; what a build says of them out: lines for a user, or JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from stackgen.model.document import Document, Operation
from stackgen.reading.problems import Problem
from stackgen.reading.source import Source

_SHOWN = 40  # more things that are not honoured are counted


def warned(warnings: Iterable[Problem]) -> Iterator[str]:
    """What may be as it is, and that the author should know."""
    for warning in warnings:
        yield f"warning: {warning}"
        if warning.hint:
            yield f"  = hint: {warning.hint}"


def lines(source: Source) -> Iterator[str]:
    """The table of what was recognised, and what is not honoured; nothing of an ordinary spec."""
    document = source.document
    if not isinstance(document, Document):
        return
    yield from _table(document)
    yield from _stubs(document)
    for one in document.unhonoured[:_SHOWN]:
        yield f"not honoured: {one.path}:{one.line}: {one.pointer}: {one.what}"
    if more := len(document.unhonoured) - _SHOWN:
        yield from [f"not honoured: {more:,} more, which `--json` lists"] * (more > 0)


def _table(document: Document) -> Iterator[str]:
    rows = [(one.subject, one.entity or "-", ", ".join(one.operations), one.reason) for one in document.recognised]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:3], widths, strict=True)]
        yield "  ".join((*cells, row[3])).rstrip()


def _stubs(document: Document) -> Iterator[str]:
    """How many operations work, and why the others are the team's."""
    bound = sum(1 for one in document.operations if one.binding)
    count = f"{bound} of {len(document.operations)} operations work on the database"
    yield f"{count}; the others answer 501 until you write them"
    reasons = Counter(one.reason for one in document.operations if not one.binding)
    yield from (f"{count:>6}  {reason}" for reason, count in reasons.most_common())


def as_json(source: Source, warnings: Iterable[Problem]) -> dict[str, Any]:
    """The same for a machine; of an ordinary spec, warnings alone."""
    document = source.document
    shown: dict[str, Any] = {"warnings": [_warning(one) for one in warnings]}
    if not isinstance(document, Document):
        return shown
    return {
        **shown,
        "recognised": [
            {
                "path": one.subject,
                "line": one.line,
                "entity": one.entity or None,
                "operations": list(one.operations),
                "reason": one.reason,
            }
            for one in document.recognised
        ],
        "operations": [_operation(one) for one in document.operations],
        "not_honoured": [
            {"pointer": one.pointer, "path": one.path, "line": one.line, "what": one.what}
            for one in document.unhonoured
        ],
    }


def _warning(one: Problem) -> dict[str, Any]:
    span = one.span
    return {"path": span.path, "line": span.line, "column": span.column, "message": one.message, "hint": one.hint}


def _operation(one: Operation) -> dict[str, Any]:
    shown = {"method": one.method, "path": one.path, "operation_id": one.operation_id}
    if one.binding:
        return {**shown, "entity": one.binding.entity, "action": one.binding.action}
    return {**shown, "reason": one.reason}
