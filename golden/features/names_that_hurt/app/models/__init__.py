"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.category import Category
from app.models.class_ import Class
from app.models.field import FieldModel
from app.models.group import Group, GroupMemberLink
from app.models.index import IndexModel
from app.models.model import Model
from app.models.order import Order
from app.models.person import Person, PersonFriendLink
from app.models.series import Series
from app.models.session_ import SessionModel
from app.models.status import StatusModel
from app.models.table import TableModel
from app.models.user import User

__all__ = [
    "Base",
    "Category",
    "Class",
    "FieldModel",
    "Group",
    "GroupMemberLink",
    "IndexModel",
    "Model",
    "Order",
    "Person",
    "PersonFriendLink",
    "Series",
    "SessionModel",
    "StatusModel",
    "TableModel",
    "User",
]
