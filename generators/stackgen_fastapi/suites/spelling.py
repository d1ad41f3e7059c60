"""How tests spell things: sample values, arguments, local variables, paths of rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from keyword import iskeyword

from stackgen.model.entities import Column, Entity, ForeignColumn, JsonValue, Kind, Reference
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code, code, joined, literal, name, string

RUN = re.compile(r"(.{1,4}?)\1{5,}", re.DOTALL)
POWERS = {2**bits + less: f"2**{bits}{' - 1' if less else ''}" for bits in (31, 63) for less in (0, -1)}

# Words that the tests use for other things than the row that they are about.
TAKEN = frozenset(
    [
        "any",
        "app",
        "as_json",
        "body",
        "both",
        "build",
        "call",
        "changed",
        "client",
        "compared",
        "conflict",
        "connection",
        "count_statements",
        "created",
        "current",
        "cursor",
        "db",
        "document",
        "embedded",
        "engine",
        "event",
        "expected",
        "field",
        "first",
        "found",
        "given",
        "ids",
        "is_missing",
        "item",
        "items",
        "key",
        "left",
        "many",
        "missing",
        "more",
        "name",
        "names",
        "number",
        "one",
        "order_of",
        "other",
        "owner",
        "page",
        "pages",
        "parent",
        "path",
        "payload",
        "problem",
        "pytest",
        "query",
        "raised",
        "read",
        "refused",
        "required",
        "response",
        "result",
        "results",
        "right",
        "route",
        "row",
        "rows",
        "second",
        "service",
        "services",
        "sort",
        "stale",
        "state",
        "statements",
        "stored",
        "suffix",
        "target",
        "text",
        "transaction",
        "value",
        "values",
        "version",
        "walk",
        "way",
        "whole",
        "words",
    ]
)


def sample(value: JsonValue) -> Code:
    """A JSON value; long runs and limits of integers as one would write them by hand."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) in POWERS:
        return Code(POWERS[value] if value > 0 else f"-({POWERS[-value]})")
    if isinstance(value, list):
        return _items(value)
    if isinstance(value, dict):
        return code("{{{}}}", joined(code("{}: {}", literal(key), sample(item)) for key, item in value.items()))
    return literal(value)


def _text(value: str) -> Code:
    match = RUN.match(value) if len(value) > 20 else None
    if match is None or len(match[0]) < 16:
        return Code(string(value))
    run, rest = match[1], value[match.end() :]
    body = f"{string(run)} * {len(match[0]) // len(run)}"
    return Code(f"{body} + {string(rest)}" if rest else body)


def _items(values: list[JsonValue]) -> Code:
    if len(values) > 2 and all(value == values[0] for value in values):
        return code(f"[{{}}] * {len(values)}", sample(values[0]))
    return code("[{}]", joined(sample(value) for value in values))


def arguments(values: Mapping[str, Code]) -> Code:
    """Keyword arguments, by JSON key; in a dictionary where a key is no identifier."""
    if all(word.isidentifier() and not iskeyword(word) for word in values):
        return joined(code(f"{word}={{}}", value) for word, value in values.items())
    return code("**{}", mapping(values))


def mapping(values: Mapping[str, Code]) -> Code:
    """A dictionary."""
    return code("{{{}}}", joined(code("{}: {}", string(word), value) for word, value in values.items()))


def strings(words: tuple[str, ...]) -> Code:
    """A list of strings."""
    return code("[{}]", joined(Code(string(word)) for word in words))


def imported(module: str, word: str) -> Code:
    """A class for a test module: pytest would take one whose name begins with `Test` for a test."""
    if not word.startswith("Test"):
        return name(module, word)
    return Code(f"The{word}", frozenset({(module, f"{word} as The{word}")}))


@dataclass(frozen=True)
class Subject:
    """One entity, as tests speak of it."""

    columns: Columns
    entity: Entity

    @property
    def title(self) -> str:
        return self.entity.names.title

    @cached_property
    def variable(self) -> str:
        """A local variable that holds a row."""
        word = self.entity.names.variable
        return f"the_{self.entity.names.snake}" if word in TAKEN or word.startswith(("make_", "build_")) else word

    @cached_property
    def plural(self) -> str:
        """A local variable that holds rows."""
        word = self.entity.names.plural
        taken = word in TAKEN or iskeyword(word) or word == self.variable
        return f"{self.entity.names.snake}_rows" if taken else word

    @property
    def factory(self) -> str:
        return f"tests.factories.{self.entity.names.module}"

    @property
    def make(self) -> Code:
        """The factory of a row."""
        return name(self.factory, f"make_{self.entity.names.snake}")

    @property
    def build(self) -> Code:
        """The factory of a request's body."""
        return name(self.factory, f"build_{self.entity.names.snake}")

    def schema(self, suffix: str) -> Code:
        """A schema of the entity."""
        return imported(layout.entity_module(self.columns.app, "schemas", self.entity), f"{self.entity.name}{suffix}")

    @property
    def service(self) -> Code:
        return imported(layout.entity_module(self.columns.app, "services", self.entity), f"{self.entity.name}Service")

    @property
    def table(self) -> Code:
        """The class of the table."""
        module = layout.entity_module(self.columns.app, "models", self.entity)
        return imported(module, self.entity.names.class_name)

    @property
    def route(self) -> str:
        """The path of the collection, as the text of an f-string: the parts of a row lie at the fixture `route`."""
        if self.entity.parent:
            return "{route}"
        return f"/{self.entity.api.path}" if self.entity.api else ""

    @property
    def own_key(self) -> tuple[Column, ...]:
        """The columns of the key; of a part, those that name it among the parts of one row."""
        parent = self.entity.parent
        if parent is None:
            return self.entity.key_columns
        return tuple(c for c in self.entity.key_columns if c not in parent.columns and not parent.one_to_one)

    @property
    def rows_route(self) -> str:
        """The path of the collection, as an expression."""
        return "route" if self.entity.parent else string(self.route)

    def item(self, row: str) -> Code:
        """The path of a row that the factory made."""
        parts = [_in_path(column, f"{row}.{column.attribute}") for column in self.own_key]
        return Code(f'f"{self.route}/{"/".join(f"{{{part}}}" for part in parts)}"') if parts else Code("route")

    def item_in_json(self, row: str) -> Code:
        """The path of a row that a response showed."""
        parts = [f"{{{row}['{column.name}']}}" for column in self.own_key]
        return Code(f'f"{self.route}/{"/".join(parts)}"') if parts else Code("route")

    def key(self, row: str) -> str:
        """The arguments that name a row to the service."""
        above = ["*owner"] if self.entity.parent else []
        return ", ".join([*above, *(f"{row}.{column.attribute}" for column in self.own_key)])

    def key_of_child(self, row: str, reference: Reference, owner: str) -> str:
        """The same of a row that refers to another one, which is in the variable `owner`."""
        if self.entity.parent is None:
            return self.key(row)
        own = [f"{row}.{column.attribute}" for column in self.own_key]
        if reference.part_of:
            return ", ".join([self.target(reference).key(owner), *own])
        return ", ".join([*(f"{row}.{column.attribute}" for column in self.entity.parent.columns), *own])

    def arguments_of_child(self, reference: Reference, row: str) -> Code:
        """The arguments of the factory that make a row refer to another one."""
        if not reference.part_of:
            return arguments(self.referring(reference, row))
        return Code(self.target(reference).key(row))

    def identity(self, row: str) -> Code:
        """The key of a row as a session takes it: by attributes, where a table may have another order of its own."""
        parts = {column.attribute: Code(f"{row}.{column.attribute}") for column in self.entity.key_columns}
        return next(iter(parts.values())) if len(parts) == 1 else mapping(parts)

    def referring(self, reference: Reference, row: str) -> dict[str, Code]:
        """The foreign key that refers to a row that the factory made, by JSON key."""
        return {column.name: in_json(column, f"{row}.{column.references}") for column in reference.columns}

    def target(self, reference: Reference) -> Subject:
        """The entity that a reference refers to."""
        return Subject(self.columns, self.columns.model.entity(reference.target))


def spelled_otherwise(column: Column) -> bool:
    """Whether an address may spell a key in another way than JSON: with other signs, or signs that are quoted."""
    kind = column.type.kind
    return kind in (Kind.DATETIME, Kind.ENUM) or (kind is Kind.STRING and column.constraints.pattern is not None)


def _in_path(column: Column, value: str) -> str:
    return f"{value}.isoformat()" if column.type.kind in (Kind.DATETIME, Kind.TIME) else value


def in_json(column: Column | ForeignColumn, value: str) -> Code:
    """A value of a row as JSON has it."""
    kind = column.type.kind
    if kind in (Kind.UUID, Kind.DECIMAL):
        return Code(f"str({value})")
    if kind is Kind.DATETIME:
        return Code(f'{value}.isoformat().replace("+00:00", "Z")')
    return Code(f"{value}.isoformat()" if kind in (Kind.DATE, Kind.TIME) else value)
