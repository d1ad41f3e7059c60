"""Database: sessions and transactions, conflicts, column types and listings, with what the application uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Kind, Model
from stackgen_fastapi import layout
from stackgen_fastapi.bulk import some_have
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.database.changes import changes
from stackgen_fastapi.listings import listing_of, styles_of
from stackgen_fastapi.python import Need, import_block
from stackgen_fastapi.shapes import Shape
from stackgen_fastapi.sql import SCALED_DIGITS
from stackgen_fastapi.sqltypes import column_type, has_json
from stackgen_fastapi.writes import checks_parts, deletes_softly, is_versioned, keeps_parts

templates = Templates(__package__)


@dataclass(frozen=True)
class ModuleView:
    """All that the modules without options may see."""

    package: str
    many: bool  # some statement is run for many rows at once
    json: bool  # whether some column is
    versioned: bool  # some entity is
    kept: bool  # parts of softly deleted rows stay with them
    checked: bool  # parts in lists may refer to softly deleted rows


@dataclass(frozen=True)
class RowsView:
    """All that rows.py.j2 may see."""

    package: str
    optional: bool  # some embedded object may be absent


@dataclass(frozen=True)
class TypesView:
    """All that types.py.j2 may see."""

    imports: str
    decimal: bool
    wide: bool  # decimals of more digits than a 64-bit integer has
    enum: bool
    timestamp: bool
    big_key: bool
    json: bool
    json_value: bool
    list_of: bool
    value_of: bool


@dataclass(frozen=True)
class ListingView:
    """All that listing.py.j2 may see."""

    package: str
    cursor: bool
    offset: bool
    search: bool
    soft_delete: bool
    bound: bool  # some listings are of the parts of one row, or of the rows of one owner
    secured: bool  # some listings are narrowed


def emit(request: Request) -> Iterator[Artifact]:
    columns = Columns(request.model)
    versioned, soft_delete = is_versioned(request.model), deletes_softly(request.model)
    parts = any(entity.parent for entity in request.model.entities)
    wanted = {"parts": parts, "versions": versioned, "soft_delete": soft_delete}
    optional = (module for module, used in wanted.items() if used)
    many = parts or some_have(request.model, "bulk_create")
    for module in ("session", "conflicts", "membership", *optional):
        path = layout.path(columns.app, "db", f"{module}.py")
        kept, checked = keeps_parts(request.model), checks_parts(request.model)
        view = ModuleView(columns.app.package, many, has_json(request.model), versioned, kept, checked)
        yield templates.render(f"{module}.py.j2", path, view)
    used = set(_used(columns, columns.module("db", "types")))
    if module_of_changes := changes(columns, used):
        yield module_of_changes
    if types := _types(columns, used):
        yield templates.render("types.py.j2", layout.path(columns.app, "db", "types.py"), types)
    ones = [one for entity in request.model.entities for one in Shape(request.model, entity).ones]
    if ones:
        rows = RowsView(columns.app.package, any(one.optional for one in ones))
        yield templates.render("rows.py.j2", layout.path(columns.app, "db", "rows.py"), rows)
    plans = [listing_of(entity) for entity in request.model.served]
    listing = ListingView(
        package=columns.app.package,
        cursor="cursor" in styles_of(request.model),
        offset="offset" in styles_of(request.model),
        search=any(plan.search for plan in plans),
        soft_delete=soft_delete,
        bound=parts or request.model.auth is not None,
        secured=request.model.auth is not None,
    )
    yield templates.render("listing.py.j2", layout.path(columns.app, "db", "listing.py"), listing)


def _types(columns: Columns, used: set[str]) -> TypesView | None:
    if not used:
        return None
    precisions = list(_precisions(columns.model))
    decimal = any(precision <= SCALED_DIGITS for precision in precisions)
    wide = any(precision > SCALED_DIGITS for precision in precisions)
    flags = {
        "decimal": decimal,
        "wide": wide,
        "enum": "enum" in used,
        "timestamp": "Timestamp" in used,
        "big_key": "BigKey" in used,
        "json": "Json" in used,
        "json_value": "JsonValue" in used,
        "list_of": "ListOf" in used,
        "value_of": "ValueOf" in used,
    }
    needs = {need for flag, wanted in _IMPORTS.items() if flags[flag] for need in wanted}
    return TypesView(import_block(needs, columns.app.package), **flags)


def _used(columns: Columns, home: str) -> Iterator[str]:
    for entity in columns.model.entities:
        for column in entity.columns:
            spelled = column_type(columns, column).sa_type
            yield from (word for module, word in (spelled.needs if spelled else ()) if module == home)


def _precisions(model: Model) -> Iterator[int]:
    for entity in model.entities:
        for column in entity.columns:
            if column.type.kind is Kind.DECIMAL and not column.type.many:
                yield column.type.precision or 0


_DECORATOR: set[Need] = {("sqlalchemy", "Dialect"), ("sqlalchemy", "TypeDecorator"), ("typing_extensions", "override")}
_DECIMAL: set[Need] = {("decimal", "Decimal"), ("sqlalchemy", "Numeric")}
_JSON: set[Need] = {("sqlalchemy", "JSON"), ("sqlalchemy.dialects.postgresql", "JSONB")}
_TYPED: set[Need] = {
    *_DECORATOR,
    *_JSON,
    ("typing", "Any"),
    ("pydantic", "TypeAdapter"),
    ("sqlalchemy.types", "TypeEngine"),
}
_IMPORTS: dict[str, set[Need]] = {
    "decimal": {*_DECORATOR, *_DECIMAL, ("sqlalchemy", "BigInteger")},
    "wide": {*_DECORATOR, *_DECIMAL, ("sqlalchemy", "Text")},
    "enum": {*_DECORATOR, ("enum", "StrEnum"), ("sqlalchemy", "Text")},
    "timestamp": {("sqlalchemy", "DateTime"), ("sqlmodel", "UTCDateTime")},
    "big_key": {("sqlalchemy", "BigInteger"), ("sqlalchemy", "Integer")},
    "json": _JSON,
    "json_value": _JSON,
    "list_of": _TYPED,
    "value_of": _TYPED,
}
