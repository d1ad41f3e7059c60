"""A folder and a pattern in, the files in it that match out.

Nothing is imported here that takes long: a build with nothing to do asks as well whether a file has come or gone.
"""

from __future__ import annotations

import re
from pathlib import Path

_MAGIC = re.compile(r"[*?\[]")


def is_glob(pattern: str) -> bool:
    """Whether a pattern may match several files."""
    return _MAGIC.search(pattern) is not None


def matching(folder: Path, pattern: str) -> tuple[str, ...]:
    """The files below the folder that a pattern matches, relative to it and sorted; hidden ones if it says so.

    `*`, `?` and `[…]` stand for letters of a name, `**` for any folders. A file of exactly that name comes first.
    """
    if not is_glob(pattern) or (folder / pattern).is_file():
        return (pattern,) if (folder / pattern).exists() else ()
    whole = f"{pattern}/*" if pattern.endswith("**") else pattern
    found = (path for path in folder.glob(whole) if path.is_file())
    names = (path.relative_to(folder) for path in found)
    return tuple(sorted(name.as_posix() for name in names if not _is_hidden(name, pattern)))


def _is_hidden(name: Path, pattern: str) -> bool:
    """Whether a part of the name starts with a dot that the pattern does not name."""
    asked = any(part.startswith(".") for part in pattern.split("/"))
    return not asked and any(part.startswith(".") for part in name.parts)
