"""Defaults of addresses are what a client could send, in the form in which the API keeps it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stackgen.model import values
from stackgen.model.entities import FieldType, Kind
from stackgen.model.values import Misfit, canonical

TEMPLATE = Path(__file__).parents[2] / "generators/stackgen_fastapi/schemas/types_text.py.j2"


@pytest.mark.parametrize(
    ("kind", "written", "kept"),
    [
        (Kind.EMAIL, "Jane.Doe@EXAMPLE.com", "Jane.Doe@example.com"),
        (Kind.URL, "HTTPS://Example.COM:8080/A?B=c#D", "https://example.com:8080/A?B=c#D"),
        (Kind.URL, "http://localhost", "http://localhost"),
    ],
)
def test_kept_as_the_api_keeps_it(kind: Kind, written: str, kept: str) -> None:
    assert canonical(FieldType(kind), written, []) == kept


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (Kind.EMAIL, "jane@localhost"), (Kind.EMAIL, "é@example.com"), (Kind.EMAIL, "a@b@example.com"),
        (Kind.EMAIL, f"jane@{'a.' * 200}com"), (Kind.URL, "ftp://example.com/"), (Kind.URL, "https:///x"),
        (Kind.URL, "https://a b"), (Kind.URL, "https://example.com/" + "a" * 2048), (Kind.URL, "example.com"),
    ],
)  # fmt: skip
def test_refused_as_the_api_refuses_it(kind: Kind, written: str) -> None:
    with pytest.raises(Misfit):
        canonical(FieldType(kind), written, [])


def test_the_patterns_are_those_of_the_generated_api() -> None:
    found = re.findall(r'pattern=r"\^(.*)\$"', TEMPLATE.read_text("utf-8"))
    ours = [re.sub(r"\(\?=[^)]*\)", "", one.pattern).replace("(?:", "(") for one in (values._EMAIL, values._URL)]
    assert ours == found[:2]
