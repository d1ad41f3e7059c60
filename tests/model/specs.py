"""Small specs for the tests of the model."""

from __future__ import annotations

import textwrap

from stackgen.model.entities import Entity, Field, Model
from stackgen.model.resolve import model_of
from stackgen.reading.problems import SpecError
from stackgen.reading.source import source_of

HEAD = "stackgen: 1\napp: {name: shop}\n"


def model(text: str, head: str = HEAD) -> Model:
    """The model of a spec that lacks its head."""
    return model_of(source_of(head + textwrap.dedent(text), "spec.yaml"))


def entities(text: str) -> Model:
    """The model of some entities."""
    return model("entities:\n" + textwrap.indent(textwrap.dedent(text), "  "))


def entity(text: str, name: str = "") -> Entity:
    """An entity of some; the first one, if no name is given."""
    found = entities(text)
    return found.entity(name) if name else found.entities[0]


def field(text: str, enums: str = "") -> Field:
    """A field of the given form, named `value`."""
    found = model(f"{enums}\nentities:\n  Thing:\n    timestamps: false\n    fields:\n      value: {text}\n")
    return found.entities[0].fields[1]


def problems(text: str, head: str = HEAD) -> list[str]:
    """What is wrong with a spec: `line:column: code: message`."""
    try:
        model(text, head)
    except SpecError as error:
        return [str(problem).removeprefix("spec.yaml:") for problem in error.problems]
    return []
