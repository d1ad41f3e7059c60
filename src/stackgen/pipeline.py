"""The passes, in order, one line each: a spec file in, the files of an application out."""

from __future__ import annotations

from pathlib import Path

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.emitting import emit
from stackgen.artifacts.formatting import formatted
from stackgen.artifacts.generators import enabled
from stackgen.model.entities import Model


def modelled(path: Path) -> Model:
    """read, resolve."""
    from stackgen.model.resolve import resolve
    from stackgen.reading.native import read_spec
    from stackgen.reading.source import read_source

    source = read_source(path)
    return resolve(read_spec(source), source)


def rendered(model: Model) -> tuple[Artifact, ...]:
    """emit, format."""
    artifacts = emit(enabled(model.options), Request(model))
    return formatted(artifacts, model.app.formatter)
