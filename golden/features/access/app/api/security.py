"""Who is asking: known by a token (OAuth2, RFC 6750) or by a key."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import APIKeyHeader, OAuth2PasswordBearer

from app.api.deps import get_database
from app.auth.api_keys import ApiKeyService
from app.auth.principal import Principal
from app.auth.scopes import SCOPES
from app.auth.tokens import Purpose, Tokens
from app.errors import ForbiddenError, UnauthorizedError

by_token = OAuth2PasswordBearer("/auth/token", "OAuth2", scopes=SCOPES, auto_error=False)
by_key = APIKeyHeader(name="X-API-Key", scheme_name="ApiKey", auto_error=False)

BearerToken = Annotated[str | None, Depends(by_token)]
HeaderKey = Annotated[str | None, Depends(by_key)]


def get_tokens(request: Request) -> Tokens:
    """Return what signs and reads the tokens of the application."""
    tokens: Tokens = request.app.state.tokens
    return tokens


async def get_principal(request: Request, token: BearerToken, key: HeaderKey) -> Principal | None:
    """Return who is asking, or nothing if the request does not say."""
    if token is not None:
        return Principal.of(get_tokens(request).read(Purpose.ACCESS, token))
    if key is not None:
        return await ApiKeyService(get_database(request)).find(key)
    return None


PrincipalDep = Annotated[Principal | None, Depends(get_principal)]


async def get_signed_in(principal: PrincipalDep) -> Principal:
    """Return who is asking; nobody is not enough."""
    if principal is None:
        raise UnauthorizedError("Sign in first.")
    return principal


async def get_owner(request: Request, token: BearerToken) -> Principal:
    """Return who signed in with a password: keys and limited tokens may not make others."""
    if token is None:
        raise UnauthorizedError("Sign in first.")
    principal = Principal.of(get_tokens(request).read(Purpose.ACCESS, token))
    if principal.scopes is not None:
        raise ForbiddenError("The token is limited to its scopes.")
    return principal


SignedIn = Annotated[Principal, Depends(get_signed_in)]
AccountOwner = Annotated[Principal, Depends(get_owner)]
