"""A spec's path in, whether its project is known to be up to date out: the short way for a build with nothing to do.

The answer is a machine-local cache of what the last build ended with. It is "no" whenever there is any doubt, and then
the long way decides; so nothing here is imported that takes long, and nothing is trusted that cannot be checked.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from stackgen import __version__
from stackgen.artifacts.sealed import sealed, unsealed
from stackgen.globs import matching
from stackgen.project.places import CACHE, IGNORE, JOURNAL, LOCK, MODEL, STAGING

RECORD = f"{CACHE}/settled.json"
FORMAT = 3


@dataclass(frozen=True)
class Settled:
    """What a build ended with. Where this still holds, another build would do nothing."""

    format: int
    root: str
    default: bool  # whether `root` is where the spec itself says
    sources: Mapping[str, str]  # path -> hash, of every file that the spec was read from; the first is the spec
    folder: str  # of the spec
    matches: Mapping[str, tuple[str, ...]]  # the files in it that each pattern of `include` matched
    places: tuple[str, ...]  # folders and files of the engine and the generators
    tools: str  # a fingerprint of what is in them, and of what is installed
    files: Mapping[str, str | None]  # path -> hash on disk, None where there is no file
    state: Mapping[str, str | None]  # the same of what stackgen remembers, and of what others left in `folders`
    folders: Mapping[str, tuple[str, ...]]  # the names of all files in those that generators read

    @property
    def content(self) -> bytes | None:
        """What is stored; None where nothing can be sealed."""
        return sealed(json.dumps(vars(self)).encode())


@dataclass(frozen=True)
class Sources:
    """What a spec was read from."""

    folder: str
    files: Mapping[str, str]  # path -> hash of what was read; the first is the spec
    matches: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Makers:
    """What the artifacts of a build come from, beside the spec."""

    places: tuple[str, ...]  # folders and files of the generators
    folders: tuple[str, ...]  # of the project, which they read


def settled(spec: Path, out: Path | None) -> Settled | None:
    """The record of the last build of `spec` into `out`, if nothing at all has changed since."""
    for root in [out] if out else _near(spec):
        try:
            record = _load(root)
            if record and _is_of(record, spec, root, out) and _holds(record, root):
                return record
        except (OSError, ValueError, TypeError, KeyError, AttributeError):  # the cache is damaged, or of another kind
            continue
    return None


def sources_of(root: Path) -> tuple[str, ...]:
    """The files that the last build of a project on this machine was made from, the spec first."""
    try:
        record = _load(root)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        record = None
    return tuple(record.sources) if record else ()


def record_of(
    root: Path,
    sources: Sources,
    makers: Makers,
    files: Mapping[str, str | None],
    *,
    default: bool,
) -> Settled:
    """The record of a build that has just ended with `files`."""
    folders = {folder: _names(f"{root}/{folder}") for folder in makers.folders}
    left = (f"{folder}/{name}" for folder, names in folders.items() for name in names)
    state = {path: _hash(root / path) for path in (LOCK, MODEL, IGNORE, *left) if path not in files}
    places = tuple(sorted(makers.places))
    read = {os.path.abspath(path): known for path, known in sources.files.items()}
    return Settled(
        format=FORMAT,
        root=os.path.abspath(root),
        default=default,
        sources=read,
        folder=sources.folder,
        matches=sources.matches,
        places=places,
        tools=tools(places),
        files=files,
        state=state,
        folders=folders,
    )


def _near(spec: Path) -> Iterator[Path]:
    """Folders in which the spec may have been built without being told where: its own, and those in it."""
    yield spec.parent
    with os.scandir(spec.parent) as entries:
        yield from (spec.parent / entry.name for entry in entries if entry.is_dir())


def _load(root: Path) -> Settled | None:
    path = root / RECORD
    if not path.exists():
        return None
    text = unsealed(path.read_bytes())
    if text is None:
        return None  # a project may come from anyone, and say that there is nothing to do
    found = json.loads(text)
    return Settled(**found) if found["format"] == FORMAT else None


def _is_of(record: Settled, spec: Path, root: Path, out: Path | None) -> bool:
    """Whether the record was made here, of this spec; a copied folder brings along that of another."""
    here = record.root == os.path.abspath(root)
    return here and next(iter(record.sources), None) == os.path.abspath(spec) and (out is not None or record.default)


def _holds(record: Settled, root: Path) -> bool:
    if (root / JOURNAL).exists() or (root / STAGING).exists():
        return False
    return (
        all(_hash(path) == known for path, known in record.sources.items())
        and all(matching(Path(record.folder), glob) == tuple(known) for glob, known in record.matches.items())
        and record.tools == tools(record.places)
        and all(_names(f"{root}/{folder}") == tuple(known) for folder, known in record.folders.items())
        and all(_hash(f"{root}/{path}") == known for path, known in {**record.state, **record.files}.items())
    )


def _names(folder: str) -> tuple[str, ...]:
    """The files right in a folder."""
    try:
        with os.scandir(folder) as entries:
            return tuple(sorted(entry.name for entry in entries if entry.is_file()))
    except OSError:
        return ()


def _hash(path: str | Path) -> str | None:
    if not os.path.isfile(path):  # there is nothing, or reading it may never end
        return None
    try:
        with open(path, "rb") as file:
            return sha256(file.read()).hexdigest()
    except FileNotFoundError:
        return None


def tools(places: Iterable[str]) -> str:
    """A fingerprint of what builds.

    That is the engine and the generators file by file, and everything else that is installed by when something came or
    went. Folders that Python only happens to look in, as the one where it was started, are left out.
    """
    installed = [(path, os.stat(path or ".").st_mtime_ns) for path in sys.path if _has_packages(path)]
    engine = str(Path(__file__).parent.parent)
    files = [(path, _stamp(path)) for place in (engine, *places) for path in _files(place)]
    return sha256(repr((__version__, sys.version, installed, files)).encode()).hexdigest()


def _has_packages(path: str) -> bool:
    try:
        return any(name.endswith((".dist-info", ".egg-info")) for name in os.listdir(path or "."))
    except OSError:
        return False


def _files(place: str) -> Iterator[str]:
    if os.path.isfile(place):
        yield place
    for top, inner, names in os.walk(place):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        yield from (os.path.join(top, name) for name in sorted(names))


def _stamp(path: str) -> tuple[int, int]:
    status = os.stat(path)
    return status.st_size, status.st_mtime_ns
