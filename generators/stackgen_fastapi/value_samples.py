"""Sample value objects, as JSON: whole ones, those at a limit, and where and how an object can be broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgen.model.entities import Entity, Field, JsonValue, Kind, Model, ValueType
from stackgen_fastapi.valuetypes import holder_of

if TYPE_CHECKING:
    from stackgen_fastapi.samples import Samples

VARIANTS = 8  # objects that differ

Object = dict[str, JsonValue]


@dataclass(frozen=True)
class Breach:
    """A value that an object is refused with, and where it stands."""

    pointer: str  # from the object on: `/street`
    value: JsonValue


@dataclass(frozen=True)
class Objects:
    """Samples of the objects of one type. `samples` are those of its plain fields."""

    model: Model
    value_type: ValueType
    samples: Callable[[Model, Entity, Field], Samples]
    holders: tuple[str, ...] = ()  # the types that hold this one: where one comes again, it is left out

    def whole(self, turn: int = 0) -> Object:
        """An object with every field, as a response shows it; another one for each turn, as far as there are."""
        return {field.name: self._value(field, turn) for field in self.value_type.fields}

    def variants(self) -> Iterator[Object]:
        """Objects that differ."""
        seen: list[Object] = []
        for turn in range(VARIANTS):
            found = self.whole(turn)
            if found not in seen:
                seen.append(found)
                yield found

    def edges(self) -> Iterator[Object]:
        """Whole objects: one with every field at a limit, one without what may be absent, one inside of another."""
        edges = {field.name: next(iter(self._edges(field)), None) for field in self.value_type.fields}
        yield self.whole() | {name: value for name, value in edges.items() if value is not None}
        absent = [field for field in self.value_type.fields if field.optional and field.type.kind is not Kind.JSON]
        if absent:
            yield self.whole() | {field.name: None for field in absent}
        for field in self.value_type.fields:
            if field.type.kind is Kind.TYPE and self._comes_again(field):
                inner = self._objects(field).whole()
                yield self.whole() | {field.name: [inner] if field.type.many else inner}

    def breaches(self) -> Iterator[Breach]:
        """What breaks one rule of a whole object."""
        for field in self.value_type.fields:
            yield from self._breaches(field)
            if not field.optional and (field.type.many or field.type.kind is not Kind.JSON):
                yield Breach(f"/{field.name}", None)
        yield Breach("/no_such_field", 1)

    def required(self) -> Iterator[str]:
        """Pointers to what may not be left out."""
        for field in self.value_type.fields:
            if not field.optional and field.default is None:
                yield f"/{field.name}"
            if self._is_inside(field):
                yield from (f"{self._place(field)}{pointer}" for pointer in self._objects(field).required())

    def _breaches(self, field: Field) -> Iterator[Breach]:
        if self._is_inside(field):
            for breach in self._objects(field).breaches():
                yield Breach(f"{self._place(field)}{breach.pointer}", breach.value)
        elif field.type.kind is not Kind.TYPE and not field.type.many:
            yield from (Breach(f"/{field.name}", value) for value in self._samples(field).invalid[:1])

    def _place(self, field: Field) -> str:
        return f"/{field.name}/0" if field.type.many else f"/{field.name}"

    def _value(self, field: Field, turn: int) -> JsonValue:
        if field.type.kind is not Kind.TYPE:
            valid = self._samples(field).valid
            return valid[turn % len(valid)] if valid else None
        if self._comes_again(field):
            return [] if field.type.many else None
        one = self._objects(field).whole(turn)
        return [one] * self._size(field) if field.type.many else one

    def _size(self, field: Field) -> int:
        most = field.constraints.max_items
        return max(field.constraints.min_items or 0, 1 if most is None or most else 0)

    def _edges(self, field: Field) -> tuple[JsonValue, ...]:
        return () if field.type.kind is Kind.TYPE else self._samples(field).edges

    def _comes_again(self, field: Field) -> bool:
        return field.type.value_type in (*self.holders, self.value_type.name)

    def _is_inside(self, field: Field) -> bool:
        """Whether a whole object has an object in the field."""
        filled = not field.type.many or self._size(field) > 0
        return field.type.kind is Kind.TYPE and not self._comes_again(field) and filled

    def _objects(self, field: Field) -> Objects:
        inner = self.model.value_type(field.type.value_type or "")
        return Objects(self.model, inner, self.samples, (*self.holders, self.value_type.name))

    def _samples(self, field: Field) -> Samples:
        return self.samples(self.model, holder_of(self.value_type), field)
