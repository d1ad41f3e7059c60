"""Passwords that were forgotten: a signed token for whoever reads the mail, good once."""

import hashlib
from secrets import compare_digest

from app.auth.hooks import send_reset_token
from app.auth.principal import Principal
from app.auth.tokens import Purpose, Tokens
from app.auth.users import set_password, user_by_id, user_by_login
from app.config import Settings
from app.db.session import Queries
from app.errors import UnauthorizedError
from app.services.passwords import hash_password


class ResetService:
    """What can be done without the password."""

    def __init__(self, db: Queries, tokens: Tokens, settings: Settings) -> None:
        self.db = db
        self.tokens = tokens
        self.settings = settings

    async def send(self, login: str) -> None:
        """Send a token to a user, if there is one; whoever asks is not told."""
        user = await user_by_login(self.db, login)
        if user is not None:
            claims = {"sub": str(user.id), "password": _fingerprint(user.password)}
            lifetime = self.settings.reset_token_lifetime
            await send_reset_token(user.login, self.tokens.sign(Purpose.RESET, lifetime, claims))

    async def reset(self, token: str, new: str) -> None:
        """Set another password and end all sessions: the token is bound to the one of before."""
        claims = self.tokens.read(Purpose.RESET, token)
        user = await user_by_id(self.db, Principal.of(claims).id)
        if user is None or not compare_digest(_fingerprint(user.password), claims["password"]):
            raise UnauthorizedError("The token is not valid, or no longer.")
        await set_password(self.db, user, await hash_password(new))


def _fingerprint(hashed: str | None) -> str:
    """Return what tells a password from the next one, and nothing of either."""
    return hashlib.sha256((hashed or "").encode()).hexdigest()
