"""Rows to start with: those that are not there yet are created, by the rules that requests follow."""

from typing import Any

from sqlalchemy import Executable, select

from app.db.session import Queries
from app.models.base import Base, table_of
from app.models.product import Product
from app.models.tag import Tag
from app.schemas.product import ProductCreate
from app.schemas.tag import TagCreate
from app.services.product import ProductService
from app.services.tag import TagService

TAGS: list[dict[str, Any]] = [
    {"label": "new"},
    {"label": "sale"},
]

PRODUCTS: list[dict[str, Any]] = [
    {"sku": "TEA-1", "price": "4.20", "tags": ["new"]},
    {"sku": "CUP-1", "price": "7.50", "tags": ["new", "sale"]},
]


async def seed_database(db: Queries) -> dict[str, int]:
    """Create what is missing, all of it or nothing, and return how many rows of each kind."""
    async with db.transaction() as tx:
        return {
            "tags": await _seed_tags(tx),
            "products": await _seed_products(tx),
        }


def _key_of(entity: type[Base], /, **unique: object) -> Executable:
    """Select the key of the row with these values."""
    table = table_of(entity)
    conditions = [table.columns[name] == value for name, value in unique.items()]
    return select(*table.primary_key.columns).where(*conditions)


async def _seed_tags(tx: Queries) -> int:
    created = 0
    for row in TAGS:
        data = TagCreate.model_validate(row)
        known = _key_of(Tag, label=data.label)
        if await tx.first(known) is None:
            await TagService(tx).create(data)
            created += 1
    return created


async def _seed_products(tx: Queries) -> int:
    created = 0
    for row in PRODUCTS:
        body = row.copy()
        body["tag_ids"] = [
            (await tx.one(_key_of(Tag, label=value)))[0] for value in body.pop("tags")
        ]
        data = ProductCreate.model_validate(body)
        known = _key_of(Product, sku=data.sku)
        if await tx.first(known) is None:
            await ProductService(tx).create(data)
            created += 1
    return created
