"""What requests and responses say about customers."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import AddressSummary, WishListSummary
from app.schemas.page import OffsetQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, BigIntegerKey, SearchText

CustomerFirstName = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerLastName = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerEmail = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CustomerTelephone = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]


class CustomerCreate(BaseModel):
    """A new customer."""

    model_config = ConfigDict(extra="forbid")

    first_name: CustomerFirstName | None = None
    last_name: CustomerLastName | None = None
    email: CustomerEmail | None = None
    telephone: CustomerTelephone | None = None


class CustomerUpdate(BaseModel):
    """Changes to a customer; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    first_name: CustomerFirstName | None = None
    last_name: CustomerLastName | None = None
    email: CustomerEmail | None = None
    telephone: CustomerTelephone | None = None


class CustomerQuery(OffsetQuery):
    """Filters, order and page of a listing of customers."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
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
    first_name: str | None
    last_name: str | None
    email: str | None
    telephone: str | None
    addresses: list[AddressSummary] = field(default_factory=list[AddressSummary])
    wish_lists: list[WishListSummary] = field(default_factory=list[WishListSummary])
