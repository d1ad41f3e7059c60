"""Actions in a service: a method for each, which the team writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Entity
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.keys import key_arguments
from stackgen_fastapi.operations import action_said, input_name, output_code
from stackgen_fastapi.python import Code, Need, code, docstring, joined, needs_of, string


@dataclass(frozen=True)
class ActionPart:
    """One action, as actions_methods.py.j2 sees it."""

    method: str
    single: bool  # whether it is about one row
    doc: str
    parameter: Code  # unused until the action is written, so it begins with an underscore
    returns: Code
    message: str
    needs: frozenset[Need]


def action_parts(columns: Columns, entity: Entity) -> Iterator[ActionPart]:
    """The actions of an entity."""
    for action in entity.actions:
        names = action.names
        given = "query" if action.in_query else "data"
        parameter = code(f", _{given}: {{}}", input_name(columns, entity, names)) if action.input else Code("")
        if action.scope == "collection":
            parameter = code("{}{}", _above(columns, entity), parameter)
        returns = output_code(columns, entity, action) or Code("None")
        yield ActionPart(
            method=names.method,
            single=action.scope == "item",
            doc=docstring(action_said(entity, action), 8),
            parameter=parameter,
            returns=returns,
            message=string(f"The action `{names.word}` is not written yet."),
            needs=needs_of([parameter, returns]) | {(columns.module("errors"), "NotImplementedActionError")},
        )


def _above(columns: Columns, entity: Entity) -> Code:
    """The parameters that name what a part belongs to; it is unused too."""
    above = [part for part in key_arguments(columns, entity) if part.entity is not entity]
    return joined((code(f", _{part.name}: {{}}", part.annotation) for part in above), "")
