"""Artifacts and a Project in, Changes out: pure, by one truth table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from stackgen.artifacts.contract import Artifact, Ownership
from stackgen.project.places import IGNORE, IGNORE_TEXT, LOCK, MODEL, base_of
from stackgen.project.tree import Locked, Project, digest, lock_text


class Action(StrEnum):
    """What a build does about one file."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    ADOPT = "adopt"  # what would be generated is already there: only take note of it
    UNCHANGED = "unchanged"
    KEEP = "keep"  # the team changed it, stackgen did not
    KEEP_DELETED = "keep-deleted"  # the team deleted it
    ORPHAN = "orphan"  # no longer generated, and the team changed it: from now on it is theirs
    FORGET = "forget"  # no longer generated, and already gone
    REFUSE = "refuse"  # something is there that stackgen did not write
    CLASH = "clash"  # the team changed it, and so would stackgen


# The build stops at these and writes nothing.
STOPS = frozenset({Action.REFUSE, Action.CLASH})
# After these, everything is as it was before.
IDLE = frozenset({Action.UNCHANGED, Action.KEEP, Action.KEEP_DELETED})


@dataclass(frozen=True)
class Change:
    """One file of the plan."""

    path: str  # relative to the root, with slashes
    action: Action
    text: str | None = None  # what is generated now, if it is
    before: bytes | None = None  # what is on disk now, if it is an ordinary file
    locked: Locked | None = None  # what the lock says afterwards


@dataclass(frozen=True)
class Plan:
    """All that a build would do."""

    root: Path
    changes: tuple[Change, ...]  # one for every file that is, or was, generated
    state: Mapping[str, str | None]  # files of `.stackgen` to write; None: to delete
    state_before: Mapping[str, bytes]  # what the lock and its neighbours hold now

    @cached_property
    def is_empty(self) -> bool:
        return not self.state and all(change.action in IDLE for change in self.changes)

    @cached_property
    def stops(self) -> tuple[Change, ...]:
        """The changes that forbid the build."""
        return tuple(change for change in self.changes if change.action in STOPS)


def plan(artifacts: Iterable[Artifact], model: str, project: Project) -> Plan:
    """What makes `project` hold `artifacts`, and remember `model`."""
    wanted = {str(artifact.path): artifact for artifact in artifacts}
    orphans = sorted(project.lock.keys() - wanted.keys())
    changes = (
        *(_wanted(path, artifact, project) for path, artifact in wanted.items()),
        *(_orphan(path, project) for path in orphans),
    )
    return Plan(project.root, changes, _state(changes, model, project), project.state)


def _wanted(path: str, artifact: Artifact, project: Project) -> Change:
    new = digest(artifact.text.encode())
    last = project.lock.get(path)
    there, before = _there(path, project)
    action = _decide(new, last, there, artifact.ownership)
    # Of a file that is not rewritten, the lock goes on saying what was written.
    written = last.sha256 if last and action in IDLE else new
    return Change(path, action, artifact.text, before, Locked(artifact.ownership, written))


def _decide(new: str, last: Locked | None, there: str | None, ownership: Ownership) -> Action:
    """The rows for a file that is generated now; arguments are hashes, None for nothing."""
    if last is None:
        return Action.CREATE if there is None else Action.ADOPT if there == new else Action.REFUSE
    if there is None:
        return Action.KEEP_DELETED
    if ownership is not Ownership.MERGED:
        return Action.UNCHANGED if there == last.sha256 else Action.KEEP
    if there == new:
        return Action.UNCHANGED if new == last.sha256 else Action.ADOPT
    if there == last.sha256:
        return Action.UPDATE
    return Action.KEEP if new == last.sha256 else Action.CLASH


def _orphan(path: str, project: Project) -> Change:
    """The rows for a file that was generated once and is not now."""
    last = project.lock[path]
    there, before = _there(path, project)
    if last.ownership is Ownership.APPEND_ONLY:  # history: every build adds to it, none takes from it
        kept = Action.KEEP_DELETED if there is None else Action.UNCHANGED if there == last.sha256 else Action.KEEP
        return Change(path, kept, None, before, last)
    if there is None:
        return Change(path, Action.FORGET)
    return Change(path, Action.DELETE if there == last.sha256 else Action.ORPHAN, None, before)


def _there(path: str, project: Project) -> tuple[str | None, bytes | None]:
    """The hash of what is on disk, and its bytes. A link or a folder has a hash like no text's."""
    if path in project.foreign:
        return "foreign", None
    content = project.files.get(path)
    return (None, None) if content is None else (digest(content), content)


def _state(changes: Iterable[Change], model: str, project: Project) -> dict[str, str | None]:
    """What is to be written below `.stackgen`, as far as it is not there already."""
    lock = {change.path: change.locked for change in changes if change.locked}
    files = {LOCK: lock_text(lock), MODEL: model, IGNORE: IGNORE_TEXT}
    state: dict[str, str | None] = {
        path: text for path, text in files.items() if project.state.get(path) != text.encode()
    }
    merged = {path for path, locked in lock.items() if locked.ownership is Ownership.MERGED}
    for change in changes:
        if change.path in merged and change.text is not None and _base_is_due(change, project):
            state[base_of(change.path)] = change.text
    state.update(dict.fromkeys(base_of(path) for path in sorted(project.bases - merged)))
    return state


def _base_is_due(change: Change, project: Project) -> bool:
    if change.action in {Action.CREATE, Action.UPDATE, Action.ADOPT}:
        return True
    # Someone removed the copy: the text is at hand if it is the one that was generated last.
    return change.path not in project.bases and change.action in {Action.UNCHANGED, Action.KEEP}
