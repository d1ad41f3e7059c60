"""Versions of rows: a change that names versions is made only while the row has one of them."""

from collections.abc import Collection

from sqlalchemy import Boolean, ColumnElement, SQLColumnExpression, bindparam, or_

from app.db.membership import one_of
from app.errors import StaleVersionError


def at_version(column: SQLColumnExpression[int]) -> ColumnElement[bool]:
    """Return the condition that a row has one of the versions that `expected` gives."""
    return or_(bindparam("_any_version", type_=Boolean()), one_of(column, "_versions"))


def expected(versions: Collection[int] | None) -> dict[str, object]:
    """Return the parameters of `at_version`; None stands for any version."""
    return {"_any_version": versions is None, "_versions": list(versions or ())}


def check_version(version: int, versions: Collection[int] | None) -> None:
    """Refuse a version that is none of those expected."""
    if versions is not None and version not in versions:
        raise StaleVersionError(f"By now this is version {version}.")
