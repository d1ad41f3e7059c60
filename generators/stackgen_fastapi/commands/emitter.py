"""Commands: a group for each entity, on the same services as the routes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Column, Entity, Field, Reference
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.bulk import BULK, has, replace_suffix
from stackgen_fastapi.columns import FILTERS, Columns, default_of, in_create, in_update, optional
from stackgen_fastapi.commands.given import Given, given_by, json_keys, parameters_of
from stackgen_fastapi.commands.operations import OwnCommand, own_commands
from stackgen_fastapi.commands.options import Option, argument, option_of
from stackgen_fastapi.commands.signing import SigningCommands, create_of, signing_commands, signing_modules
from stackgen_fastapi.commands.transferring import transferring
from stackgen_fastapi.keys import key_arguments
from stackgen_fastapi.listings import PAGING, is_only_part, listing_of
from stackgen_fastapi.python import Code, Need, docstring, import_block, joined, literal, needs_of
from stackgen_fastapi.shapes import Shape

templates = Templates(__package__)


@dataclass(frozen=True)
class GroupView:
    """All that group.py.j2 may see."""

    doc: str
    imports: str
    help: str
    word: str
    snake: str
    plural: str
    title: str  # with its article
    plural_title: str
    page: str
    key: Code  # parameters
    key_names: str
    above: Code  # parameters that name what a part belongs to
    above_names: str  # `order_id, `
    listing: Given | None
    create: Given
    update: Given | None
    own: tuple[OwnCommand, ...]
    replace: Given | None
    replace_suffix: str
    bulk_create: bool
    bulk_delete: bool
    restored: bool
    signing: SigningCommands | None  # of the entity that signs in


def emit(request: Request) -> Iterator[Artifact]:
    """The commands on rows of any kind."""
    yield from transferring(request.model)
    yield from signing_modules(Columns(request.model))


def each(request: Request, entity: Entity) -> Iterator[Artifact]:
    """The commands on an entity."""
    if entity.internal:
        return
    columns = Columns(request.model)
    path = layout.entity_path(columns.app, "commands", entity)
    yield templates.render("group.py.j2", path, _Group(columns, entity).view())


class _Group:
    """The view of one entity's commands, piece by piece."""

    def __init__(self, columns: Columns, entity: Entity) -> None:
        self.columns = columns
        self.entity = entity
        self.plan = listing_of(entity)
        self.key = key_arguments(columns, entity)
        shape = Shape(columns.model, entity)
        self.ids = tuple(ids for ids in shape.ids if ids.collection.link is not None)
        self.parts = shape.parts

    def view(self) -> GroupView:
        names = self.entity.names
        key = joined(argument(part) for part in self.key)
        above = [part for part in self.key if part.entity is not self.entity]
        listing, update = self._listing(), self._update()
        create = create_of(self.columns, self.entity, self._create())
        replace_given = self._replace() if has(self.entity, "replace") else None
        page = f"{self.plan.style.capitalize()}Page"
        every = (listing, create, update, replace_given)
        codes = [key, *(parameter for given in every if given for parameter in given.parameters)]
        own = tuple(own_commands(self.columns, self.entity))
        needs = needs_of(codes) | self._needs(page, updates=update is not None)
        signing = signing_commands(self.columns, self.entity)
        needs = needs.union(*(command.needs for command in own), signing.needs if signing else ())
        plural_sentence = names.plural_title[:1].upper() + names.plural_title[1:]
        return GroupView(
            doc=docstring(f"Commands on {names.plural_title}.", 0),
            imports=import_block(needs, self.columns.app.package),
            help=literal(f"{plural_sentence}.").text,
            word=self.entity.name,
            snake=names.snake,
            plural=names.plural,
            title=f"{article_of(names.title)} {names.title}",
            plural_title=names.plural_title,
            page=page,
            key=key,
            key_names=", ".join(part.name for part in self.key),
            above=joined(argument(part) for part in above),
            above_names="".join(f"{part.name}, " for part in above),
            listing=listing,
            create=create,
            update=update,
            own=own,
            replace=replace_given,
            replace_suffix=replace_suffix(self.entity),
            bulk_create=has(self.entity, "bulk_create"),
            bulk_delete=has(self.entity, "bulk_delete"),
            restored=self.entity.soft_delete,
            signing=signing,
        )

    def _needs(self, page: str, *, updates: bool) -> set[Need]:
        app, word = self.columns.app, self.entity.name
        schemas = layout.entity_module(app, "schemas", self.entity)
        suffixes = ("Create", "Query", "Read", *(("Update",) if updates else ()))
        functions = ("parse", "parse_query", "run", "show")
        needs = self._needs_of_bulk(schemas) | {
            ("typer", ""),
            *((schemas, f"{word}{suffix}") for suffix in suffixes),
            *((self.columns.module("commands", "runner"), function) for function in functions),
            (self.columns.module("schemas", "page"), page),
            (layout.entity_module(app, "services", self.entity), f"{word}Service"),
        }
        if is_only_part(self.entity):
            pages = self.columns.module("schemas", "page")
            needs -= {
                (schemas, f"{word}Query"),
                (self.columns.module("commands", "runner"), "parse_query"),
                (pages, page),
            }
        return needs

    def _needs_of_bulk(self, schemas: str) -> set[Need]:
        suffixes = {"replace": replace_suffix(self.entity), "bulk_create": "BulkCreate", "bulk_delete": "BulkDelete"}
        used = (suffix for word, suffix in suffixes.items() if has(self.entity, word))
        needs = {(schemas, f"{self.entity.name}{suffix}") for suffix in used}
        if any(has(self.entity, operation) for operation in BULK):
            needs |= {("typing", "Annotated"), (self.columns.module("commands", "runner"), "parse_file")}
        return needs

    def _listing(self) -> Given | None:
        """Paging, order, search, and the filters that compare for equality."""
        if is_only_part(self.entity):
            return None
        options = list(self._paging())
        filtered = [
            column for column in map(self.entity.column_by_name.__getitem__, self.plan.filters) if _plain(column)
        ]
        above = (part.name for part in self.key if part.entity is not self.entity)
        names = parameters_of(filtered, taken=(*(option.parameter for option in options), *above))
        options += [self._option(column, names[column.name]) for column in filtered]
        return given_by(options)

    def _paging(self) -> Iterator[Option]:
        yield Option("limit", "limit", Code("int"), help="How many at most.")
        if self.plan.style == "cursor":
            yield Option("cursor", "cursor", Code("str"), help="The `next_cursor` of the page before.")
        else:
            yield Option("offset", "offset", Code("int"), help="How many to skip.")
        if self.plan.sorts:
            fields = ", ".join(self.plan.sorts)
            yield Option("sort", "sort", Code("str"), help=f"By one of {fields}; descending with a `-` before it.")
        if self.plan.search:
            yield Option("q", "q", Code("str"), help=f"Text to look for in {', '.join(self.plan.search)}.")
        if self.entity.soft_delete:
            about = "The deleted ones, instead of the others."
            yield Option("deleted", "deleted", Code("bool"), truth=True, help=about)

    def _create(self) -> Given:
        above = [part.name for part in self.key if part.entity is not self.entity]
        return self._whole([column for column in self.entity.columns if in_create(column)], above)

    def _replace(self) -> Given:
        chosen = [column for column in self.entity.columns if in_update(self.entity, column)]
        return self._whole(chosen, taken=(part.name for part in self.key))

    def _whole(self, chosen: list[Column], taken: Iterable[str] = ()) -> Given:
        """All that a row is made of: what has no default is required."""
        names = parameters_of(chosen, (*self.ids, *self.parts), taken)
        options = [self._option(column, names[column.name], required=self._is_required(column)) for column in chosen]
        options += (*self._ids_options(names), *self._parts_options(names))
        # A list that has to be there is empty if no item of it is given.
        lists = {column.name for column in chosen if column.type.many and self._is_required(column)}
        return given_by(options, lists=lists, json=json_keys(chosen, self.parts))

    def _option(self, column: Column, parameter: str, *, required: bool = False) -> Option:
        said: Field | Reference | None = column if isinstance(column, Field) else self.entity.reference_of(column)
        return option_of(self.columns, column, parameter, doc=said.doc if said else "", required=required)

    def _is_required(self, column: Column) -> bool:
        return default_of(column) is None and not optional(self.entity, column)

    def _update(self) -> Given | None:
        chosen = [column for column in self.entity.columns if in_update(self.entity, column)]
        if not chosen and not self.ids and not self.parts:
            return None
        names = parameters_of(chosen, (*self.ids, *self.parts), taken=(part.name for part in self.key))
        options = [self._option(column, names[column.name]) for column in chosen]
        options += (*self._ids_options(names), *self._parts_options(names))
        return given_by(options, json=json_keys(chosen, self.parts), empty=self._empty(chosen))

    def _empty(self, chosen: Iterable[Column]) -> dict[str, Code]:
        """What a field is when it is cleared: null where it may be, else the empty list."""
        empty = {column.name: literal(None) for column in chosen if optional(self.entity, column)}
        empty |= {column.name: Code("[]") for column in chosen if column.type.many and column.name not in empty}
        empty |= {ids.name: Code("[]") for ids in self.ids}
        return empty | {parts.name: Code("None" if parts.single else "[]") for parts in self.parts}

    def _ids_options(self, names: Mapping[str, str]) -> Iterator[Option]:
        for ids in self.ids:
            key = option_of(self.columns, ids.link.target[0], names[ids.name], doc=ids.collection.doc)
            yield replace(key, key=ids.name, many=True)

    def _parts_options(self, names: Mapping[str, str]) -> Iterator[Option]:
        for parts in self.parts:
            title = parts.target.names.title if parts.single else f"list of {parts.target.names.plural_title}"
            yield Option(
                parts.name, names[parts.name], Code("str"), metavar="JSON", help=f"The whole {title}, as in a request."
            )


def _plain(column: Column) -> bool:
    """Whether a listing has the column's own name as a filter."""
    return "" in FILTERS.get(column.type.kind, ()) and column.name not in PAGING
