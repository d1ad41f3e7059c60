"""Hints below HTTP."""

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import NotFoundError
from app.models.hint import Hint
from app.schemas.hint import HintCreate, HintQuery, HintUpdate
from app.services.hint import HintService
from app.services.passwords import verify_password
from tests.factories.hint import build_hint, make_hint
from tests.factories.recipe import make_recipe
from tests.factories.step import make_step


@pytest.fixture
async def owner(db: Database) -> tuple[str, int]:
    """The key of step to which the hints belong."""
    recipe = await make_recipe(db)
    step = await make_step(db, recipe.slug)
    return (
        recipe.slug,
        step.number,
    )


async def test_get(db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    assert await HintService(db).get(*owner, hint.number) == hint


async def test_search(db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    page = await HintService(db).search(*owner, HintQuery())
    assert page.items == [hint]


def test_page_size() -> None:
    assert HintQuery().limit == 20


async def test_update(db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    change = HintUpdate.model_validate({"text": "text-b"})
    changed = await HintService(db).update(*owner, hint.number, change)
    assert changed != hint
    assert await HintService(db).get(*owner, hint.number) == changed


async def test_deleted(db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    service = HintService(db)
    await service.delete(*owner, hint.number)
    with pytest.raises(NotFoundError, match=r"^There is no hint "):
        await service.get(*owner, hint.number)
    with pytest.raises(NotFoundError, match=r"^There is no hint "):
        await service.update(*owner, hint.number, HintUpdate())
    change = HintUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no hint "):
        await service.update(*owner, hint.number, change)
    with pytest.raises(NotFoundError, match=r"^There is no hint "):
        await service.delete(*owner, hint.number)


async def test_part_of_a_transaction_that_fails(db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    body = HintCreate.model_validate(await build_hint(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = HintService(transaction)
            created = await service.create(*owner, body)
            assert await service.get(*owner, created.number) == created
            await service.delete(*owner, hint.number)
            await service.get(*owner, hint.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await HintService(db).search(*owner, HintQuery())
    assert page.items == [hint]


@pytest.mark.parametrize("name", ["secret"])
async def test_password_is_kept_as_a_hash(db: Database, name: str, owner: tuple[str, int]) -> None:
    body = await build_hint(db)
    hint = await HintService(db).create(*owner, HintCreate.model_validate(body))
    columns = Hint.metadata.tables["hint"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
    change = HintUpdate.model_validate({name: f"{body[name][:-1]}y"})
    await HintService(db).update(*owner, hint.number, change)
    (changed,) = await db.one(select(columns[name]))
    assert not await verify_password(body[name], changed)
    assert await verify_password(f"{body[name][:-1]}y", changed)
