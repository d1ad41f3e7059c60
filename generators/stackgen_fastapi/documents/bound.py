"""Operations that work on the rows of an entity: the lines of their methods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from stackgen.model.document import Binding, Operation, Paging
from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.documents.answers import answer_of
from stackgen_fastapi.documents.resources import resource_of
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.keys import key_arguments
from stackgen_fastapi.listings import listing_of
from stackgen_fastapi.python import Code, Need, joined, literal, name


@dataclass
class Lines:
    """The lines of one method, which gather what they need."""

    columns: Columns
    typed: Typed
    operation: Operation
    binding: Binding
    needs: set[Need] = field(default_factory=set)

    def all(self) -> list[str]:
        """The lines of the method's body."""
        return list(getattr(self, f"_{self.binding.action}")())

    def _create(self) -> Iterator[str]:
        given = [f"{one}={value}" for one, value in self._parents()]
        new = ", ".join(["body", *self._strings(self.binding.request_envelope), *given])
        row = "row = " if self._has_result else ""
        yield f"{row}await {self._service}.create({self._resource}.new({new}))"
        yield from self._shown()

    def _get(self) -> Iterator[str]:
        yield f"row = await {self._service}.get({self._key})"
        yield from self._below()
        yield from self._shown()

    def _update(self, how: str = "changes") -> Iterator[str]:
        yield f"key_ = {self._key}"
        if self.binding.parents:
            yield f"row = await {self._service}.get(key_)"
            yield from self._below()
        body = ", ".join(["body", *self._strings(self.binding.request_envelope)])
        row = "row = " if self._has_result else ""
        yield f"{row}await {self._service}.update(key_, {self._resource}.{how}({body}))"
        yield from self._shown()

    def _replace(self) -> Iterator[str]:
        yield from self._update("whole")

    def _delete(self) -> Iterator[str]:
        yield f"key_ = {self._key}"
        if self.binding.parents or (self.binding.response_schema and self._has_result):
            yield f"row = await {self._service}.get(key_)"
            yield from self._below()
        yield f"await {self._service}.delete(key_)"
        yield from self._shown()

    def _list(self) -> Iterator[str]:
        paging = self.binding.paging
        query = self._class("schemas", "Query")
        filters = [f"{one}={value}" for one, value in self._parents()]
        for parameter, one in self.binding.filters.items():
            filters.append(f"{one}=parameters.{self._attribute(parameter)}")
        if paging is None:
            yield from self._every(query, filters)
        else:
            yield from self._page(query, filters, paging)

    def _every(self, query: str, filters: list[str]) -> Iterator[str]:
        """All rows, a page after the other."""
        yield f"service = {self._service}"
        asked = ", ".join([query, "limit=100", *filters])
        yield f"page = await service.search({self._mapping('query')}({asked}))"
        yield "rows = page.items"
        yield "while page.next_cursor:"
        more = ", ".join([query, "limit=100", "cursor=page.next_cursor", *filters])
        yield f"    page = await service.search({self._mapping('query')}({more}))"
        yield "    rows += page.items"
        yield from self._listed("rows", [])

    def _page(self, query: str, filters: list[str], paging: Paging) -> Iterator[str]:
        most, style = listing_of(self._entity).page, listing_of(self._entity).style
        largest = most.max if most else 100
        wanted = f"parameters.{self._attribute(paging.limit)}" if paging.limit else "None"
        yield f"limit = {self._mapping('limited')}({wanted}, {min(paging.size, largest)}, {largest})"
        given = ["limit=limit"]
        position = f"parameters.{self._attribute(paging.position)}" if paging.position else "None"
        if style == "cursor":
            given.append(f"cursor={position}")
        elif paging.style == "page":
            number = f"{self._mapping('counted')}({position}, {paging.first})"
            given.append(f"offset=({number} - {paging.first}) * limit" if paging.first else f"offset={number} * limit")
        else:
            given.append(f"offset={self._mapping('counted')}({position}, 0)")
        yield f"wanted = {self._mapping('query')}({', '.join([query, *given, *filters])})"
        yield f"page = await {self._service}.search(wanted)"
        told = [(paging.next, "page.next_cursor")] if style == "cursor" else [(paging.total, "page.total")]
        told.append((paging.count, "len(items)"))
        yield from self._listed("page.items", [(path, value) for path, value in told if path])

    def _listed(self, rows: str, told: list[tuple[tuple[str, ...], str]]) -> Iterator[str]:
        """What is answered with several rows, and what is told beside them."""
        result = answer_of(self.typed, self.operation).result
        item = result.text.removeprefix("list[").removesuffix("]")
        if not self.binding.response_envelope and item != result.text and self.typed.classes.is_model(item):
            self.needs |= result.needs
            yield f"return [{item}.model_validate({self._resource}.properties(row)) for row in {rows}]"
            return
        yield f"items = [{self._resource}.properties(row) for row in {rows}]"
        yield from self._answered("items", told)

    def _shown(self) -> Iterator[str]:
        """What is answered with one row."""
        if not self._has_result:
            return
        if self.binding.response_schema:
            yield from self._answered(f"{self._resource}.properties(row)", [])
        else:
            yield f"return {self._result(literal(dict(self.binding.given)).text)}"

    def _answered(self, value: str, told: list[tuple[tuple[str, ...], str]]) -> Iterator[str]:
        if not self.binding.response_envelope:
            yield f"return {self._result(value)}"
            return
        yield f"answer: dict[str, Any] = {literal(dict(self.binding.given))}"
        self.needs.add(("typing", "Any"))
        for path, told_value in (*told, (self.binding.response_envelope, value)):
            if len(path) == 1 and told_value != "page.next_cursor":
                yield f"answer[{literal(path[0])}] = {told_value}"
            else:
                yield f"{self._mapping('placed')}(answer, {literal(list(path))}, {told_value})"
        yield f"return {self._result('answer')}"

    def _result(self, value: str) -> str:
        result = answer_of(self.typed, self.operation).result
        self.needs |= result.needs
        if self.typed.classes.is_model(result.text):
            return f"{result.text}.model_validate({value})"
        self.needs.add(("pydantic", "TypeAdapter"))
        return f"TypeAdapter[{result.text}]({result.text}).validate_python({value})"

    def _below(self) -> Iterator[str]:
        if parents := [f"{one}={value}" for one, value in self._parents()]:
            yield f"{self._mapping('below')}(row, {', '.join(parents)})"

    def _parents(self) -> Iterator[tuple[str, str]]:
        for parameter, one in self.binding.parents.items():
            yield one, f"parameters.{self._attribute(parameter)}"

    @property
    def _has_result(self) -> bool:
        return answer_of(self.typed, self.operation).result.text != "None"

    @cached_property
    def _entity(self) -> Entity:
        return self.columns.model.entity(self.binding.entity)

    @property
    def _service(self) -> str:
        return f"{self._class('services', 'Service')}(self.db)"

    @property
    def _resource(self) -> str:
        return self._used(resource_of(self.columns, self._entity))

    @property
    def _key(self) -> str:
        """The key of the row, in the order of its columns."""
        by_field = {one: parameter for parameter, one in self.binding.keys.items()}
        parts = []
        for part in key_arguments(self.columns, self._entity):
            value = f"parameters.{self._attribute(by_field[part.column.name])}"
            parts.append(f"{self._mapping('key')}({self._used(part.parameter)}, {value})")
        return ", ".join(parts)

    def _attribute(self, parameter: str) -> str:
        attribute = next(one.attribute for one in self.operation.parameters if one.name == parameter)
        return self.typed.attributes(self.operation)[attribute]

    def _class(self, layer: str, suffix: str) -> str:
        module = layout.entity_module(self.columns.app, layer, self._entity)
        return self._used(name(module, f"{self._entity.name}{suffix}"))

    def _mapping(self, function: str) -> str:
        return self._used(name(layout.module(self.columns.app, "resources", "mapping"), function))

    def _used(self, piece: Code) -> str:
        self.needs |= piece.needs
        return piece.text

    @staticmethod
    def _strings(path: tuple[str, ...]) -> list[str]:
        return [joined([literal(step)]).text for step in path]
