"""Reading: the path of an OpenAPI document -> the document, bundled, or every problem of its shape."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stackgen.reading.openapi.bundle import Bundle
from stackgen.reading.openapi.clear import Clearing
from stackgen.reading.openapi.files import File, Shelf
from stackgen.reading.openapi.references import Fetch, References
from stackgen.reading.problems import Problem, SpecError, quoted

_VERSION = re.compile(r"3\.[0-2](?:\.\d+)?(?:-[\w.]+)?")


@dataclass(frozen=True, eq=False)
class Written:
    """An OpenAPI document as it was written: in one piece, each part of which knows its place."""

    path: Path
    version: str
    data: dict[str, Any]
    shelf: Shelf = field(repr=False)
    warnings: list[Problem] = field(default_factory=list)

    @property
    def info(self) -> dict[str, Any]:
        """What the document says of itself."""
        found = self.data.get("info")
        return found if isinstance(found, dict) else {}

    @property
    def is_old(self) -> bool:
        """Whether its schemas are of the dialect of 3.0."""
        return self.version.startswith("3.0")


def read_document(path: Path, hosts: Collection[str] = ()) -> Written | None:
    """The document of a file, or None if it is no OpenAPI document; raises SpecError with all its problems."""
    shelf = Shelf()
    root = shelf.read(path)
    if not isinstance(root.data, dict) or not {"openapi", "swagger"} & root.data.keys() or "stackgen" in root.data:
        return None
    clearing = Clearing(shelf)
    version = _version(root, shelf, clearing)
    references = References(shelf, root, _fetch(hosts), hosts)
    references.files[str(path.resolve())] = root
    data = Bundle(references, clearing).document()
    _check_head(data, shelf, clearing)
    if shelf.problems:
        raise SpecError(shelf.problems, shelf.lines)
    return Written(path, version, data, shelf, clearing.warnings)


def _fetch(hosts: Collection[str]) -> Fetch:
    """How remote files are got: what is needed for that takes long to import."""

    def fetched(address: str) -> str:
        from stackgen.reading.openapi.remote import Fetching

        return Fetching(hosts).text(address)

    return fetched


def _version(root: File, shelf: Shelf, clearing: Clearing) -> str:
    if "openapi" not in root.data:
        span = shelf.span(root.data, "swagger")
        message = (
            f"this is a document of Swagger {shelf.written(root.data, 'swagger')}; OpenAPI 3.0, 3.1 and 3.2 are read"
        )
        raise SpecError([Problem(span, "openapi-version", message, _CONVERT)], shelf.lines)
    written = shelf.written(root.data, "openapi") or ""
    if not _VERSION.fullmatch(written):
        span = shelf.span(root.data, "openapi")
        message = f"there is no OpenAPI {quoted(written)} that can be read"
        raise SpecError([Problem(span, "openapi-version", message, "3.0, 3.1 and 3.2 are read")], shelf.lines)
    if not isinstance(root.data["openapi"], str):
        clearing.warn(shelf.span(root.data, "openapi"), f"`openapi` is not in quotes; {written} is meant")
    return written


_CONVERT = "convert it, for example with `npx swagger2openapi --patch swagger.yaml -o openapi.yaml`"


def _check_head(data: dict[str, Any], shelf: Shelf, clearing: Clearing) -> None:
    info = data.get("info")
    if not isinstance(info, dict):
        clearing.warn(shelf.span(data, "openapi"), "`info` is missing", "add `info: {title: …, version: …}`")
    for path in data.get("paths") or {}:
        if not path.startswith(("/", "x-")):
            span = shelf.span(data["paths"], path)
            clearing.warn(
                span, f"the path {quoted(path)} does not begin with a slash; one is added", f'write "/{path}"'
            )
