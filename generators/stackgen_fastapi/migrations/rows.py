"""Rows: what becomes of the values in the tables that stay -> statements for each database."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from stackgen.model.entities import Collection as Many
from stackgen.model.entities import Default, Entity, Field, LinkTable, Reference
from stackgen.model.evolution import Evolution, Fill, members_of
from stackgen_fastapi.migrations.conversions import alters_in_place, conversion, misfits
from stackgen_fastapi.migrations.invented import invented
from stackgen_fastapi.migrations.linked import Copied
from stackgen_fastapi.migrations.moved import renamed
from stackgen_fastapi.migrations.rekeying import mapped, rekeyed, text
from stackgen_fastapi.migrations.reshaping import Reshaping
from stackgen_fastapi.migrations.values import Sql, distinct, fill_value, literal_sql
from stackgen_fastapi.samples import samples_of
from stackgen_fastapi.sql import quoted
from stackgen_fastapi.sqltypes import server_default


@dataclass
class Rows:
    """What becomes of the rows of one table, by column."""

    filled: dict[str, Sql] = field(default_factory=dict)  # null becomes this
    converted: dict[str, Sql] = field(default_factory=dict)  # each value becomes this, in a new column of the name
    misfits: dict[str, str] = field(default_factory=dict)  # on SQLite: rows that cannot be converted
    mapped: dict[str, Sql] = field(default_factory=dict)  # some values become others
    mapped_where: dict[str, Sql] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)  # columns that come back without their values
    copied: list[Copied] = field(default_factory=list)  # references that become rows of link tables
    invented: list[Sql] = field(default_factory=list)  # rows that others need to refer to
    single: list[LinkTable] = field(default_factory=list)  # rows that are linked to several do not fit any longer
    constant: dict[str, Sql] = field(default_factory=dict)  # new columns that every row has one value in

    def __bool__(self) -> bool:
        return bool(self.filled or self.converted or self.mapped or self.copied or self.constant)

    def only(self, columns: Collection[str]) -> Rows:
        """What becomes of the values of these columns."""
        return self._among(lambda name: name in columns)

    def without(self, columns: Collection[str]) -> Rows:
        """All but what becomes of the values of these columns."""
        return replace(self._among(lambda name: name not in columns), copied=self.copied, invented=self.invented)

    def renamed(self, names: Mapping[str, str]) -> Rows:
        """The same in a table whose columns have other names; `names` are those of tables as well."""
        return Rows(
            filled={names.get(one, one): _renamed(value, names) for one, value in self.filled.items()},
            converted={names.get(one, one): _renamed(value, names) for one, value in self.converted.items()},
            misfits={names.get(one, one): renamed(test, names) or "" for one, test in self.misfits.items()},
            mapped={names.get(one, one): _renamed(value, names) for one, value in self.mapped.items()},
            mapped_where={names.get(one, one): _renamed(value, names) for one, value in self.mapped_where.items()},
            lost={names.get(one, one) for one in self.lost},
            copied=[one.renamed(names) for one in self.copied],
            invented=[_renamed(statement, names) for statement in self.invented],
        )

    def _among(self, wanted: Callable[[str], bool]) -> Rows:
        return Rows(
            filled={name: value for name, value in self.filled.items() if wanted(name)},
            converted={name: value for name, value in self.converted.items() if wanted(name)},
            misfits={name: value for name, value in self.misfits.items() if wanted(name)},
            mapped={name: value for name, value in self.mapped.items() if wanted(name)},
            mapped_where={name: value for name, value in self.mapped_where.items() if wanted(name)},
            lost={name for name in self.lost if wanted(name)},
            constant={name: value for name, value in self.constant.items() if wanted(name)},
        )


def _renamed(value: Sql, names: Mapping[str, str]) -> Sql:
    return Sql(renamed(value.postgresql, names) or "", renamed(value.sqlite, names))


def rows_of(evolution: Evolution, *, back: bool) -> Mapping[str, Rows]:
    """By table; on the way back, what is required and was lost gets a placeholder."""
    found: dict[str, Rows] = {}
    touched = {one.entity for one in evolution.operations}
    if evolution.shapes:
        touched |= {one.name for one in evolution.after.entities if any(f.type.value_type for f in one.fields)}
    for now, before in evolution.entities.items():
        entity = evolution.after.entity(now)
        rows = (
            _EntityRows(evolution, entity, evolution.before.entity(before), back).rows() if now in touched else Rows()
        )
        found[entity.names.table] = rows
    for (table, column), values in rekeyed(evolution).items():
        rows = found.setdefault(table, Rows())
        rows.mapped[column], rows.mapped_where[column] = mapped(quoted(column), values)
    return found


@dataclass(frozen=True)
class _EntityRows:
    evolution: Evolution
    entity: Entity
    before: Entity
    back: bool

    def rows(self) -> Rows:
        rows = Rows()
        pairs = self.evolution.members[self.entity.name]
        old = members_of(self.evolution.before, self.before.name)
        for name, member in members_of(self.evolution.after, self.entity.name).items():
            was = old[pairs[name]] if name in pairs else None
            if isinstance(was, Reference) and isinstance(member, Many) and member.link:
                rows.copied.append(self._copy(was, member.link))
            if isinstance(was, Many) and isinstance(member, Reference) and was.link:
                self._single(rows, was.link, member)
                continue
            if not isinstance(member, Field | Reference):
                continue
            if isinstance(was, Field) and isinstance(member, Field):
                self._retype(rows, was, member)
            if self._has_gaps(was, member):
                self._fill(rows, member, is_new=was is None)
        return rows

    def _copy(self, was: Reference, link: LinkTable) -> Copied:
        """Every reference as a row of the link table."""
        key, column = self.entity.key_columns[0].column, was.columns[0].column
        return Copied(self.entity.names.table, key, column, link.table, link.source.column, link.target.column)

    def _single(self, rows: Rows, link: LinkTable, member: Reference) -> None:
        """The one that a row was linked to; on the way back, one of them."""
        one, column = self._one_of(link), member.columns[0]
        if not self.back:
            rows.single.append(link)
        fill = self.evolution.fill(self.entity.name, member.name)
        other = fill_value(self._filled_entity, column, fill) if fill else None
        if other is None or other.sqlite is None:
            rows.filled[column.column] = Sql(one, one)
        else:
            rows.filled[column.column] = Sql(f"coalesce({one}, {other.postgresql})", f"coalesce({one}, {other.sqlite})")

    def _one_of(self, link: LinkTable) -> str:
        """One of the rows that a row was linked to."""
        table, target = quoted(link.table), quoted(link.target.column)
        own = f"{quoted(self.entity.names.table)}.{quoted(self.entity.key_columns[0].column)}"
        where = f"{table}.{quoted(link.source.column)} = {own}"
        return f"(SELECT {target} FROM {table} WHERE {where} ORDER BY {target} LIMIT 1)"

    def _has_gaps(self, was: object, member: Field | Reference) -> bool:
        """Whether there are rows without a value that they should have."""
        if was is None:
            return True
        return isinstance(was, Field | Reference) and was.optional and not member.optional

    def _fill(self, rows: Rows, member: Field | Reference, *, is_new: bool) -> None:
        fill = self.evolution.fill(self.entity.name, member.name)
        column = member if isinstance(member, Field) else member.columns[0]
        if fill is None and not member.optional and self.back:
            if is_new:
                rows.lost.add(column.column)
            if isinstance(member, Reference):
                self._invent(rows, member)
            if (made := self._made(member)) is not None:
                rows.filled[column.column] = made
                return
            fill = Fill(member.default or self._placeholder(member)) if isinstance(member, Field) else None
        if fill is None or (is_new and _is_server_default(member, fill)):
            return
        value = fill_value(self._filled_entity, column, fill)
        if value is not None:
            is_constant = is_new and not self.back and fill.default is not None and fill.default.source == "literal"
            (rows.constant if is_constant else rows.filled)[column.column] = value

    def _invent(self, rows: Rows, member: Reference) -> None:
        """A row to refer to, where the rows that were referred to are gone with their table."""
        model = self.evolution.after
        new = frozenset(one.name for one in model.entities if one.name not in self.evolution.entities)
        target = model.entity(member.target)
        if target.name in new and (row := invented(model, target, new, self.entity.names.table)):
            rows.invented.append(row)

    def _made(self, member: Field | Reference) -> Sql | None:
        """What stands in for values that are gone, where one value for all rows will not do."""
        if isinstance(member, Reference):
            target = self.evolution.after.entity(member.target).names.table
            key = quoted(member.columns[0].references_column)
            any_row = f"(SELECT {key} FROM {quoted(target)} ORDER BY {key} LIMIT 1)"
            return Sql(any_row, any_row) if len(member.columns) == 1 else None
        if not member.unique or len(self.entity.key_columns) != 1 or self.entity.key == (member.name,):
            return None
        return distinct(self.entity.names.table, self.entity.key_columns[0].column, member.type.kind)

    def _placeholder(self, member: Field) -> Default | None:
        valid = samples_of(self.evolution.after, self.entity, member).valid
        return Default("literal", valid[0]) if valid else None

    @property
    def _filled_entity(self) -> Entity:
        """The entity while its rows are filled: with the fields that are about to go."""
        names = {*(one.name for one in self.entity.fields), *(one.name for one in self.entity.references)}
        kept = set(self.evolution.members[self.entity.name].values())
        gone = [one for one in self.before.fields if one.name not in kept and one.name not in names]
        left = [one for one in self.before.references if one.name not in kept and one.name not in names]
        return replace(self.entity, fields=(*self.entity.fields, *gone), references=(*self.entity.references, *left))

    def _retype(self, rows: Rows, was: Field, member: Field) -> None:
        cast = self.evolution.cast(self.entity.name, member.name)
        column = quoted(member.column)
        if cast is not None and (cast.expression is not None or cast.default is not None):
            value = fill_value(self._with_old(was, member), member, cast)
            if value is not None:
                rows.converted[member.column] = value
        elif was.type != member.type and not alters_in_place(was.type, member.type):
            value = conversion(was.type, member.type, column)
            if value is None:
                placeholder = self._placeholder(member) if self.back and not member.optional else None
                text = "NULL" if placeholder is None else literal_sql(member.type, placeholder.value, "postgresql")
                value = Sql(text, text)
                rows.lost.add(member.column)
            rows.converted[member.column] = value
            if test := misfits(was.type, member.type, column):
                rows.misfits[member.column] = test
        self._map(rows, member)
        reshaping = Reshaping(self.evolution.after, self.evolution.shapes)
        if reshaping.concerns(member.type) and was.type == member.type:
            rows.mapped[member.column] = reshaping.value(member.type, column)
            rows.mapped_where[member.column] = reshaping.where(column)

    def _with_old(self, was: Field, member: Field) -> Entity:
        """The entity with the old type of one field: what an expression of its `cast` speaks of."""
        old = replace(was, name=member.name, column=member.column)
        whole = self._filled_entity
        return replace(whole, fields=tuple(old if one.name == member.name else one for one in whole.fields))

    def _map(self, rows: Rows, member: Field) -> None:
        values = self.evolution.values(self.entity.name, member.name)
        if not values:
            return
        column = quoted(member.column)
        if member.type.many:
            rows.mapped[member.column], rows.mapped_where[member.column] = _mapped_lists(column, values)
            return
        rows.mapped[member.column], rows.mapped_where[member.column] = mapped(column, values)


def _is_server_default(member: Field | Reference, fill: Fill) -> bool:
    return isinstance(member, Field) and fill.default == member.default and server_default(member) is not None


def _mapped_lists(column: str, values: tuple[tuple[str, str | None], ...]) -> tuple[Sql, Sql]:
    """Lists of an enum's values are JSON: each element is looked at; what becomes null is left out."""
    cases = " ".join(f"WHEN {text(before)} THEN {text(after)}" for before, after in values)
    listed = ", ".join(text(before) for before, _ in values)
    kept = f"CASE value {cases} ELSE value END"
    postgresql = (
        f"(SELECT coalesce(jsonb_agg({kept} ORDER BY ordinality) FILTER (WHERE {kept} IS NOT NULL), '[]') "
        f"FROM jsonb_array_elements_text({column}) WITH ORDINALITY)"
    )
    sqlite = f"(SELECT json_group_array({kept}) FILTER (WHERE {kept} IS NOT NULL) FROM json_each({column}))"
    has_any = f"EXISTS (SELECT 1 FROM {{}}({column}) WHERE value IN ({listed}))"
    return Sql(postgresql, sqlite), Sql(has_any.format("jsonb_array_elements_text"), has_any.format("json_each"))


def statements(table: str, rows: Rows, new_names: Mapping[str, str]) -> Iterator[tuple[str, Sql]]:
    """UPDATEs, each with what it does."""
    for column, value in rows.converted.items():
        yield column, _update(table, new_names[column], value, None)
    for column, value in rows.mapped.items():
        yield column, _update(table, column, value, rows.mapped_where[column])
    for column, value in rows.filled.items():
        target = new_names.get(column, column)
        where = f"{quoted(target)} IS NULL"
        yield column, _update(table, target, value, Sql(where, where))


def _update(table: str, column: str, value: Sql, where: Sql | None) -> Sql:
    head = f"UPDATE {quoted(table)} SET {quoted(column)} = "
    tails = (f" WHERE {where.postgresql}", f" WHERE {where.sqlite}") if where else ("", "")
    sqlite = None if value.sqlite is None else f"{head}{value.sqlite}{tails[1]}"
    return Sql(f"{head}{value.postgresql}{tails[0]}", sqlite)
