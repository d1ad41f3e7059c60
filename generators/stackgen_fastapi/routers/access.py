"""Access in routes: what an operation depends on to get its service."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import ANNOTATED, Columns
from stackgen_fastapi.guards import has_rules, rule
from stackgen_fastapi.operations import transitions_of
from stackgen_fastapi.python import Code, Need, call, code, joined, name, needs_of, string


def dependency(entity: Entity) -> str:
    """The name under which routes depend on the entity's service, where everybody may do everything."""
    return f"{entity.name}ServiceDep"


def service_of(columns: Columns, entity: Entity, operation: str) -> Code:
    """The service of an operation, for whoever its rule lets in."""
    if not has_rules(columns.model):
        return name(columns.module("api", "deps"), dependency(entity))
    service = name(layout.entity_module(columns.app, "services", entity), f"{entity.name}Service")
    allowed = call(name(columns.module("api", "permissions"), "allowed"), service, rule(columns, entity, operation))
    scopes = entity.rules[operation].scopes
    if not scopes:
        return code("{}[{}, {}({})]", ANNOTATED, service, name("fastapi", "Depends"), allowed)
    named = joined(Code(string(scope)) for scope in scopes)
    return code("{}[{}, {}({}, scopes=[{}])]", ANNOTATED, service, name("fastapi", "Security"), allowed, named)


def needs_of_rules(columns: Columns, entity: Entity) -> frozenset[Need]:
    """The imports of all its operations."""
    return needs_of(_services(columns, entity))


def _services(columns: Columns, entity: Entity) -> Iterator[Code]:
    operations = entity.api.operations if entity.api else ()
    moves = (one.names.word for one in transitions_of(entity))
    for operation in (*operations, *moves, *(one.names.word for one in entity.actions)):
        yield service_of(columns, entity, operation)
