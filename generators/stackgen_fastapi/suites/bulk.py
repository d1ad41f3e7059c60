"""Tests of what an entity does only if it lists it: rows replaced, created together, deleted together."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.entities import Column, Field, Kind, Role
from stackgen_fastapi.bulk import has, most
from stackgen_fastapi.columns import in_read, in_update
from stackgen_fastapi.listings import DEFAULT_PAGE, listing_of
from stackgen_fastapi.python import Code, Need, code, needs_of, string
from stackgen_fastapi.suites.bodies import Bodies, Case, absent
from stackgen_fastapi.suites.related import KeyList, Referring
from stackgen_fastapi.suites.spelling import mapping, sample, strings
from stackgen_fastapi.suites.views import BulkView, NamedDangling, ReplaceView, Words

SEVERAL = 3  # rows that a test makes


def replace_view(
    bodies: Bodies, words: Words, key_lists: tuple[KeyList, ...], refused: tuple[Case, ...]
) -> ReplaceView:
    """The tests of `replace`."""
    entity = bodies.entity
    changeable = [column for column in bodies.given if in_update(entity, column)]
    fixed = [column for column in bodies.given if column not in changeable]
    required = tuple(column.name for column in changeable if column.name in bodies.required)
    some_suffice = bodies.required_suffices and not (fixed and entity.checks)
    return ReplaceView(
        words=words,
        readable=has(entity, "get"),
        fixed=strings(tuple(column.name for column in fixed)) if fixed else None,
        kept=tuple(string(column.name) for column in entity.columns if column not in changeable and _stays(column)),
        hidden=tuple(string(column.name) for column in changeable if not in_read(column)),
        left_out=strings(required) if some_suffice and len(required) < len(changeable) else None,
        required=tuple(string(word) for word in required if word in bodies.refused_without),
        defaults=bodies.defaults(changeable=True),
        not_changeable=bodies.not_changeable(),
        has_refused=bool(refused),
        unique=tuple(bodies.unique(changeable=True)),
        key_lists=key_lists,
    )


def _stays(column: Column) -> bool:
    return in_read(column) and not (isinstance(column, Field) and column.role in (Role.UPDATED_AT, Role.VERSION))


def bulk_view(
    bodies: Bodies, words: Words, key_lists: tuple[KeyList, ...], refused: tuple[Case, ...], referring: list[Referring]
) -> BulkView:
    """The tests of `bulk_create` and `bulk_delete`."""
    subject, entity = bodies.subject, bodies.entity
    passwords = tuple(field.attribute for field in bodies.rows.given if field.type.kind is Kind.PASSWORD)
    key = {column.name: sample(absent(subject.columns.model, entity, column)) for column in entity.key_columns}
    rows = code("(await {}(db).search({}())).items", subject.service, subject.schema("Query"))
    page = listing_of(entity).page or DEFAULT_PAGE
    first = str(absent(subject.columns.model, entity, entity.key_columns[0]))
    return BulkView(
        words=words,
        readable=has(entity, "get"),
        create=string(f"{subject.route}/bulk"),
        delete=string(f"{subject.route}/bulk-delete"),
        most=most(entity),
        rows=rows,
        shown=Code("{" + ", ".join(map(string, bodies.shown)) + "}"),
        hidden=tuple(map(string, bodies.hidden)),
        item=subject.item_in_json("row"),
        required=strings(bodies.required) if bodies.required_suffices else None,
        defaults=bodies.defaults(),
        has_refused=bool(refused),
        unique=tuple(bodies.unique(changeable=False)),
        key_lists=key_lists,
        dangling=tuple(_dangling(bodies)),
        size=page.size,
        constant=not any(is_counted(column) for column in entity.key_columns),
        password_names=strings(passwords) if passwords else None,
        table=subject.table,
        table_name=string(entity.names.table),
        key=json_key(bodies),
        own_key=json_key(bodies, subject.variable),
        missing=mapping(key) if len(key) > 1 else next(iter(key.values())),
        missing_part=string(first),
        referring=next((other for other in referring if other.outcome == "restrict"), None),
    )


def is_counted(column: Column) -> bool:
    """Whether the database counts the key: SQLAlchemy then inserts row by row on SQLite, to know which is which."""
    return isinstance(column, Field) and column.role is Role.KEY and column.type.kind in (Kind.INT, Kind.BIGINT)


def _dangling(bodies: Bodies) -> Iterator[NamedDangling]:
    for reference, dangling in zip(bodies.entity.references, bodies.dangling(changeable=False), strict=True):
        names = ", ".join(string(column.name) for column in reference.columns)
        yield NamedDangling(reference.name.rstrip("_"), dangling.values, Code(f"{{{names}}}"))


def json_key(bodies: Bodies, row: str = "row") -> Code:
    """The key of a row as the body of a request has it."""
    names = bodies.entity.key
    if len(names) == 1:
        return Code(f"as_json({row})[{string(names[0])}]")
    return code(f"{{{{name: as_json({row})[name] for name in {{}}}}}}", strings(names))


def needs_of_bulk(view: BulkView) -> set[Need]:
    """What the tests may import."""
    lists = (one.make for one in view.key_lists)
    others = (view.referring.make, view.referring.service) if view.referring else ()
    return {*needs_of([view.rows, view.table, *lists, *others]), ("sqlalchemy", "select")}


def has_several(bodies: Bodies) -> bool:
    """Whether there is room for as many rows as the tests make."""
    return bodies.uniqueness.capacity(bodies.entity) > 2 * SEVERAL and most(bodies.entity) >= SEVERAL
