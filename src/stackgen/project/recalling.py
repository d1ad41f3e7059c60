"""A project's folder in, what its last build remembers of what it made out, and the texts; and the memory back.

All of it may be gone, damaged or another's: then it is as if nothing were remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from stackgen.artifacts.remembering import Forgotten, Memory, memory_from, memory_text
from stackgen.artifacts.sealed import sealed, unsealed
from stackgen.project.places import CACHE, base_of
from stackgen.project.tree import digest, read_file
from stackgen.project.write import write_cache

MADE = f"{CACHE}/made.json"


def read_memory(root: Path, maker: str) -> Memory:
    """What the last build remembers; nothing if `maker` was another then."""
    content = read_file(root, MADE)
    text = None if content is None else unsealed(content)
    return Memory() if text is None else memory_from(text.decode(), maker)


def write_memory(root: Path, memory: Memory, maker: str) -> None:
    """Remember it; if that is not possible, the next build takes longer."""
    content = sealed(memory_text(memory, maker).encode())
    if content is not None:
        write_cache(root, MADE, content)


def found_in(root: Path) -> Callable[[str, str], str]:
    """What finds the text of a path, as it was generated last, if that has a hash; raises Forgotten if not."""

    def find(path: str, sha256: str) -> str:
        content = read_file(root, base_of(path))
        if content is None or digest(content) != sha256:
            raise Forgotten(path)
        return content.decode()

    return find
