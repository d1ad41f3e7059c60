"""Lists of parts that come with the row they belong to: what goes, and what changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Executable

from app.db.session import AnyRow, Queries
from app.errors import AlreadyExistsError, MissingReferenceError

Change = tuple[Mapping[str, object], Mapping[str, object]]


def left_over(
    stored: Iterable[AnyRow], kept: Sequence[tuple[Any, ...]], field: str
) -> list[tuple[Any, ...]]:
    """Return the stored keys that are not kept. What is kept must be there, and be named once."""
    there = {tuple(row) for row in stored}
    if not there.issuperset(kept):
        raise MissingReferenceError("The list names a part that does not exist.", (field,))
    if len(set(kept)) < len(kept):
        raise AlreadyExistsError("The list names a part twice.", (field,))
    return list(there.difference(kept))


async def change_each(db: Queries, statement: Executable, changes: Iterable[Change]) -> None:
    """Change rows, each by its key and the new values: with one statement for the same columns."""
    groups: dict[tuple[str, ...], list[dict[str, object]]] = defaultdict(list)
    for key, values in changes:
        if values:
            groups[tuple(values)].append({**key, **values})
    for rows in groups.values():
        await db.many(statement, rows)
