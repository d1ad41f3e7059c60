"""Steps: rules and queries."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, tuple_, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.parts import change_each, check_each, left_over
from app.db.session import Queries
from app.db.soft_delete import check_references
from app.errors import AppError, NotFoundError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.enums import Progress
from app.models.recipe import Recipe
from app.models.step import Step
from app.schemas.page import CursorPage
from app.schemas.step import StepCreate, StepQuery, StepRead, StepUpdate
from app.schemas.types import IntegerParameter, Text

_TABLE = table_of(Step)
_COLUMNS = columns_of(_TABLE, StepRead)
_PARENT = select(col(Recipe.slug)).where(col(Recipe.slug) == bindparam("_slug"))
_BELOW = col(Step.recipe_slug) == bindparam("_slug")
_THIS = and_(_BELOW, col(Step.number) == bindparam("_number"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Step).returning(*_COLUMNS)
_UPDATE: Executable = update(Step).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Step).where(_THIS).returning(col(Step.recipe_slug), col(Step.number))
_FINISH_TRANSITION: Executable = (
    update(Step)
    .where(_THIS, col(Step.progress) == Progress.open)
    .values(progress=Progress.done)
    .returning(*_COLUMNS)
)
_STATE = select(col(Step.progress)).where(_THIS)
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
_TOUCH: Executable = (
    update(Recipe).where(col(Recipe.slug) == bindparam("_slug")).returning(col(Recipe.slug))
)
_LISTING = Listing(
    Step,
    _SELECT.where(_BELOW),
    sorts={
        "recipe_slug": Text,
        "number": IntegerParameter,
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
        return CursorPage([StepRead(*row) for row in rows], next_cursor)

    async def get(self, slug: str, number: int) -> StepRead:
        """Return a step."""
        row = await self.db.first(_GET, _slug=slug, _number=number)
        if row is None:
            raise NotFoundError(f"There is no step {number}.")
        return StepRead(*row)

    async def create(self, slug: str, data: StepCreate) -> StepRead:
        """Create a step and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            await _touch_recipe(tx, slug)
            created = StepRead(*await tx.one(_INSERT, recipe_slug=slug, **values))
            await check_references(tx, _TABLE, [(created.recipe_slug, created.number)], values)
            return created

    async def update(self, slug: str, number: int, data: StepUpdate) -> StepRead:
        """Change the given fields of a step and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(slug, number)
        async with self.db.transaction() as tx:
            await _touch_recipe(tx, slug)
            row = await tx.first(_UPDATE, _slug=slug, _number=number, **changes)
            if row is None:
                raise NotFoundError(f"There is no step {number}.")
            await check_references(tx, _TABLE, [(slug, number)], changes)
        return StepRead(*row)

    async def delete(self, slug: str, number: int) -> None:
        """Delete a step."""
        async with self.db.transaction() as tx:
            await _touch_recipe(tx, slug)
            if await tx.first(_DELETE, _slug=slug, _number=number) is None:
                raise NotFoundError(f"There is no step {number}.")

    async def finish(self, slug: str, number: int) -> StepRead:
        """Take a step from open to done."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            await _touch_recipe(tx, slug)
            row = await tx.first(_FINISH_TRANSITION, _slug=slug, _number=number)
            if row is None:
                raise await _refusal(tx, slug, number, "`finish` leads from open to done.")
            await service.on_finish(StepRead(*row))
            return await service.get(slug, number)

    async def on_finish(self, step: StepRead) -> None:
        """Take part in `finish`: `self` works in its transaction, and an error undoes it."""

    async def of_recipes(self, keys: Sequence[str]) -> list[StepRead]:
        """Return the steps of several recipes."""
        rows = await self.db.all(_OF_RECIPES, _ids=keys)
        return [StepRead(*row) for row in rows]

    async def add_to_recipes(self, parts: Sequence[tuple[str, StepCreate]]) -> None:
        """Create steps, each in the recipe whose key stands before it."""
        if not parts:
            return
        values = [{"recipe_slug": owner, **data.model_dump()} for owner, data in parts]
        rows = await self.db.many(_ADD, values)
        await check_references(self.db, _TABLE, rows, values[0])

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
                item.model_dump(exclude_unset=True, exclude={"number"}),
            )
            for owner, item in kept
        ]
        await change_each(self.db, _CHANGE, changes)
        await check_each(
            self.db,
            _TABLE,
            [
                ((owner, item.number), values)
                for (owner, item), (_, values) in zip(kept, changes, strict=True)
            ],
        )
        await self.add_to_recipes(
            [(owner, item) for owner, item in given if (owner, item.number) not in there]
        )

    async def _find_recipe(self, slug: str) -> None:
        if await self.db.first(_PARENT, _slug=slug) is None:
            raise NotFoundError(f"There is no recipe {slug}.")


async def _refusal(db: Queries, slug: str, number: int, way: str) -> AppError:
    """Return why a step could not change its state."""
    row = await db.first(_STATE, _slug=slug, _number=number)
    if row is None:
        return NotFoundError(f"There is no step {number}.")
    return WrongStateError(f"The step {slug}, {number} is {row[0]}: {way}", ("progress",))


async def _touch_recipe(tx: Queries, slug: str) -> None:
    """Count up the version of the recipe, which covers its parts."""
    if await tx.first(_TOUCH, _slug=slug) is None:
        raise NotFoundError(f"There is no recipe {slug}.")
