"""Revisions: the files of `alembic/` in, which revisions are the last and what tables they led to out."""

from __future__ import annotations

import ast
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from typing import Any, TypeVar

from stackgen.artifacts.contract import BrokenHistory, History
from stackgen.model.entities import Model
from stackgen.model.evolving.pairing import Base
from stackgen.model.stored import plain, restored
from stackgen_fastapi.migrations import intact
from stackgen_fastapi.migrations.intact import Revision
from stackgen_fastapi.migrations.reconciling import Contradiction, reconciled
from stackgen_fastapi.migrations.schema import Schema, Table

VERSIONS, SNAPSHOTS = "alembic/versions", "alembic/snapshots"
FORMAT = 1
LONG = 100_000  # characters

T = TypeVar("T")


@dataclass(frozen=True)
class Snapshot:
    """What is kept beside each revision of ours: the model and the tables that it led to."""

    revision: str
    schema: Schema
    model: Model
    renames: tuple[str, ...] = ()  # those that had done their work by then
    after: tuple[str, ...] = ()  # the revisions of the snapshots that it was made from: one, or those of branches


@dataclass(frozen=True)
class Kept:
    """A snapshot as its file holds it. Of most, no more is asked than their place in the history."""

    path: str
    revision: str
    after: tuple[str, ...]
    stored: Mapping[str, Any]

    @cached_property
    def whole(self) -> Snapshot:
        """All of it: for a thousand tables that takes a while."""
        return self._read(Snapshot, self.stored)

    @cached_property
    def model(self) -> Model:
        """Its model alone."""
        return self._read(Model, self.stored.get("model"))

    def schema(self, now: Schema, stored_now: Mapping[str, Any]) -> Schema:
        """Its tables alone; those that are as they are now, which is given as JSON too, are the very same."""
        pairs = zip(stored_now.get("tables", ()), now.tables, strict=True)
        known = {stored["name"]: (stored, table) for stored, table in pairs}
        tables = []
        for one in self._tables():
            stored, table = known.get(one["name"], (None, None))
            tables.append(table if table and stored == one else self._read(Table, one))
        return Schema(tuple(tables))

    def _tables(self) -> list[Any]:
        try:
            found = list(self.stored["schema"].get("tables", ()))
            return [one for one in found if one["name"] is not None]
        except (KeyError, TypeError, AttributeError) as error:
            raise _unreadable(self.path, error) from error

    def _read(self, kind: type[T], stored: object) -> T:
        try:
            return restored(kind, stored)
        except ValueError as error:
            raise _unreadable(self.path, error) from error


def base_of(history: History) -> Base | None:
    """The model that the history led to, if there is a snapshot of it."""
    found, snapshots = _by_id(history), {one.revision: one.path for one in _snapshots(history)}
    numbers = [one.number for one in found.values() if one.number is not None]
    intact.check(found, snapshots, [earlier(name, number) for name in snapshots for number in numbers])
    last = tuple(str(one.path) for one in heads(history))
    if len(tips := _tips(history)) == 1:
        return Base(tips[0].model, frozenset(tips[0].stored.get("renames", ())), last)
    snapshot = last_snapshot(history)
    return None if snapshot is None else Base(snapshot.model, frozenset(snapshot.renames), last)


def heads(history: History) -> list[Revision]:
    """The revisions that none follows: one, or as many as branches have met."""
    found = _by_id(history)
    followed = {parent for revision in found.values() for parent in revision.parents}
    return sorted((one for one in found.values() if one.id not in followed), key=lambda one: one.path)


def last_snapshot(history: History) -> Snapshot | None:
    """What the history led to. Where branches have met, that is what both changed since they parted.

    A revision of the team's has no snapshot: the one before it counts.
    """
    tips = _tips(history)
    if not tips:
        return None
    first, *rest = (tip.whole for tip in tips)
    for other in rest:
        first = _merged(history, first, other)
    return first


def schema_before(history: History, now: Schema, stored_now: Mapping[str, Any]) -> Schema | None:
    """The tables of `last_snapshot`; the tables of now, which are given as JSON too, save reading most of them."""
    if len(tips := _tips(history)) == 1:
        return tips[0].schema(now, stored_now)
    snapshot = last_snapshot(history)
    return None if snapshot is None else snapshot.schema


def _tips(history: History) -> list[Kept]:
    """The snapshots that no other was made after."""
    known = {snapshot.revision: snapshot for snapshot in _reached(history)}
    followed = {before for snapshot in known.values() for before in snapshot.after}
    return [snapshot for name, snapshot in known.items() if name not in followed]


def _reached(history: History) -> list[Kept]:
    """The snapshots of the revisions that lead to the heads, in the order of their files."""
    found, snapshots = _by_id(history), _by_revision(history)
    seen: set[str] = set()
    waiting = [one.id for one in heads(history)]
    while waiting:
        name = waiting.pop()
        if name not in seen and name in found:
            seen.add(name)
            waiting += found[name].parents
    return [snapshots[one] for one in found if one in seen and one in snapshots]


def _merged(history: History, one: Snapshot, other: Snapshot) -> Snapshot:
    """Both changes, each made to what there was before the branches parted."""
    snapshots = _by_revision(history)
    shared = [snapshots[name] for name in _before(snapshots, one) if name in set(_before(snapshots, other))]
    if not shared:
        raise BrokenHistory(f"the revisions {one.revision} and {other.revision} have no snapshot in common")
    parts = [_comparable(snapshot) for snapshot in (shared[0].whole, one, other)]
    try:
        whole = restored(Snapshot, reconciled(*parts))
    except Contradiction as error:
        message = f"the revisions {one.revision} and {other.revision}, of two branches, both change {error}"
        raise BrokenHistory(f"{message}; take one of them back, and build again") from error
    return replace(whole, revision=one.revision, after=(one.revision, other.revision))


def _before(snapshots: Mapping[str, Kept], snapshot: Snapshot) -> list[str]:
    """The snapshots that this one was made after, the nearest first."""
    found: list[str] = []
    waiting = [snapshot.revision] if snapshot.revision in snapshots and len(snapshot.after) < 2 else [*snapshot.after]
    while waiting:
        name = waiting.pop(0)
        if name in snapshots and name not in found:
            found.append(name)
            waiting += snapshots[name].after
    return found


def _comparable(snapshot: Snapshot) -> Any:
    stored = plain(replace(snapshot, revision="", after=()))
    return {"model": stored.pop("model"), **stored}  # its names are those that a person knows


def _by_id(history: History) -> dict[str, Revision]:
    return {revision.id: revision for revision in _revisions(history)}


def tip_names(history: History) -> tuple[str, ...]:
    """The revisions of the snapshots that the next one is made from."""
    return tuple(snapshot.revision for snapshot in _tips(history))


def number(history: History) -> int:
    """The number of the next revision."""
    names = (PurePosixPath(path).name for path in history if path.startswith(f"{VERSIONS}/"))
    numbers = [int(match[1]) for name in names if (match := re.match(r"(\d{4,})_", name))]
    return max(numbers, default=0) + 1


def identifier(parents: tuple[str, ...], tables: Mapping[str, Any], renames: tuple[str, ...]) -> str:
    """The identifier of a revision: it depends on what came before, and on what it leads to, as JSON."""
    content = json.dumps([*parents, tables, renames], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def earlier(revision: str, number: int) -> str:
    """The identifier of a revision that is there for the sake of this one, which follows it."""
    return hashlib.sha256(f"{number}: before {revision}".encode()).hexdigest()[:12]


def snapshot_text(
    revision: str,
    tables: Mapping[str, Any],
    model: Mapping[str, Any],
    renames: tuple[str, ...],
    after: tuple[str, ...],
) -> str:
    """A snapshot as canonical JSON, of a schema and a model that are JSON already."""
    named = {"renames": list(renames), "after": list(after)}
    stored = {name: value for name, value in named.items() if value}
    whole = {"format": FORMAT, "revision": revision, "schema": tables, **stored}
    return intact.sealed({**whole, "model": _essence(model)})


def _snapshots(history: History) -> Iterator[Kept]:
    for path, text in history.items():
        if path.startswith(f"{SNAPSHOTS}/") and path.endswith(".json"):
            yield _snapshot(path, text)


def _by_revision(history: History) -> dict[str, Kept]:
    return {snapshot.revision: snapshot for snapshot in _snapshots(history)}


@lru_cache(maxsize=64)
def _snapshot(path: str, text: str) -> Kept:
    stored = intact.opened(path, text)
    try:
        if stored.pop("format", None) != FORMAT:
            raise ValueError("it was written by another version of stackgen")
        return Kept(path, stored["revision"], tuple(stored.get("after", ())), stored)
    except (ValueError, KeyError, TypeError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: Exception) -> BrokenHistory:
    return BrokenHistory(f"{path} cannot be read: {error}; restore it from version control")


def _essence(model: Mapping[str, Any]) -> dict[str, Any]:
    """A model, as JSON, without what no table depends on."""
    known = _without(model, "options", "expand_contract")
    return {
        **known,
        "app": {**_without(known["app"], "extensions"), "description": "", "version": ""},
        "entities": [_entity(one) for one in known["entities"]],
        "enums": [
            {**_without(one, "doc", "extensions"), "members": [_without(each, "doc") for each in one["members"]]}
            for one in known["enums"]
        ],
    }


def _entity(stored: Mapping[str, Any]) -> dict[str, Any]:
    known = _without(stored, "seed", "states", "actions", "doc", "extensions")
    known.update(inverses=[], order=[], api=None)
    known["fields"] = [_without(one, "doc", "example", "extensions") for one in known["fields"]]
    for name in ("references", "collections"):
        known[name] = [_without(one, "doc", "extensions") for one in known[name]]
    return known


def _without(stored: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in stored.items() if name not in names}


def _revisions(history: History) -> Iterator[Revision]:
    for path, text in sorted(history.items()):
        if path.startswith(f"{VERSIONS}/") and path.endswith(".py"):
            values = _assigned(path, _head(text))
            revision, parents = values.get("revision"), values.get("down_revision")
            if isinstance(revision, str):
                listed = parents if isinstance(parents, tuple | list) else (parents,)
                yield Revision(PurePosixPath(path), revision, tuple(one for one in listed if isinstance(one, str)))


@lru_cache(maxsize=256)
def _head(text: str) -> str:
    """Of a long module, what comes before the first function, if only functions follow: all of it takes seconds."""
    head, line, rest = text.partition("\ndef ")
    if not line or len(text) < LONG or _BESIDE_FUNCTIONS.search(line + rest):
        return text
    try:
        ast.parse(head)
    except SyntaxError:  # that `def` is inside of something
        return text
    return head


# A line that does not stand in a function, nor begin one, nor end its parameters.
_BESIDE_FUNCTIONS = re.compile(r"^(?!def |async def |@|#|\)|$)\S", re.MULTILINE)


@lru_cache(maxsize=256)
def _assigned(path: str, text: str) -> Mapping[str, object]:
    """The literals that a module assigns at its top."""
    try:
        module = ast.parse(text)
    except SyntaxError as error:
        raise BrokenHistory(f"{path} is no Python: {error}") from error
    found: dict[str, object] = {}
    for node in module.body:
        if isinstance(node, ast.Assign):
            targets: list[ast.expr] = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        else:
            continue
        for target in targets:
            if isinstance(target, ast.Name) and node.value is not None:
                with suppress(ValueError):  # it is calculated
                    found[target.id] = ast.literal_eval(node.value)
    return found
