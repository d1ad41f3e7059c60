"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.device import DeviceCreate, DeviceQuery, DeviceRead
from app.schemas.label import LabelCreate, LabelQuery, LabelRead
from app.schemas.lease import LeaseCreate, LeaseQuery, LeaseRead
from app.schemas.line import LineCreate, LineQuery, LineRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.profile import ProfileCreate, ProfileQuery, ProfileRead
from app.schemas.remark import RemarkCreate, RemarkQuery, RemarkRead
from app.schemas.review import ReviewCreate, ReviewQuery, ReviewRead
from app.schemas.tag import TagCreate, TagQuery, TagRead
from app.services.category import CategoryService
from app.services.customer import CustomerService
from app.services.device import DeviceService
from app.services.label import LabelService
from app.services.lease import LeaseService
from app.services.line import LineService
from app.services.order import OrderService
from app.services.profile import ProfileService
from app.services.remark import RemarkService
from app.services.review import ReviewService
from app.services.tag import TagService


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
    "customers": Kind(
        CustomerService,
        CustomerCreate,
        CustomerQuery,
        CustomerRead,
        shown=frozenset({"id", "created_at", "updated_at", "version", "profile", "orders"}),
        json=frozenset({"version", "profile", "orders"}),
    ),
    "profiles": Kind(
        ProfileService,
        ProfileCreate,
        ProfileQuery,
        ProfileRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "tags": Kind(
        TagService,
        TagCreate,
        TagQuery,
        TagRead,
        shown=frozenset({"id"}),
    ),
    "orders": Kind(
        OrderService,
        OrderCreate,
        OrderQuery,
        OrderRead,
        shown=frozenset({"id", "created_at", "updated_at", "customer", "tags", "lines"}),
        json=frozenset({"position", "tag_ids", "customer", "tags", "lines"}),
    ),
    "lines": Kind(
        LineService,
        LineCreate,
        LineQuery,
        LineRead,
        shown=frozenset({"id", "created_at", "updated_at", "version"}),
        json=frozenset({"quantity", "version"}),
    ),
    "remarks": Kind(
        RemarkService,
        RemarkCreate,
        RemarkQuery,
        RemarkRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "categories": Kind(
        CategoryService,
        CategoryCreate,
        CategoryQuery,
        CategoryRead,
        shown=frozenset({"id", "created_at", "updated_at", "children"}),
        json=frozenset({"children"}),
    ),
    "labels": Kind(
        LabelService,
        LabelCreate,
        LabelQuery,
        LabelRead,
        json=frozenset({"place"}),
    ),
    "reviews": Kind(
        ReviewService,
        ReviewCreate,
        ReviewQuery,
        ReviewRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"stars", "label_place"}),
    ),
    "devices": Kind(
        DeviceService,
        DeviceCreate,
        DeviceQuery,
        DeviceRead,
        shown=frozenset({"created_at", "updated_at", "member_ids"}),
        json=frozenset({"member_ids"}),
    ),
    "leases": Kind(
        LeaseService,
        LeaseCreate,
        LeaseQuery,
        LeaseRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
}
