"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.country import Country
from app.models.customer import Customer
from app.models.draft import Draft
from app.models.product import Product, ProductMoreLink, ProductTagLink
from app.models.stock import Stock
from app.models.tag import Tag

__all__ = [
    "Base",
    "Country",
    "Customer",
    "Draft",
    "Product",
    "ProductMoreLink",
    "ProductTagLink",
    "Stock",
    "Tag",
]
