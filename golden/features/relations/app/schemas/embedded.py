"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(slots=True)
class EmployeeSummary:
    """Employee, inside another object."""

    id: UUID
    name: str
    manager_id: UUID | None
    office_id: UUID | None
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class OfficeSummary:
    """Office, inside another object."""

    id: UUID
    name: str
    caretaker_id: UUID | None
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class BadgeSummary:
    """Badge, inside another object."""

    id: UUID
    number: str
    employee_id: UUID
    created_at: datetime
    updated_at: datetime
