"""Recipes: rules and queries."""

from collections.abc import Collection, Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import AnyRow, Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of
from app.models.recipe import Recipe
from app.schemas.page import CursorPage
from app.schemas.recipe import RecipeCreate, RecipeQuery, RecipeRead, RecipeUpdate
from app.schemas.types import Text, Timestamp
from app.services.step import StepService

_TABLE = table_of(Recipe)
_COLUMNS = columns_of(_TABLE, RecipeRead)
_THIS = col(Recipe.slug) == bindparam("_slug")
_CURRENT = at_version(col(Recipe.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Recipe).returning(col(Recipe.slug))
_UPDATE: Executable = update(Recipe).where(_THIS, _CURRENT).returning(col(Recipe.slug))
_VERSION = select(col(Recipe.version)).where(_THIS)
_DELETE: Executable = delete(Recipe).where(_THIS, _CURRENT).returning(col(Recipe.slug))
_LISTING = Listing(
    Recipe,
    _SELECT,
    sorts={
        "slug": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class RecipeService:
    """What can be done with recipes."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: RecipeQuery) -> CursorPage[RecipeRead]:
        """Return a page of recipes."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, slug: str) -> RecipeRead:
        """Return a recipe."""
        row = await self.db.first(_GET, _slug=slug)
        if row is None:
            raise NotFoundError(f"There is no recipe {slug}.")
        return (await self._complete([row]))[0]

    async def create(self, data: RecipeCreate) -> RecipeRead:
        """Create a recipe and return it."""
        values = data.model_dump(exclude={"steps"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await StepService(tx).add_to_recipes([(row[0], item) for item in data.steps])
            return await RecipeService(tx).get(*row)

    async def update(
        self, slug: str, data: RecipeUpdate, *, versions: Collection[int] | None = None
    ) -> RecipeRead:
        """Change the given fields of a recipe and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"steps"})
        if not data.model_fields_set:
            unchanged = await self.get(slug)
            check_version(unchanged.version, versions)
            return unchanged
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _slug=slug, **expected(versions), **changes) is None:
                raise await _missed(tx, slug)
            if "steps" in data.model_fields_set:
                await StepService(tx).replace_in_recipes({slug: data.steps})
            return await RecipeService(tx).get(slug)

    async def delete(self, slug: str, *, versions: Collection[int] | None = None) -> None:
        """Delete a recipe."""
        if await self.db.first(_DELETE, _slug=slug, **expected(versions)) is None:
            raise await _missed(self.db, slug)

    async def _complete(self, rows: Sequence[AnyRow]) -> list[RecipeRead]:
        """Return the recipes of the rows, with what belongs to them."""
        reads = [RecipeRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.slug: read for read in reads}
        for step in await StepService(self.db).of_recipes(list(by_key)):
            by_key[step.recipe_slug].steps.append(step)
        return reads


async def _missed(db: Queries, slug: str) -> AppError:
    """Return why no recipe was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _slug=slug)
    if row is None:
        return NotFoundError(f"There is no recipe {slug}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
