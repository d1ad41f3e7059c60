"""The tables of a database as plain values: what a revision leads to, and what the next one starts from."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.names import MAX_IDENTIFIER

WHOLE = ("sa.Integer", "sa.BigInteger")


@dataclass(frozen=True)
class Column:
    """A column. Its type and its default are Python source, as a revision spells them."""

    name: str
    type: str
    nullable: bool = False
    default: str | None = None
    by_hand: bool = False  # an integer key that the database does not count up


@dataclass(frozen=True)
class Key:
    """A primary or unique key."""

    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class ForeignKey:
    name: str
    columns: tuple[str, ...]
    table: str  # that it refers to
    referred: tuple[str, ...]  # columns there
    on_delete: str


@dataclass(frozen=True)
class Check:
    """A CHECK; None where a database cannot say it."""

    name: str
    postgresql: str | None = None
    sqlite: str | None = None


@dataclass(frozen=True)
class IndexColumn:
    name: str
    descending: bool = False


@dataclass(frozen=True)
class Index:
    name: str
    columns: tuple[IndexColumn, ...]
    unique: bool = False
    where_postgresql: str | None = None  # the rows that it holds, where it does not hold all
    where_sqlite: str | None = None


@dataclass(frozen=True)
class Table:
    """One table."""

    name: str
    columns: tuple[Column, ...]
    key: Key
    foreign_keys: tuple[ForeignKey, ...] = ()
    uniques: tuple[Key, ...] = ()
    checks: tuple[Check, ...] = ()
    indexes: tuple[Index, ...] = ()

    @property
    def key_type(self) -> str:
        """The type of the first column of the key."""
        column = self.find(self.key.columns[0])
        return column.type if column else ""

    @property
    def sequence(self) -> str | None:
        """What PostgreSQL counts the keys with, as it names it; nothing if they are given."""
        key, *more = self.key.columns
        column = self.find(key)
        refers = any(key in one.columns for one in self.foreign_keys)
        if more or refers or column is None or column.by_hand:
            return None
        ending = f"_{key}_seq"
        return f"{self.name[: MAX_IDENTIFIER - len(ending)]}{ending}" if self.key_type.startswith(WHOLE) else None

    def find(self, name: str) -> Column | None:
        """The column of that name."""
        return next((column for column in self.columns if column.name == name), None)


@dataclass(frozen=True)
class Schema:
    """All tables, in an order in which a database takes them."""

    tables: tuple[Table, ...] = ()

    def table(self, name: str) -> Table | None:
        return next((table for table in self.tables if table.name == name), None)
