"""Hints: rules and queries."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, tuple_, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.parts import change_each, left_over
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.hint import Hint
from app.models.step import Step
from app.schemas.hint import HintCreate, HintQuery, HintRead, HintUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text
from app.services.passwords import hash_password

_TABLE = table_of(Hint)
_COLUMNS = columns_of(_TABLE, HintRead)
_PARENT = select(col(Step.recipe_slug), col(Step.number)).where(
    col(Step.recipe_slug) == bindparam("_slug"), col(Step.number) == bindparam("_number")
)
_BELOW = and_(
    col(Hint.step_recipe_slug) == bindparam("_slug"), col(Hint.step_number) == bindparam("_number")
)
_THIS = and_(_BELOW, col(Hint.number) == bindparam("_hint_number"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Hint).returning(*_COLUMNS)
_UPDATE: Executable = update(Hint).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = (
    delete(Hint)
    .where(_THIS)
    .returning(col(Hint.step_recipe_slug), col(Hint.step_number), col(Hint.number))
)
_OF_STEPS = _SELECT.where(
    tuple_(col(Hint.step_recipe_slug), col(Hint.step_number)).in_(bindparam("_ids", expanding=True))
).order_by(col(Hint.step_recipe_slug), col(Hint.step_number), col(Hint.number))
_KEYS_OF_STEPS = select(col(Hint.step_recipe_slug), col(Hint.step_number), col(Hint.number)).where(
    tuple_(col(Hint.step_recipe_slug), col(Hint.step_number)).in_(bindparam("_ids", expanding=True))
)
_ADD: Executable = insert(Hint)
_CHANGE: Executable = update(Hint).where(
    col(Hint.step_recipe_slug) == bindparam("_step_recipe_slug"),
    col(Hint.step_number) == bindparam("_step_number"),
    col(Hint.number) == bindparam("_number"),
)
_REMOVE: Executable = delete(Hint).where(
    tuple_(col(Hint.step_recipe_slug), col(Hint.step_number), col(Hint.number)).in_(
        bindparam("_ids", expanding=True)
    )
)
_LISTING = Listing(
    Hint,
    _SELECT.where(_BELOW),
    sorts={
        "step_recipe_slug": Text,
        "step_number": IntegerParameter,
        "number": IntegerParameter,
    },
    order=["step_recipe_slug", "step_number"],
)


class HintService:
    """What can be done with hints."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, slug: str, number: int, query: HintQuery) -> CursorPage[HintRead]:
        """Return a page of hints."""
        rows, next_cursor = await _LISTING.page(self.db, query, _slug=slug, _number=number)
        if not rows:
            await self._find_step(slug, number)
        return CursorPage([HintRead(*row) for row in rows], next_cursor)

    async def get(self, slug: str, number: int, hint_number: int) -> HintRead:
        """Return a hint."""
        row = await self.db.first(_GET, _slug=slug, _number=number, _hint_number=hint_number)
        if row is None:
            raise NotFoundError(f"There is no hint {hint_number}.")
        return HintRead(*row)

    async def create(self, slug: str, number: int, data: HintCreate) -> HintRead:
        """Create a hint and return it."""
        await self._find_step(slug, number)
        values = data.model_dump()
        if values.get("secret") is not None:
            values["secret"] = await hash_password(values["secret"])
        row = await self.db.one(_INSERT, step_recipe_slug=slug, step_number=number, **values)
        return HintRead(*row)

    async def update(self, slug: str, number: int, hint_number: int, data: HintUpdate) -> HintRead:
        """Change the given fields of a hint and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("secret") is not None:
            changes["secret"] = await hash_password(changes["secret"])
        if not changes:
            return await self.get(slug, number, hint_number)
        row = await self.db.first(
            _UPDATE, _slug=slug, _number=number, _hint_number=hint_number, **changes
        )
        if row is None:
            raise NotFoundError(f"There is no hint {hint_number}.")
        return HintRead(*row)

    async def delete(self, slug: str, number: int, hint_number: int) -> None:
        """Delete a hint."""
        if (
            await self.db.first(_DELETE, _slug=slug, _number=number, _hint_number=hint_number)
            is None
        ):
            raise NotFoundError(f"There is no hint {hint_number}.")

    async def of_steps(self, keys: Sequence[tuple[str, int]]) -> list[HintRead]:
        """Return the hints of several steps."""
        rows = await self.db.all(_OF_STEPS, _ids=keys)
        return [HintRead(*row) for row in rows]

    async def add_to_steps(self, parts: Sequence[tuple[tuple[str, int], HintCreate]]) -> None:
        """Create hints, each in the step whose key stands before it."""
        if not parts:
            return
        values = [
            {"step_recipe_slug": owner[0], "step_number": owner[1], **data.model_dump()}
            for owner, data in parts
        ]
        for value in values:
            if value["secret"] is not None:
                value["secret"] = await hash_password(value["secret"])
        await self.db.many(_ADD, values)

    async def replace_in_steps(self, lists: Mapping[tuple[str, int], Sequence[HintCreate]]) -> None:
        """Make each list the hints of its step.

        What has the key of one that is there is changed, the others are created, the rest deleted.
        """
        if not lists:
            return
        stored = await self.db.all(_KEYS_OF_STEPS, _ids=list(lists))
        given = [(owner, item) for owner, items in lists.items() for item in items]
        there = {tuple(row) for row in stored}
        kept = [(owner, item) for owner, item in given if (*owner, item.number) in there]
        gone = left_over(stored, [(*owner, item.number) for owner, item in kept], "hints")
        if gone:
            await self.db.all(_REMOVE, _ids=gone)
        changes = [
            (
                {"_step_recipe_slug": owner[0], "_step_number": owner[1], "_number": item.number},
                item.model_dump(exclude_unset=True, exclude={"number"}),
            )
            for owner, item in kept
        ]
        for _, values in changes:
            if values.get("secret") is not None:
                values["secret"] = await hash_password(values["secret"])
        await change_each(self.db, _CHANGE, changes)
        await self.add_to_steps(
            [(owner, item) for owner, item in given if (*owner, item.number) not in there]
        )

    async def _find_step(self, slug: str, number: int) -> None:
        if await self.db.first(_PARENT, _slug=slug, _number=number) is None:
            raise NotFoundError(f"There is no step {number}.")
