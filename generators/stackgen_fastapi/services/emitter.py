"""Services: the rules and queries of each entity, one class an entity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Kind, Order
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.columns import Columns, in_create, in_update
from stackgen_fastapi.guards import is_narrowed
from stackgen_fastapi.keys import KeyArgument, argument_name, key_arguments
from stackgen_fastapi.listings import ListingPlan, is_only_part, listing_of
from stackgen_fastapi.python import Code, Need, code, import_block, joined, literal, name, needs_of, string
from stackgen_fastapi.services.access import AccessPart, access_part, needs_of_access
from stackgen_fastapi.services.actions import ActionPart, action_parts
from stackgen_fastapi.services.bulk import Bulk, bulk_of, needs_of_bulk
from stackgen_fastapi.services.parts import (
    Belonging,
    Owned,
    all_of,
    belonging,
    created_key,
    key_in_path,
    key_in_row,
    needless,
    needs_of_parts,
    not_found,
    owned,
)
from stackgen_fastapi.services.parts import this as conditions_of
from stackgen_fastapi.services.related import Embedded, Link, RelatedRows, related_rows
from stackgen_fastapi.services.states import StatesPart, states_part
from stackgen_fastapi.services.wholes import Whole, whole_of
from stackgen_fastapi.shapes import Shape
from stackgen_fastapi.writes import Writes, live, needs_of_writes, writes_of

templates = Templates(__package__)


@dataclass(frozen=True)
class SortType:
    name: str
    type: Code


@dataclass(frozen=True)
class ServiceView:
    """All that service.py.j2 may see."""

    imports: str
    word: str
    model: str  # the class of the table
    title: str
    article: str
    plural_title: str
    plural_sentence: str
    this: Code
    key_columns: Code
    parameters: str  # `order_id: UUID`
    arguments: str  # `order_id`
    binds: str  # `_id=order_id`
    not_found: str
    read_row: str
    read_rows: str
    read_key: str
    sorts: tuple[SortType, ...]
    order: Code | None
    search: Code | None
    cursor: bool
    ones: tuple[Embedded, ...]
    rows: tuple[RelatedRows, ...]
    links: tuple[Link, ...]
    excluded: str
    passwords: tuple[tuple[str, bool], ...]  # the attribute, and whether a change may give it
    updates: bool
    composed: bool
    states: StatesPart | None
    actions: tuple[ActionPart, ...]
    bulk: Bulk
    writes: Writes
    missed: str  # what to raise where a write found no row
    missed_in_transaction: str
    shown_key: str  # in an f-string
    created_key: str  # a tuple, of the variable `created`
    changed_key: str
    checked_key: str  # the same of a row that is changed, from what names it or from `row`
    gone: Code  # the condition that finds the row while it is deleted
    owned: tuple[Owned, ...]
    part: Belonging | None
    whole: Whole | None
    above: str  # parameters that name what a part belongs to: `order_id: UUID, `
    above_binds: str  # `, _order_id=order_id`
    created: str  # the arguments that name a created row
    key_in_row: str
    own_key: str  # the key of a row that is changed
    locked_row: bool  # whether only the row itself tells its key
    link_parameters: str
    link_binds: str
    access: AccessPart


def emit(request: Request) -> Iterator[Artifact]:
    """What services need beside."""
    columns = Columns(request.model)
    if any(field.type.kind is Kind.PASSWORD for entity in request.model.entities for field in entity.fields):
        path = layout.path(columns.app, "services", "passwords.py")
        yield templates.render("passwords.py.j2", path, PasswordsView(_signs_in(request)))


def _signs_in(request: Request) -> bool:
    return request.model.auth is not None and request.model.auth.password is not None


def each(request: Request, entity: Entity) -> Iterator[Artifact]:
    """The service of an entity."""
    if entity.internal:
        return
    columns = Columns(request.model)
    path = layout.entity_path(columns.app, "services", entity)
    yield templates.render("service.py.j2", path, _view(columns, entity))


@dataclass(frozen=True)
class PasswordsView:
    """All that passwords.py.j2 may see."""

    signs_in: bool  # whether they are checked when someone does


def _view(columns: Columns, entity: Entity) -> ServiceView:
    shape, plan = Shape(columns.model, entity), listing_of(entity)
    key = key_arguments(columns, entity)
    ones, rows, links = related_rows(columns, shape)
    part, parts, whole = belonging(columns, shape), tuple(owned(columns, shape)), whole_of(columns, entity)
    sorts, writes = tuple(_sorts(columns, entity, plan)), writes_of(columns.model, entity)
    this, gone, access = _this(columns, entity, key), _gone(entity, key), access_part(columns, entity)
    key_columns = joined(_column(entity, column.attribute) for column in entity.key_columns)
    codes = [this, *gone, key_columns, *(sort.type for sort in sorts), *(one.annotation for one in key)]
    codes += [item for part in (ones, rows, links) for each in part for item in each.codes]
    bulk, states, actions = bulk_of(columns, entity), states_part(columns, entity), [*action_parts(columns, entity)]
    codes += _codes(parts, (bulk, part, whole))
    needs = (_needs(columns, entity, shape, plan) | needs_of(codes)) - needless(columns, entity)
    needs |= _needs_of_writes(columns, entity, links) | needs_of_parts(columns, entity, part)
    needs |= needs_of_writes(columns, writes) | needs_of_bulk(columns, entity, bulk) | needs_of_access(columns, access)
    needs = needs.union(states.needs if states else (), *(action.needs for action in actions))
    return ServiceView(
        imports=import_block(needs, columns.app.package),
        **_wording(entity),
        this=this,
        key_columns=key_columns,
        **_keyed(key),
        **(_misses(columns, entity, key, writes) | _readings(entity, shape)),
        sorts=sorts,
        **_listed(entity, plan),
        ones=ones,
        rows=rows,
        links=links,
        **_written(columns, entity, [*links, *parts]),
        states=states,
        actions=tuple(actions),
        bulk=bulk,
        writes=writes,
        gone=joined(gone),
        owned=parts,
        part=part,
        whole=whole,
        access=access,
        **_below(columns, entity, key),
    )


def _codes(parts: Iterable[Owned], others: Iterable[Bulk | Belonging | Whole | None]) -> Iterator[Code]:
    """The code whose imports the service needs."""
    yield from (one.service for one in parts)
    yield from (each for one in others if one for each in one.codes)


def _keyed(key: Sequence[KeyArgument]) -> dict[str, Any]:
    """How methods speak of one row."""
    return {
        "parameters": ", ".join(f"{part.name}: {part.annotation}" for part in key),
        "arguments": ", ".join(part.name for part in key),
        "binds": ", ".join(f"{part.bind}={part.name}" for part in key),
    }


def _listed(entity: Entity, plan: ListingPlan) -> dict[str, Any]:
    """How the rows are listed."""
    return {
        "order": _order(entity),
        "search": code("[{}]", joined(literal(word) for word in plan.search)) if plan.search else None,
        "cursor": plan.style == "cursor",
    }


def _written(columns: Columns, entity: Entity, apart: Sequence[Link | Owned]) -> dict[str, Any]:
    """What requests write: `apart` is no column."""
    return {
        "excluded": "{" + ", ".join(string(one.attribute) for one in apart) + "}" if apart else "",
        "passwords": tuple(_passwords(entity)),
        "updates": any(in_update(entity, column) for column in entity.columns),
        **_checked(columns, entity),
    }


def _checked(columns: Columns, entity: Entity) -> dict[str, Any]:
    """How a row is named whose references are checked."""
    known = key_in_path(columns, entity)
    single = len(entity.key) == 1
    return {
        "locked_row": known is None,
        "created_key": _tuple(f"created.{column.attribute}" for column in entity.key_columns),
        "changed_key": _tuple(f"changed.{column.attribute}" for column in entity.key_columns),
        "checked_key": "row" if known is None else f"({known},)" if single else known,
    }


def _wording(entity: Entity) -> dict[str, Any]:
    names = entity.names
    return {
        "word": entity.name,
        "model": names.class_name,
        "title": names.title,
        "article": article_of(names.title),
        "plural_title": names.plural_title,
        "plural_sentence": names.plural_title[:1].upper() + names.plural_title[1:],
    }


def _needs_of_writes(columns: Columns, entity: Entity, links: tuple[Link, ...]) -> set[Need]:
    needs: set[Need] = set()
    if any(_passwords(entity)):
        needs.add((columns.module("services", "passwords"), "hash_password"))
    if links:
        needs |= {(columns.module("errors"), "MissingReferenceError"), ("collections.abc", "Sequence")}
    return needs


def _misses(columns: Columns, entity: Entity, key: tuple[KeyArgument, ...], writes: Writes) -> dict[str, Any]:
    """What to raise where no row is found."""
    missing = not_found(columns, entity)
    names = ("self.access, " if is_narrowed(entity) else "") + ", ".join(part.name for part in key)
    return {
        "shown_key": ", ".join(f"{{{part.name}}}" for part in key),
        "not_found": missing,
        "missed": f"await _missed(self.db, {names})" if writes.versioned else missing,
        "missed_in_transaction": f"await _missed(tx, {names})" if writes.versioned else missing,
    }


def _readings(entity: Entity, shape: Shape) -> dict[str, Any]:
    """How rows become responses."""
    key = ", ".join(f"read.{column.attribute}" for column in entity.key_columns)
    read = "_read(row)" if shape.ones else f"{entity.name}Read(*row)"
    return {
        "composed": shape.composed,
        "read_key": key if len(entity.key) == 1 else f"({key})",
        "read_row": "(await self._complete([row]))[0]" if shape.listed else read,
        "read_rows": "await self._complete(rows)" if shape.listed else f"[{read} for row in rows]",
    }


def _column(entity: Entity, attribute: str) -> Code:
    return code(f"{{}}({entity.names.class_name}.{attribute})", name("sqlmodel", "col"))


def _this(columns: Columns, entity: Entity, key: tuple[KeyArgument, ...]) -> Code:
    """What finds the row."""
    if entity.parent:
        return all_of(list(conditions_of(columns, entity)))
    parts = [*_has_key(entity, key), *([live(entity)] if entity.soft_delete else [])]
    return parts[0] if len(parts) == 1 else code("{}({})", name("sqlalchemy", "and_"), joined(parts))


def _below(columns: Columns, entity: Entity, key: tuple[KeyArgument, ...]) -> dict[str, Any]:
    """How a row is named below what it is a part of; of an entity that is no part, by its key alone."""
    above = [part for part in key if part.entity is not entity]
    return {
        "above": "".join(f"{part.name}: {part.annotation}, " for part in above),
        "above_binds": "".join(f", {part.bind}={part.name}" for part in above),
        "created": created_key(columns, entity),
        "key_in_row": key_in_row(entity),
        "own_key": key_in_path(columns, entity) or key_in_row(entity),
        "link_parameters": ", ".join(f"{argument_name(entity, c)}: {columns.python(c)}" for c in entity.key_columns),
        "link_binds": ", ".join(f"_{c.attribute}={argument_name(entity, c)}" for c in entity.key_columns),
    }


def _tuple(parts: Iterable[str]) -> str:
    """A tuple of these."""
    words = list(parts)
    return f"({words[0]},)" if len(words) == 1 else f"({', '.join(words)})"


def _gone(entity: Entity, key: tuple[KeyArgument, ...]) -> tuple[Code, ...]:
    """What finds the row while it is deleted softly."""
    deleted = code("{}.is_not(None)", _column(entity, "deleted_at"))
    return (*_has_key(entity, key), deleted) if entity.soft_delete else ()


def _has_key(entity: Entity, key: tuple[KeyArgument, ...]) -> Iterator[Code]:
    bind = name("sqlalchemy", "bindparam")
    for part in key:
        yield code("{} == {}({})", _column(entity, part.attribute), bind, string(part.bind))


def _sorts(columns: Columns, entity: Entity, plan: ListingPlan) -> Iterator[SortType]:
    """Every column that an order may use, with the type of its values."""
    if is_only_part(entity):
        return
    wanted = dict.fromkeys((*entity.key, *(step.name for step in entity.order), *plan.sorts))
    for word in wanted:
        column = entity.column_by_name[word]
        yield SortType(string(word), columns.parameter(entity, column))


def _order(entity: Entity) -> Code | None:
    """The default order, without the key that ends every order."""
    steps = list(entity.order)
    while steps and _is_implied(entity, steps):
        steps.pop()
    return code("[{}]", joined(literal(_word(step)) for step in steps)) if steps else None


def _is_implied(entity: Entity, steps: list[Order]) -> bool:
    """Whether the last step would be added anyway: part of the key, in the direction of the step before."""
    direction = steps[-2].descending if len(steps) > 1 else False
    before = {step.name for step in steps[:-1]}
    missing = [word for word in entity.key if word not in before]
    return missing == [steps[-1].name] and steps[-1].descending == direction


def _word(step: Order) -> str:
    return f"-{step.name}" if step.descending else step.name


def _passwords(entity: Entity) -> Iterator[tuple[str, bool]]:
    for field in entity.fields:
        if field.type.kind is Kind.PASSWORD and in_create(field):
            yield field.attribute, in_update(entity, field)


def _needs(columns: Columns, entity: Entity, shape: Shape, plan: ListingPlan) -> set[Need]:
    app, word = columns.app, entity.name
    base, page = columns.module("models", "base"), f"{plan.style.capitalize()}Page"
    schemas = layout.entity_module(app, "schemas", entity)
    needs: set[Need] = {
        ("sqlalchemy", word_) for word_ in ("Executable", "bindparam", "delete", "insert", "select", "update")
    }
    needs |= {(schemas, f"{word}{suffix}") for suffix in ("Create", "Query", "Read", "Update")}
    needs |= {
        ("sqlmodel", "col"),
        (columns.module("db", "listing"), "Listing"),
        (columns.module("db", "session"), "Queries"),
        (columns.module("errors"), "NotFoundError"),
        (layout.entity_module(app, "models", entity), entity.names.class_name),
        (base, "columns_of"),
        (base, "table_of"),
        (columns.module("schemas", "page"), page),
    }
    linked = any(ids.collection.link for ids in shape.ids)
    if entity.soft_delete and not linked:
        needs.discard(("sqlalchemy", "delete"))
    if not any(in_update(entity, column) for column in entity.columns) and not (
        entity.versioned and (linked or shape.parts)
    ):
        needs.discard(("sqlalchemy", "update"))
    if shape.ones:
        needs.add(("typing", "Any"))
        needs.add((columns.module("db", "rows"), "split"))
    if any(one.optional for one in shape.ones):
        needs.add((columns.module("db", "rows"), "optional"))
    if shape.listed or shape.ones:
        needs.add((columns.module("db", "session"), "AnyRow"))
    if shape.listed:
        needs.add(("collections.abc", "Sequence"))
    return needs
