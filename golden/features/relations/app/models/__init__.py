"""Every table, so that importing this package fills the metadata."""

from app.models.badge import Badge
from app.models.base import Base
from app.models.employee import Employee
from app.models.flight import Flight
from app.models.office import Office

__all__ = [
    "Badge",
    "Base",
    "Employee",
    "Flight",
    "Office",
]
