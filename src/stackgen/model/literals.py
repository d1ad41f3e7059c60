"""Literals: a value that the user wrote for a field -> its canonical JSON form, checked down into value objects."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.constraints import violation
from stackgen.model.drafts import Drafts
from stackgen.model.entities import Constraints, Field, FieldType, JsonValue, Kind, ValueType
from stackgen.model.values import Misfit, canonical
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer


@dataclass(frozen=True)
class Literals:
    """What the literals of a spec are held against."""

    drafts: Drafts

    def checked(self, field: Field, value: JsonValue, pointer: Pointer) -> JsonValue:
        """The canonical form of a value that stands at `pointer`; raises Misfit if the field cannot hold it."""
        if value is None and field.optional:
            return None
        return self.value(field.type, field.constraints, value, pointer)

    def value(self, kind: FieldType, constraints: Constraints, value: JsonValue, pointer: Pointer) -> JsonValue:
        """The canonical form of a value that is not null."""
        if kind.kind is not Kind.TYPE:
            found = self._plain(kind, value, pointer)
        elif not kind.many:
            found = self._object(kind, value, pointer)
        elif isinstance(value, list):
            found = [self._object(kind, item, (*pointer, number)) for number, item in enumerate(value)]
        else:
            raise Misfit("a list is expected", "for example `[]`")
        if said := violation(kind, constraints, found):
            raise Misfit(said)
        return found

    def _plain(self, kind: FieldType, value: JsonValue, pointer: Pointer) -> JsonValue:
        choices = [member.value for member in self.drafts.enums[kind.enum].members] if kind.enum else []
        return canonical(kind, self._exact(kind, value, pointer), choices)

    def _exact(self, kind: FieldType, value: JsonValue, pointer: Pointer) -> JsonValue:
        """A decimal as it was written: YAML's number for it is binary."""
        if kind.kind is Kind.DECIMAL and isinstance(value, float):
            return self.drafts.report.source.scalar(pointer) or value
        return value

    def _object(self, kind: FieldType, value: JsonValue, pointer: Pointer) -> JsonValue:
        value_type = self.drafts.types.get(kind.value_type or "")
        if value_type is None:
            return value  # the type has a problem of its own
        if not isinstance(value, dict):
            raise Misfit(f"a mapping of the fields of {value_type.name} is expected")
        names = [field.name for field in value_type.fields]
        if unknown := next((key for key in value if key not in names), None):
            hint = suggestion(unknown, names, f"the fields of {value_type.name}")
            raise Misfit(f"{value_type.name} has no field {quoted(unknown)}", hint)
        return dict(self._fields(value_type, value, pointer))

    def _fields(
        self, value_type: ValueType, value: dict[str, JsonValue], pointer: Pointer
    ) -> list[tuple[str, JsonValue]]:
        found = []
        for field in value_type.fields:
            if field.name not in value:
                if not field.optional and field.default is None:
                    raise Misfit(f"the field {quoted(field.name)} of {value_type.name} is missing")
                continue
            try:
                found.append((field.name, self.checked(field, value[field.name], (*pointer, field.name))))
            except Misfit as misfit:
                raise Misfit(f"{field.name}: {misfit}", misfit.hint) from None
        return found
