"""Membership in a list of values that comes as one parameter.

SQLAlchemy's `in_` has a place for each value, so it writes the statement anew for each request, and
PostgreSQL prepares it once for each number of values. PostgreSQL can take the list as one array.
"""

from typing import Any

from sqlalchemy import ARRAY, Boolean, SQLColumnExpression, Text, any_, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class OneOf(FunctionElement[bool]):
    """`column IN (...)`; on PostgreSQL `column = ANY(array)`."""

    inherit_cache = True
    type = Boolean()


def one_of(column: SQLColumnExpression[Any], name: str) -> OneOf:
    """Return the condition that the column is one of the values of the parameter `name`."""
    return OneOf(column, bindparam(name))


@compiles(OneOf)
def _in(element: OneOf, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.clauses
    return compiler.process(column.in_(bindparam(values.key, expanding=True)), **options)


@compiles(OneOf, "postgresql")
def _any(element: OneOf, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.clauses
    # A cast to `varchar(20)[]` would cut off what makes a longer value different.
    item = Text() if getattr(column.type, "length", None) else column.type
    array = bindparam(values.key, type_=ARRAY(item))
    return compiler.process(column == any_(array), **options)
