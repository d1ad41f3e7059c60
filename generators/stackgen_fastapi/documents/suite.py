"""Tests of a group of operations: those on rows work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from stackgen.model.document import Binding, Operation
from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.documents.examples import examples_of
from stackgen_fastapi.documents.requests import Given, given_of
from stackgen_fastapi.documents.resources import resource_of
from stackgen_fastapi.documents.routes import function_of
from stackgen_fastapi.documents.sampling import NoSample, flat
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.documents.wording import spoken
from stackgen_fastapi.keys import key_arguments
from stackgen_fastapi.python import Code, Need, import_block, literal, name
from stackgen_fastapi.served import Group, is_secured


@dataclass(frozen=True)
class TestView:
    """One test. All is source."""

    function: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class SuiteView:
    """All that test_group.py.j2 may see."""

    doc: str
    imports: str
    secured: bool
    tests: tuple[TestView, ...]


def suite_view(columns: Columns, typed: Typed, group: Group) -> SuiteView | None:
    """The tests of a group; None if there is nothing that can be tested without knowing more."""
    made = [Checked(columns, typed, one, one.binding) for one in group.operations if one.binding]
    tests = [(one, TestView(function_of(one.operation), tuple(one.lines()))) for one in made if one.can_be]
    if not tests:
        return None
    secured = is_secured(typed.document)
    needs: set[Need] = {("httpx", "AsyncClient"), (layout.module(columns.app, "db", "session"), "Database")}
    needs = needs.union(*(one.needs for one, _ in tests), {("pytest", "")} if secured else ())
    doc = spoken(f"The operations on {group.title} over HTTP.", 0)
    return SuiteView(doc, import_block(needs, columns.app.package), secured, tuple(view for _, view in tests))


@dataclass
class Checked:
    """The test of an operation on rows."""

    columns: Columns
    typed: Typed
    operation: Operation
    binding: Binding
    needs: set[Need] = field(default_factory=set)

    @cached_property
    def can_be(self) -> bool:
        """Whether the factory's rows are what the document describes, and the request is known."""
        try:
            _ = self._given, self._examples
        except NoSample:
            return False
        return not any(column.type.kind == "type" for column in self._entity.columns)

    def lines(self) -> Iterator[str]:
        """The lines of the test."""
        if self._examples:
            self._need("typing", "Any")
            yield f"values: dict[str, Any] = {literal(self._examples)}"
        yield from getattr(self, f"_{self.binding.action}")()

    def _create(self) -> Iterator[str]:
        if self.binding.parents:
            yield f"row = as_json(await {self._factory('make')}(db{self._values}))"
            self._need("tests.factories", "as_json")
        values = "".join(f", {one}=row[{literal(one)}]" for one in self.binding.parents.values())
        built = self._factory("build")
        yield f"body = {self._sent(f'await {built}(db{self._values}{values})')}"
        yield f"response = await client.post({self._call('wrapped_body')})"
        yield f"assert response.status_code == {self.binding.status}, response.text"
        if self.binding.response_schema:
            self._need("tests.exchange", "shown")
            yield f"created = {self._unwrapped()}"
            if self._is_part:
                yield f"known = {{**shown({self._resource}, body), **created}}"
                yield f"assert shown({self._resource}, body).items() <= known.items()"
            else:
                yield f"assert shown({self._resource}, body).items() <= created.items()"

    def _get(self) -> Iterator[str]:
        yield from self._made()
        yield f"response = await client.get({self._call()})"
        yield f"assert response.status_code == {self.binding.status}, response.text"
        yield f"assert {self._unwrapped()} == {self._resource}.properties(made)"
        yield from self._gone()
        yield f"response = await client.get({self._call()})"
        yield "assert response.status_code == 404"

    def _update(self) -> Iterator[str]:
        yield from self._made()
        built = self._factory("build")
        yield f"body = {self._sent(f'await {built}(db{self._values})')}"
        yield f"response = await client.{self.operation.method}({self._call('wrapped_body')})"
        yield f"assert response.status_code == {self.binding.status}, response.text"
        yield f"changed = {self._resource}.properties(await {self._service}(db).get({self._keys}))"
        self._need("tests.exchange", "shown")
        yield f"assert shown({self._resource}, body).items() <= changed.items()"

    def _replace(self) -> Iterator[str]:
        return self._update()

    def _delete(self) -> Iterator[str]:
        yield from self._made()
        yield f"response = await client.delete({self._call()})"
        yield f"assert response.status_code == {self.binding.status}, response.text"
        self._need(layout.module(self.columns.app, "errors"), "NotFoundError")
        self._need("pytest", "")
        yield "with pytest.raises(NotFoundError):"
        yield f"    await {self._service}(db).get({self._keys})"
        yield f"response = await client.delete({self._call()})"
        yield "assert response.status_code == 404"

    def _list(self) -> Iterator[str]:
        yield from self._made()
        yield f"response = await client.get({self._call()})"
        yield f"assert response.status_code == {self.binding.status}, response.text"
        yield f"assert {self._unwrapped()} == [{self._resource}.properties(made)]"

    def _made(self) -> Iterator[str]:
        yield f"made = await {self._factory('make')}(db{self._values})"
        if self.binding.keys or self.binding.parents:
            self._need("tests.factories", "as_json")
            yield "row = as_json(made)"

    def _gone(self) -> Iterator[str]:
        yield f"await {self._service}(db).delete({self._keys})"

    @property
    def _keys(self) -> str:
        return ", ".join(f"made.{part.attribute}" for part in key_arguments(self.columns, self._entity))

    def _sent(self, built: str) -> str:
        self._need("tests.exchange", "sent")
        known = flat(self.typed.document.schemas, {"$ref": f"#/components/schemas/{self.binding.request_schema}"})
        names = ", ".join(literal(one).text for one in self._settable(known.get("properties", {})))
        return f"sent({self._resource}, {built}, {names})"

    def _settable(self, known: Mapping[str, Any]) -> Iterator[str]:
        resource = self.typed.document.resource(self.binding.entity)
        # A row that is there keeps its key.
        fixed = self._entity.key if self.binding.keys else ()
        settable = (one for one in resource.properties if not one.readonly and one.field not in fixed)
        return (one.name for one in settable if one.name in known)

    def _call(self, body: str = "") -> str:
        """The arguments of the client's method."""
        path = self.operation.route
        fields = {**self.binding.keys, **self.binding.parents}
        named = False
        for parameter in self.operation.parameters:
            if parameter.place == "path" and parameter.name in fields:
                path = path.replace(f"{{{parameter.attribute}}}", f"{{row['{fields[parameter.name]}']}}")
                named = True
        more = [f"{word}={literal(values)}" for word, values in self._given.items()]
        if body:
            envelope = "".join(f", {literal(step)}" for step in self.binding.request_envelope)
            more.append(f"json=wrapped(body{envelope})" if envelope else "json=body")
            if envelope:
                self._need("tests.exchange", "wrapped")
        return ", ".join([f'f"{path}"' if named else literal(path).text, *more])

    @property
    def _is_part(self) -> bool:
        """Whether the answer does not show all of a row: its key alone, for example."""
        resource = self.typed.document.resource(self.binding.entity)
        found = flat(self.typed.document.schemas, {"$ref": f"#/components/schemas/{self.binding.response_schema}"})
        return any(one.name not in found.get("properties", {}) for one in resource.properties if not one.writeonly)

    @cached_property
    def _examples(self) -> dict[str, Any]:
        return examples_of(self.typed.document, self._entity, self.binding)

    @property
    def _values(self) -> str:
        return ", **values" if self._examples else ""

    @cached_property
    def _given(self) -> Given:
        return given_of(self.typed.document, self.operation)

    def _unwrapped(self) -> str:
        if not self.binding.response_envelope:
            return "response.json()"
        self._need("tests.exchange", "unwrapped")
        steps = ", ".join(literal(step).text for step in self.binding.response_envelope)
        return f"unwrapped(response.json(), {steps})"

    @cached_property
    def _entity(self) -> Entity:
        return self.columns.model.entity(self.binding.entity)

    @property
    def _resource(self) -> str:
        return self._used(resource_of(self.columns, self._entity))

    @property
    def _service(self) -> str:
        module = layout.entity_module(self.columns.app, "services", self._entity)
        return self._used(name(module, f"{self._entity.name}Service"))

    def _factory(self, verb: str) -> str:
        names = self._entity.names
        return self._used(name(f"tests.factories.{names.module}", f"{verb}_{names.snake}"))

    def _need(self, module: str, word: str) -> None:
        self.needs.add((module, word))

    def _used(self, piece: Code) -> str:
        self.needs |= piece.needs
        return piece.text
