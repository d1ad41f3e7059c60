"""Doubled: one table on its way to other names and types in, which of its columns are there twice meanwhile out.

Between the expansion and the contraction the column of before and that of now stand side by side, each with its own
rules. A table by another name has a view by the old one, which renames its columns as well; so only columns whose type
changes are there twice in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from stackgen_fastapi.migrations.difference import TableChange, columns_of
from stackgen_fastapi.migrations.moved import renamed, with_names
from stackgen_fastapi.migrations.rows import Rows
from stackgen_fastapi.migrations.schema import Check, Column, ForeignKey, Index, Key, Table
from stackgen_fastapi.sql import quoted

R = TypeVar("R", Key, ForeignKey, Check, Index)
LONGEST = 63  # bytes of a name in PostgreSQL


@dataclass(frozen=True)
class Double:
    """One column, of before and of now."""

    old: str
    new: str  # its name as long as the old one is there
    before: Column
    now: Column
    forth: str  # the new value, from the old one
    back: str

    @property
    def is_required(self) -> bool:
        """Whether only the new one may not be null, or both."""
        return not self.now.nullable

    @property
    def is_loosened(self) -> bool:
        """Whether the old one has to take null, since the new one does."""
        return self.now.nullable and not self.before.nullable


@dataclass(frozen=True)
class Doubled:
    """One table. `was` is the table by its old names; that of `change` has the new ones."""

    was: Table
    change: TableChange
    rows: Rows
    back: Rows  # what becomes of rows on the way back, by the names of before

    @property
    def name(self) -> str:
        return self.change.now.name

    @property
    def is_renamed(self) -> bool:
        return self.change.was != self.name

    @cached_property
    def old_names(self) -> Mapping[str, str]:
        """Names of columns now -> before."""
        return {now: before for before, now in self.change.renamed_columns}

    @cached_property
    def columns(self) -> tuple[Double, ...]:
        return tuple(self._double(name) for name in self._twice())

    @cached_property
    def meanwhile(self) -> Mapping[str, str]:
        """Names of columns now -> those that they have before the table itself is renamed."""
        return {**self.old_names, **{one.now.name: one.new for one in self.columns}}

    @cached_property
    def aliased(self) -> tuple[tuple[str, str], ...]:
        """Columns that only a view knows by the old name."""
        twice = {one.now.name for one in self.columns}
        return tuple((before, now) for before, now in self.change.renamed_columns if now not in twice)

    @property
    def is_possible(self) -> bool:
        """Whether both can stand side by side: keys cannot, nor names that change places."""
        names = {column.name for column in self.was.columns} | {column.name for column in self.change.now.columns}
        pairs = [(one.old, one.now.name) for one in self.columns if one.old != one.now.name] + list(self.aliased)
        olds, news = {old for old, _ in pairs}, {new for _, new in pairs}
        free = all(one.new not in names or one.new == one.now.name for one in self.columns)
        taken = {one.old for one in self.columns} & set(self.was.key.columns)
        return free and not taken and not olds & news

    def _twice(self) -> Iterator[str]:
        changed = {now.name for _, now in self.change.altered} | {*self.rows.converted, *self.rows.mapped}
        with_view = self.is_renamed and not changed
        for column in self.change.now.columns:
            if column.name in changed or (column.name in self.old_names and not with_view):
                yield column.name

    def _double(self, name: str) -> Double:
        old, now, before = self.old_names.get(name, name), self.change.now.find(name), self.change.before.find(name)
        assert now is not None
        assert before is not None
        new = f"{name}_new" if old == name else name
        forth = renamed(_value(self.rows, name), self.old_names) or ""
        back = renamed(_value(self.back, old), {old: new}) or ""
        return Double(old, new, before, now, forth, back)

    def created(self, kind: Callable[[Table], tuple[R, ...]]) -> Iterator[tuple[R, str]]:
        """The rules of new columns, as they are meanwhile, each with the name that it gets in the end."""
        taken = {one.name for one in kind(self.was)}
        twice = {one.now.name for one in self.columns}
        meanwhile = with_names(self.change.now, self.meanwhile)
        for rule, other in zip(kind(self.change.now), kind(meanwhile), strict=True):
            if columns_of(rule) & twice:
                name = f"{rule.name[: LONGEST - 4]}_new" if rule.name in taken else rule.name
                yield replace(other, name=name), rule.name


def _value(rows: Rows, column: str) -> str:
    """The value of a column on its way, in PostgreSQL's words."""
    value = quoted(column)
    if column in rows.converted:
        value = rows.converted[column].postgresql
    if column in rows.mapped:
        where, other = rows.mapped_where[column], rows.mapped[column]
        value = f"CASE WHEN {where.postgresql} THEN {other.postgresql} ELSE {value} END"
    return f"coalesce({value}, {rows.filled[column].postgresql})" if column in rows.filled else value
