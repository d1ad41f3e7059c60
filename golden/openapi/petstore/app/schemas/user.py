"""What requests and responses say about users."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import JSON_INTEGER, RESPONSE, Text

UserUsername = Annotated[
    str, StringConstraints(min_length=1, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
UserId = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
UserUserStatus = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class UserCreate(BaseModel):
    """A new user."""

    model_config = ConfigDict(extra="forbid")

    username: UserUsername
    id: UserId | None = None
    first_name: Text | None = None
    last_name: Text | None = None
    email: Text | None = None
    password: Text | None = None
    phone: Text | None = None
    user_status: UserUserStatus | None = None


class UserUpdate(BaseModel):
    """Changes to a user; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    id: UserId | None = None
    first_name: Text | None = None
    last_name: Text | None = None
    email: Text | None = None
    password: Text | None = None
    phone: Text | None = None
    user_status: UserUserStatus | None = None


class UserQuery(CursorQuery):
    """Filters, order and page of a listing of users."""


@dataclass(slots=True)
class UserRead:
    """A user."""

    __pydantic_config__ = RESPONSE

    username: str
    id: int | None
    first_name: str | None
    last_name: str | None
    email: str | None
    password: str | None
    phone: str | None
    user_status: int | None
