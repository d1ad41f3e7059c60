"""Transitions as the stack spells them: their input as an entity of its own, their words, their functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stackgen.model.entities import Entity, Field, Kind, Model, Transition
from stackgen.model.names import OperationNames
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code, name, prose
from stackgen_fastapi.valuetypes import fields_of


def transitions_of(entity: Entity) -> tuple[Transition, ...]:
    """The transitions of an entity, if its rows go through states."""
    return entity.states.transitions if entity.states else ()


def inputs_of(entity: Entity) -> Iterator[tuple[str, Entity]]:
    """What the requests of an entity's own operations hold, each as an entity without a table, with its doc."""
    for transition in transitions_of(entity):
        if transition.input:
            yield f"What `{transition.names.word}` takes.", input_of(entity, transition.names, transition.input)


def all_inputs(model: Model) -> Iterator[Entity]:
    """The inputs of all entities."""
    return (given for entity in model.entities for _, given in inputs_of(entity))


def holds_json(model: Model) -> bool:
    """Whether some column, some type or some input holds JSON of the user's."""
    given = (field for shape in all_inputs(model) for field in shape.fields)
    return any(field.type.kind is Kind.JSON for field in (*fields_of(model), *given))


def input_of(entity: Entity, names: OperationNames, fields: tuple[Field, ...]) -> Entity:
    """Some fields as an entity that has nothing else, in the modules of `entity`."""
    return Entity(
        names=replace(entity.names, word=input_class(entity, names)),
        fields=fields,
        references=(),
        collections=(),
        inverses=(),
        key=(),
        unique=(),
        indexes=(),
        checks=(),
        order=(),
        api=None,
    )


def input_class(entity: Entity, names: OperationNames) -> str:
    """`OrderShipInput`."""
    return f"{entity.name}{names.pascal}Input"


def input_name(columns: Columns, entity: Entity, names: OperationNames) -> Code:
    """The class of an input, imported."""
    return name(layout.entity_module(columns.app, "schemas", entity), input_class(entity, names))


def function_name(entity: Entity, names: OperationNames) -> str:
    """The function of a route, and of a command: `pay_order`."""
    return f"{names.snake}_{entity.names.snake}"


def with_article(entity: Entity) -> str:
    """`an order`."""
    title = entity.names.title
    return f"{'an' if title[:1].lower() in 'aeiou' else 'a'} {title}"


def said_of(entity: Entity, transition: Transition) -> str:
    """What a transition does, for docstrings: a sentence, and then what the user says of it."""
    sentence = f"Take {with_article(entity)} from {leads(transition)}."
    return f"{sentence}\n\n{transition.doc}" if transition.doc.strip() else sentence


def leads(transition: Transition) -> str:
    """`draft or paid to cancelled`."""
    *first, last = transition.sources
    sources = f"{', '.join(first)} or {last}" if first else last
    return prose(f"{sources} to {transition.target}")
