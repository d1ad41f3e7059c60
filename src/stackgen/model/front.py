"""The front: the path of a spec, or of an OpenAPI document -> the source of a spec, whichever of the two it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from stackgen.model.resolve import model_of
from stackgen.reading.mixins import mixed
from stackgen.reading.nodes import Node, made, span_of
from stackgen.reading.openapi.detecting import may_be_document
from stackgen.reading.problems import Span, SpecError
from stackgen.reading.source import Source, read_source
from stackgen.reading.text import read_text

if TYPE_CHECKING:
    from stackgen.model.openapi.translate import Translated
    from stackgen.reading.openapi.reading import Written

_ROUNDS = 8


def source_at(path: Path, hosts: Collection[str] = ()) -> Source:
    """The source of a spec; of a document, that of its entities, with the document beside it."""
    written = document_at(path, hosts)
    return read_source(path) if written is None else _source_of(written, checked_translation(written))


def document_at(path: Path, hosts: Collection[str] = ()) -> Written | None:
    """The OpenAPI document at a path, if there is one."""
    if not may_be_document(read_text(path)[0]):
        return None
    from stackgen.reading.openapi.reading import read_document  # only for documents

    return read_document(path, hosts)


def checked_translation(written: Written, *, routed: bool = False) -> Translated:
    """A translation that resolves: what cannot be an entity is left to the team, with the reason."""
    from stackgen.model.openapi.translate import translated  # only for documents

    excluded: dict[str, str] = {}
    for _ in range(_ROUNDS):
        found = translated(written, routed=routed, excluded=excluded)
        try:
            model_of(_source_of(written, found))
        except SpecError as error:
            more = _blamed(error, found)
            if not more:
                raise
            excluded |= more
            continue
        break
    return found


def _source_of(written: Written, found: Translated) -> Source:
    """The source of a translated document: its tree stands in the text of the document."""
    shelf = written.shelf
    root: Node | None = shelf.node(written.data)
    assert root is not None
    tree = made(found.spec, found.places, root)
    return Source(
        path=str(written.path),
        lines=shelf.lines,
        data=found.spec,
        mixed=mixed(tree),
        digests=shelf.digests,
        document=found.document,
        warnings=tuple(dict.fromkeys(written.warnings)),
    )


def _blamed(error: SpecError, found: Translated) -> Mapping[str, str]:
    """The paths whose entities cannot be, and why; of problems that the author asked for with `x-stackgen`, none."""
    owners: dict[tuple[str, int, int], str] = {}
    for pointer, node in found.places.items():
        if pointer[:1] == ("entities",) and len(pointer) > 1:
            owners.setdefault(_start(span_of(node)), str(pointer[1]))
    paths = {one.name: one for one in found.candidates}
    blamed: dict[str, str] = {}
    for problem in error.problems:
        name = owners.get(_start(problem.span))
        if name is None or name not in paths or paths[name].is_overridden:
            return {}
        blamed[paths[name].resource.path] = problem.message
    return blamed


def _start(span: Span) -> tuple[str, int, int]:
    return span.path, span.line, span.column
