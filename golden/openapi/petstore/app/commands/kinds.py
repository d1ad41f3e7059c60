"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.pet import PetCreate, PetQuery, PetRead
from app.schemas.user import UserCreate, UserQuery, UserRead
from app.services.order import OrderService
from app.services.pet import PetService
from app.services.user import UserService


@dataclass(frozen=True)
class Kind:
    """Rows of one kind: how they are created and listed, and what of them is special in files."""

    service: Callable[[Queries], Any]
    create: type[BaseModel]
    query: type[BaseModel]
    read: type[Any]
    shown: frozenset[str] = frozenset()  # fields that only answers have; in a part: `lines.id`
    json: frozenset[str] = frozenset()  # fields that are JSON in a cell of a CSV file
    page: int = 100  # how many are read at once


KINDS = {
    "pets": Kind(
        PetService,
        PetCreate,
        PetQuery,
        PetRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "category", "photo_urls", "tags"}),
    ),
    "orders": Kind(
        OrderService,
        OrderCreate,
        OrderQuery,
        OrderRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "quantity", "complete", "pet_id"}),
    ),
    "users": Kind(
        UserService,
        UserCreate,
        UserQuery,
        UserRead,
        json=frozenset({"id", "user_status"}),
    ),
}
