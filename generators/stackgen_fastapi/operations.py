"""Transitions and actions as the stack spells them: what they take and give as entities of their own, their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stackgen.model.entities import Action, Entity, Field, Kind, Model, Transition
from stackgen.model.names import OperationNames
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.bulk import BULK
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code, code, name, prose
from stackgen_fastapi.valuetypes import fields_of


def transitions_of(entity: Entity) -> tuple[Transition, ...]:
    """The transitions of an entity, if its rows go through states."""
    return entity.states.transitions if entity.states else ()


@dataclass(frozen=True)
class OwnInput:
    """What the request of an operation holds, as an entity without a table."""

    shape: Entity
    doc: str
    in_query: bool


def inputs_of(entity: Entity) -> Iterator[OwnInput]:
    """What the requests of an entity's own operations hold."""
    operations: tuple[Transition | Action, ...] = (*transitions_of(entity), *entity.actions)
    for operation in operations:
        if operation.input:
            names = operation.names
            in_query = isinstance(operation, Action) and operation.in_query
            yield OwnInput(input_of(entity, names, operation.input), f"What `{names.word}` takes.", in_query)


def outputs_of(entity: Entity) -> Iterator[tuple[str, Entity]]:
    """What the actions of an entity answer that is no entity itself, each with its doc."""
    for action in entity.actions:
        if action.output and action.output.fields:
            yield (
                f"What `{action.names.word}` answers.",
                _shape(entity, output_class(entity, action), action.output.fields),
            )


def all_inputs(model: Model) -> Iterator[OwnInput]:
    """The inputs of all entities."""
    return (given for entity in model.entities for given in inputs_of(entity))


def has_actions(model: Model) -> bool:
    """Whether some entity has actions."""
    return any(entity.actions for entity in model.entities)


def has_unwritten(model: Model) -> bool:
    """Whether some operation answers 501 until the team has written it."""
    return has_actions(model) or model.document is not None


def has_words(model: Model) -> bool:
    """Whether some path has a word where others have a key: `/orders/bulk` beside `/orders/{order_id}`."""
    routed = [entity for entity in model.entities if entity.api is not None]
    actions = any(action.scope == "collection" for entity in routed for action in entity.actions)
    return actions or any(BULK & set(entity.api.operations) for entity in routed if entity.api)


def reads_queries(model: Model) -> bool:
    """Whether some action with a route reads its input from the query string."""
    routed = (entity for entity in model.entities if entity.api is not None)
    return any(action.in_query and action.input for entity in routed for action in entity.actions)


def output_class(entity: Entity, action: Action) -> str:
    """`OrderQuoteOutput`."""
    return f"{entity.name}{action.names.pascal}Output"


def output_code(columns: Columns, entity: Entity, action: Action) -> Code | None:
    """The type of what an action answers; None if it is nothing."""
    output = action.output
    if output is None:
        return None
    if output.type is not None:
        read = name(columns.module("models", "values"), columns.model.value_type(output.type).class_name)
    elif output.entity is not None:
        target = columns.model.entity(output.entity)
        read = name(layout.entity_module(columns.app, "schemas", target), f"{target.name}Read")
    else:
        read = name(layout.entity_module(columns.app, "schemas", entity), output_class(entity, action))
    return code("list[{}]", read) if output.many else read


def holds_json(model: Model) -> bool:
    """Whether some column, some type or some input holds JSON of the user's."""
    given = (field for own in all_inputs(model) for field in own.shape.fields)
    return any(field.type.kind is Kind.JSON for field in (*fields_of(model), *given))


def input_of(entity: Entity, names: OperationNames, fields: tuple[Field, ...]) -> Entity:
    """The input of an operation as an entity."""
    return _shape(entity, input_class(entity, names), fields)


def _shape(entity: Entity, word: str, fields: tuple[Field, ...]) -> Entity:
    """Some fields as an entity that has nothing else, in the modules of `entity`."""
    return Entity(
        names=replace(entity.names, word=word),
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


def function_name(entity: Entity, names: OperationNames, *, plural: bool = False) -> str:
    """The function of a route, and of a command: `pay_order`, `import_orders`."""
    word = f"{names.snake}_{entity.names.plural if plural else entity.names.snake}"
    return f"{word}_" if word in _IMPORTED else word


_IMPORTED = frozenset({"parse_query"})  # functions that modules of commands import


def with_article(entity: Entity) -> str:
    """`an order`."""
    title = entity.names.title
    return f"{article_of(title)} {title}"


def said_of(entity: Entity, transition: Transition) -> str:
    """What a transition does, for docstrings: a sentence, and then what the user says of it."""
    sentence = f"Take {with_article(entity)} from {leads(transition)}."
    return f"{sentence}\n\n{transition.doc}" if transition.doc.strip() else sentence


def action_said(entity: Entity, action: Action) -> str:
    """What an action does, for docstrings."""
    on = with_article(entity) if action.scope == "item" else entity.names.plural_title
    sentence = f"Run the action `{action.names.word}` on {on}."
    return f"{sentence}\n\n{action.doc}" if action.doc.strip() else sentence


def leads(transition: Transition) -> str:
    """`draft or paid to cancelled`."""
    *first, last = transition.sources
    sources = f"{', '.join(first)} or {last}" if first else last
    return prose(f"{sources} to {transition.target}")
