"""Passwords: kept as argon2 hashes alone."""

import secrets
from functools import cache

from anyio.to_thread import run_sync
from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError

_HASHER = PasswordHash.recommended()


async def hash_password(password: str) -> str:
    """Return the hash of a password. It takes a while on purpose, so it runs in a thread."""
    return await run_sync(_HASHER.hash, password)


async def verify_password(password: str, hashed: str | None) -> bool:
    """Return whether the hash is that of the password.

    Where there is no hash it takes as long: time does not tell who has an account.
    """
    return await run_sync(_verify, password, hashed)


def _verify(password: str, hashed: str | None) -> bool:
    nobody = _hash_of_nobody()  # made in either case, or the first sign-in would tell
    try:
        return _HASHER.verify(password, hashed or nobody) and hashed is not None
    except UnknownHashError:  # what is stored was not written by `hash_password`
        return False


@cache
def _hash_of_nobody() -> str:
    return _HASHER.hash(secrets.token_urlsafe())
