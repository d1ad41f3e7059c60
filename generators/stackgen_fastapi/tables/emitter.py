"""Tables: one SQLModel table for each entity, the enums, and what all tables share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Default, Entity, Enum
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.columns import Columns, default_of
from stackgen_fastapi.python import Code, Need, docstring, import_block, needs_of, prose, string
from stackgen_fastapi.tables.constraints import link_arguments, table_arguments
from stackgen_fastapi.tables.fields import Line, TableFields
from stackgen_fastapi.tables.relationships import related, relationships
from stackgen_fastapi.writes import deletes_softly, is_versioned

templates = Templates(__package__)


@dataclass(frozen=True)
class Link:
    """The table of a many-to-many relation, written beside the entity that declares it."""

    class_name: str
    doc: str
    table: str
    arguments: tuple[Code, ...]
    fields: tuple[Line, ...]


@dataclass(frozen=True)
class TableView:
    """All that table.py.j2 may see."""

    doc: str
    imports: str
    typing_imports: str
    links: tuple[Link, ...]
    class_name: str
    class_doc: str
    versioned: bool
    table: str
    arguments: tuple[Code, ...]
    fields: tuple[Line, ...]
    relationships: tuple[Line, ...]


@dataclass(frozen=True)
class EnumLine:
    name: str
    value: str
    doc: str


@dataclass(frozen=True)
class EnumClass:
    class_name: str
    doc: str
    members: tuple[EnumLine, ...]


@dataclass(frozen=True)
class EnumsView:
    """All that enums.py.j2 may see."""

    enums: tuple[EnumClass, ...]


@dataclass(frozen=True)
class BaseView:
    """All that base.py.j2 may see."""

    imports: str
    utcnow: bool
    today: bool
    uuid7: bool
    versioned: bool
    ordered: bool  # keys of rows that are made together keep their order


@dataclass(frozen=True)
class PackageView:
    """All that package.py.j2 may see."""

    imports: str
    names: tuple[str, ...]


def emit(request: Request) -> Iterator[Artifact]:
    """What all tables share."""
    columns = Columns(request.model)
    yield _base(columns)
    if request.model.enums:
        enums = tuple(_enum(enum) for enum in request.model.enums)
        yield templates.render("enums.py.j2", layout.path(columns.app, "models", "enums.py"), EnumsView(enums))
    yield _package(columns)


def each(request: Request, entity: Entity) -> Iterator[Artifact]:
    """The table of an entity, and those that link it."""
    columns = Columns(request.model)
    path = layout.entity_path(columns.app, "models", entity)
    yield templates.render("table.py.j2", path, _table(TableFields(columns), entity))


def _base(columns: Columns) -> Artifact:
    sources = {default.source for default in _defaults(columns)}
    uuid7, today, utcnow = "uuid7" in sources, "today" in sources, "now" in sources or deletes_softly(columns.model)
    needs: set[Need] = {
        ("dataclasses", "fields"),
        ("typing", "TYPE_CHECKING"),
        ("typing", "Any"),
        ("typing", "ClassVar"),
        ("sqlalchemy", "ColumnElement"),
        ("sqlalchemy", "FromClause"),
        ("sqlalchemy", "MetaData"),
        ("sqlalchemy", "Table"),
        ("sqlmodel", "SQLModel"),
    }
    needs |= {("os", ""), ("time", ""), ("uuid", "UUID")} if uuid7 else set()
    needs |= {("datetime", "date")} if today else set()
    needs |= {("datetime", "UTC"), ("datetime", "datetime")} if today or utcnow else set()
    versioned = is_versioned(columns.model)
    needs |= {("sqlalchemy.orm", "declared_attr")} if versioned else set()
    ordered = uuid7 and any(entity.parent for entity in columns.model.entities)
    needs |= {("collections.abc", "Generator")} if ordered else set()
    view = BaseView(import_block(needs, columns.app.package), utcnow, today, uuid7, versioned, ordered)
    return templates.render("base.py.j2", layout.path(columns.app, "models", "base.py"), view)


def _defaults(columns: Columns) -> Iterator[Default]:
    for entity in columns.model.entities:
        for column in entity.columns:
            if default := default_of(column):
                yield default
    for value_type in columns.model.types:
        yield from (field.default for field in value_type.fields if field.default)


def _enum(enum: Enum) -> EnumClass:
    members = tuple(EnumLine(member.member, string(member.value), prose(member.doc)) for member in enum.members)
    return EnumClass(enum.class_name, docstring(enum.doc or f"The values of {enum.name}."), members)


def _table(fields: TableFields, entity: Entity) -> TableView:
    columns = fields.columns
    links = tuple(_links(fields, entity))
    arguments = table_arguments(fields, entity)
    own = tuple(fields.of_entity(entity))
    relations = tuple(relationships(columns, entity))
    codes = [*arguments, *(argument for link in links for argument in link.arguments)]
    for line in (*own, *relations, *(line for link in links for line in link.fields)):
        codes += [line.annotation, *([line.value] if line.value else [])]
    home = layout.entity_module(columns.app, "models", entity)
    others = {
        (layout.entity_module(columns.app, "models", other), other.names.class_name)
        for other in map(columns.model.entity, dict.fromkeys(related(entity)))
    }
    needs = {need for need in needs_of(codes) if need[0] != home}
    needs |= {(columns.module("models", "base"), word) for word in ("Base", *["Versioned"] * entity.versioned)}
    typing_only = {need for need in others if need[0] != home} - needs
    if typing_only:
        needs.add(("typing", "TYPE_CHECKING"))
    names = entity.names
    article = article_of(names.title).capitalize()
    return TableView(
        doc=docstring(f"The table of {names.plural_title}.", 0),
        imports=import_block(needs, columns.app.package),
        typing_imports=import_block(typing_only, columns.app.package),
        links=links,
        class_name=names.class_name,
        versioned=entity.versioned,
        class_doc=docstring(entity.doc or f"{article} {names.title}."),
        table=string(names.table),
        arguments=arguments,
        fields=own,
        relationships=relations,
    )


def _links(fields: TableFields, entity: Entity) -> Iterator[Link]:
    model = fields.model
    for collection in entity.collections:
        if link := collection.link:
            target = model.entity(collection.target)
            yield Link(
                class_name=link.class_name,
                doc=docstring(f"Which {target.names.plural_title} go with which {entity.names.plural_title}."),
                table=string(link.table),
                arguments=link_arguments(model, collection, link, entity),
                fields=tuple(fields.of_link(link, entity, target)),
            )


def _package(columns: Columns) -> Artifact:
    needs: set[Need] = {(columns.module("models", "base"), "Base")}
    for entity in columns.model.entities:
        module = layout.entity_module(columns.app, "models", entity)
        needs.add((module, entity.names.class_name))
        needs |= {(module, collection.link.class_name) for collection in entity.collections if collection.link}
    names = tuple(sorted(name for _, name in needs))
    view = PackageView(import_block(needs, columns.app.package), names)
    return templates.render("package.py.j2", layout.path(columns.app, "models", "__init__.py"), view)
