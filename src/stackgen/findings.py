"""A Plan or the problems of a spec in, what CI shows beside the code out: GitHub's annotations, or SARIF."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

from stackgen import __version__
from stackgen.project.plan import IDLE, Action, Change, Plan
from stackgen.reading.problems import Problem
from stackgen.report import lines_with

_SAYS = {
    Action.CREATE: "is missing; `stackgen build` would create it",
    Action.UPDATE: "is not as the spec says; `stackgen build` would update it",
    Action.MERGE: "is not as the spec says; `stackgen build` would merge the change with your edits",
    Action.CONFLICT: "was edited where the spec changes it; after `stackgen build` you would have to choose",
    Action.UNRESOLVED: "holds a conflict that is not resolved yet",
    Action.MOVE: "is named after what the spec renamed; `stackgen build` would move it",
    Action.DELETE: "is no longer generated; `stackgen build` would delete it",
    Action.ADOPT: "is as the spec says, but stackgen has not taken note of it yet; run `stackgen build`",
    Action.ORPHAN: "is no longer generated; `stackgen build` would leave it to you",
    Action.FORGET: "is no longer generated; run `stackgen build` to forget it",
    Action.REFUSE: "is in the way, and not written by stackgen",
    Action.UNSETTLED: "is to be moved, and holds a conflict that is not resolved yet",
}


@dataclass(frozen=True)
class Finding:
    """One thing to show at one place."""

    rule: str
    path: str  # from the current folder, with slashes
    line: int
    text: str


def of_plan(plan: Plan) -> list[Finding]:
    """Why a project is not up to date, file by file."""
    idle = IDLE - {Action.UNRESOLVED}
    touched = sorted((change for change in plan.changes if change.action not in idle), key=lambda change: change.path)
    found = [finding for change in touched for finding in _of_change(plan.root, change)]
    if found or plan.is_up_to_date:
        return found
    text = "what stackgen remembers is not as the spec says; run `stackgen build`"
    return [Finding("remembered", _from_here(plan.root / path), 1, text) for path in sorted(plan.state)[:1]]


def of_problems(problems: Iterable[Problem]) -> list[Finding]:
    """What is wrong in a spec."""
    return [Finding(one.code, _from_here(Path(one.span.path)), one.span.line, _said(one)) for one in problems]


def of_refusal(spec: Path, error: Exception) -> list[Finding]:
    """Why a build would not begin, at the file that it names, or at the spec."""
    named = (Path(word.rstrip(":,;")) for word in str(error).split() if "/" in word)
    path = next((one for one in named if one.is_file()), spec)
    return [Finding("refused", _from_here(path), 1, str(error))]


def github(findings: Iterable[Finding]) -> Iterator[str]:
    """Workflow commands, a line each."""
    for one in findings:
        title = _property(f"stackgen: {one.rule}")
        yield f"::error file={_property(one.path)},line={one.line},title={title}::{_escaped(one.text)}"


def sarif(findings: Iterable[Finding]) -> dict[str, Any]:
    """A log of SARIF 2.1.0."""
    found = list(findings)
    driver = {
        "name": "stackgen",
        "version": __version__,
        "rules": [{"id": rule} for rule in sorted({one.rule for one in found})],
    }
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": [_result(one) for one in found]}],
    }


def _of_change(root: Path, change: Change) -> Iterator[Finding]:
    path = _from_here(root / (change.moved_from or change.path))
    for line in lines_with(change) if change.action is Action.UNRESOLVED else (_first_line(change),):
        yield Finding(change.action.value, path, line, f"{change.moved_from or change.path} {_SAYS[change.action]}")


def _first_line(change: Change) -> int:
    """Where what is on disk and what would be begin to differ."""
    if change.before is None or change.after is None:
        return 1
    pairs = zip(change.before.split(b"\n"), change.after.split(b"\n"), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return min(same, change.before.count(b"\n")) + 1


def _said(problem: Problem) -> str:
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message


def _result(one: Finding) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": one.path}, "region": {"startLine": one.line}}
    return {
        "ruleId": one.rule,
        "level": "error",
        "message": {"text": one.text},
        "locations": [{"physicalLocation": place}],
    }


def _from_here(path: Path) -> str:
    return os.path.relpath(path).replace(os.sep, "/")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
