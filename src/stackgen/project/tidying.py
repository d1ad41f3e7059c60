"""A Plan in, the same Plan out: what was merged is formatted again, where the team keeps the generated format."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Literal

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.emitting import GeneratorBug
from stackgen.artifacts.formatting import formatted
from stackgen.project.plan import Action, Change, Plan


def tidied(plan: Plan, formatter: Literal["ruff", "black"]) -> Plan:
    """The plan with every merged module formatted that was formatted before, all in one process."""
    merged = [change for change in plan.changes if _is_merged_python(change)]
    if not merged:
        return plan
    texts = [text.decode() for change in merged for text in (change.before or b"", change.after or b"")]
    try:
        clean = _formatted(texts, formatter)
    except GeneratorBug:  # it has something in it that is newer than the formatter
        return plan
    tidy = {
        change.path: clean[number * 2 + 1]
        for number, change in enumerate(merged)
        if clean[number * 2] == texts[number * 2]
    }
    return replace(plan, changes=tuple(_with_text(change, tidy.get(change.path)) for change in plan.changes))


def _is_merged_python(change: Change) -> bool:
    edited = change.action is Action.MOVE and change.text is not None and change.after != change.text.encode()
    if not (edited or change.action is Action.MERGE) or not change.path.endswith((".py", ".pyi")):
        return False
    return all(_is_plain(text or b"") for text in (change.before, change.after))


def _is_plain(content: bytes) -> bool:
    """Whether a formatter could read it, and would leave alone how its lines end."""
    if b"\r" in content or content.startswith(b"\xef\xbb\xbf"):
        return False
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(content, "<merged>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def _formatted(texts: Sequence[str], formatter: Literal["ruff", "black"]) -> list[str]:
    each = [Artifact(PurePosixPath(f"{number}.py"), text) for number, text in enumerate(texts)]
    return [one.text for one in formatted(each, formatter)]


def _with_text(change: Change, text: str | None) -> Change:
    return change if text is None else replace(change, after=text.encode())
