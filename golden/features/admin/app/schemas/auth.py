"""What requests and responses say about signing in."""

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.auth.scopes import SCOPE_LIST
from app.schemas.member import MemberPassword
from app.schemas.types import RESPONSE, Text


class TokenForm(BaseModel):
    """A sign-in: the form of OAuth2 (RFC 6749, 4.3)."""

    grant_type: Literal["password"] = "password"
    username: Text = Field(description="The email of the member.")
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
    new_password: MemberPassword


class NewPassword(BaseModel):
    """A password that was chosen."""

    password: MemberPassword


class PasswordForgotten(BaseModel):
    """Who cannot sign in."""

    model_config = ConfigDict(extra="forbid")

    login: Text


class PasswordReset(BaseModel):
    """What came by mail, and the new password."""

    model_config = ConfigDict(extra="forbid")

    token: str
    new_password: MemberPassword
