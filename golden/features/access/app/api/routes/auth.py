"""Routes of signing in."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Depends, Form, Request

from app.api.attempts import Attempt, get_attempts
from app.api.deps import get_database
from app.api.errors import problems
from app.api.security import AccountOwner, SignedIn, get_tokens
from app.auth.api_keys import ApiKeyService
from app.auth.resets import ResetService
from app.auth.scopes import known_scopes
from app.auth.sessions import SessionService
from app.errors import ForbiddenError, NotFoundError, UnauthorizedError
from app.schemas.auth import (
    ApiKeyCreate,
    ApiKeyCreated,
    ApiKeyRead,
    PasswordChange,
    PasswordForgotten,
    PasswordReset,
    TokenForm,
    TokenPair,
    TokenRefresh,
)
from app.schemas.user import UserCreate, UserRead
from app.services.user import UserService

router = APIRouter(prefix="/auth", tags=["auth"])

KNOWN = problems(
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)
SENT = problems(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
)


async def _user_service(request: Request) -> UserService:
    return UserService(get_database(request))


UserServiceDep = Annotated[UserService, Depends(_user_service)]


async def _session_service(request: Request) -> SessionService:
    return SessionService(get_database(request), get_tokens(request), request.app.state.settings)


async def _reset_service(request: Request) -> ResetService:
    return ResetService(get_database(request), get_tokens(request), request.app.state.settings)


SessionServiceDep = Annotated[SessionService, Depends(_session_service)]
ResetServiceDep = Annotated[ResetService, Depends(_reset_service)]


async def _api_key_service(request: Request) -> ApiKeyService:
    return ApiKeyService(get_database(request))


ApiKeyServiceDep = Annotated[ApiKeyService, Depends(_api_key_service)]


@router.get("/me", responses=KNOWN)
async def whoami(principal: SignedIn, service: UserServiceDep) -> UserRead:
    """Return the user who is signed in."""
    try:
        return await service.get(principal.id)
    except NotFoundError as error:
        raise UnauthorizedError("The user is there no longer.") from error


@router.post("/token", responses=SENT, dependencies=[Attempt])
async def sign_in(
    request: Request, service: SessionServiceDep, form: Annotated[TokenForm, Form()]
) -> TokenPair:
    """Sign in with a password."""
    await get_attempts(request).count_for(form.username)
    scopes = known_scopes(form.scope.split()) or None
    return await service.sign_in(form.username, form.password, scopes)


@router.post("/refresh", responses=SENT)
async def stay_signed_in(service: SessionServiceDep, data: TokenRefresh) -> TokenPair:
    """Exchange a refresh token for new tokens; each is good once."""
    return await service.refresh(data.refresh_token)


@router.post("/logout", status_code=HTTPStatus.NO_CONTENT, responses=SENT)
async def sign_out(service: SessionServiceDep, data: TokenRefresh) -> None:
    """End the session of a refresh token."""
    await service.sign_out(data.refresh_token)


@router.post("/register", status_code=HTTPStatus.CREATED, responses=SENT, dependencies=[Attempt])
async def register(request: Request, service: UserServiceDep, data: UserCreate) -> UserRead:
    """Create an account."""
    if not request.app.state.settings.auth_registration:
        raise ForbiddenError("Accounts are made by whoever runs the application.")
    return await service.create(data)


@router.post("/password", responses=SENT, dependencies=[Attempt])
async def change_password(
    principal: AccountOwner, service: SessionServiceDep, data: PasswordChange
) -> TokenPair:
    """Change the password; all sessions end, and a new one begins."""
    return await service.change_password(principal, data.current_password, data.new_password)


@router.post(
    "/password/forgot", status_code=HTTPStatus.ACCEPTED, responses=SENT, dependencies=[Attempt]
)
async def forget_password(
    service: ResetServiceDep, data: PasswordForgotten, tasks: BackgroundTasks
) -> None:
    """Send a token for a new password to a user, if there is one: the answer does not tell."""
    tasks.add_task(service.send, data.login)


@router.post(
    "/password/reset",
    status_code=HTTPStatus.NO_CONTENT,
    responses=SENT,
    dependencies=[Attempt],
)
async def reset_password(service: ResetServiceDep, data: PasswordReset) -> None:
    """Set a new password by the token that was sent; all sessions end."""
    await service.reset(data.token, data.new_password)


@router.get("/keys", responses=KNOWN)
async def list_api_keys(owner: AccountOwner, service: ApiKeyServiceDep) -> list[ApiKeyRead]:
    """List your keys."""
    return await service.search(owner.id)


@router.post("/keys", status_code=HTTPStatus.CREATED, responses=SENT)
async def create_api_key(
    owner: AccountOwner, service: ApiKeyServiceDep, data: ApiKeyCreate
) -> ApiKeyCreated:
    """Make a key; this answer alone holds it."""
    return await service.create(owner.id, data)


@router.delete("/keys/{key_id}", status_code=HTTPStatus.NO_CONTENT, responses=KNOWN)
async def revoke_api_key(owner: AccountOwner, service: ApiKeyServiceDep, key_id: UUID) -> None:
    """Take a key back."""
    await service.revoke(owner.id, key_id)
