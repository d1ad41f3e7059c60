"""Seeding: the rows of the spec as literals, and the function that creates those that are not there yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Collection, Entity, JsonValue, Reference, Role, SeedRow
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code, Need, code, import_block, joined, literal, name, needs_of, string
from stackgen_fastapi.seeds import seeds_of

templates = Templates(__package__)


@dataclass(frozen=True)
class Lookup:
    """A relation of the rows: how the keys that a request gives are found."""

    word: str  # the key in the rows
    model: Code  # the class of the table
    attribute: str  # its unique field
    keys: tuple[str, ...]  # the JSON keys of the foreign columns
    ids: str  # or that of the list of keys
    optional: bool  # whether some row leaves it out


@dataclass(frozen=True)
class Seed:
    """The rows of one entity."""

    constant: str
    plural: str
    plural_title: str
    snake: str
    rows: tuple[Code, ...]
    lookups: tuple[Lookup, ...]
    model: Code
    create: Code
    service: Code
    identity: tuple[str, ...]  # attributes of the columns by which a row is found again


@dataclass(frozen=True)
class SeedView:
    """All that seed.py.j2 may see."""

    imports: str
    seeds: tuple[Seed, ...]
    kept: bool  # some entity keeps its deleted rows


def emit(request: Request) -> Iterator[Artifact]:
    columns = Columns(request.model)
    entities = seeds_of(request.model)
    if not entities:
        return
    seeds = tuple(_seed(columns, entity) for entity in entities)
    codes = [code for seed in seeds for code in (*seed.rows, seed.model, seed.create, seed.service)]
    codes += [lookup.model for seed in seeds for lookup in seed.lookups]
    needs: set[Need] = {
        ("typing", "Any"),
        ("sqlalchemy", "Executable"),
        ("sqlalchemy", "select"),
        (columns.module("db", "session"), "Queries"),
        (columns.module("models", "base"), "Base"),
        (columns.module("models", "base"), "table_of"),
    }
    view = SeedView(import_block(needs | needs_of(codes), columns.app.package), seeds, any(map(_keeps, entities)))
    yield templates.render("seed.py.j2", layout.path(columns.app, "seed.py"), view)


def _keeps(entity: Entity) -> bool:
    """Whether deleted rows stay in the table."""
    return any(field.name == "deleted_at" and field.role is not Role.PLAIN for field in entity.fields)


def _seed(columns: Columns, entity: Entity) -> Seed:
    names = entity.names
    schemas = layout.entity_module(columns.app, "schemas", entity)
    services = layout.entity_module(columns.app, "services", entity)
    return Seed(
        constant=names.plural.upper(),
        plural=names.plural,
        plural_title=names.plural_title,
        snake=names.snake,
        rows=tuple(_row(columns, entity, row) for row in entity.seed),
        lookups=tuple(_lookups(columns, entity)),
        model=_table(columns, entity),
        create=name(schemas, f"{entity.name}Create"),
        service=name(services, f"{entity.name}Service"),
        identity=tuple(entity.column_by_name[word].attribute for word in entity.seed[0].identity),
    )


def _table(columns: Columns, entity: Entity) -> Code:
    return name(layout.entity_module(columns.app, "models", entity), entity.names.class_name)


def _row(columns: Columns, entity: Entity, row: SeedRow) -> Code:
    """A row as a dictionary: values as JSON, and by the name of a relation what it refers to."""
    pairs = [code("{}: {}", string(word), literal(value)) for word, value in row.values.items()]
    for relation in _relations(entity):
        referred = [one for one in row.references if one.relation == relation.name]
        found = [_referred(columns, one.target, one.name, one.value) for one in referred]
        if found and isinstance(relation, Reference):
            pairs.append(code("{}: {}", string(relation.name), found[0]))
        elif found:
            pairs.append(code("{}: [{}]", string(relation.name), joined(found)))
    return code("{{{}}}", joined(pairs))


def _relations(entity: Entity) -> Iterator[Reference | Collection]:
    yield from entity.references
    yield from entity.collections


def _referred(columns: Columns, target: str, word: str, value: JsonValue) -> Code:
    column = columns.model.entity(target).column_by_name[word]
    return columns.value(column, value)


def _lookups(columns: Columns, entity: Entity) -> Iterator[Lookup]:
    for relation in _relations(entity):
        found = [one for row in entity.seed for one in row.references if one.relation == relation.name]
        if not found:
            continue
        target = columns.model.entity(relation.target)
        holders = [row for row in entity.seed if any(one.relation == relation.name for one in row.references)]
        yield Lookup(
            word=string(relation.name),
            model=_table(columns, target),
            attribute=target.column_by_name[found[0].name].attribute,
            keys=_keys(target, relation) if isinstance(relation, Reference) else (),
            ids=string(relation.ids_name) if isinstance(relation, Collection) else "",
            optional=len(holders) < len(entity.seed),
        )


def _keys(target: Entity, reference: Reference) -> tuple[str, ...]:
    """The JSON keys of the foreign columns, in the order in which the target's table has its key."""
    order = [column.attribute for column in target.columns if column.name in target.key]
    return tuple(string(one.name) for one in sorted(reference.columns, key=lambda one: order.index(one.references)))
