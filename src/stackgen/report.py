"""A Plan in, what a user reads of it out: lines, a diff, or JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from typing import Any

from stackgen.explain import OWNERS, Explanation, Place
from stackgen.project.merging.marks import places
from stackgen.project.places import LOCK, MODEL
from stackgen.project.plan import WRITTEN, Action, Change, Plan

COLLAPSE = 200  # more lines than this are one a folder

_SHOWN = {
    Action.CREATE: "create",
    Action.UPDATE: "update",
    Action.MERGE: "merge",
    Action.CONFLICT: "conflict",
    Action.MOVE: "move",
    Action.DELETE: "delete",
    Action.ADOPT: "adopt",
    Action.ORPHAN: "leave",
}
_NOTES = {
    Action.ORPHAN: "no longer generated, but it was edited: it is yours from now on",
    Action.ADOPT: "already as it would be generated",
}
# Why nothing was done, and what to do.
_STOPPED = {
    Action.REFUSE: (
        "in the way, and not written by stackgen",
        "merge them with `--adopt`, move or remove them, or build into another folder with -o",
    ),
    Action.UNSETTLED: (
        "to be moved, as the spec renames them, and a conflict in them is not resolved yet",
        "edit each place as it should be, remove the markers, and build again",
    ),
}
# What was done, and what would be done.
_COUNTED = {
    Action.CREATE: ("created", "to create"),
    Action.UPDATE: ("updated", "to update"),
    Action.MOVE: ("moved", "to move"),
    Action.DELETE: ("deleted", "to delete"),
    Action.MERGE: ("merged", "to merge"),
    Action.CONFLICT: ("with conflicts", "with conflicts"),
    Action.UNRESOLVED: ("not resolved yet", "not resolved yet"),
    Action.ADOPT: ("adopted", "to adopt"),
    Action.ORPHAN: ("left to you", "to leave to you"),
    Action.REFUSE: ("in the way", "in the way"),
    Action.UNSETTLED: ("to be resolved first", "to be resolved first"),
    Action.KEEP: ("kept as edited", "kept as edited"),
    Action.KEEP_DELETED: ("kept deleted", "kept deleted"),
    Action.UNCHANGED: ("unchanged", "unchanged"),
}


def changed(plan: Plan) -> list[Change]:
    """The files that a build would touch, or take note of, by path."""
    return sorted((change for change in plan.changes if change.action in _SHOWN), key=lambda change: change.path)


def lines(plan: Plan) -> Iterator[tuple[str, str]]:
    """A word and a path for every changed file; for very many of them, a word and a count for every folder."""
    changes = changed(plan)
    if len(changes) <= COLLAPSE:
        yield from ((_SHOWN[change.action], _noted(change)) for change in changes)
        return
    folders = Counter((_top(change.path), _SHOWN[change.action]) for change in changes)
    for (top, word), count in sorted(folders.items()):
        yield word, f"{top} ({count:,} files)" if top.endswith("/") else top


def summary(plan: Plan, *, done: bool) -> str:
    """`12 created, 3 updated, 140 unchanged`, or `12 to create, ...`."""
    counts = Counter(change.action for change in plan.changes)
    parts = [f"{counts[action]:,} {words[not done]}" for action, words in _COUNTED.items() if counts[action]]
    return ", ".join(parts) or "nothing to generate"


def refusal(plan: Plan) -> str:
    """Which files stop the build, and what to do about them."""
    return "\n".join(line for action in _STOPPED for line in _stopped(plan, action))


def _stopped(plan: Plan, action: Action) -> list[str]:
    reason, hint = _STOPPED[action]
    paths = sorted(change.path for change in plan.stops if change.action is action)
    return [f"nothing was written: {reason}:", *(f"  {path}" for path in paths), f"  = hint: {hint}"] if paths else []


def conflicts(plan: Plan) -> str:
    """In which files people have to decide, and how."""
    heading = "you and the spec changed the same lines; both are in the file, between <<<<<<< and >>>>>>>:"
    files = (f"  {_placed(change)}" for change in plan.conflicts)
    hint = "edit each place as it should be, remove the markers, and build again"
    return "\n".join([heading, *files, f"  = hint: {hint}"])


def diffs(plan: Plan) -> Iterator[str]:
    """The unified diff of what a build would do to the files, line by line, ends included."""
    for change in changed(plan):
        yield from diff(change)
    if not any(change.action in _SHOWN for change in (*plan.changes, *plan.stops, *plan.conflicts)):
        for path in sorted(plan.state.keys() & {LOCK, MODEL}):  # then what stackgen remembers is all that differs
            yield from _diff(path, _text(plan.state_before.get(path)), plan.state[path])


def diff(change: Change) -> Iterable[str]:
    """The unified diff of one file."""
    if change.action in WRITTEN or change.action is Action.DELETE:
        pieces = _diff(change.path, _text(change.before), _text(change.after), change.moved_from)
        return (*_renamed(change), *pieces) if change.moved_from else pieces
    return iter(())


def _renamed(change: Change) -> Iterator[str]:
    """What git says of a file that moved."""
    yield f"diff --git a/{change.moved_from} b/{change.path}\n"
    yield f"rename from {change.moved_from}\n"
    yield f"rename to {change.path}\n"


def explained(found: Explanation) -> str:
    """What is known of a line of a project, for a reader."""
    rows = [("", found.text.strip())] if found.line else []
    if found.ownership is None:
        rows.append(("generator", "none: stackgen did not write this file, and will not touch it"))
    else:
        made = found.generator
        what = f"{made.generator.name} ({made.package} {made.version})" if made else "one that is no longer there"
        edited = {True: "yes", False: "no", None: "cannot be told"}[found.edited]
        where = f": line {', '.join(found.edits)}" if found.edits else ""
        rows += [("generator", what), ("file", OWNERS[found.ownership]), ("edited", edited + where)]
        rows += _spec_rows(found.spec)
    title = f"{found.path}:{found.line}" if found.line else found.path
    return "".join(f"{line.rstrip()}\n" for line in [title, *(f"  {word:<10} {text}" for word, text in rows)])


def _spec_rows(place: Place | None) -> list[tuple[str, str]]:
    if place is None:
        return [("spec", "not found: name it with --spec")]
    span = place.span
    return [("spec", f"{span.path}:{span.line}:{span.column}  {place.pointer}"), ("", place.text.strip())]


def as_json(plan: Plan, *, with_diffs: bool = False) -> dict[str, Any]:
    """The plan for a machine: every file with what happens to it, those that stay the same left out."""
    actions = Counter(change.action.value for change in plan.changes)
    touched = [change for change in plan.changes if change.action is not Action.UNCHANGED]
    return {
        "root": str(plan.root),
        "up_to_date": plan.is_up_to_date,
        "refused": bool(plan.stops),
        "conflicts": [{"path": change.path, "lines": list(lines_with(change))} for change in plan.conflicts],
        "counts": dict(sorted(actions.items())),
        "changes": [_change_json(change, with_diffs) for change in sorted(touched, key=lambda change: change.path)],
    }


def _change_json(change: Change, with_diff: bool) -> dict[str, str]:
    shown = {"path": change.path, "action": change.action.value}
    if change.moved_from:
        shown["from"] = change.moved_from
    return {**shown, "diff": "".join(diff(change))} if with_diff else shown


def lines_with(change: Change) -> tuple[int, ...]:
    """Where the conflicts of a file begin."""
    return change.conflicts or tuple(places((_text(change.before) or "").replace("\r\n", "\n")))


def _placed(change: Change) -> str:
    return ":".join([change.path, *map(str, lines_with(change)[:1])])


def _noted(change: Change) -> str:
    note = _NOTES.get(change.action)
    if change.action is Action.MOVE and change.text is not None and change.after != change.text.encode():
        note = "with your edits"
    place = f"{change.moved_from} -> {change.path}" if change.moved_from else change.path
    return f"{place} ({note})" if note else place


def _top(path: str) -> str:
    top, slash, _ = path.partition("/")
    return top + slash


def _diff(path: str, before: str | None, after: str | None, moved_from: str | None = None) -> Iterator[str]:
    old, new = (
        (f"a/{moved_from or path}" if before is not None else "/dev/null"),
        (f"b/{path}" if after is not None else "/dev/null"),
    )
    pieces = unified_diff(_lines(before), _lines(after), old, new)
    for line in pieces:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _text(content: bytes | None) -> str | None:
    return None if content is None else content.decode("utf-8", "replace")


def _lines(text: str | None) -> list[str]:
    # Not splitlines: it also splits at characters that end no line for a diff.
    *whole, rest = (text or "").split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])
