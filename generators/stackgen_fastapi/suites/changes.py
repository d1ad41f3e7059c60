"""Tests of changes inside of JSON columns: one for each column that holds something that can be altered in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Field, JsonValue, Kind
from stackgen_fastapi.columns import in_read
from stackgen_fastapi.python import Code, code
from stackgen_fastapi.samples import samples_of
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.spelling import arguments
from stackgen_fastapi.valuetypes import holder_of

MOST = 20  # changes of one test


@dataclass(frozen=True)
class Change:
    """A statement that alters the entity `stored`, and what then holds for the response `changed`."""

    statement: Code
    expected: Code


@dataclass(frozen=True)
class Part:
    """The changes of one test: of many columns, no test makes all."""

    suffix: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class ChangesView:
    """All that test_service_changes.py.j2 may see."""

    row: str
    make: Code
    given: Code
    table: Code
    identity: Code
    service: Code
    key: str
    parts: tuple[Part, ...]

    @property
    def changes(self) -> Iterator[Change]:
        """All of them."""
        return (change for part in self.parts for change in part.changes)


def changes_view(bodies: Bodies) -> ChangesView | None:
    """The tests of an entity's JSON columns, if it has any that a request fills."""
    fields = [field for field in bodies.rows.given if in_read(field)]
    documents = [field for field in fields if field.type.kind is Kind.JSON and not field.type.many]
    changes = [change for field in fields for change in _changes(bodies, field)]
    if not changes:
        return None
    subject = bodies.subject
    given = arguments({field.name: Code('{"inside": [1]}') for field in documents})
    return ChangesView(
        row=subject.variable,
        make=subject.make,
        given=code(", {}", given) if documents else Code(""),
        table=subject.table,
        identity=subject.identity(subject.variable),
        service=subject.service,
        key=subject.key(subject.variable),
        parts=tuple(_parts(changes)),
    )


def _parts(changes: list[Change]) -> Iterator[Part]:
    for number, start in enumerate(range(0, len(changes), MOST)):
        yield Part(f"_{number + 1}" if number else "", tuple(changes[start : start + MOST]))


def _changes(bodies: Bodies, field: Field) -> Iterator[Change]:
    base, attribute = bodies.rows.base.get(field.name), field.attribute
    if field.type.kind is Kind.JSON and not field.type.many:
        expected = Code(f'changed.{attribute} == {{"inside": [1, 2]}}')
        yield Change(Code(f'stored.{attribute}["inside"].append(2)'), expected)
    elif field.optional or not base:
        return
    elif field.type.many:
        row = f"{bodies.subject.variable}.{attribute}"
        statement = Code(f"stored.{attribute}.append(stored.{attribute}[0])")
        yield Change(statement, Code(f"changed.{attribute} == [*{row}, {row}[0]]"))
    elif field.type.kind is Kind.TYPE:
        yield from _inside(bodies, field, f".{attribute}", base)


def _inside(bodies: Bodies, field: Field, path: str, value: JsonValue) -> Iterator[Change]:
    """The change of a plain field of a value object, as deep as one is certain to be there."""
    model = bodies.rows.model
    value_type = model.value_type(field.type.value_type or "")
    assert isinstance(value, dict)
    found: list[Change] = []
    for inner in value_type.fields:
        here, now = f"{path}.{inner.attribute}", value[inner.name]
        if inner.type.kind is Kind.TYPE and not inner.type.many and not inner.optional:
            found[:0] = _inside(bodies, inner, here, now)
        elif inner.type.kind not in (Kind.TYPE, Kind.JSON) and not inner.type.many:
            valid = samples_of(model, holder_of(value_type), inner).valid
            other = next((one for one in valid if one != now), None)
            if other is not None:
                spelled = bodies.subject.columns.value(inner, other)
                equals = "is" if isinstance(other, bool) else "=="
                found.append(
                    Change(code(f"stored{here} = {{}}", spelled), code(f"changed{here} {equals} {{}}", spelled))
                )
    yield from found[:1]
