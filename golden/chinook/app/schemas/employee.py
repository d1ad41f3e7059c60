"""What requests and responses say about employees."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import EmployeeSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerKey,
    Timestamp,
    unset,
)

EmployeeLastName = Annotated[str, StringConstraints(max_length=20, pattern=NO_NUL)]
EmployeeFirstName = Annotated[str, StringConstraints(max_length=20, pattern=NO_NUL)]
EmployeeTitle = Annotated[str, StringConstraints(max_length=30, pattern=NO_NUL)]
EmployeeAddress = Annotated[str, StringConstraints(max_length=70, pattern=NO_NUL)]
EmployeeCity = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
EmployeeState = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
EmployeeCountry = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
EmployeePostalCode = Annotated[str, StringConstraints(max_length=10, pattern=NO_NUL)]
EmployeePhone = Annotated[str, StringConstraints(max_length=24, pattern=NO_NUL)]
EmployeeFax = Annotated[str, StringConstraints(max_length=24, pattern=NO_NUL)]
EmployeeEmail = Annotated[str, StringConstraints(max_length=60, pattern=NO_NUL)]
EmployeeReportsToId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class EmployeeCreate(BaseModel):
    """A new employee."""

    model_config = ConfigDict(extra="forbid")

    last_name: EmployeeLastName
    first_name: EmployeeFirstName
    title: EmployeeTitle | None = None
    birth_date: Timestamp | None = None
    hire_date: Timestamp | None = None
    address: EmployeeAddress | None = None
    city: EmployeeCity | None = None
    state: EmployeeState | None = None
    country: EmployeeCountry | None = None
    postal_code: EmployeePostalCode | None = None
    phone: EmployeePhone | None = None
    fax: EmployeeFax | None = None
    email: EmployeeEmail | None = None
    reports_to_id: EmployeeReportsToId | None = None


class EmployeeUpdate(BaseModel):
    """Changes to an employee; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    last_name: EmployeeLastName = Field(default_factory=unset)
    first_name: EmployeeFirstName = Field(default_factory=unset)
    title: EmployeeTitle | None = None
    birth_date: Timestamp | None = None
    hire_date: Timestamp | None = None
    address: EmployeeAddress | None = None
    city: EmployeeCity | None = None
    state: EmployeeState | None = None
    country: EmployeeCountry | None = None
    postal_code: EmployeePostalCode | None = None
    phone: EmployeePhone | None = None
    fax: EmployeeFax | None = None
    email: EmployeeEmail | None = None
    reports_to_id: EmployeeReportsToId | None = None


class EmployeeQuery(CursorQuery):
    """Filters, order and page of a listing of employees."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    birth_date: Timestamp | None = None
    birth_date__ne: Timestamp | None = None
    birth_date__gt: Timestamp | None = None
    birth_date__ge: Timestamp | None = None
    birth_date__lt: Timestamp | None = None
    birth_date__le: Timestamp | None = None
    birth_date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    birth_date__is_null: BooleanParameter | None = None
    hire_date: Timestamp | None = None
    hire_date__ne: Timestamp | None = None
    hire_date__gt: Timestamp | None = None
    hire_date__ge: Timestamp | None = None
    hire_date__lt: Timestamp | None = None
    hire_date__le: Timestamp | None = None
    hire_date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    hire_date__is_null: BooleanParameter | None = None
    reports_to_id: IntegerKey | None = None
    reports_to_id__ne: IntegerKey | None = None
    reports_to_id__gt: IntegerKey | None = None
    reports_to_id__ge: IntegerKey | None = None
    reports_to_id__lt: IntegerKey | None = None
    reports_to_id__le: IntegerKey | None = None
    reports_to_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    reports_to_id__is_null: BooleanParameter | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class EmployeeRead:
    """An employee."""

    __pydantic_config__ = RESPONSE

    id: int
    last_name: str
    first_name: str
    title: str | None
    birth_date: datetime | None
    hire_date: datetime | None
    address: str | None
    city: str | None
    state: str | None
    country: str | None
    postal_code: str | None
    phone: str | None
    fax: str | None
    email: str | None
    reports_to_id: int | None
    reports: list[EmployeeSummary] = field(default_factory=list[EmployeeSummary])
