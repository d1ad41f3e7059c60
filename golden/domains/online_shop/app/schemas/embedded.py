"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import date

from app.models.enums import CategoryStatus


@dataclass(slots=True)
class CategorySummary:
    """Category, inside another object."""

    id: int
    description: str
    sort_order: int | None
    date_added: date | None
    date_modified: date | None
    status: CategoryStatus | None
    parent_id: int | None


@dataclass(slots=True)
class ProductSummary:
    """Product, inside another object."""

    id: int
    title: str
    keywords: str | None
    description: str | None
    rating: int | None
    date_added: date | None
    date_modified: date | None
    wish_list_id: int | None


@dataclass(slots=True)
class AddressSummary:
    """Address, inside another object."""

    id: int
    address1: str | None
    address2: str | None
    city: str | None
    postcode: str
    country: str
    customer_id: int | None


@dataclass(slots=True)
class WishListSummary:
    """Wish list, inside another object."""

    id: int
    title: str
    restricted: bool | None
    customer_id: int | None
