"""Upkeep: the fields that `versioned` and `soft_delete` add to an entity, and what a soft delete asks of relations."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.auth import is_internal
from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Default, Field, FieldType, Kind, Reference, Role
from stackgen.reading.spec import EntitySpec

DELETED = "deleted"  # the parameter of lists that asks for deleted rows


def upkeep_fields(spec: EntitySpec) -> Iterator[tuple[Field, str]]:
    """The fields that the application keeps up by itself, each with the key of the spec that adds it."""
    if spec.versioned:
        kind, first = FieldType(Kind.INT), Default("literal", 1)
        yield Field("version", "version", "version", kind, Role.VERSION, default=first, readonly=True), "versioned"
    if spec.soft_delete:
        name, kind = "deleted_at", FieldType(Kind.DATETIME)
        yield Field(name, name, name, kind, Role.DELETED_AT, optional=True, private=True), "soft_delete"


def check_soft_deletes(drafts: Drafts) -> None:
    """Refuse relations by which a delete that can be undone would take rows along for good."""
    for draft in drafts.entities.values():
        for reference in draft.references.values():
            target = drafts.entities[reference.target]
            if _loses(draft, reference, target) and not is_internal(drafts, draft.name):
                message = (
                    f"{draft.name} goes with its {reference.target}, which `soft_delete` keeps: "
                    f"restoring that could not bring it back"
                )
                hint = f"write `soft_delete: true` for {draft.name} too, or `on_delete: restrict`"
                pointer = (*draft.pointer, "relations", reference.name, "on_delete")
                drafts.report.add(pointer, "lost-for-good", message, hint)


def _loses(draft: Draft, reference: Reference, target: Draft) -> bool:
    # Parts stay with what they are parts of, and nobody sees them before it is restored.
    kept = draft.spec.soft_delete or reference.part_of
    return reference.on_delete == "cascade" and target.spec.soft_delete and not kept
