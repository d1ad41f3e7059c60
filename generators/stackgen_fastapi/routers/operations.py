"""Routes of an entity's own operations: one for each transition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.keys import item_path
from stackgen_fastapi.operations import function_name, input_name, said_of, transitions_of
from stackgen_fastapi.python import Code, Need, code, docstring, needs_of, string


@dataclass(frozen=True)
class OwnRoute:
    """All that operations.py.j2 may see of one operation."""

    path: str
    responses: str  # the name of what is documented
    function: str
    doc: str
    parameter: Code  # `, data: OrderShipInput`, or nothing
    returns: Code
    method: str
    argument: str
    needs: frozenset[Need]


def own_routes(columns: Columns, entity: Entity) -> Iterator[OwnRoute]:
    """The routes of an entity's transitions."""
    read = Code(
        f"{entity.name}Read", frozenset({(layout.entity_module(columns.app, "schemas", entity), f"{entity.name}Read")})
    )
    for transition in transitions_of(entity):
        names = transition.names
        given = code(", data: {}", input_name(columns, entity, names)) if transition.input else Code("")
        responses = "WRITE" if transition.input else "READ"
        yield OwnRoute(
            path=string(f"{item_path(entity)}/{names.path}"),
            responses=responses,
            function=function_name(entity, names),
            doc=docstring(said_of(entity, transition)),
            parameter=given,
            returns=read,
            method=names.method,
            argument=", data" if transition.input else "",
            needs=needs_of([read, given]) | {(columns.module("api", "errors"), responses)},
        )
