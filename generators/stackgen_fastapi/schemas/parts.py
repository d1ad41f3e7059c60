"""Parts in schemas: the lists of them in what they are parts of, and what an item of such a list may be."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import ANNOTATED, FIELD, Columns
from stackgen_fastapi.python import Code, call, code, joined, literal, name
from stackgen_fastapi.schemas.lines import Line
from stackgen_fastapi.shapes import Parts, Shape

MOST = 1000  # parts in one request


@dataclass(frozen=True)
class PartField:
    """The parts in each schema of what they are parts of."""

    create: Line
    update: Line
    read: Line


@dataclass(frozen=True)
class KeyedItem:
    """An item of the list in a change: with its key one that is there, without it a new one."""

    doc: str
    keys: tuple[Line, ...]
    condition: Code  # `keyed(OrderLineChange, OrderLineCreate, "id")`

    @property
    def codes(self) -> tuple[Code, ...]:
        values = (key.value for key in self.keys if key.value)
        return (ANNOTATED, self.condition, *(key.annotation for key in self.keys), *values)


def part_field(columns: Columns, parts: Parts) -> PartField:
    """The field of a list of parts, or of the only one."""
    alias = {"alias": literal(parts.name)} if parts.name != parts.attribute else {}
    create, read = _schema(columns, parts.target, "Create"), _schema(columns, parts.target, "Read")
    if parts.single:
        none = call(FIELD, default=Code("None"), **alias) if alias else Code("None")
        written, shown = code("{} | None", create), code("{} | None", read)
        line = Line(parts.attribute, written, none)
        return PartField(line, line, Line(parts.attribute, _named(shown, alias), Code("None")))
    item = _schema(columns, parts.target, "Item") if parts.keyed else create
    limit = call(FIELD, max_length=literal(MOST))
    empty = call(FIELD, default_factory=Code("list"), **alias) if alias else Code("[]")
    unset = call(FIELD, default_factory=columns.named_type("unset"), **alias)
    listed = code("list[{}]", read)
    return PartField(
        Line(parts.attribute, code("{}[list[{}], {}]", ANNOTATED, create, limit), empty),
        Line(parts.attribute, code("{}[list[{}], {}]", ANNOTATED, item, limit), unset),
        Line(parts.attribute, _named(listed, alias), call(name("dataclasses", "field"), default_factory=listed)),
    )


def keyed_item(columns: Columns, entity: Entity) -> KeyedItem | None:
    """The item of the list, where it has a key of its own that a new one has not."""
    if entity.parent is None:
        return None
    above = columns.model.entity(entity.parent.target)
    parts = next(one for one in Shape(columns.model, above).parts if one.target is entity)
    if not parts.keyed:
        return None
    own = [column for column in entity.key_columns if column not in parts.owner]
    keys = []
    for column in own:
        alias = call(FIELD, alias=literal(column.name)) if column.name != column.attribute else None
        keys.append(Line(column.attribute, columns.body(entity, column), alias))
    words = joined(literal(column.name) for column in own)
    condition = code(f"{{}}({entity.name}Change, {entity.name}Create, {{}})", columns.named_type("keyed"), words)
    doc = f"Changes to the {entity.names.title} with this key, in the list of its {above.names.title}."
    return KeyedItem(doc, tuple(keys), condition)


def _schema(columns: Columns, entity: Entity, suffix: str) -> Code:
    return name(layout.entity_module(columns.app, "schemas", entity), f"{entity.name}{suffix}")


def _named(annotation: Code, alias: dict[str, Code]) -> Code:
    return code("{}[{}, {}]", ANNOTATED, annotation, call(FIELD, **alias)) if alias else annotation
