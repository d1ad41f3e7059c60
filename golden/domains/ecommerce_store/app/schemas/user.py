"""What requests and responses say about users."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    ListedText,
    Text,
    unset,
)

UserLogin = Annotated[str, StringConstraints(min_length=1, max_length=50, pattern=NO_NUL)]


class UserCreate(BaseModel):
    """A new user."""

    model_config = ConfigDict(extra="forbid")

    login: UserLogin


class UserUpdate(BaseModel):
    """Changes to a user; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    login: UserLogin = Field(default_factory=unset)


class UserQuery(CursorQuery):
    """Filters, order and page of a listing of users."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    login: Text | None = None
    login__ne: Text | None = None
    login__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "login", "-login"] | None = None


@dataclass(slots=True)
class UserRead:
    """Who signs in. JHipster brings this entity along."""

    __pydantic_config__ = RESPONSE

    id: int
    login: str
