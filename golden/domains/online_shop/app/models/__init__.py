"""Every table, so that importing this package fills the metadata."""

from app.models.address import Address
from app.models.base import Base
from app.models.category import Category, CategoryProductLink
from app.models.customer import Customer
from app.models.product import Product
from app.models.wish_list import WishList

__all__ = [
    "Address",
    "Base",
    "Category",
    "CategoryProductLink",
    "Customer",
    "Product",
    "WishList",
]
