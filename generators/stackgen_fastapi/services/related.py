"""What a response holds besides its own columns: the statements that fetch it and the lines that put it in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stackgen.model.entities import Collection, Entity, ForeignColumn, Order
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.guards import rule, sees
from stackgen_fastapi.keys import argument_name
from stackgen_fastapi.python import Code, code, joined, literal, name, string
from stackgen_fastapi.services.parts import seen
from stackgen_fastapi.shapes import Hop, Ids, Many, One, Shape
from stackgen_fastapi.writes import live

COL = name("sqlmodel", "col")
SELECT = name("sqlalchemy", "select")
BIND = name("sqlalchemy", "bindparam")


@dataclass(frozen=True)
class Embedded:
    """An object that the row itself refers to: joined into the statement."""

    attribute: str
    constant: str  # `_CUSTOMER_TABLE`
    selected: str  # `_CUSTOMER_COLUMNS`
    table: Code
    columns: Code
    join: Code  # `.join(_CUSTOMER_TABLE, ...)`
    summary: Code
    optional: bool

    @property
    def codes(self) -> tuple[Code, ...]:
        return self.table, self.columns, self.join, self.summary


@dataclass(frozen=True)
class RelatedRows:
    """Rows that belong to the rows of a page: one statement, however many there are."""

    constant: str  # `_LINES_OF`
    statement: Code
    owner: str  # `order_id`: the names of the owner's key in a row
    index: str  # how the owner is found: `order_id`, or `a, b`
    ids: str | None  # the attribute that takes the keys
    attribute: str | None  # the attribute that takes the objects
    summary: Code | None
    key: int  # the place of the target's key among the values
    single: bool

    @property
    def codes(self) -> tuple[Code, ...]:
        return (self.statement, *([self.summary] if self.summary else []))


@dataclass(frozen=True)
class Link:
    """A many-to-many relation that requests write."""

    name: str  # `tags`
    constant: str  # `TAGS`
    attribute: str  # `tag_ids`
    field: str  # the same, in JSON
    title: str  # `tag`
    key_type: Code
    alias: Code | None  # where the table is linked with itself
    add: Code
    remove: Code
    sight: Code | None = None  # who sees the rows, if not everybody does who links them

    @property
    def codes(self) -> tuple[Code, ...]:
        return (self.key_type, self.add, self.remove, *(one for one in (self.alias, self.sight) if one))


def related_rows(
    columns: Columns, shape: Shape
) -> tuple[tuple[Embedded, ...], tuple[RelatedRows, ...], tuple[Link, ...]]:
    """The embedded objects, the related rows and the writable links of one entity."""
    related = _Related(columns, shape)
    return tuple(related.ones()), tuple(related.rows()), tuple(related.links())


def _attribute(class_name: str, attribute: str) -> Code:
    return code(f"{{}}({class_name}.{attribute})", COL)


@dataclass(frozen=True)
class _Related:
    columns: Columns
    shape: Shape

    @property
    def entity(self) -> Entity:
        return self.shape.entity

    def model_class(self, entity: Entity) -> Code:
        return name(layout.entity_module(self.columns.app, "models", entity), entity.names.class_name)

    def base(self, word: str) -> Code:
        return name(self.columns.module("models", "base"), word)

    def summary(self, entity: Entity) -> Code:
        return name(self.columns.module("schemas", "embedded"), f"{entity.name}Summary")

    # Objects that the row refers to

    def ones(self) -> Iterator[Embedded]:
        for one in self.shape.ones:
            constant = f"_{one.name.upper().rstrip('_')}_TABLE"
            table = code("{}({})", self.base("table_of"), self.model_class(one.target))
            if self._is_repeated(one):
                table = code("{}.alias({})", table, literal(one.name))
            summary = self.summary(one.target)
            yield Embedded(
                attribute=one.attribute,
                constant=constant,
                selected=f"_{one.name.upper().rstrip('_')}_COLUMNS",
                table=table,
                columns=code("{}({}, {})", self.base("columns_of"), constant, summary),
                join=self._join(one, constant),
                summary=summary,
                optional=one.optional,
            )

    def _is_repeated(self, one: One) -> bool:
        same = [other for other in self.shape.ones if other.target.name == one.target.name]
        return len(same) > 1 or one.target.name == self.entity.name

    def _join(self, one: One, constant: str) -> Code:
        pairs = [
            Code(f"_TABLE.c.{column.attribute} == {constant}.c.{column.references}") for column in one.reference.columns
        ]
        if one.guarded:
            keys = [Code(f"{constant}.c.{column.attribute}") for column in one.target.key_columns]
            pairs.append(sees(self.columns, one.target, keys if self._is_repeated(one) else None))
        condition = pairs[0] if len(pairs) == 1 else code("{}({})", name("sqlalchemy", "and_"), joined(pairs))
        return code(f".{'outerjoin' if one.optional else 'join'}({constant}, {{}})", condition)

    # Rows that refer to the row, or are linked with it

    def rows(self) -> Iterator[RelatedRows]:
        embedded = {many.ids.name for many in self.shape.many if many.ids}
        for ids in self.shape.ids:
            if ids.name not in embedded:
                yield self._id_rows(ids)
        for many in self.shape.many:
            yield self._object_rows(many)

    def _id_rows(self, ids: Ids) -> RelatedRows:
        hop, target = ids.link, self.columns.model.entity(ids.collection.target)
        keys = [_attribute(hop.class_name, column.attribute) for column in hop.target]
        selected = [*(_attribute(hop.class_name, column.attribute) for column in hop.owner), *keys]
        statement = code(
            "({}({}){}.where({}).order_by({}))",
            SELECT,
            joined(selected),
            self._hop_join(hop, target) if target.soft_delete or seen(self.columns, target) or ids.guarded else "",
            joined([self._owned(hop.class_name, hop.owner), *self._live(hop, target), *self._seen(target, ids)]),
            joined(keys),
        )
        statement = Code(statement.text, statement.needs | self._hop_class(hop).needs)
        return RelatedRows(
            constant=f"_{ids.name.upper()}_OF",
            statement=statement,
            owner=self._owner_names(),
            index=self._owner_names(),
            ids=ids.attribute,
            attribute=None,
            summary=None,
            key=0,
            single=False,
        )

    def _hop_class(self, hop: Hop) -> Code:
        return name(layout.entity_module(self.columns.app, "models", hop.module_entity), hop.class_name)

    def _object_rows(self, many: Many) -> RelatedRows:
        target = self.model_class(many.target)
        summary = self.summary(many.target)
        holder, owner = (many.hop.class_name, many.hop.owner) if many.hop else (target.text, many.owner)
        columns = code("*{}({}({}), {})", self.base("columns_of"), self.base("table_of"), target, summary)
        selected = [*(_attribute(holder, column.attribute) for column in owner), columns]
        statement = code(
            "({}({}){}.where({}).order_by({}))",
            SELECT,
            joined(selected),
            self._hop_join(many.hop, many.target),
            joined([self._owned(holder, owner), *self._live(many.hop, many.target), *self._seen(many.target, many)]),
            joined(self._ordering(many.target)),
        )
        return RelatedRows(
            constant=f"_{many.name.upper()}_OF",
            statement=statement,
            owner=self._owner_names(),
            index=self._owner_names(),
            ids=many.ids.attribute if many.ids else None,
            attribute=many.attribute,
            summary=summary,
            key=Shape(self.columns.model, many.target).columns.index(many.target.key_columns[0]),
            single=many.single,
        )

    def _hop_join(self, hop: Hop | None, entity: Entity) -> Code:
        if hop is None:
            return Code("")
        link, target = self._hop_class(hop), self.model_class(entity)
        pairs = [
            code("{} == {}", _attribute(link.text, column.attribute), _attribute(target.text, column.references))
            for column in hop.target
        ]
        condition = pairs[0] if len(pairs) == 1 else code("{}({})", name("sqlalchemy", "and_"), joined(pairs))
        return code(".join_from({}, {}, {})", link, target, condition)

    def _live(self, hop: Hop | None, target: Entity) -> Iterator[Code]:
        """That neither the related row nor the one in between is deleted."""
        if hop is not None and hop.class_name == hop.module_entity.names.class_name and hop.module_entity.soft_delete:
            yield live(hop.module_entity)
        if target.soft_delete:
            yield live(target)
        yield from seen(self.columns, target)

    def _seen(self, target: Entity, one: Ids | Many) -> Iterator[Code]:
        """That the caller sees the related row, if not everybody does who sees this one."""
        if one.guarded:
            yield sees(self.columns, target)

    def _owned(self, holder: str, owner: Iterable[ForeignColumn]) -> Code:
        columns = [_attribute(holder, column.attribute) for column in owner]
        if len(columns) == 1:
            return code('{}({}, "_ids")', name(self.columns.module("db", "membership"), "one_of"), columns[0])
        return code('{}({}).in_({}("_ids", expanding=True))', name("sqlalchemy", "tuple_"), joined(columns), BIND)

    def _owner_names(self) -> str:
        return ", ".join(argument_name(self.entity, column) for column in self.entity.key_columns)

    def _ordering(self, target: Entity) -> Iterator[Code]:
        for step in target.order:
            yield _direction(target, step)

    # What requests write

    def links(self) -> Iterator[Link]:
        for ids in self.shape.ids:
            if ids.collection.link is not None:
                yield self._link(ids, ids.collection)

    def _link(self, ids: Ids, collection: Collection) -> Link:
        target = self.columns.model.entity(collection.target)
        (near,), (far,) = ids.link.owner, ids.link.target
        link, other = self._hop_class(ids.link), self.model_class(target)
        repeated = target.name == self.entity.name
        bound = code("{}({})", BIND, string(f"_{near.references}"))
        owned = code("{} == {}", _attribute(link.text, near.attribute), bound)
        far_class = Code(f"_{collection.name.upper()}_TARGET") if repeated else other
        shown = [live(target, far_class.text)] if target.soft_delete else []
        shown += [] if repeated else seen(self.columns, target)
        if ids.guarded:
            keys = [_attribute(far_class.text, column.attribute) for column in target.key_columns]
            shown.append(sees(self.columns, target, keys if repeated else None))
            owned = code("{}, {}", owned, self._linked(link, far, target))
        return Link(
            name=collection.name.rstrip("_"),
            constant=collection.name.upper().rstrip("_"),
            attribute=ids.attribute,
            field=string(ids.name),
            title=target.names.title,
            key_type=self.columns.python(far),
            alias=code("{}({})", name("sqlalchemy.orm", "aliased"), other) if repeated else None,
            add=self._add(link, (near, far), far_class, bound, shown),
            remove=code("{}({}).where({})", name("sqlalchemy", "delete"), link, owned),
            sight=self._sight(target) if ids.guarded else None,
        )

    def _sight(self, target: Entity) -> Code:
        return code(f"{target.names.plural.rstrip('_')}={{}}", rule(self.columns, target, "get"))

    def _linked(self, link: Code, far: ForeignColumn, target: Entity) -> Code:
        """That the row which is linked is one that the caller sees: the others stay linked."""
        key = _attribute(target.names.class_name, far.references)
        keys = code("{}({}).where({}).correlate(None)", SELECT, key, sees(self.columns, target))
        found = code("{}.in_({})", _attribute(link.text, far.attribute), keys)
        return Code(found.text, found.needs | self.model_class(target).needs)

    def _add(
        self, link: Code, ends: tuple[ForeignColumn, ForeignColumn], far_class: Code, bound: Code, shown: list[Code]
    ) -> Code:
        """The statement that links the row with those of the wanted rows that are there."""
        near, far = ends
        own = self.model_class(self.entity)
        own_key = _attribute(own.text, near.references)
        far_key = _attribute(far_class.text, far.references)
        join = code(".join_from({}, {}, {}())", own, far_class, name("sqlalchemy", "true"))
        one_of = name(self.columns.module("db", "membership"), "one_of")
        wanted = joined([code('{} == {}, {}({}, "_ids")', own_key, bound, one_of, far_key), *shown])
        rows = code("{}({}, {}){}.where({})", SELECT, own_key, far_key, join, wanted)
        names = joined([literal(near.attribute), literal(far.attribute)])
        inserted = code("{}({}).from_select([{}], {})", name("sqlalchemy", "insert"), link, names, rows)
        return code("{}.returning({})", inserted, _attribute(link.text, far.attribute))


def _direction(target: Entity, step: Order) -> Code:
    column = target.column_by_name[step.name]
    ordered = _attribute(target.names.class_name, column.attribute)
    return code("{}.desc()", ordered) if step.descending else ordered
