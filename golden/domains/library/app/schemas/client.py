"""What requests and responses say about clients."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    ListedText,
    SearchText,
    Text,
    unset,
)

ClientFirstName = Annotated[str, StringConstraints(max_length=50, pattern=NO_NUL)]
ClientLastName = Annotated[str, StringConstraints(max_length=50, pattern=NO_NUL)]
ClientEmail = Annotated[str, StringConstraints(max_length=50, pattern=NO_NUL)]
ClientAddress = Annotated[str, StringConstraints(max_length=50, pattern=NO_NUL)]
ClientPhone = Annotated[str, StringConstraints(max_length=20, pattern=NO_NUL)]


class ClientCreate(BaseModel):
    """A new client."""

    model_config = ConfigDict(extra="forbid")

    first_name: ClientFirstName
    last_name: ClientLastName
    email: ClientEmail | None = None
    address: ClientAddress | None = None
    phone: ClientPhone | None = None


class ClientUpdate(BaseModel):
    """Changes to a client; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    first_name: ClientFirstName = Field(default_factory=unset)
    last_name: ClientLastName = Field(default_factory=unset)
    email: ClientEmail | None = None
    address: ClientAddress | None = None
    phone: ClientPhone | None = None


class ClientQuery(OffsetQuery):
    """Filters, order and page of a listing of clients."""

    first_name: Text | None = None
    first_name__ne: Text | None = None
    first_name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    last_name: Text | None = None
    last_name__ne: Text | None = None
    last_name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    email: Text | None = None
    email__ne: Text | None = None
    email__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    email__is_null: BooleanParameter | None = None
    address: Text | None = None
    address__ne: Text | None = None
    address__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    address__is_null: BooleanParameter | None = None
    phone: Text | None = None
    phone__ne: Text | None = None
    phone__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    phone__is_null: BooleanParameter | None = None
    q: (
        Annotated[
            SearchText,
            Field(description="Text to look for in first_name, last_name, email, in any case."),
        ]
        | None
    ) = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class ClientRead:
    """A client."""

    __pydantic_config__ = RESPONSE

    id: int
    first_name: str
    last_name: str
    email: str | None
    address: str | None
    phone: str | None
