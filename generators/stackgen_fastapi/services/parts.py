"""Parts in services: statements below the row that a part belongs to, and lists of parts written and read whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Column, Entity, ForeignColumn
from stackgen.model.names import prose
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns, immutable, in_create, in_update, optional
from stackgen_fastapi.keys import TAKEN, TAKEN_BY_PARTS, key_arguments, name_in_path, own_arguments, referenced
from stackgen_fastapi.listings import is_only_part
from stackgen_fastapi.python import Code, Need, code, joined, name, string
from stackgen_fastapi.shapes import Parts, Shape
from stackgen_fastapi.writes import live, writes_of

COL = name("sqlmodel", "col")
SELECT = name("sqlalchemy", "select")
BIND = name("sqlalchemy", "bindparam")


@dataclass(frozen=True)
class Owned:
    """Parts that a service writes and reads with the rows that they belong to."""

    service: Code
    attribute: str  # `lines`
    owners: str  # `orders`: of the methods `of_orders`, `add_to_orders`, `replace_in_orders`
    variable: str  # `order_line`
    index: str  # how the owner of a part is found: `order_line.order_id`
    single: bool


@dataclass(frozen=True)
class Belonging:
    """What the service of a part has more than another."""

    owners: str  # `orders`
    constant: str  # `ORDERS`
    owner: str  # in prose
    owners_title: str
    field: str  # the name of the list there, as a literal
    single: bool
    keyed: bool
    parent: Code  # the statement that finds the owner
    below: Code  # the condition that a row is a part of the owner that the path names
    of: Code  # the statements
    keys: Code
    add: Code
    change: Code | None
    remove: Code
    find: str  # `_find_order`
    above: str  # parameters: `order_id: UUID`
    above_arguments: str
    above_binds: str
    not_found: str
    owner_type: Code
    owner_key: str  # in a row of `keys`: `row[0]`
    own_key: str
    foreign: str  # the foreign key from `owner`, as items of a dictionary
    created_foreign: str  # the same from the path, or the row `parent`, as arguments
    named: str  # the whole key of an item, as a tuple
    removed: str  # the parameter of `remove`
    change_key: str  # an item's key, as a dictionary of parameters
    item_key: str  # an item's key, as parts of it refer to it
    row_key: str  # the same of a row of `add`
    excluded: str  # of an item, what is no change
    found_first: bool  # whether a new row looks for its owner; else what counts up its version does
    finder: bool  # whether something looks for the owner
    key_of_item: str  # an item's key, as a tuple
    finds: bool  # whether the owner's row tells what the path does not
    returns: bool  # whether `add` tells the keys of the rows

    @property
    def codes(self) -> Sequence[Code]:
        codes = (self.parent, self.below, self.of, self.keys, self.add, self.remove, self.owner_type)
        return (*codes, *([self.change] if self.change else []))


def owned(columns: Columns, shape: Shape) -> Iterator[Owned]:
    """The parts of the entity."""
    for parts in shape.parts:
        module = layout.entity_module(columns.app, "services", parts.target)
        variable = _variable(parts.target)
        yield Owned(
            service=name(module, f"{parts.target.name}Service"),
            attribute=parts.attribute,
            owners=shape.entity.names.plural,
            variable=variable,
            index=", ".join(f"{variable}.{column.attribute}" for column in parts.owner),
            single=parts.single,
        )


def _variable(entity: Entity) -> str:
    word = entity.names.variable
    return f"one_{entity.names.snake}" if word in TAKEN | TAKEN_BY_PARTS else word


def belonging(columns: Columns, shape: Shape) -> Belonging | None:
    """What the service needs if the entity is a part."""
    return _Belonging(columns, shape).view() if shape.entity.parent else None


def this(columns: Columns, entity: Entity) -> Iterator[Code]:
    """The conditions that find one row, by what names it."""
    if entity.parent:
        yield Code("_BELOW")
    for part in own_arguments(columns, entity):
        yield code("{} == {}({})", _column(entity, part.attribute), BIND, string(part.bind))


def key_in_row(entity: Entity, row: str = "row") -> str:
    """The key as parts refer to it, from a row of the key's columns."""
    return f"{row}[0]" if len(entity.key) == 1 else f"tuple({row})"


def key_in_path(columns: Columns, entity: Entity) -> str | None:
    """The same from the arguments that name the row; None where they do not hold it."""
    names = [name_in_path(columns.model, entity, entity, column) for column in entity.key_columns]
    known = [word for word in names if word]
    return None if len(known) < len(names) else known[0] if len(known) == 1 else f"({', '.join(known)})"


def below_binds(columns: Columns, entity: Entity) -> Iterator[tuple[ForeignColumn, str]]:
    """The foreign columns of the owner that the path holds, and their parameters in statements."""
    for column, word in _foreign_names(columns, entity):
        if word:
            yield column, f"_{word}"


def _foreign_names(columns: Columns, entity: Entity) -> Iterator[tuple[ForeignColumn, str | None]]:
    if entity.parent:
        owner = columns.model.entity(entity.parent.target)
        for column in entity.parent.columns:
            yield column, name_in_path(columns.model, owner, entity, referenced(columns.model, entity, column))


def _column(entity: Entity, attribute: str) -> Code:
    return code(f"{{}}({entity.names.class_name}.{attribute})", COL)


def _table(columns: Columns, entity: Entity) -> Code:
    return name(layout.entity_module(columns.app, "models", entity), entity.names.class_name)


def _inside(columns: Columns, entity: Entity, path_of: Entity | None) -> list[Code]:
    """That the owner is not deleted, and itself where the path of `path_of` says, if its key does not tell."""
    if entity.parent is None:
        return []
    owner = columns.model.entity(entity.parent.target)
    if not (place := [*_place(columns, owner, path_of), *([live(owner)] if owner.soft_delete else [])]):
        return []
    joint = [
        code("{} == {}", _column(owner, column.references), _column(entity, column.attribute))
        for column in entity.parent.columns
    ]
    # Of the tables in the statement around it, the condition means that of the parts alone.
    around = entity.names.class_name
    found = code(f"{{}}().where({{}}).correlate({around})", name("sqlalchemy", "exists"), joined([*joint, *place]))
    return [Code(found.text, found.needs | _table(columns, owner).needs)]


def seen(columns: Columns, entity: Entity) -> list[Code]:
    """That a part is to be seen: nothing that it belongs to is deleted."""
    return _inside(columns, entity, None)


def _place(columns: Columns, entity: Entity, path_of: Entity | None) -> list[Code]:
    """The conditions on where a row is that its key leaves open."""
    if entity.parent is None:
        return []
    owner = columns.model.entity(entity.parent.target)
    conditions = []
    for column in entity.parent.columns:
        key = referenced(columns.model, entity, column)
        word = name_in_path(columns.model, owner, path_of, key) if path_of else None
        if word and column not in entity.key_columns:
            conditions.append(code("{} == {}({})", _column(entity, column.attribute), BIND, string(f"_{word}")))
    return [*conditions, *_inside(columns, entity, path_of)]


def all_of(conditions: Sequence[Code]) -> Code:
    """The conditions as one."""
    return conditions[0] if len(conditions) == 1 else code("{}({})", name("sqlalchemy", "and_"), joined(conditions))


@dataclass(frozen=True)
class _Belonging:
    columns: Columns
    shape: Shape

    @property
    def entity(self) -> Entity:
        return self.shape.entity

    @cached_property
    def owner(self) -> Entity:
        assert self.entity.parent is not None
        return self.columns.model.entity(self.entity.parent.target)

    @cached_property
    def parts(self) -> Parts:
        return next(one for one in Shape(self.columns.model, self.owner).parts if one.target is self.entity)

    @cached_property
    def foreign(self) -> tuple[ForeignColumn, ...]:
        return self.parts.owner

    @cached_property
    def own(self) -> tuple[Column, ...]:
        """The columns of the key besides those of the owner."""
        return tuple(column for column in self.entity.key_columns if column not in self.foreign)

    def view(self) -> Belonging:
        names, parts, wording = self.owner.names, self.parts, {**self._keys_of_items(), **self._foreign()}
        touched = self.owner.versioned
        above = [part for part in key_arguments(self.columns, self.entity) if part.entity is not self.entity]
        updates = any(in_update(self.entity, column) for column in self.entity.columns)
        return Belonging(
            owners=names.plural,
            constant=names.plural.upper().rstrip("_"),
            owner=names.title,
            owners_title=names.plural_title,
            field=string(parts.name),
            single=parts.single,
            keyed=parts.keyed,
            parent=self._parent(),
            below=all_of([*self._conditions(), *_inside(self.columns, self.entity, self.entity)]),
            of=self._of(),
            keys=self._keys(),
            add=self._add(),
            change=self._change() if updates else None,
            remove=self._remove(),
            find=f"_find_{names.snake}",
            above=", ".join(f"{part.name}: {part.annotation}" for part in above),
            above_arguments=", ".join(part.name for part in above),
            above_binds=", ".join(f"{part.bind}={part.name}" for part in above),
            not_found=not_found(self.columns, self.owner),
            owner_type=self._owner_type(),
            **wording,
            finds=any(word is None for _, word in _foreign_names(self.columns, self.entity)),
            excluded="{" + ", ".join(string(word) for word in self._excluded()) + "}" if [*self._excluded()] else "",
            returns=self._returns,
            found_first=not touched,
            finder=not (touched and parts.single),
        )

    def _conditions(self) -> Iterator[Code]:
        for column, bind in below_binds(self.columns, self.entity):
            yield code("{} == {}({})", _column(self.entity, column.attribute), BIND, string(bind))

    def _parent(self) -> Code:
        """The statement that finds the row which the path names."""
        conditions = [
            code("{} == {}({})", _column(self.owner, column.references), BIND, string(bind))
            for column, bind in below_binds(self.columns, self.entity)
        ]
        conditions += _place(self.columns, self.owner, self.entity)
        conditions += [live(self.owner)] if self.owner.soft_delete else []
        keys = joined(_column(self.owner, column.attribute) for column in self.owner.key_columns)
        statement = code("{}({}).where({})", SELECT, keys, joined(conditions))
        return Code(statement.text, statement.needs | _table(self.columns, self.owner).needs)

    def _owned(self) -> Code:
        return self._among(self.foreign)

    def _among(self, columns: Sequence[Column]) -> Code:
        found = [_column(self.entity, column.attribute) for column in columns]
        if len(found) == 1:
            return code('{}({}, "_ids")', name(self.columns.module("db", "membership"), "one_of"), found[0])
        return code('{}({}).in_({}("_ids", expanding=True))', name("sqlalchemy", "tuple_"), joined(found), BIND)

    def _of(self) -> Code:
        ordered = joined(self._steps())
        return code("_SELECT.where({}).order_by({})", self._owned(), ordered)

    def _steps(self) -> Iterator[Code]:
        for step in self.entity.order:
            column = self.entity.column_by_name[step.name]
            ordered = _column(self.entity, column.attribute)
            ordered = code("{}.desc()", ordered) if step.descending else ordered
            yield code("{}.nulls_last()", ordered) if optional(self.entity, column) else ordered

    @property
    def _listed(self) -> tuple[Column, ...]:
        """The columns of `keys`."""
        return (*self.foreign, *(self.entity.key_columns if self.parts.single else self.own))

    def _keys(self) -> Code:
        selected = joined(_column(self.entity, column.attribute) for column in self._listed)
        return code("{}({}).where({})", SELECT, selected, self._owned())

    @property
    def _returns(self) -> bool:
        """Whether something is done with the keys of new rows."""
        linked = any(ids.collection.link for ids in self.shape.ids)
        return bool(self.shape.parts) or linked or writes_of(self.columns.model, self.entity).checks_created

    def _add(self) -> Code:
        inserted = code("{}({})", name("sqlalchemy", "insert"), _table(self.columns, self.entity))
        if not self._returns:
            return inserted
        keys = joined(_column(self.entity, column.attribute) for column in self.entity.key_columns)
        return code("{}.returning({}, sort_by_parameter_order=True)", inserted, keys)

    @property
    def _found_by(self) -> tuple[Column, ...]:
        """The columns that find an item."""
        if self.parts.single:
            return self.foreign
        return self.own if len(self.entity.key) == 1 else (*self.foreign, *self.own)

    def _change(self) -> Code:
        conditions = [
            code("{} == {}({})", _column(self.entity, column.attribute), BIND, string(f"_{column.attribute}"))
            for column in self._found_by
        ]
        updated = code("{}({})", name("sqlalchemy", "update"), _table(self.columns, self.entity))
        return code("{}.where({})", updated, joined(conditions))

    def _remove(self) -> Code:
        deleted = code("{}({})", name("sqlalchemy", "delete"), _table(self.columns, self.entity))
        return code("{}.where({})", deleted, self._among(self._found_by))

    def _owner_type(self) -> Code:
        types = [self.columns.python(column) for column in self.owner.key_columns]
        return types[0] if len(types) == 1 else code("tuple[{}]", joined(types))

    def _part_of_owner(self, column: ForeignColumn) -> str:
        return "owner" if len(self.foreign) == 1 else f"owner[{self.foreign.index(column)}]"

    def _in_item(self, column: Column) -> str:
        if column in self.foreign and isinstance(column, ForeignColumn):
            return self._part_of_owner(column)
        return f"item.{column.attribute}"

    def _keys_of_items(self) -> dict[str, str]:
        count = len(self.foreign)
        owner = "owner" if count == 1 else "*owner"
        found = [f"{string(f'_{column.attribute}')}: {self._in_item(column)}" for column in self._found_by]
        keys = [self._in_item(column) for column in self.entity.key_columns]
        item_key = keys[0] if len(keys) == 1 else f"({', '.join(keys)})"
        rest = f"row[{count}:]"
        return {
            "owner_key": "row[0]" if count == 1 else f"tuple(row[:{count}])",
            "own_key": f"row[{count}]" if len(self.entity.key) == 1 else f"tuple({rest})",
            "named": f"({', '.join([owner, *(f'item.{column.attribute}' for column in self.own)])})",
            "removed": "[key[-1] for key in gone]" if len(self.entity.key) == 1 and not self.parts.single else "gone",
            "change_key": "{" + ", ".join(found) + "}",
            "item_key": "stored[owner]" if self.parts.single else item_key,
            "key_of_item": self._key_of_item("stored[owner]" if self.parts.single else item_key),
            "row_key": key_in_row(self.entity),
        }

    def _key_of_item(self, item_key: str) -> str:
        return f"({item_key},)" if len(self.entity.key) == 1 else item_key

    def _foreign(self) -> dict[str, str]:
        names = list(_foreign_names(self.columns, self.entity))
        order = {c.attribute: n for n, c in enumerate(self.owner.key_columns)}
        created = [f"{column.attribute}={word or f'parent[{order[column.references]}]'}" for column, word in names]
        return {
            "foreign": ", ".join(f"{string(c.attribute)}: {self._part_of_owner(c)}" for c in self.foreign),
            "created_foreign": ", ".join(created),
        }

    def _excluded(self) -> Iterator[str]:
        if self.parts.keyed:
            yield from (column.attribute for column in self.own)
        else:
            fixed = (c for c in self.entity.columns if in_create(c) and immutable(self.entity, c))
            yield from (column.attribute for column in fixed)
        yield from (ids.attribute for ids in self.shape.ids if ids.collection.link)
        yield from (parts.attribute for parts in self.shape.parts)


def not_found(columns: Columns, entity: Entity) -> str:
    """The error that there is no such row."""
    own = [f"{{{part.name}}}" for part in own_arguments(columns, entity)]
    if own:
        return f'NotFoundError(f"There is no {entity.names.title} {", ".join(own)}.")'
    assert entity.parent is not None
    return f'NotFoundError("There is no {entity.names.title} of this {prose(entity.parent.name)}.")'


def created_key(columns: Columns, entity: Entity) -> str:
    """The arguments that name a row which was made, of the row of its key."""
    if entity.parent is None:
        return "*row"
    place = {column.name: number for number, column in enumerate(entity.key_columns)}
    return ", ".join(
        f"row[{place[part.column.name]}]" if part.entity is entity else part.name
        for part in key_arguments(columns, entity)
    )


def needs_of_parts(columns: Columns, entity: Entity, part: Belonging | None) -> set[Need]:
    """The imports of a part's service beyond those of its statements."""
    needs: set[Need] = set()
    if entity.parts:
        needs |= {("collections.abc", "Sequence"), (columns.module("db", "session"), "AnyRow")}
    if part is None:
        return needs
    needs |= {("collections.abc", "Mapping"), ("collections.abc", "Sequence")}
    needs |= {(columns.module("db", "parts"), "change_each")} if part.change else set()
    needs |= set() if part.single else {(columns.module("db", "parts"), "left_over")}
    needs |= {(columns.module("db", "session"), "AnyRow")} if part.finds and part.finder else set()
    if part.change and writes_of(columns.model, entity).checks_changed:
        needs.add((columns.module("db", "parts"), "check_each"))
    if part.keyed:
        needs.add((layout.entity_module(columns.app, "schemas", entity), f"{entity.name}Change"))
    return needs


def needless(columns: Columns, entity: Entity) -> set[Need]:
    """The imports that an only part does without: it is not listed."""
    if not is_only_part(entity):
        return set()
    page = columns.module("schemas", "page")
    schemas = layout.entity_module(columns.app, "schemas", entity)
    return {
        (columns.module("db", "listing"), "Listing"),
        (schemas, f"{entity.name}Query"),
        (page, "CursorPage"),
        (page, "OffsetPage"),
    }
