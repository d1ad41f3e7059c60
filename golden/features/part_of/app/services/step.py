"""Steps: rules and queries."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, tuple_, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.parts import change_each, left_over
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.recipe import Recipe
from app.models.step import Step
from app.schemas.page import CursorPage
from app.schemas.step import StepCreate, StepQuery, StepRead, StepUpdate
from app.schemas.types import IntegerParameter, Text, Timestamp
from app.services.hint import HintService

_TABLE = table_of(Step)
_COLUMNS = columns_of(_TABLE, StepRead)
_PARENT = select(col(Recipe.slug)).where(col(Recipe.slug) == bindparam("_slug"))
_BELOW = col(Step.recipe_slug) == bindparam("_slug")
_THIS = and_(_BELOW, col(Step.number) == bindparam("_number"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Step).returning(col(Step.recipe_slug), col(Step.number))
_UPDATE: Executable = update(Step).where(_THIS).returning(col(Step.recipe_slug), col(Step.number))
_LOCK = select(col(Step.recipe_slug), col(Step.number)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Step).where(_THIS).returning(col(Step.recipe_slug), col(Step.number))
_OF_RECIPES = _SELECT.where(one_of(col(Step.recipe_slug), "_ids")).order_by(
    col(Step.recipe_slug), col(Step.number)
)
_KEYS_OF_RECIPES = select(col(Step.recipe_slug), col(Step.number)).where(
    one_of(col(Step.recipe_slug), "_ids")
)
_ADD: Executable = insert(Step).returning(
    col(Step.recipe_slug), col(Step.number), sort_by_parameter_order=True
)
_CHANGE: Executable = update(Step).where(
    col(Step.recipe_slug) == bindparam("_recipe_slug"), col(Step.number) == bindparam("_number")
)
_REMOVE: Executable = delete(Step).where(
    tuple_(col(Step.recipe_slug), col(Step.number)).in_(bindparam("_ids", expanding=True))
)
_LISTING = Listing(
    Step,
    _SELECT.where(_BELOW),
    sorts={
        "recipe_slug": Text,
        "number": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["recipe_slug"],
)


class StepService:
    """What can be done with steps."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, slug: str, query: StepQuery) -> CursorPage[StepRead]:
        """Return a page of steps."""
        rows, next_cursor = await _LISTING.page(self.db, query, _slug=slug)
        if not rows:
            await self._find_recipe(slug)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, slug: str, number: int) -> StepRead:
        """Return a step."""
        row = await self.db.first(_GET, _slug=slug, _number=number)
        if row is None:
            raise NotFoundError(f"There is no step {number}.")
        return (await self._complete([row]))[0]

    async def create(self, slug: str, data: StepCreate) -> StepRead:
        """Create a step and return it."""
        await self._find_recipe(slug)
        values = data.model_dump(exclude={"hints"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, recipe_slug=slug, **values)
            await HintService(tx).add_to_steps([(tuple(row), item) for item in data.hints])
            return await StepService(tx).get(slug, row[1])

    async def update(self, slug: str, number: int, data: StepUpdate) -> StepRead:
        """Change the given fields of a step and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"hints"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _slug=slug, _number=number) is None:
                raise NotFoundError(f"There is no step {number}.")
            if changes:
                await tx.one(_UPDATE, _slug=slug, _number=number, **changes)
            if "hints" in data.model_fields_set:
                await HintService(tx).replace_in_steps({(slug, number): data.hints})
            return await StepService(tx).get(slug, number)

    async def delete(self, slug: str, number: int) -> None:
        """Delete a step."""
        if await self.db.first(_DELETE, _slug=slug, _number=number) is None:
            raise NotFoundError(f"There is no step {number}.")

    async def of_recipes(self, keys: Sequence[str]) -> list[StepRead]:
        """Return the steps of several recipes."""
        rows = await self.db.all(_OF_RECIPES, _ids=keys)
        return await self._complete(rows)

    async def add_to_recipes(self, parts: Sequence[tuple[str, StepCreate]]) -> None:
        """Create steps, each in the recipe whose key stands before it."""
        if not parts:
            return
        values = [
            {"recipe_slug": owner, **data.model_dump(exclude={"hints"})} for owner, data in parts
        ]
        rows = await self.db.many(_ADD, values)
        added = [(row, data) for row, (_, data) in zip(rows, parts, strict=True)]
        await HintService(self.db).add_to_steps(
            [(tuple(row), item) for row, data in added for item in data.hints]
        )

    async def replace_in_recipes(self, lists: Mapping[str, Sequence[StepCreate]]) -> None:
        """Make each list the steps of its recipe.

        What has the key of one that is there is changed, the others are created, the rest deleted.
        """
        if not lists:
            return
        stored = await self.db.all(_KEYS_OF_RECIPES, _ids=list(lists))
        given = [(owner, item) for owner, items in lists.items() for item in items]
        there = {tuple(row) for row in stored}
        kept = [(owner, item) for owner, item in given if (owner, item.number) in there]
        gone = left_over(stored, [(owner, item.number) for owner, item in kept], "steps")
        if gone:
            await self.db.all(_REMOVE, _ids=gone)
        changes = [
            (
                {"_recipe_slug": owner, "_number": item.number},
                item.model_dump(exclude_unset=True, exclude={"number", "hints"}),
            )
            for owner, item in kept
        ]
        await change_each(self.db, _CHANGE, changes)
        await HintService(self.db).replace_in_steps(
            {
                (owner, item.number): item.hints
                for owner, item in kept
                if "hints" in item.model_fields_set
            }
        )
        await self.add_to_recipes(
            [(owner, item) for owner, item in given if (owner, item.number) not in there]
        )

    async def _find_recipe(self, slug: str) -> None:
        if await self.db.first(_PARENT, _slug=slug) is None:
            raise NotFoundError(f"There is no recipe {slug}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[StepRead]:
        """Return the steps of the rows, with what belongs to them."""
        reads = [StepRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {(read.recipe_slug, read.number): read for read in reads}
        for hint in await HintService(self.db).of_steps(list(by_key)):
            by_key[hint.step_recipe_slug, hint.step_number].hints.append(hint)
        return reads
