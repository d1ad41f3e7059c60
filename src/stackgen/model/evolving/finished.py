"""Finished: the hints of a spec that have done their work by the last revision, and can go.

A hint that works in this build is not among them: only the next one can know that a revision was kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.entities import Collection, Field
from stackgen.model.evolving.changes import Changes
from stackgen.model.evolving.pairing import Pairs
from stackgen.reading.source import Pointer


def finished(pairs: Pairs, entities: list[Changes]) -> Iterator[tuple[Pointer, str]]:
    """Where each stands, and how it is written."""
    for rename in pairs.finished():
        yield (*rename.pointer, "renamed_from"), f"renamed_from: {rename.before}"
    gone = [entity.name for entity in pairs.base.model.entities if entity.name not in pairs.entities.values()]
    for number, name in enumerate(pairs.drafts.spec.removed.entities):
        if name not in gone:
            yield ("removed", "entities", number), f"removed: {{entities: [{name}]}}"
    for changes in entities:
        yield from _of_entity(changes)
    yield from _of_enums(pairs)


def _of_entity(changes: Changes) -> Iterator[tuple[Pointer, str]]:
    draft = changes.pairs.drafts.entities[changes.now.name]
    gone = set(changes.old) - set(changes.kept.values())
    for number, name in enumerate(draft.spec.removed):
        if name not in gone:
            yield (*draft.pointer, "removed", number), f"removed: [{name}]"
    for name, field in draft.spec.fields.items():
        if field.backfill is not None and not _fills(changes, name):
            yield (*draft.pointer, "fields", name, "backfill"), "backfill"
        if field.cast and not _casts(changes, name):
            yield (*draft.pointer, "fields", name, "cast"), "cast"
    for name, relation in draft.spec.relations.items():
        if relation.backfill is not None and not _fills(changes, name):
            yield (*draft.pointer, "relations", name, "backfill"), "backfill"


def _fills(changes: Changes, name: str) -> bool:
    """Whether the member is new, or may no longer be null."""
    if name not in changes.kept:
        return True
    old, new = changes.old[changes.kept[name]], changes.new[name]
    if isinstance(old, Collection) or isinstance(new, Collection):
        return type(old) is not type(new)
    return old.optional and not new.optional


def _casts(changes: Changes, name: str) -> bool:
    """Whether the field has another type."""
    old, new = changes.old.get(changes.kept.get(name, "")), changes.new.get(name)
    return isinstance(old, Field) and isinstance(new, Field) and changes.retypes(old, new)


def _of_enums(pairs: Pairs) -> Iterator[tuple[Pointer, str]]:
    for name, before in pairs.enums.items():
        old = {member.value for member in pairs.base.model.enum(before).members}
        for value, after in pairs.drafts.spec.enums[name].removed.items():
            if value not in old:
                yield ("enums", name, "removed", value), f"removed: {{{value}: {after}}}"
