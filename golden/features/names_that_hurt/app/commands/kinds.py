"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead
from app.schemas.class_ import ClassCreate, ClassQuery, ClassRead
from app.schemas.field import FieldCreate, FieldQuery, FieldRead
from app.schemas.group import GroupCreate, GroupQuery, GroupRead
from app.schemas.index import IndexCreate, IndexQuery, IndexRead
from app.schemas.model import ModelCreate, ModelQuery, ModelRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.person import PersonCreate, PersonQuery, PersonRead
from app.schemas.series import SeriesCreate, SeriesQuery, SeriesRead
from app.schemas.session_ import SessionCreate, SessionQuery, SessionRead
from app.schemas.status import StatusCreate, StatusQuery, StatusRead
from app.schemas.table import TableCreate, TableQuery, TableRead
from app.schemas.user import UserCreate, UserQuery, UserRead
from app.services.category import CategoryService
from app.services.class_ import ClassService
from app.services.field import FieldService
from app.services.group import GroupService
from app.services.index import IndexService
from app.services.model import ModelService
from app.services.order import OrderService
from app.services.person import PersonService
from app.services.series import SeriesService
from app.services.session_ import SessionService
from app.services.status import StatusService
from app.services.table import TableService
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
    "orders": Kind(
        OrderService,
        OrderCreate,
        OrderQuery,
        OrderRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"metadata", "registry", "copy", "id_", "list", "limit"}),
    ),
    "users": Kind(
        UserService,
        UserCreate,
        UserQuery,
        UserRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "groups": Kind(
        GroupService,
        GroupCreate,
        GroupQuery,
        GroupRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"values", "member_ids"}),
    ),
    "sessions": Kind(
        SessionService,
        SessionCreate,
        SessionQuery,
        SessionRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"query"}),
    ),
    "fields": Kind(
        FieldService,
        FieldCreate,
        FieldQuery,
        FieldRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"str", "bool"}),
    ),
    "models": Kind(
        ModelService,
        ModelCreate,
        ModelQuery,
        ModelRead,
        shown=frozenset({"created_at", "updated_at"}),
    ),
    "classes": Kind(
        ClassService,
        ClassCreate,
        ClassQuery,
        ClassRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "indexes": Kind(
        IndexService,
        IndexCreate,
        IndexQuery,
        IndexRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "tables": Kind(
        TableService,
        TableCreate,
        TableQuery,
        TableRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "people": Kind(
        PersonService,
        PersonCreate,
        PersonQuery,
        PersonRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"friend_ids"}),
    ),
    "categories": Kind(
        CategoryService,
        CategoryCreate,
        CategoryQuery,
        CategoryRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "series": Kind(
        SeriesService,
        SeriesCreate,
        SeriesQuery,
        SeriesRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "statuses": Kind(
        StatusService,
        StatusCreate,
        StatusQuery,
        StatusRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
}
