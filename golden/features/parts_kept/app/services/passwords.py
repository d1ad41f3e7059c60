"""Passwords: kept as argon2 hashes alone."""

from anyio.to_thread import run_sync
from pwdlib import PasswordHash

_HASHER = PasswordHash.recommended()


async def hash_password(password: str) -> str:
    """Return the hash of a password. It takes a while on purpose, so it runs in a thread."""
    return await run_sync(_HASHER.hash, password)


async def verify_password(password: str, hashed: str) -> bool:
    """Return whether the hash is that of the password."""
    return await run_sync(_HASHER.verify, password, hashed)
