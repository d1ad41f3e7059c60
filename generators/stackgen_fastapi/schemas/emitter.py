"""Schemas: what the requests and responses of each entity look like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Column, Entity, Kind
from stackgen_fastapi import layout
from stackgen_fastapi.about import about_column
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.columns import ANNOTATED, FIELD, Columns, default_of, filter_alias, in_create, in_update, optional
from stackgen_fastapi.columns import FILTERS as COMPARISONS
from stackgen_fastapi.guards import claimed
from stackgen_fastapi.listings import PAGING, ListingPlan, is_only_part, listing_of
from stackgen_fastapi.operations import inputs_of, outputs_of
from stackgen_fastapi.python import Code, call, code, docstring, import_block, literal, name, needs_of
from stackgen_fastapi.schemas.bulk import BulkSchemas, bulk_schemas
from stackgen_fastapi.schemas.lines import Line
from stackgen_fastapi.schemas.parts import KeyedItem, keyed_item, part_field
from stackgen_fastapi.schemas.shared import shared_artifacts
from stackgen_fastapi.shapes import Ids, Shape, embedded_entities

templates = Templates(__package__)


@dataclass(frozen=True)
class Alias:
    name: str
    value: Code


@dataclass(frozen=True)
class Input:
    """What an operation of the entity's own takes."""

    word: str
    doc: str
    aliases: tuple[Alias, ...]
    fields: tuple[Line, ...]


@dataclass(frozen=True)
class SchemaView:
    """All that schema.py.j2 may see."""

    doc: str
    imports: str
    word: str
    aliases: tuple[Alias, ...]
    create_doc: str
    create: tuple[Line, ...]
    update_doc: str
    update: tuple[Line, ...]
    bulk: BulkSchemas
    item: KeyedItem | None
    item_doc: str
    query_doc: str
    query_base: str
    query: tuple[Line, ...]
    read_doc: str
    read: tuple[Line, ...]
    inputs: tuple[Input, ...]
    outputs: tuple[Summary, ...]


@dataclass(frozen=True)
class Summary:
    word: str
    doc: str
    fields: tuple[Line, ...]


@dataclass(frozen=True)
class EmbeddedView:
    """All that embedded.py.j2 may see."""

    imports: str
    summaries: tuple[Summary, ...]


def emit(request: Request) -> Iterator[Artifact]:
    """What all schemas share."""
    columns = Columns(request.model)
    yield from shared_artifacts(columns)
    if embedded := _embedded(columns):
        yield embedded


def each(request: Request, entity: Entity) -> Iterator[Artifact]:
    """The schemas of an entity."""
    if entity.internal:
        return
    columns = Columns(request.model)
    path = layout.entity_path(columns.app, "schemas", entity)
    yield templates.render("schema.py.j2", path, _Schema(columns, entity).view())


def _embedded(columns: Columns) -> Artifact | None:
    summaries = []
    lines: list[Line] = []
    for entity in embedded_entities(columns.model):
        fields = tuple(_read_line(columns, entity, column) for column in Shape(columns.model, entity).columns)
        doc = docstring(
            entity.doc or f"{entity.names.title[:1].upper()}{entity.names.title[1:]}, inside another object."
        )
        summaries.append(Summary(entity.name, doc, fields))
        lines += fields
    if not summaries:
        return None
    needs = needs_of(line.annotation for line in lines) | {("dataclasses", "dataclass")}
    view = EmbeddedView(import_block(needs, columns.app.package), tuple(summaries))
    return templates.render("embedded.py.j2", layout.path(columns.app, "schemas", "embedded.py"), view)


def _read_line(columns: Columns, entity: Entity, column: Column) -> Line:
    """A field of a response: documented, and named in JSON as the user named it."""
    annotation = columns.read(entity, column)
    about = about_column(column, alias=True)
    return Line(column.attribute, code("{}[{}, {}]", ANNOTATED, annotation, about) if about else annotation)


class _Schema:
    """The view of one entity's schemas, piece by piece."""

    def __init__(self, columns: Columns, entity: Entity, *, in_query: bool = False) -> None:
        self.columns = columns
        self.in_query = in_query
        self.entity = entity
        self.shape = Shape(columns.model, entity)
        self.listing: ListingPlan = listing_of(entity)

    def view(self) -> SchemaView:
        inputs, outputs = tuple(self._inputs()), tuple(self._outputs())
        own_lines = [line for given in inputs for line in given.fields]
        own_lines += [line for output in outputs for line in output.fields]
        aliases = (*self._aliases(), *(alias for given in inputs for alias in given.aliases))
        unset = call(FIELD, default_factory=self._types("unset"))
        parts = [part_field(self.columns, one) for one in self.shape.parts]
        create = (*self._create(), *self._ids(Code("[]")), *(part.create for part in parts))
        update = (*self._update(), *self._ids(unset), *(part.update for part in parts))
        read = (*self._read(), *(part.read for part in parts))
        kept = {line.name for line in update}
        bulk = bulk_schemas(self.columns, self.entity, (line for line in create if line.name in kept))
        item = keyed_item(self.columns, self.entity)
        query, base = tuple(self._query()), self._query_base()
        own = {(layout.entity_module(self.columns.app, "schemas", self.entity), alias.name) for alias in aliases}
        codes = [*(alias.value for alias in aliases), *(item.codes if item else ()), *bulk.codes]
        for line in (*create, *update, *query, *read, *own_lines):
            codes += [line.annotation, *([line.value] if line.value else [])]
        needs = needs_of([*codes, base]) - own
        needs |= {("dataclasses", "dataclass"), ("pydantic", "BaseModel"), ("pydantic", "ConfigDict")}
        needs |= {(self.columns.module("schemas", "types"), "RESPONSE")}
        return SchemaView(
            **self._docs(),
            imports=import_block(needs, self.columns.app.package),
            word=self.entity.name,
            aliases=aliases,
            create=create,
            update=update,
            bulk=bulk,
            item=item,
            item_doc=docstring(item.doc) if item else "",
            query_base=base.text,
            query=query,
            read=read,
            inputs=inputs,
            outputs=outputs,
        )

    def _docs(self) -> dict[str, str]:
        names = self.entity.names
        return {
            "doc": docstring(f"What requests and responses say about {names.plural_title}.", 0),
            "create_doc": docstring(f"A new {names.title}."),
            "update_doc": docstring(f"Changes to {_article(names.title).lower()}; what is left out stays as it is."),
            "query_doc": docstring(f"Filters, order and page of a listing of {names.plural_title}."),
            "read_doc": docstring(self.entity.doc or f"{_article(names.title)}."),
        }

    def _inputs(self) -> Iterator[Input]:
        for given in inputs_of(self.entity):
            schema = _Schema(self.columns, given.shape, in_query=given.in_query)
            aliases = () if given.in_query else tuple(schema._aliases())
            yield Input(given.shape.name, docstring(given.doc), aliases, tuple(schema._create()))

    def _outputs(self) -> Iterator[Summary]:
        for doc, given in outputs_of(self.entity):
            lines = tuple(_read_line(self.columns, given, column) for column in given.columns)
            yield Summary(given.name, docstring(doc), lines)

    def _query_base(self) -> Code:
        """The query of the style of page; nothing for what is not listed."""
        if is_only_part(self.entity):
            return Code("")
        return name(self.columns.module("schemas", "page"), f"{self.listing.style.capitalize()}Query")

    def _types(self, word: str) -> Code:
        return self.columns.named_type(word)

    def _aliases(self) -> Iterator[Alias]:
        for column in self.entity.columns:
            alias = self.columns.alias(self.entity, column)
            if alias and in_create(column):
                yield Alias(alias.text, self.columns.body(self.entity, column))
        wanted = {*self.listing.filters, *self.listing.sorts, *self.entity.key, *(o.name for o in self.entity.order)}
        wanted = set() if is_only_part(self.entity) else wanted
        for column in self.entity.columns:
            if column.type.kind is Kind.DECIMAL and not column.type.many and column.name in wanted:
                yield Alias(filter_alias(self.entity, column), self.columns.decimal_parameter(column))

    def _body(self, column: Column) -> Code:
        annotation = self._annotation(column)
        nullable = optional(self.entity, column) and annotation.text != "Any"
        return code("{} | None", annotation) if nullable else annotation

    def _annotation(self, column: Column) -> Code:
        if self.in_query:
            return self.columns.in_query(self.entity, column)
        return self.columns.alias(self.entity, column) or self.columns.body(self.entity, column)

    def _create(self) -> Iterator[Line]:
        for column in filter(in_create, self.entity.columns):
            default = default_of(column)
            factory = self.columns.factory(default) if default else None
            value: Code | None = None
            if default and not factory:
                value = self.columns.value(column, default.value)
            elif not default and optional(self.entity, column):
                value = Code("None")
            elif column == claimed(self.entity):
                yield self._claimed(column)
                continue
            yield Line(column.attribute, self._body(column), self._value(column, value, factory))

    def _claimed(self, column: Column) -> Line:
        """Whose the row is: left out, it is that of whoever creates it."""
        said = literal("Whose it is: yours, if nothing is said.")
        about = call(FIELD, default=Code("None"), alias=self._alias(column), description=said)
        return Line(column.attribute, code("{} | None", self._body(column)), about)

    def _alias(self, column: Column) -> Code | None:
        return literal(column.name) if column.name != column.attribute else None

    def _update(self) -> Iterator[Line]:
        for column in self.entity.columns:
            if in_update(self.entity, column):
                nullable = optional(self.entity, column)
                value = Code("None") if nullable else None
                factory = None if nullable else self._types("unset")
                yield Line(column.attribute, self._body(column), self._value(column, value, factory))

    def _value(self, column: Column, value: Code | None, factory: Code | None) -> Code | None:
        """What follows the `=`: the bare default where nothing else is to be said."""
        about = about_column(column, alias=True, default=value, default_factory=factory)
        if about is None or (value is not None and about.text == f"Field(default={value.text})"):
            return value
        return about

    def _ids(self, value: Code) -> Iterator[Line]:
        return (self._ids_line(ids, value) for ids in self.shape.ids if ids.collection.link is not None)

    def _ids_line(self, ids: Ids, value: Code) -> Line:
        target = self.columns.model.entity(ids.collection.target)
        one = self.columns.body(self.entity, ids.link.target[0])
        limit = call(FIELD, max_length=literal(1000))
        if ids.name != ids.attribute or ids.collection.doc:
            about = {"alias": literal(ids.name)} if ids.name != ids.attribute else {}
            about |= {"description": literal(" ".join(ids.collection.doc.split()))} if ids.collection.doc else {}
            factory = value.text.startswith("Field")
            value = call(FIELD, default_factory=self._types("unset") if factory else Code("list"), **about)
        del target
        return Line(ids.attribute, code("{}[list[{}], {}]", ANNOTATED, one, limit), value)

    def _read(self) -> Iterator[Line]:
        yield from (_read_line(self.columns, self.entity, column) for column in self.shape.columns)
        for one in self.shape.ones:
            summary = self._summary(one.target)
            annotation = code("{} | None", summary) if one.optional else summary
            yield Line(one.attribute, self._named(annotation, one.name, one.attribute))
        for ids in self.shape.ids:
            listed = code("list[{}]", self.columns.python(ids.link.target[0]))
            yield self._list_line(listed, ids.name, ids.attribute)
        for many in self.shape.many:
            summary = self._summary(many.target)
            if many.single:
                annotation = self._named(code("{} | None", summary), many.name, many.attribute)
                yield Line(many.attribute, annotation, Code("None"))
            else:
                yield self._list_line(code("list[{}]", summary), many.name, many.attribute)

    def _list_line(self, listed: Code, json_name: str, attribute: str) -> Line:
        value = call(name("dataclasses", "field"), default_factory=listed)
        return Line(attribute, self._named(listed, json_name, attribute), value)

    def _named(self, annotation: Code, json_name: str, attribute: str) -> Code:
        if json_name == attribute:
            return annotation
        return code("{}[{}, {}]", ANNOTATED, annotation, call(FIELD, alias=literal(json_name)))

    def _summary(self, entity: Entity) -> Code:
        return name(self.columns.module("schemas", "embedded"), f"{entity.name}Summary")

    # Queries

    def _query(self) -> Iterator[Line]:
        if is_only_part(self.entity):
            return
        if self.listing.page is not None:
            limits = call(
                FIELD,
                ge=literal(1),
                le=literal(self.listing.page.max),
                description=literal("How many items at most."),
            )
            yield Line(
                "limit",
                code("{}[int, {}, {}]", ANNOTATED, limits, self._types("DIGITS")),
                literal(self.listing.page.size),
            )
        for column_name in self.listing.filters:
            yield from self._filters(self.entity.column_by_name[column_name])
        if self.entity.soft_delete:
            about = call(FIELD, description=literal("Whether to list deleted rows, instead of the others."))
            yield Line("deleted", code("{}[{}, {}]", ANNOTATED, self._types("BooleanParameter"), about), Code("False"))
        if self.listing.search:
            fields = ", ".join(self.listing.search)
            about = call(FIELD, description=literal(f"Text to look for in {fields}, in any case."))
            annotation = code("{}[{}, {}]", ANNOTATED, self._types("SearchText"), about)
            yield Line("q", code("{} | None", annotation), Code("None"))
        if self.listing.sorts:
            words = ", ".join(f'"{word}", "-{word}"' for word in self.listing.sorts)
            yield Line("sort", code("{}[{}] | None", name("typing", "Literal"), Code(words)), Code("None"))

    def _filters(self, column: Column) -> Iterator[Line]:
        one = self.columns.parameter(self.entity, column)
        for comparison in COMPARISONS.get(column.type.kind, ()):
            if comparison == "" and column.name in PAGING:
                continue
            listed = comparison == "in"
            annotation = self.columns.listed_parameter(self.entity, column) if listed else one
            yield self._filter(column, comparison, annotation)
        if optional(self.entity, column):
            yield self._filter(column, "is_null", self._types("BooleanParameter"))

    def _filter(self, column: Column, comparison: str, annotation: Code) -> Line:
        word = f"{column.name}__{comparison}" if comparison else column.name
        attribute = word if comparison else column.attribute
        about = {} if word == attribute else {"alias": literal(word)}
        value = call(FIELD, default=Code("None"), **about) if about else Code("None")
        return Line(attribute, code("{} | None", annotation), value)


def _article(title: str) -> str:
    """The title with its article: `An order`."""
    return f"{article_of(title).capitalize()} {title}"
