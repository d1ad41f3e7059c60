"""Reviews below HTTP."""

import pytest

from app.db.session import Database
from app.errors import MissingReferenceError, NotFoundError
from app.schemas.review import ReviewCreate, ReviewQuery, ReviewUpdate
from app.services.label import LabelService
from app.services.order import OrderService
from app.services.review import ReviewService
from tests.factories.label import make_label
from tests.factories.order import make_order
from tests.factories.review import build_review, make_review


async def test_get(db: Database) -> None:
    review = await make_review(db)
    assert await ReviewService(db).get(review.id) == review


async def test_search(db: Database) -> None:
    review = await make_review(db)
    page = await ReviewService(db).search(ReviewQuery())
    assert page.items == [review]


def test_page_size() -> None:
    assert ReviewQuery().limit == 20


async def test_update(db: Database) -> None:
    review = await make_review(db)
    change = ReviewUpdate.model_validate({"stars": 2})
    changed = await ReviewService(db).update(review.id, change)
    assert changed != review
    assert await ReviewService(db).get(review.id) == changed


async def test_deleted(db: Database) -> None:
    review = await make_review(db)
    service = ReviewService(db)
    await service.delete(review.id)
    with pytest.raises(NotFoundError, match=r"^There is no review "):
        await service.get(review.id)
    with pytest.raises(NotFoundError, match=r"^There is no review "):
        await service.update(review.id, ReviewUpdate())
    change = ReviewUpdate.model_validate({"stars": 2})
    with pytest.raises(NotFoundError, match=r"^There is no review "):
        await service.update(review.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no review "):
        await service.delete(review.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    review = await make_review(db)
    body = ReviewCreate.model_validate(await build_review(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ReviewService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(review.id)
            await service.get(review.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ReviewService(db).search(ReviewQuery())
    assert page.items == [review]


async def test_order_must_not_be_deleted(db: Database) -> None:
    review = await make_review(db)
    other = await make_order(db)
    await OrderService(db).delete(other.id)
    service = ReviewService(db)
    body = ReviewCreate.model_validate(await build_review(db, order_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"order_id"}
    change = ReviewUpdate.model_validate({"order_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(review.id, change)
    assert await service.get(review.id) == review


async def test_label_must_not_be_deleted(db: Database) -> None:
    review = await make_review(db)
    other = await make_label(db)
    await LabelService(db).delete(other.shelf, other.place)
    service = ReviewService(db)
    body = ReviewCreate.model_validate(
        await build_review(db, label_shelf=other.shelf, label_place=other.place)
    )
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"label_shelf", "label_place"}
    change = ReviewUpdate.model_validate({"label_shelf": other.shelf, "label_place": other.place})
    with pytest.raises(MissingReferenceError):
        await service.update(review.id, change)
    assert await service.get(review.id) == review
