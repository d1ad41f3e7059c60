"""Routes of an entity's own operations: one for each transition and each action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Action, Entity, Transition
from stackgen_fastapi import layout
from stackgen_fastapi.columns import ANNOTATED, Columns
from stackgen_fastapi.keys import item_path, key_arguments
from stackgen_fastapi.operations import (
    action_said,
    function_name,
    input_name,
    output_code,
    said_of,
    transitions_of,
)
from stackgen_fastapi.python import Code, Need, code, docstring, joined, name, needs_of, string
from stackgen_fastapi.routers.access import service_of


@dataclass(frozen=True)
class OwnRoute:
    """All that operations.py.j2 may see of one operation."""

    verb: str
    service: Code
    path: str
    single: bool  # whether it is about one row
    empty: bool  # whether it answers nothing
    responses: Code  # what is documented
    function: str
    doc: str
    parameter: Code  # `, data: OrderShipInput`, or nothing
    returns: Code
    method: str
    arguments: str
    etag: Code | None = None  # what makes the tag of the version that is answered

    @property
    def needs(self) -> frozenset[Need]:
        status = {("http", "HTTPStatus")} if self.empty else set()
        tag = {("fastapi", "Response"), *self.etag.needs} if self.etag else set()
        return needs_of([self.responses, self.parameter, self.returns]) | status | tag


def own_routes(columns: Columns, entity: Entity) -> Iterator[OwnRoute]:
    """The routes of an entity's transitions, and of the actions on one row."""
    yield from (_transition(columns, entity, transition) for transition in transitions_of(entity))
    yield from (_action(columns, entity, action) for action in entity.actions if action.scope == "item")


def collection_routes(columns: Columns, entity: Entity) -> Iterator[OwnRoute]:
    """The routes of an entity's other actions: before those of rows, whose paths would match them."""
    return (_action(columns, entity, action) for action in entity.actions if action.scope == "collection")


def _transition(columns: Columns, entity: Entity, transition: Transition) -> OwnRoute:
    names, given = transition.names, bool(transition.input)
    home, words = columns.module("api", "errors"), ("WRITE", "READ")
    if entity.versioned:
        home, words = columns.module("api", "versions"), ("MOVED_WITH_INPUT", "MOVED")
    return OwnRoute(
        verb="post",
        service=service_of(columns, entity, names.word),
        path=string(f"{item_path(columns.model, entity)}/{names.path}"),
        single=True,
        empty=False,
        responses=name(home, words[0] if given else words[1]),
        function=function_name(entity, names),
        doc=docstring(said_of(entity, transition)),
        parameter=_moving(columns, entity, transition),
        returns=name(layout.entity_module(columns.app, "schemas", entity), f"{entity.name}Read"),
        method=names.method,
        arguments=_arguments(columns, entity, "data" if given else "")
        + (", versions=versions" if entity.versioned else ""),
        etag=name(columns.module("api", "versions"), "etag") if entity.versioned else None,
    )


def _moving(columns: Columns, entity: Entity, transition: Transition) -> Code:
    """What the request for a transition holds besides the key."""
    given = code(", data: {}", input_name(columns, entity, transition.names)) if transition.input else Code("")
    if not entity.versioned:
        return given
    return code(", versions: {}{}", name(columns.module("api", "versions"), "SentVersions"), given)


def _action(columns: Columns, entity: Entity, action: Action) -> OwnRoute:
    names, single = action.names, action.scope == "item"
    errors = columns.module("api", "errors")
    documented = name(errors, "WRITE" if action.input and not action.in_query else "READ")
    returns = output_code(columns, entity, action)
    given = ("query" if action.in_query else "data") if action.input else ""
    above = [part for part in key_arguments(columns, entity) if part.entity is not entity and not single]
    names_above = [part.name for part in above]
    path = joined((code(f", {part.name}: {{}}", part.parameter) for part in above), "")
    return OwnRoute(
        verb=action.method,
        service=service_of(columns, entity, names.word),
        path=string(f"{item_path(columns.model, entity) if single else ''}/{names.path}"),
        single=single,
        empty=returns is None,
        responses=code("{} | {}", documented, name(errors, "UNWRITTEN")),
        function=function_name(entity, names, plural=not single),
        doc=docstring(action_said(entity, action)),
        parameter=code("{}{}", path, _parameter(columns, entity, action)),
        returns=returns or Code("None"),
        method=names.method,
        arguments=_arguments(columns, entity, given) if single else ", ".join(filter(None, [*names_above, given])),
    )


def _parameter(columns: Columns, entity: Entity, action: Action) -> Code:
    """What the request holds, as a parameter of its function."""
    if not action.input:
        return Code("")
    given = input_name(columns, entity, action.names)
    if not action.in_query:
        return code(", data: {}", given)
    query = code("{}({})", name(columns.module("api", "deps"), "QueryString"), given)
    return code(", query: {}[{}, {}({})]", ANNOTATED, given, name("fastapi", "Depends"), query)


def _arguments(columns: Columns, entity: Entity, given: str) -> str:
    key = [part.name for part in key_arguments(columns, entity)]
    return ", ".join([*key, given] if given else key)
