"""Linked: a reference that becomes rows of a link table in, the lines that copy it and keep both in step out.

Between the expansion and the contraction an application of before writes the reference, one of now the links. Two
triggers on PostgreSQL carry over what either does. The first runs for rows that are written as they are as well, so
that writing each of them once, in batches, makes all the links that are missing, whatever others do meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stackgen_fastapi.migrations import steps
from stackgen_fastapi.migrations.batches import in_batches
from stackgen_fastapi.migrations.schema import Table
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.sql import quoted

NAME = 52  # characters of a table's name that fit into that of a trigger


@dataclass(frozen=True)
class Copied:
    """One reference. All names are those that hold when it is copied."""

    table: str
    key: str
    column: str  # which refers to a row
    link: str  # the table of links
    source: str  # its column for the key
    target: str  # its column for what is referred to

    @property
    def statement(self) -> str:
        """Every reference as a row of the link table, at once."""
        columns, column = f"({quoted(self.source)}, {quoted(self.target)})", quoted(self.column)
        rows = f"SELECT {quoted(self.key)}, {column} FROM {quoted(self.table)} WHERE {column} IS NOT NULL"
        return f"INSERT INTO {quoted(self.link)} {columns} {rows}"

    def renamed(self, names: Mapping[str, str]) -> Copied:
        """The same where tables and columns have other names."""
        parts = (self.table, self.key, self.column, self.link, self.source, self.target)
        return Copied(*(names.get(one, one) for one in parts))

    @property
    def _triggers(self) -> tuple[tuple[str, str, str], ...]:
        """Their names, the table of each, and what it waits for."""
        short = self.link[:NAME]
        writes = f"INSERT OR UPDATE OF {quoted(self.column)}"
        return ((f"{short}_linked", self.table, writes), (f"{short}_referred", self.link, "INSERT OR DELETE"))

    def in_step(self) -> Iterator[str]:
        """The triggers; they may be there already."""
        yield from steps.said(f"{self.table}.{self.column} and {self.link}: whichever is written, the other follows")
        for (name, table, when), body in zip(self._triggers, (self._linked(), self._referred()), strict=True):
            yield from steps.function(name, body)
            on = f"AFTER {when} ON {quoted(table)} FOR EACH ROW EXECUTE FUNCTION {quoted(name)}()"
            yield steps.execute_one(f"CREATE OR REPLACE TRIGGER {quoted(name)} {on}")

    def copy(self, table: Table) -> str:
        """Each reference is written once more, which makes its link."""
        column = quoted(self.column)
        update = f"UPDATE {quoted(self.table)} SET {column} = {column} WHERE {column} IS NOT NULL"
        return in_batches(table, Sql(update, None))

    def on_its_own(self) -> Iterator[str]:
        """The triggers go."""
        for name, table, _ in self._triggers:
            yield steps.execute_one(f"DROP TRIGGER IF EXISTS {quoted(name)} ON {quoted(table)}")
            yield steps.execute_one(f"DROP FUNCTION IF EXISTS {quoted(name)}()")

    def _linked(self) -> list[str]:
        link, column, key = quoted(self.link), quoted(self.column), quoted(self.key)
        where = f"{quoted(self.source)} = OLD.{key} AND {quoted(self.target)} = OLD.{column}"
        columns = f"({quoted(self.source)}, {quoted(self.target)})"
        return [
            f"IF TG_OP = 'UPDATE' AND NEW.{column} IS DISTINCT FROM OLD.{column} THEN",
            f"DELETE FROM {link} WHERE {where};",
            "END IF;",
            f"IF NEW.{column} IS NOT NULL THEN",
            f"INSERT INTO {link} {columns} VALUES (NEW.{key}, NEW.{column}) ON CONFLICT DO NOTHING;",
            "END IF;",
            "RETURN NULL;",
        ]

    def _referred(self) -> list[str]:
        table, column, key = quoted(self.table), quoted(self.column), quoted(self.key)
        source, target = quoted(self.source), quoted(self.target)
        other = f"(SELECT {target} FROM {quoted(self.link)} WHERE {source} = OLD.{source} ORDER BY {target} LIMIT 1)"
        return [
            "IF TG_OP = 'INSERT' THEN",
            f"UPDATE {table} SET {column} = NEW.{target} WHERE {key} = NEW.{source} AND {column} IS NULL;",
            "ELSE",
            f"UPDATE {table} SET {column} = {other} WHERE {key} = OLD.{source} AND {column} = OLD.{target};",
            "END IF;",
            "RETURN NULL;",
        ]
