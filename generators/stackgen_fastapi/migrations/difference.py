"""Difference: one table before, under its names now, and the table now -> what has to change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, TypeAlias, TypeVar

from stackgen_fastapi.migrations.schema import Check, Column, ForeignKey, Index, Key, Table

Rule: TypeAlias = Key | ForeignKey | Check | Index
R = TypeVar("R", Key, ForeignKey, Check, Index)


@dataclass(frozen=True)
class Rules(Generic[R]):
    """What becomes of the constraints of one kind."""

    dropped: tuple[R, ...]
    renamed: tuple[tuple[R, R], ...]  # before, now: only the name differs
    created: tuple[R, ...]

    def __bool__(self) -> bool:
        return bool(self.dropped or self.renamed or self.created)


@dataclass(frozen=True)
class TableChange:
    """A table that stays. All names but `was` and those of constraints that go are the names now."""

    was: str  # its name before
    before: Table
    now: Table
    renamed_columns: tuple[tuple[str, str], ...]
    converted: frozenset[str] = frozenset()  # columns that are made anew, so that their constraints must be too

    mapped: frozenset[str] = frozenset()  # columns whose values become others, so that no key may hold them meanwhile

    @cached_property
    def key(self) -> Rules[Key]:
        return rules((self.before.key,), (self.now.key,))

    @cached_property
    def foreign_keys(self) -> Rules[ForeignKey]:
        return rules(self.before.foreign_keys, self.now.foreign_keys, self.converted | self.mapped)

    @cached_property
    def uniques(self) -> Rules[Key]:
        return rules(self.before.uniques, self.now.uniques, self.converted)

    @cached_property
    def checks(self) -> Rules[Check]:
        return rules(self.before.checks, self.now.checks, self.converted)

    @cached_property
    def indexes(self) -> Rules[Index]:
        return rules(self.before.indexes, self.now.indexes, self.converted)

    @cached_property
    def added(self) -> tuple[Column, ...]:
        names = {column.name for column in self.before.columns}
        return tuple(column for column in self.now.columns if column.name not in names)

    @cached_property
    def dropped(self) -> tuple[Column, ...]:
        names = {column.name for column in self.now.columns}
        return tuple(column for column in self.before.columns if column.name not in names)

    @cached_property
    def altered(self) -> tuple[tuple[Column, Column], ...]:
        """Columns that differ by more than their name: before, now."""
        pairs = ((column, self.now.find(column.name)) for column in self.before.columns)
        return tuple((one, other) for one, other in pairs if other is not None and one != other)

    @cached_property
    def has_new_names(self) -> bool:
        """Whether a constraint or an index only changes its name."""
        kinds = (self.key, self.foreign_keys, self.uniques, self.checks, self.indexes)
        return any(kind.renamed for kind in kinds)

    def __bool__(self) -> bool:
        fixed = not self.converted and not self.mapped
        if fixed and self.before == self.now and self.was == self.now.name and not self.renamed_columns:
            return False
        kinds = (self.key, self.foreign_keys, self.uniques, self.checks, self.indexes)
        moved = self.was != self.now.name or self.renamed_columns
        return bool(moved or any(kinds) or self.added or self.dropped or self.altered)


def rules(before: Sequence[R], now: Sequence[R], converted: frozenset[str] = frozenset()) -> Rules[R]:
    """Pair what is the same: by name and content, else by content alone."""
    left = [one for one in before if one not in now or converted & columns_of(one)]
    wanted = [one for one in now if one not in before or converted & columns_of(one)]
    renamed: list[tuple[R, R]] = []
    created: list[R] = []
    for one in wanted:
        alike = (other for other in left if replace(other, name=one.name) == one)
        same = None if converted & columns_of(one) else next(alike, None)
        if same is None:
            created.append(one)
        else:
            left.remove(same)
            renamed.append((same, one))
    return Rules(tuple(left), tuple(renamed), tuple(created))


def columns_of(rule: Rule) -> set[str]:
    """The columns that a constraint or an index speaks of."""
    if isinstance(rule, Check):
        return set(re.findall(r"\w+", f"{rule.postgresql} {rule.sqlite}"))
    if isinstance(rule, Index):
        conditions = re.findall(r"\w+", f"{rule.where_postgresql} {rule.where_sqlite}")
        return {column.name for column in rule.columns} | set(conditions)
    return set(rule.columns)
