"""A content in, the same with a seal out, and back: only what this user's stackgen wrote on this machine is believed.

A cache lies in the project, and a project may come from anyone. The key of the seal is in the user's own cache folder;
where it can be neither read nor made, nothing is sealed, and nothing believed.
"""

from __future__ import annotations

import hmac
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

SIZE = 32


def sealed(content: bytes) -> bytes | None:
    """The content, sealed; None without a key."""
    found = key()
    return None if found is None else _seal(content, found) + b"\n" + content


def unsealed(content: bytes) -> bytes | None:
    """The content, if its seal is right."""
    found = key()
    seal, _, inner = content.partition(b"\n")
    if found is None or not hmac.compare_digest(_seal(inner, found), seal):
        return None
    return inner


def key() -> bytes | None:
    """The key of this user, made when it is first needed."""
    try:
        return key_in(folder())
    except RuntimeError:  # there is no home
        return None


@cache
def key_in(caches: Path) -> bytes | None:
    """The key that lies there, made if there is none; None where it can be neither read nor made."""
    path = caches / "key"
    try:
        if not path.exists():
            put(path, os.urandom(SIZE))
        found = path.read_bytes()
    except OSError:
        return None
    return found if len(found) == SIZE else None


def _seal(content: bytes, with_key: bytes) -> bytes:
    return hmac.digest(with_key, content, "sha256").hex().encode()


def folder() -> Path:
    """Where stackgen keeps what it can do without, for this user; raises RuntimeError if there is no home."""
    return _caches() / "stackgen"


def _caches() -> Path:
    if given := os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA"):
        return Path(given)
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def put(path: Path, content: bytes) -> None:
    """A file in that folder, whole or not at all: of two that are made at once, one stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        os.replace(beside, path)
    finally:
        with suppress(OSError):
            beside.unlink()
