"""Translating: an OpenAPI document that was read -> the spec of its entities as a source, and the Document itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from stackgen.model.document import Binding, Document, Operation, Recognition, Resource, Tag, Unhonoured
from stackgen.model.openapi.bindings import Bindings
from stackgen.model.openapi.candidates import Candidate, Candidates
from stackgen.model.openapi.desk import Desk, mappings, pointer
from stackgen.model.openapi.failures import error_shapes
from stackgen.model.openapi.fields import Fields
from stackgen.model.openapi.naming import module_word
from stackgen.model.openapi.operations import Operations
from stackgen.model.openapi.parameters import server_path
from stackgen.model.openapi.relations import relate
from stackgen.model.openapi.resources import resources
from stackgen.model.openapi.security import schemes
from stackgen.model.openapi.spectree import SpecTree, line_of
from stackgen.reading.nodes import Node
from stackgen.reading.openapi.reading import Written
from stackgen.reading.problems import SpecError, quoted
from stackgen.reading.source import Pointer

_NO_ITEM = "its path is no collection of items, and not that of an item of one"


@dataclass(frozen=True, eq=False)
class Translated:
    """A document as the engine goes on with it."""

    document: Document
    spec: Mapping[str, Any]
    places: Mapping[Pointer, Node]
    candidates: tuple[Candidate, ...] = ()


def translated(written: Written, *, routed: bool = False, excluded: Mapping[str, str] | None = None) -> Translated:
    """What a document means; raises SpecError with all that is wrong in it. `excluded` are paths of no entity."""
    desk = Desk(written)
    desk.declare()
    security = tuple(schemes(desk))
    operations = tuple(Operations(desk, frozenset(one.name for one in security)).all())
    if desk.problems:
        raise SpecError(desk.problems, written.shelf.lines)
    candidates = Candidates(desk, Fields(desk, is_spec=routed))
    candidates.look(operations, excluded or {})
    relate(candidates)
    for one in candidates.found:
        one.columns.add_rest(frozenset())
    if hollow := dict(_hollow(candidates)):
        return translated(written, routed=routed, excluded={**(excluded or {}), **hollow})
    tree = SpecTree(desk, candidates.fields)
    tree.make(candidates.found, routed=routed)
    if desk.problems:
        raise SpecError(desk.problems, written.shelf.lines)
    bound = _bound(desk, candidates, operations)
    info = written.info
    document = Document(
        title=str(info.get("title") or ""),
        version=str(info.get("version") or ""),
        openapi=written.version,
        text=json.dumps(written.data, indent=2, ensure_ascii=False) + "\n",
        description=str(info.get("description") or ""),
        schemas=dict(desk.schemas),
        words={name: word for word, name in desk.classes.by_word.items() if name != word},
        operations=bound,
        tags=tuple(_tags(written, bound)),
        security_schemes=security,
        servers=tuple(str(one.get("url") or "") for one in written.data.get("servers") or () if isinstance(one, dict)),
        webhooks=tuple(name for name, _ in mappings(written.data.get("webhooks"))),
        resources=tuple(_resource(desk, one) for one in candidates.found),
        errors=tuple(error_shapes(desk, operations)),
        recognised=tuple(_recognised(desk, candidates, bound)),
        unhonoured=tuple(_unhonoured(desk, candidates, bound)),
    )
    return Translated(document, tree.data, tree.places, tuple(candidates.found))


def _hollow(candidates: Candidates) -> Iterator[tuple[str, str]]:
    """The paths whose items hold something that no row of theirs does, unless the author wants the rows."""
    for one in candidates.found:
        if (name := one.columns.unknown(one.read.shape)) and not one.is_overridden:
            yield one.resource.path, f"its items hold {quoted(name)}, and nothing tells the value of that"


def _bound(desk: Desk, candidates: Candidates, operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
    said: dict[str, Binding | str] = {}
    for candidate in candidates.found:
        for operation, what in Bindings(desk, candidate).all():
            if isinstance(what, Binding) or operation.operation_id not in said:
                said[operation.operation_id] = what
    found = []
    for one in operations:
        what = said.get(one.operation_id) or _reason(candidates, one)
        found.append(replace(one, reason=what) if isinstance(what, str) else replace(one, binding=what))
    return tuple(found)


def _reason(candidates: Candidates, operation: Operation) -> str:
    path = server_path(operation.path).rstrip("/")
    for collection, reason in candidates.refused.items():
        if path == collection or path.rpartition("/")[0] == collection:
            return reason
    near = [one for one in candidates.found if f"{path}/".startswith(f"{one.resource.path}/")]
    if near:
        name = max(near, key=lambda one: len(one.resource.path)).name
        return f"it is no list, get, create, update, replace or delete of {name}"
    return _NO_ITEM


def _tags(written: Written, operations: tuple[Operation, ...]) -> list[Tag]:
    told = {
        str(one.get("name")): str(one.get("description") or "")
        for one in written.data.get("tags") or ()
        if isinstance(one, dict)
    }
    used = dict.fromkeys(tag for one in operations for tag in one.tags)
    return [Tag(name, module_word(name), told.get(name, "")) for name in dict.fromkeys((*told, *used))]


def _resource(desk: Desk, candidate: Candidate) -> Resource:
    properties = tuple(candidate.columns.properties.values())
    return Resource(candidate.name, desk.name_of(candidate.read.schema), candidate.resource.path, properties)


def _recognised(desk: Desk, candidates: Candidates, operations: tuple[Operation, ...]) -> list[Recognition]:
    by_path = {one.resource.path: one for one in candidates.found}
    rows = []
    for resource in resources(operations):
        paths = [one.path for one in resource.operations]
        line, candidate = line_of(desk, paths[0]), by_path.get(resource.path)
        if candidate is None:
            rows.append(Recognition(resource.path, line, reason=candidates.refused.get(resource.path, _NO_ITEM)))
            continue
        bound = [one.binding.action for one in resource.operations if one.binding]
        left = [f"{one.method.upper()}: {one.reason}" for one in resource.operations if not one.binding]
        rows.append(Recognition(resource.path, line, candidate.name, tuple(bound), "; ".join(left)))
    return rows


def _unhonoured(desk: Desk, candidates: Candidates, operations: tuple[Operation, ...]) -> list[Unhonoured]:
    for name, _ in mappings(desk.written.data.get("webhooks")):
        desk.leave(pointer("webhooks", name), desk.written.data["webhooks"], name, "webhooks are kept, and not served")
    paths = desk.written.data.get("paths") or {}
    for one in operations:
        if one.binding and one.binding.action == "list":
            used = set(one.binding.filters)
            used |= {one.binding.paging.limit, one.binding.paging.position} if one.binding.paging else set()
            for parameter in one.parameters:
                if parameter.place == "query" and parameter.name not in used:
                    what = f"the query parameter {parameter.name} is accepted, and has no effect"
                    desk.leave(f"{one.pointer}/parameters", paths.get(one.path), one.method, what)
    for candidate in candidates.found:
        for note in candidate.columns.notes:
            path = candidate.resource.path
            desk.leave(pointer("paths", path), paths, path, f"{candidate.name}: {note}")
    return desk.unhonoured
