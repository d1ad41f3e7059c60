"""Schemas of the operations that an entity has only if it lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from stackgen.model.entities import Column, Entity
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.bulk import has, most, replace_suffix
from stackgen_fastapi.columns import ANNOTATED, FIELD, Columns, in_create
from stackgen_fastapi.python import Code, call, code, docstring, literal


class SchemaLine(Protocol):
    """One field of a schema: `name: annotation = value`."""

    @property
    def name(self) -> str: ...
    @property
    def annotation(self) -> Code: ...
    @property
    def value(self) -> Code | None: ...


@dataclass(frozen=True)
class KeyLine:
    """One part of a key: `name: annotation = value`."""

    name: str
    annotation: Code
    value: Code | None


@dataclass(frozen=True)
class BulkSchemas:
    """All that schema_bulk.py.j2 may see; None where there is no such schema."""

    replace_doc: str | None
    replace: tuple[SchemaLine, ...]
    create_doc: str
    items: Code | None
    delete_doc: str
    ids: Code | None
    key_doc: str
    key: tuple[KeyLine, ...]  # empty for a key of one column

    @property
    def codes(self) -> Iterator[Code]:
        """All the code, for its imports."""
        yield from (part for part in (self.items, self.ids) if part)
        for line in self.key:
            yield line.annotation
            yield from (line.value,) if line.value else ()


def bulk_schemas(columns: Columns, entity: Entity, replace: Iterable[SchemaLine]) -> BulkSchemas:
    """The schemas that the entity's operations ask for; `replace` are the fields that may change."""
    names = entity.names
    article = article_of(names.title)
    composite = len(entity.key) > 1
    key = tuple(_key_line(columns, entity, column) for column in entity.key_columns)
    one = Code(f"{entity.name}BulkKey") if composite else key[0].annotation
    separate = has(entity, "replace") and replace_suffix(entity) == "Replace"
    replacing = f"{article.capitalize()} {names.title} in place of one; what is left out takes its default."
    return BulkSchemas(
        replace_doc=docstring(replacing) if separate else None,
        replace=tuple(replace),
        create_doc=docstring(f"New {names.plural_title}, stored all or not at all."),
        items=_listed(entity, Code(f"{entity.name}Create")) if has(entity, "bulk_create") else None,
        delete_doc=docstring(f"The {names.plural_title} to delete, all or none."),
        ids=_listed(entity, one) if has(entity, "bulk_delete") else None,
        key_doc=docstring(f"The key of {article} {names.title}."),
        key=key if composite and has(entity, "bulk_delete") else (),
    )


def _listed(entity: Entity, one: Code) -> Code:
    limits = call(FIELD, min_length=literal(1), max_length=literal(most(entity)))
    return code("{}[list[{}], {}]", ANNOTATED, one, limits)


def _key_line(columns: Columns, entity: Entity, column: Column) -> KeyLine:
    about = call(FIELD, alias=literal(column.name)) if column.name != column.attribute else None
    return KeyLine(column.attribute, key_annotation(columns, entity, column), about)


def key_annotation(columns: Columns, entity: Entity, column: Column) -> Code:
    """The type of one part of a key in the body of a request."""
    alias = columns.alias(entity, column) if in_create(column) else None
    return alias or columns.body(entity, column)


def key_annotations(columns: Columns, entity: Entity) -> Iterable[Code]:
    """The types of all parts of the key, if requests hold keys."""
    if has(entity, "bulk_delete"):
        yield from (columns.body(entity, column) for column in entity.key_columns)
