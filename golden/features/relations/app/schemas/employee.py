"""What requests and responses say about employees."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import BadgeSummary, EmployeeSummary
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, BooleanParameter, Timestamp, unset

EmployeeName = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class EmployeeCreate(BaseModel):
    """A new employee."""

    model_config = ConfigDict(extra="forbid")

    name: EmployeeName
    manager_id: UUID | None = None
    office_id: UUID | None = None


class EmployeeUpdate(BaseModel):
    """Changes to an employee; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: EmployeeName = Field(default_factory=unset)
    manager_id: UUID | None = None
    office_id: UUID | None = None


class EmployeeQuery(CursorQuery):
    """Filters, order and page of a listing of employees."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    manager_id: UUID | None = None
    manager_id__ne: UUID | None = None
    manager_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    manager_id__is_null: BooleanParameter | None = None
    office_id: UUID | None = None
    office_id__ne: UUID | None = None
    office_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    office_id__is_null: BooleanParameter | None = None
    created_at: Timestamp | None = None
    created_at__ne: Timestamp | None = None
    created_at__gt: Timestamp | None = None
    created_at__ge: Timestamp | None = None
    created_at__lt: Timestamp | None = None
    created_at__le: Timestamp | None = None
    created_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    updated_at: Timestamp | None = None
    updated_at__ne: Timestamp | None = None
    updated_at__gt: Timestamp | None = None
    updated_at__ge: Timestamp | None = None
    updated_at__lt: Timestamp | None = None
    updated_at__le: Timestamp | None = None
    updated_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class EmployeeRead:
    """An employee."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    manager_id: UUID | None
    office_id: UUID | None
    created_at: datetime
    updated_at: datetime
    manager: EmployeeSummary | None
    reports: list[EmployeeSummary] = field(default_factory=list[EmployeeSummary])
    badge: BadgeSummary | None = None
