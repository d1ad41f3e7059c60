"""What requests and responses say about customers."""

from dataclasses import dataclass
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
    ListedText,
    SearchText,
    Text,
    unset,
)

CustomerFirstName = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
CustomerLastName = Annotated[str, StringConstraints(max_length=20, pattern=NO_NUL)]
CustomerCompany = Annotated[str, StringConstraints(max_length=80, pattern=NO_NUL)]
CustomerAddress = Annotated[str, StringConstraints(max_length=70, pattern=NO_NUL)]
CustomerCity = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
CustomerState = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
CustomerCountry = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
CustomerPostalCode = Annotated[str, StringConstraints(max_length=10, pattern=NO_NUL)]
CustomerPhone = Annotated[str, StringConstraints(max_length=24, pattern=NO_NUL)]
CustomerFax = Annotated[str, StringConstraints(max_length=24, pattern=NO_NUL)]
CustomerEmail = Annotated[str, StringConstraints(max_length=60, pattern=NO_NUL)]
CustomerSupportRepId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class CustomerCreate(BaseModel):
    """A new customer."""

    model_config = ConfigDict(extra="forbid")

    first_name: CustomerFirstName
    last_name: CustomerLastName
    company: CustomerCompany | None = None
    address: CustomerAddress | None = None
    city: CustomerCity | None = None
    state: CustomerState | None = None
    country: CustomerCountry | None = None
    postal_code: CustomerPostalCode | None = None
    phone: CustomerPhone | None = None
    fax: CustomerFax | None = None
    email: CustomerEmail
    support_rep_id: CustomerSupportRepId | None = None


class CustomerUpdate(BaseModel):
    """Changes to a customer; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    first_name: CustomerFirstName = Field(default_factory=unset)
    last_name: CustomerLastName = Field(default_factory=unset)
    company: CustomerCompany | None = None
    address: CustomerAddress | None = None
    city: CustomerCity | None = None
    state: CustomerState | None = None
    country: CustomerCountry | None = None
    postal_code: CustomerPostalCode | None = None
    phone: CustomerPhone | None = None
    fax: CustomerFax | None = None
    email: CustomerEmail = Field(default_factory=unset)
    support_rep_id: CustomerSupportRepId | None = None


class CustomerQuery(CursorQuery):
    """Filters, order and page of a listing of customers."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    country: Text | None = None
    country__ne: Text | None = None
    country__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    country__is_null: BooleanParameter | None = None
    support_rep_id: IntegerKey | None = None
    support_rep_id__ne: IntegerKey | None = None
    support_rep_id__gt: IntegerKey | None = None
    support_rep_id__ge: IntegerKey | None = None
    support_rep_id__lt: IntegerKey | None = None
    support_rep_id__le: IntegerKey | None = None
    support_rep_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    support_rep_id__is_null: BooleanParameter | None = None
    q: (
        Annotated[
            SearchText,
            Field(description="Text to look for in first_name, last_name, email, in any case."),
        ]
        | None
    ) = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class CustomerRead:
    """A customer."""

    __pydantic_config__ = RESPONSE

    id: int
    first_name: str
    last_name: str
    company: str | None
    address: str | None
    city: str | None
    state: str | None
    country: str | None
    postal_code: str | None
    phone: str | None
    fax: str | None
    email: str
    support_rep_id: int | None
    support_rep: EmployeeSummary | None
