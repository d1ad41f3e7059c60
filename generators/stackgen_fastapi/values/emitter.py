"""Values: one Pydantic model for each type of the spec, in one module, since types may hold each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Default, Entity, Field, Kind
from stackgen.model.names import prose, snake
from stackgen_fastapi import layout
from stackgen_fastapi.about import about_column
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code, Need, code, docstring, import_block, needs_of
from stackgen_fastapi.valuetypes import holder_of, in_order

templates = Templates(__package__)


@dataclass(frozen=True)
class Line:
    """One field of a class: `name: annotation = value`."""

    name: str
    annotation: Code
    value: Code | None


@dataclass(frozen=True)
class ValueClass:
    class_name: str
    doc: str
    fields: tuple[Line, ...]


@dataclass(frozen=True)
class ValuesView:
    """All that values.py.j2 may see."""

    imports: str
    classes: tuple[ValueClass, ...]


def emit(request: Request) -> Iterator[Artifact]:
    columns = Columns(request.model)
    if request.model.types:
        path = layout.path(columns.app, "models", "values.py")
        yield templates.render("values.py.j2", path, _view(columns))


def _view(columns: Columns) -> ValuesView:
    classes: list[ValueClass] = []
    needs: set[Need] = {("pydantic", "BaseModel"), ("pydantic", "ConfigDict")}
    home = columns.module("models", "values")
    for value_type in in_order(columns.model):
        known = frozenset(one.class_name for one in classes)
        lines = tuple(_line(columns, holder_of(value_type), field, known) for field in value_type.fields)
        doc = value_type.doc or f"{prose(snake(value_type.name)).capitalize()}, a value object."
        classes.append(ValueClass(value_type.class_name, docstring(doc), lines))
        needs |= needs_of(code for line in lines for code in (line.annotation, line.value or Code("")))
    own = {need for need in needs if need[0] == home}
    return ValuesView(import_block(needs - own, columns.app.package), tuple(classes))


def _line(columns: Columns, holder: Entity, field: Field, known: frozenset[str]) -> Line:
    annotation = columns.kept(holder, field)
    if field.type.kind is Kind.TYPE:
        annotation = _forward(annotation, known, optional=field.optional)
    elif field.optional and annotation.text != "Any":
        annotation = code("{} | None", annotation)
    value, factory = _default(columns, field)
    about = about_column(field, alias=True, default=value, default_factory=factory)
    plain = about is None or (value is not None and about.text == f"Field(default={value.text})")
    return Line(field.attribute, annotation, value if plain else about)


def _forward(annotation: Code, known: frozenset[str], *, optional: bool) -> Code:
    """The annotation, with the class in quotes if it is not defined yet."""
    suffix = " | None" if optional else ""
    [(_, word)] = [need for need in annotation.needs if need[0].endswith(".values")]
    if word in known:
        return Code(annotation.text + suffix, annotation.needs)
    if annotation.text == word:
        return Code(f'"{word}{suffix}"', annotation.needs)
    return Code(re.sub(rf"\b{word}\b", f'"{word}"', annotation.text) + suffix, annotation.needs)


def _default(columns: Columns, field: Field) -> tuple[Code | None, Code | None]:
    """The default of a field, or what makes it."""
    default: Default | None = field.default
    if default is None:
        return (Code("None") if field.optional else None), None
    if made := columns.factory(default):
        return None, made
    value = columns.value(field, default.value)
    if field.type.kind is Kind.TYPE and default.value != []:
        return None, code("lambda: {}", value)  # the class may still wait for another
    return value, None
