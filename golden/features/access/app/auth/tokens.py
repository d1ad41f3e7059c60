"""Tokens: signed JWTs, each for one purpose and for a while."""

import logging
import secrets
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Any
from uuid import uuid4

import jwt

from app.config import Settings
from app.errors import UnauthorizedError
from app.models.base import utcnow

ALGORITHM = "HS256"
REQUIRED = ["sub", "iss", "aud", "iat", "exp", "jti"]
INVALID = "The token is not valid, or no longer."

logger = logging.getLogger(__name__)


class Purpose(StrEnum):
    """The `typ` of a token: what is good for one purpose is good for no other (RFC 8725, 3.11)."""

    ACCESS = "at+jwt"  # RFC 9068
    REFRESH = "refresh+jwt"
    RESET = "reset+jwt"


class Tokens:
    """Signs tokens and reads them; one for the whole application.

    The first key of the ring signs. What the others have signed is accepted: a new key is put
    before the old one, which is taken out when its last token has ended.
    """

    def __init__(self, settings: Settings) -> None:
        self._ring = {kid: key.get_secret_value() for kid, key in settings.auth_keys.items()}
        if not self._ring:
            logger.warning("AUTH_KEYS is empty: tokens are good until this process ends")
            self._ring = {"development": secrets.token_urlsafe(32)}
        self._issuer = settings.auth_issuer
        self._audience = settings.auth_audience

    def sign(self, purpose: Purpose, lifetime: int, claims: Mapping[str, Any]) -> str:
        """Return a token that is good for `lifetime` seconds."""
        kid, key = next(iter(self._ring.items()))
        now = utcnow()
        payload = {
            "iss": self._issuer,
            "aud": self._audience,
            "iat": now,
            "exp": now + timedelta(seconds=lifetime),
            "jti": str(uuid4()),
            **claims,
        }
        return jwt.encode(payload, key, ALGORITHM, headers={"kid": kid, "typ": purpose.value})

    def read(self, purpose: Purpose, token: str) -> dict[str, Any]:
        """Return the claims of a token, if it is one of ours, for this purpose, and not over."""
        try:
            kid = jwt.get_unverified_header(token)["kid"]
            read = jwt.decode_complete(
                token,
                self._ring[kid],
                algorithms=[ALGORITHM],
                issuer=self._issuer,
                audience=self._audience,
                options={"require": REQUIRED},
            )
        except (jwt.InvalidTokenError, KeyError) as error:
            raise UnauthorizedError(INVALID) from error
        if read["header"].get("typ") != purpose.value:
            raise UnauthorizedError(INVALID)
        claims: dict[str, Any] = read["payload"]
        return claims
