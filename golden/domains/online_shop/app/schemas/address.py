"""What requests and responses say about addresses."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    BooleanParameter,
    unset,
)

AddressAddress1 = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
AddressAddress2 = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
AddressCity = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
AddressPostcode = Annotated[str, StringConstraints(max_length=10, pattern=NO_NUL)]
AddressCountry = Annotated[str, StringConstraints(max_length=2, pattern=NO_NUL)]
AddressCustomerId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class AddressCreate(BaseModel):
    """A new address."""

    model_config = ConfigDict(extra="forbid")

    address1: AddressAddress1 | None = None
    address2: AddressAddress2 | None = None
    city: AddressCity | None = None
    postcode: AddressPostcode
    country: AddressCountry
    customer_id: AddressCustomerId | None = None


class AddressUpdate(BaseModel):
    """Changes to an address; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    address1: AddressAddress1 | None = None
    address2: AddressAddress2 | None = None
    city: AddressCity | None = None
    postcode: AddressPostcode = Field(default_factory=unset)
    country: AddressCountry = Field(default_factory=unset)
    customer_id: AddressCustomerId | None = None


class AddressQuery(OffsetQuery):
    """Filters, order and page of a listing of addresses."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    customer_id: BigIntegerKey | None = None
    customer_id__ne: BigIntegerKey | None = None
    customer_id__gt: BigIntegerKey | None = None
    customer_id__ge: BigIntegerKey | None = None
    customer_id__lt: BigIntegerKey | None = None
    customer_id__le: BigIntegerKey | None = None
    customer_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    customer_id__is_null: BooleanParameter | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class AddressRead:
    """An address."""

    __pydantic_config__ = RESPONSE

    id: int
    address1: str | None
    address2: str | None
    city: str | None
    postcode: str
    country: str
    customer_id: int | None
