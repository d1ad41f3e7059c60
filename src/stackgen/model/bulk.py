"""Operations on many rows, and `replace`: what of an entity they cannot meet yet."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.drafts import Draft, Drafts
from stackgen.reading.source import Pointer

# Keys of an entity, with the operations that would pass over what they promise.
_UNMET = {
    "versioned": ("replace", "bulk_delete"),  # nothing says which version each row is expected to have
    "soft_delete": ("bulk_delete",),
}


def check_operations(drafts: Drafts) -> None:
    """Refuse operations that would delete for good, or overwrite unseen, what the entity is to keep."""
    for draft in drafts.entities.values():
        for key, operation, pointer in _meetings(draft):
            message = f"`{operation}` of an entity with `{key}` cannot be built yet"
            drafts.report.add(pointer, "not-yet-supported", message, f"leave `{operation}` out")


def _meetings(draft: Draft) -> Iterator[tuple[str, str, Pointer]]:
    operations = draft.spec.api.operations if draft.spec.api.enabled else ()
    for key, unmet in _UNMET.items():
        for number, operation in enumerate(operations):
            if getattr(draft.spec, key) and operation in unmet:
                yield key, operation, (*draft.pointer, "api", "operations", number)
