"""A text in, the same with a seal out, and back: only what this user's stackgen wrote on this machine is believed.

A cache lies in the project, and a project may come from anyone. The key of the seal is in the user's own cache folder;
where it can be neither read nor made, nothing is sealed, and nothing believed.
"""

from __future__ import annotations

import hmac
import os
import secrets
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

SIZE = 32


def sealed(text: str) -> str | None:
    """The text, sealed; None without a key."""
    found = key()
    return None if found is None else f"{_seal(text.encode(), found)}\n{text}"


def unsealed(content: bytes) -> str | None:
    """The text, if its seal is right."""
    found = key()
    seal, _, text = content.partition(b"\n")
    if found is None or not hmac.compare_digest(_seal(text, found).encode(), seal):
        return None
    return text.decode()


@cache
def key() -> bytes | None:
    """The key of this user, made when it is first needed."""
    try:
        path = _folder() / "stackgen" / "key"
        if not path.exists():
            _make(path)
        found = path.read_bytes()
    except (OSError, RuntimeError):  # the latter if there is no home
        return None
    return found if len(found) == SIZE else None


def _seal(text: bytes, with_key: bytes) -> str:
    return hmac.digest(with_key, text, "sha256").hex()


def _folder() -> Path:
    """Where the programs of this user keep what they can do without."""
    if given := os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA"):
        return Path(given)
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"key.{os.getpid()}")
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(SIZE))
        os.replace(beside, path)  # of two that are made at once, one stays
    finally:
        with suppress(OSError):
            beside.unlink()
