"""Documents that others have written, and small ones that tests write."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stackgen.model.document import Document, Operation
from stackgen.model.entities import Model
from stackgen.model.front import source_at
from stackgen.model.resolve import model_of

REAL = Path(os.environ.get("STACKGEN_REAL_SPECS", Path(__file__).parents[3] / "shared/real-specs"))

HEAD = 'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\n'

needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the real documents are not on this machine")


def model_at(path: Path) -> Model:
    """The model of a document."""
    return model_of(source_at(path))


def model_from(folder: Path, text: str, head: str = HEAD) -> Model:
    """The model of a document that is written into a folder."""
    path = folder / "openapi.yaml"
    path.write_text(head + text, encoding="utf-8")
    return model_at(path)


def document_of(model: Model) -> Document:
    """The document of a model that has one."""
    assert model.document is not None
    return model.document


def operation(model: Model, method: str, path: str) -> Operation:
    """One operation of a document."""
    found = (one for one in document_of(model).operations if (one.method, one.path) == (method, path))
    return next(found)
