"""What requests and responses say about customers."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Gender
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    WITHOUT_NUL,
    BigIntegerKey,
    SearchText,
    unset,
)

CustomerFirstName = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerLastName = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerEmail = Annotated[
    str, StringConstraints(max_length=255, pattern="^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"), *WITHOUT_NUL
]
CustomerPhone = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerAddressLine1 = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerAddressLine2 = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerCity = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerCountry = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerUserId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class CustomerCreate(BaseModel):
    """A new customer."""

    model_config = ConfigDict(extra="forbid")

    first_name: CustomerFirstName
    last_name: CustomerLastName
    gender: Gender
    email: CustomerEmail
    phone: CustomerPhone
    address_line1: CustomerAddressLine1
    address_line2: CustomerAddressLine2 | None = None
    city: CustomerCity
    country: CustomerCountry
    user_id: CustomerUserId


class CustomerUpdate(BaseModel):
    """Changes to a customer; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    first_name: CustomerFirstName = Field(default_factory=unset)
    last_name: CustomerLastName = Field(default_factory=unset)
    gender: Gender = Field(default_factory=unset)
    email: CustomerEmail = Field(default_factory=unset)
    phone: CustomerPhone = Field(default_factory=unset)
    address_line1: CustomerAddressLine1 = Field(default_factory=unset)
    address_line2: CustomerAddressLine2 | None = None
    city: CustomerCity = Field(default_factory=unset)
    country: CustomerCountry = Field(default_factory=unset)
    user_id: CustomerUserId = Field(default_factory=unset)


class CustomerQuery(OffsetQuery):
    """Filters, order and page of a listing of customers."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    gender: Gender | None = None
    gender__ne: Gender | None = None
    gender__in: Annotated[list[Gender], *COMMA_SEPARATED] | None = None
    user_id: BigIntegerKey | None = None
    user_id__ne: BigIntegerKey | None = None
    user_id__gt: BigIntegerKey | None = None
    user_id__ge: BigIntegerKey | None = None
    user_id__lt: BigIntegerKey | None = None
    user_id__le: BigIntegerKey | None = None
    user_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
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
    gender: Gender
    email: str
    phone: str
    address_line1: str
    address_line2: str | None
    city: str
    country: str
    user_id: int
