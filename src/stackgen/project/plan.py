"""Artifacts and a Project in, Changes out: pure, by one truth table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from stackgen.artifacts.contract import Artifact, Ownership
from stackgen.model.evolving.renaming import Renaming
from stackgen.project.lock import Locked, lock_text
from stackgen.project.merge import is_edited, merge
from stackgen.project.merging.marks import has_marks
from stackgen.project.moving import Moved, moved
from stackgen.project.places import IGNORE, IGNORE_TEXT, LOCK, MODEL, base_of, pending_of
from stackgen.project.tree import Project, digest


class Action(StrEnum):
    """What a build does about one file."""

    CREATE = "create"
    UPDATE = "update"
    MERGE = "merge"  # the team changed it, and so does stackgen
    CONFLICT = "conflict"  # both changed the same: both are in the file now, between markers
    UNRESOLVED = "unresolved"  # the markers of a conflict are still there: nothing is done until they are not
    MOVE = "move"  # what it is named after was renamed; edits of the team come along
    DELETE = "delete"
    ADOPT = "adopt"  # what would be generated is already there: only take note of it
    UNCHANGED = "unchanged"
    KEEP = "keep"  # the team changed it, stackgen did not
    KEEP_DELETED = "keep-deleted"  # the team deleted it
    ORPHAN = "orphan"  # no longer generated, and the team changed it: from now on it is theirs
    FORGET = "forget"  # no longer generated, and already gone
    REFUSE = "refuse"  # something is there that stackgen did not write
    UNSETTLED = "unsettled"  # it is to be moved, and the markers of a conflict are still there


# The build stops at these and writes nothing.
STOPS = frozenset({Action.REFUSE, Action.UNSETTLED})
# After these, people have to decide.
CONFLICTS = frozenset({Action.CONFLICT, Action.UNRESOLVED})
# After these, the file is as it was before.
IDLE = frozenset({Action.UNCHANGED, Action.KEEP, Action.KEEP_DELETED, Action.UNRESOLVED})
# And these are about files that are written.
WRITTEN = frozenset({Action.CREATE, Action.UPDATE, Action.MERGE, Action.CONFLICT, Action.MOVE})

NOTHING_RENAMED = Renaming()


@dataclass(frozen=True)
class Change:
    """One file of the plan."""

    path: str  # relative to the root, with slashes
    action: Action
    text: str | None = None  # what is generated now, if it is
    before: bytes | None = None  # what is on disk now, if it is an ordinary file
    after: bytes | None = None  # what is on disk afterwards, if it is
    locked: Locked | None = None  # what the lock says afterwards
    conflicts: tuple[int, ...] = ()  # the lines at which they begin
    moved_from: str | None = None  # where the file is now, if that is elsewhere
    left: tuple[str, ...] = ()  # names in lines of the team of which it is not certain what they are now


@dataclass(frozen=True)
class Plan:
    """All that a build would do."""

    root: Path
    changes: tuple[Change, ...]  # one for every file that is, or was, generated
    state: Mapping[str, str | None]  # files of `.stackgen` to write; None: to delete
    state_before: Mapping[str, bytes]  # what the lock and its neighbours hold now
    notes: tuple[str, ...] = ()  # what a person should know beside

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.state and all(change.action in IDLE for change in self.changes)

    @cached_property
    def is_up_to_date(self) -> bool:
        return self.is_empty and not self.conflicts

    @cached_property
    def stops(self) -> tuple[Change, ...]:
        """The changes that forbid the build."""
        return tuple(change for change in self.changes if change.action in STOPS)

    @cached_property
    def conflicts(self) -> tuple[Change, ...]:
        """The files in which people have to decide, by path."""
        found = (change for change in self.changes if change.action in CONFLICTS)
        return tuple(sorted(found, key=lambda change: change.path))


def plan(
    artifacts: Iterable[Artifact],
    model: str,
    project: Project,
    *,
    adopt: bool = False,
    renaming: Renaming = NOTHING_RENAMED,
) -> Plan:
    """What makes `project` hold `artifacts`, and remember `model`; `adopt`: merge files that are not ours, too."""
    wanted = {str(artifact.path): artifact for artifact in artifacts}
    there = moved(project, wanted, renaming)
    orphans = sorted(there.project.lock.keys() - wanted.keys())
    changes = (
        *(_wanted(path, artifact, there, adopt) for path, artifact in wanted.items()),
        *(_orphan(path, there.project) for path in orphans),
    )
    return Plan(project.root, changes, _state(changes, model, there.project), project.state, _notes(changes, there))


def new_history(plan: Plan) -> list[str]:
    """The scripts that a build adds to a history."""
    return [
        change.path
        for change in plan.changes
        if change.action is Action.CREATE
        and change.locked
        and change.locked.ownership is Ownership.APPEND_ONLY
        and change.path.endswith(".py")
    ]


def _wanted(path: str, artifact: Artifact, moved: Moved, adopt: bool) -> Change:
    project, new = moved.project, artifact.sha256
    last = project.last(path)
    there, before = _there(path, project)
    if before is not None and last and there == new == last.sha256 and path not in moved.paths:
        locked = last if last.ownership is artifact.ownership else Locked(artifact.ownership, new)
        return Change(path, Action.UNCHANGED, before.decode(), before, before, locked)
    text = before.decode() if before is not None and there == new else artifact.text
    change = Change(path, Action.REFUSE, text, before, before, Locked(artifact.ownership, new))
    if path in moved.occupied and (path not in moved.by_hand or not (adopt or there == new)):
        return change
    if before is not None and adopt and last is None and there != new:
        return _merged(change, "", Locked(artifact.ownership, digest(b"")), moved)
    if before is not None and last and there != last.sha256 and has_marks(before):
        return _unresolved(change, project.lock[path], moved)
    change = replace(change, action=_decide(new, last, there, artifact.ownership))
    if change.action is Action.MERGE or (change.action is Action.KEEP and moved.words and path in project.base_texts):
        change = _merged(change, project.base_texts.get(path, ""), project.lock[path], moved)
    elif change.action in WRITTEN:
        change = replace(change, after=text.encode())
    elif last and change.action in IDLE:  # of a file that is not rewritten, the lock goes on saying what was written
        change = replace(change, locked=Locked(artifact.ownership, last.sha256))
    return _as_moved(change, moved)


def _unresolved(change: Change, last: Locked, moved: Moved) -> Change:
    """The rows for a file that still has the markers of a conflict in it: it stays where and as it is."""
    if change.path in moved.paths:
        return Change(moved.paths[change.path], Action.UNSETTLED, None, change.before, change.before)
    return replace(change, action=Action.UNRESOLVED, locked=last)


def _as_moved(change: Change, moved: Moved) -> Change:
    """The same for a file that is elsewhere on disk."""
    old = moved.paths.get(change.path)
    if old is None or change.before is None or change.path in moved.by_hand:
        return change
    after = change.text.encode() if change.action is Action.UNCHANGED and change.text else change.after
    action = change.action if change.action is Action.CONFLICT else Action.MOVE
    return replace(change, action=action, after=after, moved_from=old)


def _notes(changes: Iterable[Change], moved: Moved) -> tuple[str, ...]:
    left = (f"{change.path}: lines of yours still say {', '.join(change.left)}" for change in changes if change.left)
    return (*moved.notes, *left)


def _decide(new: str, last: Locked | None, there: str | None, ownership: Ownership) -> Action:
    """The rows for a file that is generated now; arguments are hashes, None for nothing."""
    if last is None:
        return Action.CREATE if there is None else Action.ADOPT if there == new else Action.REFUSE
    if there is None:  # history is only wanted where it does not lead to yet
        return Action.CREATE if ownership is Ownership.APPEND_ONLY else Action.KEEP_DELETED
    if ownership is not Ownership.MERGED:
        return Action.UNCHANGED if there == last.sha256 else Action.KEEP
    if there == new:
        return Action.UNCHANGED if new == last.sha256 else Action.ADOPT
    if there == last.sha256:
        return Action.UPDATE
    if new == last.sha256:
        return Action.KEEP
    return Action.REFUSE if there == _FOREIGN else Action.MERGE


def _merged(change: Change, base: str, last: Locked, moved: Moved) -> Change:
    """The row for a file that both sides changed. In a conflict, what was generated last stays the base."""
    assert change.before is not None
    assert change.text is not None
    merged = merge(change.path, base, change.before, change.text, moved.words)
    left = moved.words.left(base, change.text, merged.content.decode("utf-8", "replace")) if moved.words else ()
    change = replace(change, after=merged.content, conflicts=merged.conflicts, left=tuple(left))
    if merged.conflicts:
        return replace(change, action=Action.CONFLICT, locked=last)
    return replace(change, action=Action.KEEP if merged.content == change.before else Action.MERGE)


def _orphan(path: str, project: Project) -> Change:
    """The rows for a file that was generated once and is not now."""
    last = project.lock[path]
    there, before = _there(path, project)
    if last.ownership is Ownership.APPEND_ONLY:  # history: every build adds to it, none takes from it
        kept = Action.KEEP_DELETED if there is None else Action.UNCHANGED if there == last.sha256 else Action.KEEP
        return Change(path, kept, None, before, before, last)
    if there is None:
        return Change(path, Action.FORGET)
    base = project.base_texts.get(path)
    edited = there != last.sha256 and (before is None or base is None or is_edited(path, base, before))
    return Change(path, Action.ORPHAN if edited else Action.DELETE, None, before, before if edited else None)


_FOREIGN = "foreign"


def _there(path: str, project: Project) -> tuple[str | None, bytes | None]:
    """The hash of what is on disk, and its bytes. A link or a folder has a hash like no text's."""
    return (_FOREIGN, None) if path in project.foreign else (project.hashes.get(path), project.files.get(path))


def _state(changes: Iterable[Change], model: str, project: Project) -> dict[str, str | None]:
    """What is to be written below `.stackgen`, as far as it is not there already."""
    lock = {change.path: change.locked for change in changes if change.locked}
    files = {LOCK: lock_text(lock), MODEL: model, IGNORE: IGNORE_TEXT}
    state: dict[str, str | None] = {
        path: text for path, text in files.items() if project.state.get(path) != text.encode()
    }
    merged = {path for path, locked in lock.items() if locked.ownership is Ownership.MERGED}
    pending = {change.path: change.text for change in changes if change.action is Action.CONFLICT}
    for change in changes:
        if change.path in merged and change.text is not None and _base_is_due(change, project):
            state[base_of(change.path)] = _base(change, project)
    state.update({pending_of(path): text for path, text in pending.items() if project.pending.get(path) != text})
    waiting = pending.keys() | {change.path for change in changes if change.action is Action.UNRESOLVED}
    state.update(dict.fromkeys(pending_of(path) for path in sorted(project.pending.keys() - waiting)))
    state.update(dict.fromkeys(base_of(path) for path in sorted(project.bases - merged)))
    return state


def _base(change: Change, project: Project) -> str:
    """What the next merge of a file starts from."""
    if change.action is Action.CONFLICT:
        return project.base_texts.get(change.path, "")  # nothing, if the file was adopted
    return project.base_texts[change.path] if change.action is Action.KEEP_DELETED else change.text or ""


def _base_is_due(change: Change, project: Project) -> bool:
    """Whether the copy of what was generated last is to be written."""
    path, action = change.path, change.action
    if action is Action.UNRESOLVED:
        return False
    if path in project.pending and action is not Action.CONFLICT:
        return True
    if action is Action.KEEP_DELETED:
        return path in project.broken or path in project.base_texts.keys() - project.bases
    if action is Action.CONFLICT:
        return path not in project.bases
    if action in {Action.CREATE, Action.UPDATE, Action.ADOPT, Action.MERGE, Action.MOVE}:
        return True
    if path not in project.bases or path in project.broken:
        return True
    return project.base_texts.get(path, change.text) != change.text
