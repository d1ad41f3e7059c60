"""Sessions: signing in with a password, and staying signed in.

A refresh token is good once: using it gives the next of its family. One that comes a second time
was stolen, or its answer was lost. Nobody can tell which, so the whole family ends.
"""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import Executable, bindparam, delete, insert, update
from sqlmodel import col

from app.auth.principal import Principal
from app.auth.tokens import Purpose, Tokens
from app.auth.users import set_password, user_by_id, user_by_login
from app.config import Settings
from app.db.session import AnyRow, Queries
from app.errors import UnauthorizedError
from app.models.base import utcnow
from app.models.refresh_session import RefreshSession
from app.schemas.auth import TokenPair
from app.services.passwords import hash_password, verify_password

_THIS = col(RefreshSession.id) == bindparam("_id")
_IS_OPEN = col(RefreshSession.revoked_at).is_(None)
_BEGIN: Executable = insert(RefreshSession)
_ROTATE: Executable = (
    update(RefreshSession)
    .where(
        _THIS,
        _IS_OPEN,
        col(RefreshSession.token) == bindparam("_token"),
        col(RefreshSession.expires_at) > bindparam("_now"),
    )
    .returning(col(RefreshSession.user_id))
)
_END: Executable = update(RefreshSession).where(_THIS, _IS_OPEN)
_TIDY: Executable = delete(RefreshSession).where(
    col(RefreshSession.user_id) == bindparam("_user_id"),
    col(RefreshSession.expires_at) < bindparam("_now"),
)


class SessionService:
    """What can be done to be signed in, or no longer."""

    def __init__(self, db: Queries, tokens: Tokens, settings: Settings) -> None:
        self.db = db
        self.tokens = tokens
        self.settings = settings

    async def sign_in(self, login: str, password: str, scopes: frozenset[str] | None) -> TokenPair:
        """Begin a session of the user who has this password."""
        user = await user_by_login(self.db, login)
        if not await verify_password(password, user.password if user else None) or user is None:
            raise UnauthorizedError("The login or the password is wrong.")
        return await self._begin(user, scopes)

    async def refresh(self, token: str) -> TokenPair:
        """Go on with a session; a refresh token that was used before ends it."""
        claims = self.tokens.read(Purpose.REFRESH, token)
        session_id, following, now = UUID(claims["sid"]), uuid4(), utcnow()
        rotated = await self.db.first(
            _ROTATE,
            _id=session_id,
            _token=UUID(claims["jti"]),
            _now=now,
            token=following,
            expires_at=self._end_of_session(now),
        )
        user = await user_by_id(self.db, rotated.user_id) if rotated else None
        if user is None:
            await self.db.all(_END, _id=session_id, revoked_at=now)
            raise UnauthorizedError("The session is over: sign in again.")
        return self._pair(user, session_id, following, Principal.of(claims).scopes)

    async def sign_out(self, token: str) -> None:
        """End the session of a refresh token."""
        claims = self.tokens.read(Purpose.REFRESH, token)
        await self.db.all(_END, _id=UUID(claims["sid"]), revoked_at=utcnow())

    async def change_password(self, principal: Principal, current: str, new: str) -> TokenPair:
        """Set another password, end all sessions of the user, and begin a new one."""
        user = await user_by_id(self.db, principal.id)
        if not await verify_password(current, user.password if user else None) or user is None:
            raise UnauthorizedError("The password is wrong.")
        await set_password(self.db, user, await hash_password(new))
        return await self._begin(user, principal.scopes)

    async def _begin(self, user: AnyRow, scopes: frozenset[str] | None) -> TokenPair:
        session_id, token, now = uuid4(), uuid4(), utcnow()
        await self.db.all(_TIDY, _user_id=user.id, _now=now)
        await self.db.all(
            _BEGIN,
            id=session_id,
            token=token,
            user_id=user.id,
            expires_at=self._end_of_session(now),
        )
        return self._pair(user, session_id, token, scopes)

    def _end_of_session(self, now: datetime) -> datetime:
        return now + timedelta(seconds=self.settings.refresh_token_lifetime)

    def _pair(
        self, user: AnyRow, session_id: UUID, token: UUID, scopes: frozenset[str] | None
    ) -> TokenPair:
        claims = Principal(user.id, user.role, scopes).claims()
        lifetime = self.settings.access_token_lifetime
        family = claims | {"jti": str(token), "sid": str(session_id)}
        return TokenPair(
            self.tokens.sign(Purpose.ACCESS, lifetime, claims),
            self.tokens.sign(Purpose.REFRESH, self.settings.refresh_token_lifetime, family),
            lifetime,
        )
