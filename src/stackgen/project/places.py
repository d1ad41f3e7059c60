"""Where stackgen keeps what it remembers, and which paths are inside a project. Paths are relative, with slashes."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path, PurePosixPath

STATE = ".stackgen"
LOCK = f"{STATE}/lock.json"
MODEL = f"{STATE}/model.json"
BASE = f"{STATE}/base"
PENDING = f"{STATE}/pending"
IGNORE = f"{STATE}/.gitignore"
CACHE = f"{STATE}/cache"
# Of a build under way.
STAGING = f"{STATE}/staging"
JOURNAL = f"{STATE}/journal"
BUILD_LOCK = f"{STATE}/build.lock"

IGNORE_TEXT = "/build.lock\n/cache/\n/journal\n/staging/\n"


_PLAIN = re.compile(r"[A-Za-z0-9_./][A-Za-z0-9_./-]*")


class ProjectError(Exception):
    """The output folder is not in a state that stackgen can work with. Its text is for the user."""


class WriteError(Exception):
    """The disk would not have it. Its text is for the user, and says what that means for the project."""


class Busy(Exception):
    """Another build is at work in the same folder. Its text is for the user."""


def base_of(path: str) -> str:
    """Where the text of `path` is kept as it was generated last."""
    return f"{BASE}/{path}"


def pending_of(path: str) -> str:
    """Where the text is kept that `path` was in conflict with, until the conflict is resolved."""
    return f"{PENDING}/{path}"


def is_relative(path: str) -> bool:
    """Whether `path`, read from a file that anyone may have written, names something below a folder."""
    pure = PurePosixPath(path)
    return bool(pure.parts) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path


def is_inside(root: Path, folder: str) -> bool:
    """Whether `folder`, links followed, is below `root`. It need not exist."""
    top = os.path.realpath(root)
    return os.path.commonpath([top, os.path.realpath(root / folder)]) == top


def seen_from(root: Path, spec: Path) -> str:
    """The path of a spec from its project, as it may stand in files of the project.

    It says nothing of the machine: it leads into the project, or to a folder around it, and needs no quotes. Of a spec
    that is elsewhere, it is `spec.yaml`.
    """
    with suppress(ValueError):  # on Windows, another drive
        place = Path(os.path.relpath(os.path.realpath(spec.parent), os.path.realpath(root)), spec.name)
        if (".." not in place.parts or {*place.parent.parts} == {".."}) and _PLAIN.fullmatch(place.as_posix()):
            return place.as_posix()
    return "spec.yaml"
