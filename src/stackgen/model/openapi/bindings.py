"""Bindings: the operations of a resource that became an entity -> what each does with its rows, or why it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stackgen.model.document import Action, Binding, Content, Json, Operation, Paging, Response
from stackgen.model.openapi.candidates import Candidate
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.filling import Unknown, template
from stackgen.model.openapi.naming import field_word
from stackgen.model.openapi.paging import paging
from stackgen.model.openapi.parameters import IN_PATH, server_path
from stackgen.model.openapi.resources import Found, json_schemas, listed_in, unwrapped_like
from stackgen.model.openapi.shape import flat, shape_of
from stackgen.reading.problems import quoted

_ITEM: Mapping[str, Action] = {"get": "get", "put": "replace", "patch": "update", "delete": "delete"}
_COLLECTION: Mapping[str, Action] = {"get": "list", "post": "create"}
_USUAL = {"create": "201", "delete": "204"}


class Unbound(Exception):
    """Why an operation of an entity is left to the team."""


@dataclass
class Answer:
    """The answer of an operation when it is done."""

    status: str
    content: Content | None = None
    found: Found | None = None
    given: Mapping[str, Json] | None = None


@dataclass
class Bindings:
    """Binds the operations of one candidate."""

    desk: Desk
    candidate: Candidate

    def all(self) -> Iterator[tuple[Operation, Binding | str]]:
        """Every operation on its two paths, with its binding or the reason why it has none."""
        resource = self.candidate.resource
        for held, actions in ((resource.collection, _COLLECTION), (resource.item, _ITEM)):
            for method, operation in held.items():
                try:
                    if method not in actions:
                        raise Unbound(f"{method.upper()} on this path is no action on {self.candidate.name}")
                    yield operation, self._binding(operation, actions[method])
                except (Unbound, Unknown) as error:
                    unknown = f"nothing tells the value of {quoted(error)} in its answer"
                    yield operation, unknown if isinstance(error, Unknown) else str(error)

    def _binding(self, operation: Operation, action: Action) -> Binding:
        candidate, bodies = self.candidate, self.candidate.bodies
        body = bodies.get(operation.operation_id)
        if action == "replace" and body and not self._is_whole(body):
            action = "update"
        if body is None and action in {"create", "update", "replace"}:
            raise Unbound("what it takes is no object like the one that is read")
        self._check_required(operation, action)
        answer, how = self._answer(operation, action)
        names = IN_PATH.findall(server_path(operation.path))
        keys = {names.pop(): self._key()} if action not in {"list", "create"} else {}
        parents = dict(zip(names, candidate.parents.values(), strict=True))
        found = answer.found
        return Binding(
            entity=candidate.name,
            action=action,
            keys=keys,
            parents=parents,
            request_schema=self.desk.name_of(body.schema) if body else "",
            response_schema=self.desk.name_of(found.schema) if found else "",
            status=answer.status,
            request_envelope=body.envelope if body else (),
            response_envelope=found.envelope if found else (),
            media_type=answer.content.media_type if answer.content else (body.media_type if body else ""),
            paging=how,
            filters=self._filters(operation, how) if action == "list" else {},
            given=answer.given or {},
        )

    def _is_whole(self, body: Found) -> bool:
        """Whether a PUT gives all of a row, rather than what is to change: it requires what a POST does."""
        create = self.candidate.columns.sides.create
        needed = create.shape.required & body.shape.names if create else set()
        return body.shape.required >= needed and bool(create and (needed or body.schema == create.schema))

    def _key(self) -> str:
        return self.candidate.columns.properties[self.candidate.resource.key].field

    def _check_required(self, operation: Operation, action: Action) -> None:
        """What a request must hold and no column knows would be dropped in silence."""
        for one in operation.parameters:
            if one.place == "query" and one.required and action != "list":
                raise Unbound(f"it needs the query parameter {quoted(one.name)}, whose meaning is not known")

    def _answer(self, operation: Operation, action: Action) -> tuple[Answer, Paging | None]:
        response = _done(operation, action)
        status = _status(response, action)
        content = next(json_schemas(response.contents), None)
        if content is None or content.schema is None:
            if action in {"list", "get"} or response.contents:
                raise Unbound("its answer is no JSON")
            return Answer(status), None
        if action == "list":
            return self._list(operation, content, status)
        return self._one(content, status, action), None

    def _list(self, operation: Operation, content: Content, status: str) -> tuple[Answer, Paging | None]:
        found = listed_in(self.desk, content, self.candidate.read)
        if found is None:
            raise Unbound(f"its answer holds no list of {self.candidate.name}")
        self._check_answer(found)
        how = paging(self.desk, operation.parameters, content.schema, self.candidate.resource.word)
        told = {path[0] for path in ((how.next, how.total, how.count) if how else ()) if len(path) == 1}
        given = template(self.desk, content.schema, found.envelope, told, int(status)) if found.envelope else {}
        return Answer(status, content, found, given), how

    def _one(self, content: Content, status: str, action: Action) -> Answer:
        shape = shape_of(self.desk, content.schema)
        whole = Found(content.schema, shape, media_type=content.media_type) if shape else None
        found = unwrapped_like(self.desk, whole, self.candidate.read) if whole else None
        if found is None:
            if action == "get" or shape is None:
                raise Unbound(f"its answer is no {self.candidate.name}")
            return Answer(status, content, None, template(self.desk, content.schema, (), set(), int(status)))
        self._check_answer(found)
        given = template(self.desk, content.schema, found.envelope, set(), int(status)) if found.envelope else {}
        return Answer(status, content, found, given)

    def _check_answer(self, found: Found) -> None:
        if name := self.candidate.columns.unknown(found.shape):
            raise Unknown(name)

    def _filters(self, operation: Operation, how: Paging | None) -> dict[str, str]:
        """The query parameters that are named and typed like a field; the others are listed as without effect."""
        used = {how.limit, how.position} if how else set()
        columns, filters = self.candidate.columns, {}
        by_word = {field_word(one.name): one for one in columns.properties.values() if not one.writeonly}
        for parameter in operation.parameters:
            if parameter.place != "query" or parameter.name in used:
                continue
            one = by_word.get(field_word(parameter.name))
            if one and self._same_kind(one.name, parameter.schema):
                filters[parameter.name] = one.field
        return filters

    def _same_kind(self, name: str, schema: Any) -> bool:
        own = flat(self.desk, self.candidate.columns.sides.properties()[name])
        other = flat(self.desk, schema)
        scalar = kinds(other) - {"null"} <= {"string", "integer", "boolean", "number"}
        return scalar and kinds(own) - {"null"} == kinds(other) - {"null"} and own.get("format") == other.get("format")


def _done(operation: Operation, action: Action) -> Response:
    done = [one for one in operation.responses if one.status.startswith("2")]
    preferred = _USUAL.get(action, "200")
    best = next((one for one in done if one.status == preferred), None)
    with_json = next((one for one in done if any(json_schemas(one.contents))), None)
    found = with_json or best or (done[0] if done else None)
    if found is None:
        found = next((one for one in operation.responses if one.status == "default"), None)
    if found is None:
        raise Unbound("it has no answer for when all is well")
    return found


def _status(response: Response, action: Action) -> str:
    if re.fullmatch(r"\d{3}", response.status):
        return response.status
    return _USUAL.get(action, "200") if response.contents == () or action == "create" else "200"
