"""A Project and what was renamed in it in, the same Project as if its files had been moved already out.

The file of a renamed entity becomes that of its new name, with all that is known of it: then every row of the truth
table holds for it as for any other file. Which file that is, its path says, with the name that the entity had before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath
from typing import TypeVar

from stackgen.artifacts.contract import Artifact, Ownership
from stackgen.model.evolving.renaming import Renamed, Renaming
from stackgen.project.merging.renaming import Words, words_of
from stackgen.project.spelling import WAYS, Spelling
from stackgen.project.tree import Project

_CLASS = re.compile(r"_*[A-Z]\w*[a-z]\w*")


T = TypeVar("T")


@dataclass(frozen=True)
class Moved:
    """A project in which files have changed their places, in thought alone."""

    project: Project
    paths: Mapping[str, str] = field(default_factory=dict)  # where a file is to be -> where it is
    occupied: frozenset[str] = frozenset()  # of the former, those at which something is already
    by_hand: frozenset[str] = frozenset()  # of these, those that may be the file itself: it is no longer where it was
    words: Words | None = None  # None: nothing was renamed
    notes: tuple[str, ...] = ()


def moved(project: Project, artifacts: Mapping[str, Artifact], renaming: Renaming) -> Moved:
    """The project as a plan for `artifacts` is to see it."""
    if not renaming.entities:
        return Moved(project)
    spelling = Spelling(renaming)
    paths = _paths(project, artifacts.values(), spelling)
    away = set(paths.values())
    occupied = frozenset(path for path in paths if path not in away and path in {*project.files, *project.foreign})
    return Moved(
        _relocated(project, paths, away),
        paths,
        occupied,
        frozenset(path for path in occupied if paths[path] not in project.files),
        _words(project, artifacts, paths, spelling),
        tuple(_note(one) for one in renaming.entities),
    )


def _note(one: Renamed) -> str:
    before, now = one.before.word, one.now.word
    return f"{before} is {now} now; files that stackgen did not write were not read, and may still say {before}"


def _paths(project: Project, artifacts: Iterable[Artifact], spelling: Spelling) -> dict[str, str]:
    """Where a file is to be -> where it is."""
    found: dict[str, str] = {}
    for artifact in artifacts:
        path = str(artifact.path)
        places = (old for old in _places(artifact.path, spelling) if old != path and _may_move(old, project))
        old = next((place for place in places if place not in found.values()), None)
        if old and artifact.ownership is not Ownership.APPEND_ONLY:
            found[path] = old
    # What is ours already at the new place stays what it is, unless it goes elsewhere itself.
    while taken := [path for path in found if path in project.lock and path not in found.values()]:
        for path in taken:
            del found[path]
    return found


def _places(path: PurePosixPath, spelling: Spelling) -> Iterator[str]:
    """Where a file may have been: its own name may have changed, or those of its folders as well."""
    yield str(path.with_name(spelling.before(path.name)))
    yield str(PurePosixPath(*map(spelling.before, path.parts)))


def _may_move(path: str, project: Project) -> bool:
    known = project.lock.get(path)
    return known is not None and known.ownership is not Ownership.APPEND_ONLY and path not in project.foreign


def _relocated(project: Project, paths: Mapping[str, str], away: set[str]) -> Project:
    return replace(
        project,
        lock=_placed(project.lock, paths, away),
        files=_placed(project.files, paths, away),
        hashes=_placed(project.hashes, paths, away),
        base_texts=_placed(project.base_texts, paths, away),
        bases=project.bases - paths.keys(),
    )


def _placed(known: Mapping[str, T], paths: Mapping[str, str], away: set[str]) -> dict[str, T]:
    stays = {path: one for path, one in known.items() if path not in away}
    return stays | {path: known[old] for path, old in paths.items() if old in known}


def _words(project: Project, artifacts: Mapping[str, Artifact], paths: Mapping[str, str], spelling: Spelling) -> Words:
    """What can be told of names from all that was generated last, and all that is generated now."""
    # History speaks of what was.
    generated = (path for path, one in project.lock.items() if one.ownership is not Ownership.APPEND_ONLY)
    before = words_of(_text(project, path) for path in generated)
    now = words_of(one.text for one in artifacts.values() if one.ownership is not Ownership.APPEND_ONLY)
    gone = frozenset(word for word in before - now if spelling.now(word) != word)
    classes = {word: spelling.now(word) for word in gone if _CLASS.fullmatch(word)}
    known = {word: new for word, new in classes.items() if new in now and new not in before}
    ways = tuple(partial(spelling.now, way=way) for way in range(len(WAYS)))
    modules = {_module(old): _module(path) for path, old in paths.items()}
    return Words(ways, spelling.shape_before, spelling.shape_now, gone, known, modules)


def _text(project: Project, path: str) -> str:
    """What was generated last; of a file that nobody edited, it is the file itself."""
    text = project.base_texts.get(path)
    return project.files.get(path, b"").decode("utf-8", "replace") if text is None else text


def _module(path: str) -> str:
    return path.rpartition(".")[0].replace("/", ".")
