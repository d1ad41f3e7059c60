"""Every table, so that importing this package fills the metadata."""

from app.models.article import Article
from app.models.base import Base
from app.models.person import Person
from app.models.product import Product
from app.models.ticket import Ticket

__all__ = [
    "Article",
    "Base",
    "Person",
    "Product",
    "Ticket",
]
