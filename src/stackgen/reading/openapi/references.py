"""References: `$ref` in a file -> the part of a document that it means, wherever that is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from stackgen.reading.nodes import span_of
from stackgen.reading.openapi.files import File, Pointer, Shelf
from stackgen.reading.problems import Problem, quoted, suggestion

# Schemas of JSON Schema itself: any schema fits, so nothing needs to be fetched.
_META = re.compile(r"https?://json-schema\.org/(?:draft-0\d/schema|draft/20\d\d-\d\d/schema|schema)#?/?")
META_SCHEMA = {"type": "object", "description": "A JSON Schema."}

_STEPS = 40  # pointers that lead through references

Fetch = Callable[[str], str]


class Unresolved(Exception):
    """A reference that leads nowhere; what is wrong with it has been noted."""


@dataclass(frozen=True, eq=False)
class Target:
    """The part that a reference means."""

    file: File
    pointer: Pointer
    data: Any


@dataclass
class References:
    """Finds what references mean, reading files where they are needed."""

    shelf: Shelf
    root: File
    fetch: Fetch
    hosts: Collection[str] = ()
    files: dict[str, File] = field(default_factory=dict)
    depth: int = 0

    def find(self, holder: Any, file: File) -> Target:
        """What the `$ref` of a part means; raises Unresolved."""
        written = holder["$ref"]
        if not isinstance(written, str) or not written.strip():
            raise self._wrong(holder, "bad-ref", "a `$ref` is text such as '#/components/schemas/Pet'", _LOCAL)
        if _META.fullmatch(written):
            return Target(file, ("$meta",), META_SCHEMA)
        address, _, fragment = written.partition("#")
        home = self._file(holder, file, address) if address else file
        return self._inside(holder, home, unquote(fragment))

    def final(self, holder: Any, file: File) -> Target:
        """As `find`, and on while that is nothing but a reference; raises Unresolved, also where it has no end."""
        seen: set[int] = set()
        target = self.find(holder, file)
        while isinstance(target.data, dict) and isinstance(target.data.get("$ref"), str):
            if id(target.data) in seen:
                raise self._wrong(holder, "bad-ref", f"{quoted(holder['$ref'])} leads back to itself", _CIRCLE)
            seen.add(id(target.data))
            target = self.find(target.data, target.file)
        return target

    def _inside(self, holder: Any, file: File, fragment: str) -> Target:
        if fragment and not fragment.startswith("/"):
            found = _anchored(file.data, fragment)
            if found is None:
                raise self._wrong(holder, "bad-ref", f"there is no anchor {quoted(fragment)}", _LOCAL)
            return Target(file, ("#", fragment), found)
        data: Any = file.data
        pointer = tuple(step.replace("~1", "/").replace("~0", "~") for step in fragment.split("/")[1:])
        for number, step in enumerate(pointer):
            below = _step(data, step)
            if below is None and isinstance(data, dict) and "$ref" in data and data is not holder:
                return self._beyond(holder, data, file, pointer[number:])
            if below is None:
                raise self._missing(holder, data, pointer, number)
            data = below
        return Target(file, pointer, data)

    def _beyond(self, holder: Any, data: Any, file: File, rest: Pointer) -> Target:
        """A pointer that leads through a reference."""
        if self.depth >= _STEPS:
            raise self._wrong(holder, "bad-ref", f"{quoted(holder['$ref'])} leads back to itself", _CIRCLE)
        self.depth += 1
        try:
            through = self.final(data, file)
            steps = "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in (*through.pointer, *rest))
            return self._inside(data, through.file, steps)
        finally:
            self.depth -= 1

    def _missing(self, holder: Any, data: Any, pointer: Pointer, number: int) -> Unresolved:
        there = [str(key) for key in data] if isinstance(data, dict) else []
        hint = suggestion(pointer[number], there, "what stands there")
        return self._wrong(
            holder, "bad-ref", f"{quoted(holder['$ref'])} leads nowhere: {_so_far(pointer, number)}", hint
        )

    def _file(self, holder: Any, file: File, address: str) -> File:
        parts = urlsplit(address)
        if file.folder is None or parts.scheme in {"http", "https"}:
            return self._remote(holder, urldefrag(urljoin(file.name, address))[0])
        if parts.scheme or parts.netloc or "\\" in address or "\0" in address:
            raise self._wrong(holder, "bad-ref", f"{quoted(address)} is no path of a file", _BELOW)
        return self._near(holder, file.folder / unquote(address), address)

    def _near(self, holder: Any, path: Path, address: str) -> File:
        assert self.root.folder is not None
        whole = path.resolve()
        if not whole.is_relative_to(self.root.folder.resolve()):
            raise self._wrong(holder, "bad-ref", f"{quoted(address)} leads out of the document's folder", _BELOW)
        if str(whole) not in self.files:
            if not whole.is_file():
                near = (one.name for one in sorted(whole.parent.glob("*"))) if whole.parent.is_dir() else ()
                hint = suggestion(whole.name, near) or "paths are relative to the file that holds the `$ref`"
                raise self._wrong(holder, "bad-ref", f"the file {quoted(address)} does not exist", hint)
            self.files[str(whole)] = self.shelf.read(self.root.folder / whole.relative_to(self.root.folder.resolve()))
        return self.files[str(whole)]

    def _remote(self, holder: Any, address: str) -> File:
        host = urlsplit(address).hostname or ""
        if host not in self.hosts:
            message = f"{quoted(address)} is on a network, and nothing is fetched that was not asked for"
            hint = f"save it beside the document, or allow it with `--allow-ref-host {host}`"
            raise self._wrong(holder, "remote-ref", message, hint)
        if address not in self.files:
            try:
                text = self.fetch(address)
            except OSError as error:
                message = f"{quoted(address)} cannot be fetched: {error}"
                raise self._wrong(holder, "remote-ref", message, "save it beside the document") from None
            self.files[address] = self.shelf.take(text, address)
        return self.files[address]

    def _wrong(self, holder: Any, code: str, message: str, hint: str) -> Unresolved:
        node = self.shelf.node(holder, "$ref")
        span = self.shelf.span(holder) if node is None else span_of(node)
        self.shelf.problems.append(Problem(span, code, message, hint))
        return Unresolved()


_LOCAL = "for example '#/components/schemas/Pet' or 'schemas/Pet.yaml'"
_CIRCLE = "somewhere on the way something must stand that is no reference"
_BELOW = "references lead to files in the document's folder or in one below it"


def _so_far(pointer: Pointer, number: int) -> str:
    place = "/".join(("#", *pointer[:number]))
    return f"{place} has no {quoted(pointer[number])}"


def _step(data: Any, step: str) -> Any:
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and step.isdecimal() and int(step) < len(data):
        return data[int(step)]
    return None


def _anchored(data: Any, name: str) -> Any:
    """The schema that calls itself by a name."""
    waiting = [data]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if name in {part.get("$anchor"), part.get("$dynamicAnchor")}:
                return part
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return None
