"""Steps: single operations of a revision as lines of Python; those of a batch, and those that stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stackgen_fastapi.migrations.rules import named
from stackgen_fastapi.migrations.schema import Check, Column, ForeignKey, Index, Key
from stackgen_fastapi.migrations.tables import column as new_column
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.python import Code, call, literal
from stackgen_fastapi.sql import quoted
from stackgen_fastapi.sqltypes import without_parameters

EXECUTE, TRUE = Code("op.execute"), Code("True")
TYPES = {ForeignKey: "foreignkey", Key: "unique", Check: "check"}


def add(column: Column, **more: Code | None) -> str:
    """A new column."""
    return call(Code("batch.add_column"), new_column(column), **more).text


def default(value: Sql) -> str:
    """A default of the database's, as Python source."""
    texts = [literal(without_parameters(sql or "NULL")).text for sql in (value.postgresql, value.sqlite)]
    return f"sa.text({texts[0]})" if value.is_one else f"sa.text({texts[0]} if postgresql else {texts[1]})"


def drop(column: Column) -> str:
    """A column that goes."""
    return call(Code("batch.drop_column"), literal(column.name)).text


def alter(before: Column, now: Column) -> str:
    """What differs between two columns of one name."""
    changed = before.default != now.default
    return call(
        Code("batch.alter_column"),
        literal(now.name),
        existing_type=Code(before.type),
        type_=Code(now.type) if before.type != now.type else None,
        nullable=literal(now.nullable) if before.nullable != now.nullable else None,
        server_default=Code(now.default or "None") if changed else None,
        existing_nullable=literal(before.nullable) if before.nullable == now.nullable else None,
        existing_server_default=Code(before.default) if before.default and not changed else None,
    ).text


def drop_rule(rule: ForeignKey | Key | Check) -> str:
    """A constraint that goes."""
    return call(Code("batch.drop_constraint"), named(rule.name), type_=literal(TYPES[type(rule)])).text


def create_unique(key: Key) -> str:
    """A new unique key."""
    return call(Code("batch.create_unique_constraint"), named(key.name), literal(key.columns)).text


def create_key(key: Key) -> str:
    """The primary key, by its new name."""
    return call(Code("batch.create_primary_key"), named(key.name), literal(key.columns)).text


def create_foreign_key(key: ForeignKey, **more: Code) -> str:
    """A new foreign key."""
    return call(
        Code("batch.create_foreign_key"),
        named(key.name),
        literal(key.table),
        literal(key.columns),
        literal(key.referred),
        ondelete=literal(key.on_delete),
        **more,
    ).text


def create_check(check: Check, **more: Code) -> Iterator[str]:
    """A new CHECK, in a batch; where only one database can say it, under a condition."""
    create, name = Code("batch.create_check_constraint"), named(check.name)
    if check.postgresql is not None and check.sqlite is not None:
        texts = [literal(without_parameters(sql)).text for sql in (check.postgresql, check.sqlite)]
        one = texts[0] if texts[0] == texts[1] else f"{texts[0]} if postgresql else {texts[1]}"
        yield call(create, name, Code(one), **more).text
    elif (sql := check.postgresql if check.sqlite is None else check.sqlite) is not None:
        yield f"if {'postgresql' if check.sqlite is None else 'not postgresql'}:"
        yield "    " + call(create, name, literal(without_parameters(sql)), **more).text


def drop_check(check: Check) -> Iterator[str]:
    """A CHECK that goes, from where it is."""
    if check.postgresql is not None and check.sqlite is not None:
        yield drop_rule(check)
    elif check.postgresql is not None or check.sqlite is not None:
        yield f"if {'postgresql' if check.sqlite is None else 'not postgresql'}:"
        yield "    " + drop_rule(check)


def drop_index(table: str, index: Index) -> str:
    """An index that goes."""
    return call(Code("op.drop_index"), named(index.name), table_name=literal(table)).text


def rename_table(before: str, now: str) -> str:
    """A table by another name."""
    return call(Code("op.rename_table"), literal(before), literal(now)).text


def rename_column(table: str, before: str, now: str) -> str:
    """A column by another name, on both databases without touching a row."""
    return call(Code("op.alter_column"), literal(table), literal(before), new_column_name=literal(now)).text


def rename_rule(table: str, before: str, now: str) -> str:
    """A constraint by another name, on PostgreSQL."""
    sql = f"ALTER TABLE {quoted(table)} RENAME CONSTRAINT {quoted(before)} TO {quoted(now)}"
    return call(EXECUTE, literal(sql)).text


def rename_index(before: str, now: str) -> str:
    """An index by another name, on PostgreSQL."""
    return call(EXECUTE, literal(f"ALTER INDEX {quoted(before)} RENAME TO {quoted(now)}")).text


def rename_sequence(before: str, now: str) -> str:
    """A sequence by another name, on PostgreSQL."""
    return call(EXECUTE, literal(f"ALTER SEQUENCE IF EXISTS {quoted(before)} RENAME TO {quoted(now)}")).text


def execute(sql: Sql) -> Iterator[str]:
    """A statement, in the words of each database."""
    if sql.is_one:
        yield execute_one(sql.postgresql)
        return
    yield "if postgresql:"
    yield "    " + execute_one(sql.postgresql)
    yield "else:"
    yield "    " + execute_on_sqlite(sql)


def execute_on_sqlite(sql: Sql) -> str:
    """A statement where it is known that the database is SQLite."""
    if sql.sqlite is None:
        return 'raise NotImplementedError("SQLite cannot calculate this: write the statement by hand")'
    return execute_one(sql.sqlite)


def alter_table(table: str, what: str) -> str:
    """An ALTER TABLE in PostgreSQL's words."""
    return execute_one(f"ALTER TABLE {quoted(table)} {what}")


def retype_sequence(name: str, kind: str) -> str:
    """A sequence that counts as far as a column of the type does, on PostgreSQL."""
    return call(EXECUTE, literal(f"ALTER SEQUENCE IF EXISTS {quoted(name)} AS {kind}")).text


def refuse_misfits(table: str, column: str, condition: str) -> Iterator[str]:
    """On SQLite, stop at values that PostgreSQL would not convert."""
    sql = f"SELECT count(*) FROM {quoted(table)} WHERE {quoted(column)} IS NOT NULL AND ({condition})"
    count = call(Code("op.get_bind().scalar"), call(Code("sa.text"), literal(without_parameters(sql)))).text
    yield f"if not postgresql and {count}:"
    yield f"    raise ValueError({literal(f'{table}.{column} holds values that cannot be converted').text})"


def refuse_several(table: str, column: str) -> Iterator[str]:
    """Stop if rows are linked to more than one, before anything is changed; nobody links more meanwhile."""
    yield "if postgresql:"
    yield "    " + execute_one(f"LOCK TABLE {quoted(table)} IN SHARE ROW EXCLUSIVE MODE")
    groups = f"SELECT 1 FROM {quoted(table)} GROUP BY {quoted(column)} HAVING count(*) > 1"
    count = call(
        Code("op.get_bind().scalar"), call(Code("sa.text"), literal(f"SELECT count(*) FROM ({groups}) AS many"))
    )
    yield f"if {count.text}:"
    yield f"    raise ValueError({literal(f'{table} links rows to more than one: choose which one stays').text})"


def function(name: str, body: Iterable[str]) -> Iterator[str]:
    """The function of a trigger, in PostgreSQL's own language; it may be there already."""
    head = f"CREATE OR REPLACE FUNCTION {quoted(name)}() RETURNS trigger LANGUAGE plpgsql AS $$ "
    yield "op.execute("
    yield f"    {text(head)}"
    yield from (f"    {text(line + ' ')}" for line in ("BEGIN", *body, "END"))
    yield f"    {text('$$')}"
    yield ")"


def text(sql: str) -> str:
    """A piece of a statement, as Python source."""
    return literal(without_parameters(sql)).text


def execute_one(sql: str) -> str:
    """A statement in words of one database, or both."""
    return call(EXECUTE, literal(without_parameters(sql))).text


def said(comment: str) -> Iterator[str]:
    """A comment on the lines that follow."""
    yield ""
    yield f"# {comment}"
