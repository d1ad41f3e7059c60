"""Parts: relations with `part_of`. What goes with the key, which parent a part has, and where its routes lie."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Reference
from stackgen.model.names import kebab
from stackgen.reading.problems import quoted
from stackgen.reading.spec import RelationSpec

# What is done with many parts, or with all of one, is done with what they are parts of.
WITH_THE_WHOLE = frozenset({"replace", "bulk_create", "bulk_delete"})


def on_delete_of(spec: RelationSpec) -> Literal["restrict", "cascade", "set_null"]:
    """What happens to the row when the row that it refers to goes, if nothing is said."""
    if spec.part_of:
        return "cascade"
    return "set_null" if spec.optional else "restrict"


def conflicts_of_part(spec: RelationSpec) -> list[tuple[bool, str, str, str]]:
    """Keys that do not go with `part_of`: whether they are there, the key, why, and what to do."""
    if not spec.part_of:
        return []
    no_name = "inverse" in spec.model_fields_set and spec.inverse is None
    return [
        (spec.many, "part_of", "a row is a part of one row", "leave `many` out, or `part_of`"),
        (spec.optional, "optional", "a part is never without what it is a part of", "leave `optional` out"),
        (spec.on_delete not in {None, "cascade"}, "on_delete", "a part goes with what it is a part of", "leave it out"),
        (no_name, "inverse", "the parts need a name in what they are parts of", "for example `inverse: lines`"),
    ]


def check_parts(drafts: Drafts) -> None:
    """Refuse parts of two rows, and keys that say nothing but what the row is a part of."""
    for draft in drafts.entities.values():
        parents = [reference for reference in draft.references.values() if reference.part_of]
        for other in parents[1:]:
            message = f"{draft.name} would be a part of two rows: of {parents[0].name} and of {other.name}"
            pointer = (*draft.pointer, "relations", other.name, "part_of")
            drafts.report.add(pointer, "bad-relation", message, "keep one `part_of`")
        if parents:
            _check_key(drafts, draft, parents[0])
            _check_keeping(drafts, draft, parents[0])


def _check_key(drafts: Drafts, draft: Draft, parent: Reference) -> None:
    if not parent.one_to_one and draft.key and set(draft.key) <= {column.name for column in parent.columns}:
        message = f"{quoted(parent.name)} alone is the key, so there can be one {draft.names.title} only"
        hint = "add `one_to_one: true` to the relation, or a field to the key"
        drafts.report.add((*draft.pointer, "id"), "bad-key", message, hint)


def _check_keeping(drafts: Drafts, draft: Draft, parent: Reference) -> None:
    """A whole is counted and kept as one: its parts have no versions and no deletes of their own."""
    whole = [parent.target, *(one.name for one in ancestors(drafts, draft))][-1]
    reasons = {
        "versioned": f"the version of {whole} counts the changes of its parts too",
        "soft_delete": f"{draft.names.plural_title} are kept and restored with their {whole}",
    }
    for key, reason in reasons.items():
        if getattr(draft.spec, key):
            message = f"{draft.name} is a part of {parent.target}, so it is not `{key}` by itself: {reason}"
            hint = f"write `{key}: true` for {whole} instead, or leave `part_of` out"
            drafts.report.add((*draft.pointer, key), "bad-relation", message, hint, key=True)


def parent_of(draft: Draft) -> Reference | None:
    """The reference to what the rows are parts of."""
    return next((reference for reference in draft.references.values() if reference.part_of), None)


def ancestors(drafts: Drafts, draft: Draft) -> Iterator[Draft]:
    """What the rows are parts of, and what those are parts of, the nearest first."""
    seen = {draft.name}
    while (parent := parent_of(draft)) is not None and parent.target not in seen:
        draft = drafts.entities[parent.target]
        seen.add(draft.name)
        yield draft


def segment(draft: Draft) -> str | None:
    """What follows the path of the parent's row: the name of the parts there."""
    parent = parent_of(draft)
    return kebab(parent.inverse) if parent is not None and parent.inverse else None


def operations_of_part(drafts: Drafts, draft: Draft, operations: tuple[str, ...]) -> tuple[str, ...]:
    """The operations of an entity; of a part that is the only one, there is no list."""
    parent = parent_of(draft)
    if parent is None:
        return operations
    for operation in WITH_THE_WHOLE.intersection(operations):
        message = f"`{operation}` is not possible of parts: they are written together with {parent.target}"
        pointer = (*draft.pointer, "api", "operations", draft.spec.api.operations.index(operation))
        drafts.report.add(pointer, "bad-operation", message, f"list it in the `operations` of {parent.target}")
    if not parent.one_to_one or "list" not in operations:
        return operations
    if "operations" in draft.spec.api.model_fields_set:
        message = f"there is one {draft.names.title} at most of {parent.target}: nothing to list"
        drafts.report.add((*draft.pointer, "api", "operations"), "bad-operation", message, "leave `list` out")
    return tuple(operation for operation in operations if operation != "list")
