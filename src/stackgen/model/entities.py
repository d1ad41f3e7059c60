"""The model: what the spec means, resolved and checked, as frozen dataclasses that compare and store as JSON.

Nothing here knows SQL or Python type names; a stack spells those. Values are JSON values: decimals, dates, times,
durations and UUIDs are kept as strings in their canonical form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal, TypeAlias

from stackgen.model.document import Document
from stackgen.model.expressions import Expression
from stackgen.model.names import EntityNames, OperationNames
from stackgen.model.permissions import Rule

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"


class Kind(StrEnum):
    """The scalar types of the language."""

    STRING = "string"
    TEXT = "text"
    INT = "int"
    BIGINT = "bigint"
    FLOAT = "float"
    DECIMAL = "decimal"
    BOOL = "bool"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    DATETIME = "datetime"
    UUID = "uuid"
    EMAIL = "email"
    URL = "url"
    SLUG = "slug"
    PASSWORD = "password"
    JSON = "json"
    BYTES = "bytes"
    ENUM = "enum"
    TYPE = "type"


class Role(StrEnum):
    """Why a field exists: written by the user, or implied by the language."""

    PLAIN = "plain"
    KEY = "key"  # the implied primary key `id`
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    VERSION = "version"  # counts the changes of a row
    DELETED_AT = "deleted_at"  # null while the row is there


# The columns that stand last in a table: what the application itself keeps about a row.
KEPT = frozenset({Role.CREATED_AT, Role.UPDATED_AT, Role.VERSION, Role.DELETED_AT})


@dataclass(frozen=True)
class FieldType:
    """A scalar type, or with `many` a list of it."""

    kind: Kind
    many: bool = False
    enum: str | None = None  # the enum's name in the spec, with Kind.ENUM
    precision: int | None = None  # total digits, with Kind.DECIMAL
    scale: int | None = None  # digits after the point, with Kind.DECIMAL
    value_type: str | None = None  # the type's name in the spec, with Kind.TYPE

    @property
    def word(self) -> str:
        """What the user calls it."""
        return self.value_type or self.kind.value


@dataclass(frozen=True)
class Constraints:
    """What a value must satisfy. Numbers are kept as written: int, float, or a decimal/date string for those types."""

    ge: int | float | str | None = None
    gt: int | float | str | None = None
    le: int | float | str | None = None
    lt: int | float | str | None = None
    multiple_of: int | float | str | None = None
    min_length: int | None = None  # characters (bytes for Kind.BYTES)
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None  # of a list
    max_items: int | None = None


@dataclass(frozen=True)
class Default:
    """A literal in JSON form, or a value made when the row is made."""

    source: Literal["literal", "now", "today", "uuid4", "uuid7"]
    value: JsonValue = None


@dataclass(frozen=True)
class Field:
    """A column that the user declared as a field, or that the language implies (`role`)."""

    name: str  # the user's word: the JSON key
    attribute: str  # the Python attribute: the word, with a trailing "_" where Python or a library needs it
    column: str  # the column in the database
    type: FieldType
    role: Role = Role.PLAIN
    optional: bool = False  # the value may be null
    default: Default | None = None
    constraints: Constraints = Constraints()
    immutable: bool = False
    readonly: bool = False
    writeonly: bool = False
    private: bool = False
    unique: bool = False
    index: bool = False
    deprecated: bool = False
    doc: str = ""
    example: JsonValue = None
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class ForeignColumn:
    """One column of a foreign key: `customer_id` -> `customer.id`."""

    name: str  # the JSON key: the relation and the key it refers to, `customer_id`
    attribute: str
    column: str
    references: str  # the `attribute` of the referenced key column of the target entity
    references_column: str  # its `column`
    type: FieldType
    constraints: Constraints = Constraints()  # those of the referenced key
    part_of: bool = False  # refers to the row that this one is a part of


@dataclass(frozen=True)
class Reference:
    """A many-to-one or one-to-one relation: this entity holds the foreign key."""

    name: str
    attribute: str
    target: str  # an entity's name in the spec
    columns: tuple[ForeignColumn, ...]  # one, or as many as the target's composite key has
    optional: bool = False
    one_to_one: bool = False  # its columns are unique
    on_delete: Literal["restrict", "cascade", "set_null"] = "restrict"
    inverse: str | None = None  # name of the other side; None: not navigable from there
    part_of: bool = False  # the row is a part of the target: written and read with it
    doc: str = ""
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class LinkTable:
    """The table of a many-to-many relation: one composite key of two foreign keys, both cascading."""

    table: str
    class_name: str
    source: ForeignColumn  # refers to the entity that declares the relation
    target: ForeignColumn


@dataclass(frozen=True)
class Collection:
    """A many-to-many relation, declared on this entity. Exactly one of `link` and `through` is set."""

    name: str  # `tags`
    attribute: str
    target: str
    ids_name: str  # the JSON key of the list of keys: `tag_ids`
    ids_attribute: str
    inverse: str | None = None
    link: LinkTable | None = None
    through: str | None = None  # the entity in between; then the list of keys is read-only
    through_source: str | None = None  # name of its Reference to this entity
    through_target: str | None = None  # name of its Reference to the target
    doc: str = ""
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class Inverse:
    """The other side of a relation that `source` declares and this entity sees as `name`."""

    name: str
    attribute: str
    source: str  # the entity that declares the relation
    relation: str  # the name of the relation there
    many: bool  # False for the other side of a one-to-one
    through_collection: bool = False  # True: the other side of a Collection, not of a Reference
    parts: bool = False  # the rows there are parts of the row here


@dataclass(frozen=True)
class Unique:
    """A unique key of several columns; `columns` are column names in the database."""

    columns: tuple[str, ...]
    attributes: tuple[str, ...]
    names: tuple[str, ...]  # JSON keys
    constraint: str  # its name in the database


@dataclass(frozen=True)
class IndexColumn:
    column: str
    attribute: str
    descending: bool = False


@dataclass(frozen=True)
class Index:
    """An index of the `indexes` key."""

    columns: tuple[IndexColumn, ...]
    name: str  # its name in the database
    unique: bool = False
    where: Expression | None = None


@dataclass(frozen=True)
class Check:
    """A named rule over the columns of one row."""

    name: str  # the user's word
    constraint: str  # its name in the database
    expression: Expression


@dataclass(frozen=True)
class Order:
    """One step of a sort order. `name` is the JSON key of a field or foreign column."""

    name: str
    descending: bool = False


@dataclass(frozen=True)
class Page:
    style: Literal["cursor", "offset"] = "cursor"
    size: int = 20
    max: int = 100


@dataclass(frozen=True)
class Api:
    """The HTTP side of an entity. Names are JSON keys of fields and foreign columns; `embed` names relations."""

    path: str  # without slashes at the ends: `order-lines`; of a part, what follows the path of its parent's row
    operations: tuple[str, ...]  # of: list, get, create, update, delete, restore
    filter: tuple[str, ...]
    sort: tuple[str, ...]
    search: tuple[str, ...]
    embed: tuple[str, ...]  # names of References, Collections and Inverses of this entity
    page: Page


@dataclass(frozen=True)
class Transition:
    """A way from some states to another."""

    names: OperationNames
    sources: tuple[str, ...]  # values of the enum
    target: str
    doc: str = ""
    input: tuple[Field, ...] = ()  # what a request for it holds; empty: it has no body
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class States:
    """The states that a row goes through. The field is readonly, and its default the initial state."""

    field: str  # JSON key
    initial: str
    transitions: tuple[Transition, ...]


@dataclass(frozen=True)
class Output:
    """What an action answers: an entity, a value type, or fields of its own."""

    entity: str | None = None  # its name in the spec
    type: str | None = None  # its name in the spec
    many: bool = False  # a list of them
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True)
class Action:
    """An operation that the team writes."""

    names: OperationNames
    doc: str = ""
    input: tuple[Field, ...] = ()
    output: Output | None = None  # None: nothing
    scope: Literal["item", "collection"] = "item"
    method: Literal["post", "get", "put", "patch", "delete"] = "post"
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)

    @property
    def in_query(self) -> bool:
        """Whether its input stands in the query string, since the method has no body."""
        return self.method in {"get", "delete"}


@dataclass(frozen=True)
class SeedReference:
    """A relation of a seed row: to the row of `target` that has `value` in the unique field `name`."""

    relation: str  # the name of a Reference, or of a Collection: then once for each row that is linked
    target: str
    name: str  # the JSON key of a unique field of the target
    value: JsonValue


@dataclass(frozen=True)
class SeedRow:
    """A row that an application starts with."""

    values: Mapping[str, JsonValue]  # by the JSON key of a field
    references: tuple[SeedReference, ...]
    identity: tuple[str, ...]  # JSON keys of the columns by which the row is found again


Column: TypeAlias = Field | ForeignColumn


@dataclass(frozen=True)
class Entity:
    """One entity: a table, its routes, its commands."""

    names: EntityNames
    fields: tuple[Field, ...]  # the implied key first, then as declared, those of KEPT last
    references: tuple[Reference, ...]
    collections: tuple[Collection, ...]
    inverses: tuple[Inverse, ...]
    key: tuple[str, ...]  # JSON keys of the primary key's columns, in order
    unique: tuple[Unique, ...]
    indexes: tuple[Index, ...]
    checks: tuple[Check, ...]
    order: tuple[Order, ...]  # ends with the key, so it is total
    api: Api | None
    versioned: bool = False  # a change names the version that it is based on
    soft_delete: bool = False  # deleted rows are kept, and seen by nobody who does not ask for them
    doc: str = ""
    seed: tuple[SeedRow, ...] = ()  # in an order in which they can be created
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)
    states: States | None = None
    actions: tuple[Action, ...] = ()
    listing: Api | None = None  # without routes of its own: how an operation of a document lists it
    internal: bool = False  # a table that the application needs for itself: nothing else is made of it
    owner: tuple[str, ...] | None = None  # relations that lead to the user whose row it is; none: it is the user
    access: tuple[Rule, ...] = ()  # for every operation that is served, and `get` in any case; with `auth` alone

    @property
    def name(self) -> str:
        """The entity's name in the spec."""
        return self.names.word

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Every column in table order: key, fields, foreign columns, and those of KEPT."""
        foreign = [column for reference in self.references for column in reference.columns]
        columns: tuple[Column, ...] = (
            *(field for field in self.fields if field.role not in KEPT),
            *foreign,
            *(field for field in self.fields if field.role in KEPT),
        )
        # SQLite up to 3.40 returns all numbers of a written row as floats where the first column is one.
        if columns[0].type.kind is Kind.FLOAT:
            return tuple(sorted(columns, key=lambda column: column.name not in self.key))
        return columns

    @cached_property
    def column_by_name(self) -> Mapping[str, Column]:
        """Columns by their JSON key."""
        return {column.name: column for column in self.columns}

    @cached_property
    def key_columns(self) -> tuple[Column, ...]:
        return tuple(self.column_by_name[name] for name in self.key)

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """Who may do what, by operation; empty without `auth`."""
        return {rule.operation: rule for rule in self.access}

    @cached_property
    def owning(self) -> Reference | None:
        """The reference to the user whose row it is, if one alone leads there."""
        if self.owner is None or len(self.owner) != 1:
            return None
        return next(reference for reference in self.references if reference.name == self.owner[0])

    @cached_property
    def parent(self) -> Reference | None:
        """The reference to the entity that this one is a part of."""
        return next((reference for reference in self.references if reference.part_of), None)

    @cached_property
    def parts(self) -> tuple[Inverse, ...]:
        """The entities whose rows are parts of this one's."""
        return tuple(inverse for inverse in self.inverses if inverse.parts)

    def reference_of(self, column: Column) -> Reference | None:
        """The reference whose foreign key holds `column`."""
        return next((r for r in self.references if column in r.columns), None)


@dataclass(frozen=True)
class EnumMember:
    member: str  # the Python member: `in_progress`
    value: str  # on the wire and in the database: `in-progress`
    doc: str = ""


@dataclass(frozen=True)
class Enum:
    name: str  # in the spec
    class_name: str
    members: tuple[EnumMember, ...]
    doc: str = ""
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class ValueType:
    """A value object: fields without an identity, kept as JSON inside of the row that owns it."""

    name: str  # in the spec
    class_name: str
    fields: tuple[Field, ...]  # their `column` means nothing
    doc: str = ""
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class App:
    name: str  # snake_case
    title: str
    description: str
    version: str
    package: str  # import package of the generated application
    formatter: Literal["ruff", "black"]
    out: str  # where it is written, relative to the spec's folder
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class Auth:
    """Who signs in, and how."""

    user: str  # the entity's name in the spec
    login: str  # JSON key of a unique field of it
    password: str | None  # JSON key of the field that holds the hash; None: nobody signs in with one
    role: str | None  # JSON key of the field that holds the role; None: there are no roles
    roles: tuple[str, ...]  # values of the enum of that field
    methods: tuple[Literal["password", "api_key"], ...]


@dataclass(frozen=True)
class Model:
    """A whole application, as the spec means it. Entities, enums and types keep the order of the spec."""

    app: App
    enums: tuple[Enum, ...]
    entities: tuple[Entity, ...]
    options: Mapping[str, JsonValue] = field(default_factory=dict)  # the spec's `generators`, by generator name
    types: tuple[ValueType, ...] = ()
    expand_contract: bool = False  # whether a change leaves the application of before working until the last revision
    document: Document | None = None  # what an application built from an OpenAPI document serves
    auth: Auth | None = None  # None: everything is public

    @property
    def served(self) -> tuple[Entity, ...]:
        """The entities that the spec declares: those that the application needs for itself are only tables."""
        return tuple(entity for entity in self.entities if not entity.internal)

    @cached_property
    def _entities(self) -> Mapping[str, Entity]:
        return {entity.name: entity for entity in self.entities}

    @cached_property
    def _enums(self) -> Mapping[str, Enum]:
        return {enum.name: enum for enum in self.enums}

    @cached_property
    def _types(self) -> Mapping[str, ValueType]:
        return {value_type.name: value_type for value_type in self.types}

    def entity(self, name: str) -> Entity:
        return self._entities[name]

    def enum(self, name: str) -> Enum:
        return self._enums[name]

    def value_type(self, name: str) -> ValueType:
        return self._types[name]

    @cached_property
    def _references(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        found: dict[str, list[tuple[str, str]]] = {entity.name: [] for entity in self.entities}
        for entity in self.entities:
            for reference in entity.references:
                found[reference.target].append((entity.name, reference.name))
        return {name: tuple(references) for name, references in found.items()}

    @cached_property
    def _late(self) -> Mapping[str, tuple[str, ...]]:
        position = {entity.name: number for number, entity in enumerate(self.creation_order())}
        return {
            entity.name: tuple(r.name for r in entity.references if position[r.target] > position[entity.name])
            for entity in self.entities
        }

    def references_to(self, name: str) -> tuple[tuple[str, str], ...]:
        """The references to an entity, each as the names of the entity that has it and of itself."""
        return self._references[name]

    def late_references(self, name: str) -> tuple[str, ...]:
        """The references of an entity to tables that are created later than its own."""
        return self._late[name]

    def creation_order(self) -> Iterator[Entity]:
        """Entities so that a referenced one comes first, as far as the references allow; ties in spec order."""
        done: dict[str, None] = {}

        def visit(entity: Entity, path: frozenset[str]) -> Iterator[Entity]:
            if entity.name in done or entity.name in path:
                return
            # An optional reference may point forward, where a cycle leaves no other way.
            for reference in sorted(entity.references, key=lambda r: r.optional):
                yield from visit(self.entity(reference.target), path | {entity.name})
            if entity.name not in done:
                done[entity.name] = None
                yield entity

        for entity in self.entities:
            yield from visit(entity, frozenset())
