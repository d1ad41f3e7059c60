"""A Model in, what clients see of it out: every operation with what it takes and what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from stackgen.model.entities import (
    Api,
    Collection,
    Column,
    Constraints,
    Entity,
    Field,
    FieldType,
    Inverse,
    Kind,
    Model,
    Reference,
    Role,
)
from stackgen.model.permissions import Rule

_PARAMETER = "{}"
_UNLIMITED = Constraints()
_OPEN = Rule("", public=True)
_IMPLIED = {Role.KEY, Role.CREATED_AT, Role.UPDATED_AT}


@dataclass(frozen=True)
class Property:
    """One key of a JSON object, or one parameter."""

    kind: str  # of the value; a list ends with "[]"
    required: bool = False
    nullable: bool = False
    values: tuple[str, ...] = ()  # of an enum
    limits: Constraints = _UNLIMITED
    digits: tuple[int, int] | None = None  # of a decimal: before the point, and after it


Properties = Mapping[str, Property]
Relation = Reference | Collection | Inverse


@dataclass(frozen=True)
class Operation:
    """What a client may do with one path."""

    parameters: Properties = field(default_factory=dict)  # of the query string
    path: Properties = field(default_factory=dict)
    body: Properties = field(default_factory=dict)
    answer: Properties = field(default_factory=dict)
    sorts: tuple[str, ...] = ()
    paging: tuple[tuple[str, object], ...] = ()
    rule: Rule = _OPEN  # where nobody signs in, everything is public
    owner: tuple[str, ...] | None = None


def surface(model: Model) -> dict[str, Operation]:
    """The operations by method and path, such as `GET /orders/{}`."""
    return {where: one for entity in model.entities if entity.api for where, one in _operations(model, entity)}


def _operations(model: Model, entity: Entity) -> Iterator[tuple[str, Operation]]:
    api = entity.api
    assert api is not None
    path, answer = f"/{api.path}", _answer(model, entity, api)
    one = "/".join([path, *(_PARAMETER for _ in entity.key)])
    keys = {column.name: _property(model, column) for column in entity.key_columns}
    create, change = _body(model, entity, change=False), _body(model, entity, change=True)
    offered = {
        "list": (f"GET {path}", _listing(model, entity, api, answer)),
        "create": (f"POST {path}", Operation(body=create, answer=answer)),
        "get": (f"GET {one}", Operation(path=keys, answer=answer)),
        "update": (f"PATCH {one}", Operation(path=keys, body=change, answer=answer)),
        "replace": (f"PUT {one}", Operation(path=keys, body=create, answer=answer)),
        "delete": (f"DELETE {one}", Operation(path=keys)),
        "restore": (f"POST {one}/restore", Operation(path=keys, answer=answer)),
        "bulk_create": (f"POST {path}/bulk", Operation(body=create, answer=answer)),
        "bulk_delete": (f"POST {path}/bulk-delete", Operation(body=keys)),
    }
    named = [(name, *offered[name]) for name in api.operations if name in offered]
    rules = {rule.operation: rule for rule in entity.access}
    for name, where, operation in (*named, *_own(model, entity, path, one, answer)):
        yield where, replace(operation, rule=rules.get(name, _OPEN), owner=entity.owner)


def _own(model: Model, entity: Entity, path: str, one: str, answer: Properties) -> Iterator[tuple[str, str, Operation]]:
    """Transitions and actions, with their names."""
    for transition in entity.states.transitions if entity.states else ():
        operation = Operation(body=_fields(model, transition.input), answer=answer)
        yield transition.names.word, f"POST {one}/{transition.names.path}", operation
    for action in entity.actions:
        place, taken = one if action.scope == "item" else path, _fields(model, action.input)
        given = _fields(model, action.output.fields) if action.output else {}
        where = f"{action.method.upper()} {place}/{action.names.path}"
        yield (
            action.names.word,
            where,
            Operation(parameters=taken, answer=given) if action.in_query else Operation(body=taken, answer=given),
        )


def _listing(model: Model, entity: Entity, api: Api, answer: Properties) -> Operation:
    columns = entity.column_by_name
    filters = {name: _filter(_property(model, columns[name])) for name in api.filter if name in columns}
    search = {"q": Property("text")} if api.search else {}
    paging = (("style", api.page.style), ("size", api.page.size), ("max", api.page.max))
    return Operation(parameters={**filters, **search}, answer=answer, sorts=tuple(sorted(api.sort)), paging=paging)


def _filter(value: Property) -> Property:
    """Nobody has to filter, and whoever does may ask for values that no row can have."""
    return replace(value, required=False, nullable=False, limits=_UNLIMITED)


def _body(model: Model, entity: Entity, *, change: bool) -> Properties:
    """What a request may say of an entity; in a change nothing is required."""
    taken = [one for one in entity.columns if _is_taken(entity, one, change=change)]
    links = {one.ids_name: Property("uuid[]") for one in entity.collections if one.link}
    return {one.name: _property(model, one, entity, change=change) for one in taken} | links


def _is_taken(entity: Entity, column: Column, *, change: bool) -> bool:
    if not isinstance(column, Field):
        return not (change and column.name in entity.key)
    if column.readonly or column.private or column.role in _IMPLIED:
        return False
    return not (change and (column.immutable or column.name in entity.key))


def _answer(model: Model, entity: Entity, api: Api) -> Properties:
    shown = [one for one in entity.columns if not isinstance(one, Field) or not (one.private or one.writeonly)]
    found: tuple[Relation, ...] = (*entity.references, *entity.collections, *entity.inverses)
    relations = {one.name: one for one in found}
    links = {one.ids_name: Property("uuid[]") for one in entity.collections}
    embedded = {name: Property(_kind_of(relations[name]), nullable=_may_lack(relations[name])) for name in api.embed}
    return {one.name: _property(model, one, entity) for one in shown} | links | embedded


def _kind_of(relation: Relation) -> str:
    many = isinstance(relation, Collection) or (isinstance(relation, Inverse) and relation.many)
    return "object[]" if many else "object"


def _may_lack(relation: Relation) -> bool:
    if isinstance(relation, Inverse):
        return not relation.many
    return isinstance(relation, Reference) and relation.optional


def _fields(model: Model, fields: tuple[Field, ...]) -> Properties:
    return {one.name: _property(model, one) for one in fields}


def _property(model: Model, column: Column, entity: Entity | None = None, *, change: bool = False) -> Property:
    kind = f"{column.type.word}[]" if column.type.many else column.type.word
    values = model.enum(column.type.enum).members if column.type.kind is Kind.ENUM and column.type.enum else ()
    reference = None if isinstance(column, Field) or entity is None else entity.reference_of(column)
    optional = column.optional if isinstance(column, Field) else reference is not None and reference.optional
    default = isinstance(column, Field) and column.default is not None
    return Property(
        kind=kind,
        required=not (change or optional or default),
        nullable=optional,
        values=tuple(member.value for member in values),
        limits=column.constraints,
        digits=_digits(column.type),
    )


def _digits(type_: FieldType) -> tuple[int, int] | None:
    if type_.precision is None:
        return None
    scale = type_.scale or 0
    return type_.precision - scale, scale
