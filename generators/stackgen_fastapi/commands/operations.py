"""Commands of an entity's own operations: one for each transition and each action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Action, Entity, Field
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.commands.given import Given, given_by, json_keys, parameters_of
from stackgen_fastapi.commands.options import option_of
from stackgen_fastapi.keys import key_arguments
from stackgen_fastapi.operations import (
    action_said,
    function_name,
    input_name,
    input_of,
    output_code,
    said_of,
    transitions_of,
)
from stackgen_fastapi.python import Code, Need, docstring, needs_of, string


@dataclass(frozen=True)
class OwnCommand:
    """All that operations.py.j2 may see of one operation."""

    name: str
    function: str
    doc: str
    method: str
    given: Given | None
    schema: Code
    single: bool  # whether it is about one row
    shown: Code | None  # the type of what is printed
    reader: str  # what reads the options: `parse`, or `parse_query`

    @property
    def needs(self) -> frozenset[Need]:
        shown = [self.shown] if self.shown else []
        return needs_of([self.schema, *shown, *(self.given.parameters if self.given else ())])


def own_commands(columns: Columns, entity: Entity) -> Iterator[OwnCommand]:
    """The commands of an entity's transitions and actions."""
    for transition in transitions_of(entity):
        names = transition.names
        given = _given(columns, entity, input_of(entity, names, transition.input)) if transition.input else None
        schema = input_name(columns, entity, names) if given else Code("")
        yield OwnCommand(
            name=string(names.path),
            function=function_name(entity, names),
            doc=docstring(said_of(entity, transition)),
            method=names.method,
            given=given,
            schema=schema,
            single=True,
            shown=Code(f"{entity.name}Read"),
            reader="parse",
        )
    yield from (_action(columns, entity, action) for action in entity.actions)


def _action(columns: Columns, entity: Entity, action: Action) -> OwnCommand:
    names, single = action.names, action.scope == "item"
    given = _given(columns, entity, input_of(entity, names, action.input)) if action.input else None
    return OwnCommand(
        name=string(names.path),
        function=function_name(entity, names, plural=not single),
        doc=docstring(action_said(entity, action)),
        method=names.method,
        given=given,
        schema=input_name(columns, entity, names) if given else Code(""),
        single=single,
        shown=output_code(columns, entity, action),
        reader="parse_query" if action.in_query else "parse",
    )


def _given(columns: Columns, entity: Entity, taken: Entity) -> Given:
    """The options for the fields of an input."""
    key = key_arguments(columns, entity)
    names = parameters_of(taken.fields, taken=(part.name for part in key))
    options = [
        option_of(columns, field, names[field.name], doc=field.doc, required=_is_required(field))
        for field in taken.fields
    ]
    lists = {field.name for field in taken.fields if field.type.many and _is_required(field)}
    return given_by(options, lists=lists, json=json_keys(taken.fields))


def _is_required(field: Field) -> bool:
    return field.default is None and not field.optional
