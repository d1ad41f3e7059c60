"""What requests and responses say about signing in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

from app.auth.scopes import SCOPE_LIST, SCOPES
from app.schemas.types import NO_NUL, RESPONSE, Text, Timestamp
from app.schemas.user import UserPassword

ApiKeyName = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=NO_NUL)]
Scope = Annotated[
    str,
    StringConstraints(max_length=100, pattern=NO_NUL),
    WithJsonSchema({"type": "string", "enum": sorted(SCOPES)}),
]


class TokenForm(BaseModel):
    """A sign-in: the form of OAuth2 (RFC 6749, 4.3)."""

    grant_type: Literal["password"] = "password"
    username: Text = Field(description="The email of the user.")
    password: Text = Field(json_schema_extra={"format": "password"})
    scope: Text = Field(
        default="",
        description="What the token is limited to; empty: nothing.",
        json_schema_extra={"pattern": SCOPE_LIST},
    )


class TokenRefresh(BaseModel):
    """A refresh token, to be used or to be ended."""

    model_config = ConfigDict(extra="forbid")

    refresh_token: str


@dataclass(slots=True)
class TokenPair:
    """Tokens of a user that is signed in (RFC 6749, 5.1)."""

    __pydantic_config__ = RESPONSE

    access_token: str
    refresh_token: str
    expires_in: int
    token_type: Literal["bearer"] = "bearer"


class PasswordChange(BaseModel):
    """The password of before, and the new one."""

    model_config = ConfigDict(extra="forbid")

    current_password: Text
    new_password: UserPassword


class NewPassword(BaseModel):
    """A password that was chosen."""

    password: UserPassword


class PasswordForgotten(BaseModel):
    """Who cannot sign in."""

    model_config = ConfigDict(extra="forbid")

    login: Text


class PasswordReset(BaseModel):
    """What came by mail, and the new password."""

    model_config = ConfigDict(extra="forbid")

    token: str
    new_password: UserPassword


class ApiKeyCreate(BaseModel):
    """A new key."""

    model_config = ConfigDict(extra="forbid")

    name: ApiKeyName
    scopes: list[Scope] | None = Field(
        default=None, description="What it may do; null: all that the user may."
    )
    expires_at: Timestamp | None = None


@dataclass(slots=True)
class ApiKeyRead:
    """A key, without what makes it one."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    prefix: str
    scopes: list[str] | None
    expires_at: datetime | None
    last_used_at: datetime | None
    created_at: datetime


@dataclass(slots=True)
class ApiKeyCreated(ApiKeyRead):
    """A new key: the only answer that holds the whole of it."""

    key: str
