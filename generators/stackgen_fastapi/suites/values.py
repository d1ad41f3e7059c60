"""Value objects in requests: where one can be broken, and what it may not lack."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.entities import Field, Kind
from stackgen_fastapi.columns import in_update
from stackgen_fastapi.python import Need, string
from stackgen_fastapi.samples import objects_of
from stackgen_fastapi.suites.bodies import Bodies, Case
from stackgen_fastapi.suites.spelling import sample, strings
from stackgen_fastapi.suites.views import ValuesView, Words

NEEDS: frozenset[Need] = frozenset({("tests.inside", word) for word in ("pointers", "put", "take_out")})


def values_view(bodies: Bodies, words: Words, operations: frozenset[str]) -> ValuesView | None:
    """The tests of an entity's value objects, if it has any."""
    fields = [field for field in bodies.rows.given if _is_filled(bodies, field)]
    broken = tuple(case for field in fields for case in _broken(bodies, field))
    required = tuple(pointer for field in fields for pointer in _required(bodies, field))
    fixed = tuple(field.name for field in fields if not in_update(bodies.entity, field))
    if not fields or not operations & {"create", "update"}:
        return None
    return ValuesView(
        words=words,
        creatable="create" in operations,
        broken=broken,
        required=strings(required) if required else None,
        changeable=len(fixed) < len(fields) and "update" in operations,
        fixed=strings(fixed) if fixed else None,
    )


def _is_filled(bodies: Bodies, field: Field) -> bool:
    """Whether the body of a request has an object in the field."""
    return field.type.kind is Kind.TYPE and bool(bodies.rows.base.get(field.name))


def _place(field: Field) -> str:
    return f"/{field.name}/0" if field.type.many else f"/{field.name}"


def _broken(bodies: Bodies, field: Field) -> Iterator[Case]:
    for breach in objects_of(bodies.rows.model, field).breaches():
        yield Case(string(f"{_place(field)}{breach.pointer}"), sample(breach.value))


def _required(bodies: Bodies, field: Field) -> Iterator[str]:
    for pointer in objects_of(bodies.rows.model, field).required():
        yield f"{_place(field)}{pointer}"
