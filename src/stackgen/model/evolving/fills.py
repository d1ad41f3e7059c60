"""Fills: `backfill` and `cast` as written -> what the rows that are there get, checked against the column's type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from stackgen.model.conditions import value_of
from stackgen.model.constraints import violation
from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Column, Default, Field, Kind, Model, Reference
from stackgen.model.evolution import Fill
from stackgen.model.fields import MADE
from stackgen.model.values import Misfit, canonical
from stackgen.reading.source import Pointer


@dataclass(frozen=True)
class Filling:
    """One entity now and before; what its rows hold when they are filled."""

    drafts: Drafts
    model: Model
    entity: str
    before: Draft  # the entity with its new columns, and those that go

    def backfill(self, member: Field | Reference) -> Fill | None:
        """What the spec says, or the default of a field; nothing if it says nothing, or after a problem."""
        pointer, written = self._written(member, "backfill")
        if written is None:
            default = member.default if isinstance(member, Field) else None
            return Fill(default) if default else None
        return self._fill(pointer, _column(member), written)

    def cast(self, old: Field, member: Field) -> Fill | None:
        """How values of the old type become those of the new: `Fill()` for the database's own way."""
        pointer, written = self._written(member, "cast")
        if written is None or written is False:
            return None
        if written is True:
            return Fill()
        # What the expression speaks of under this name is the old value.
        fields = {**self.before.fields, member.name: replace(old, name=member.name, column=member.column)}
        return self._fill(pointer, member, written, replace(self.before, fields=fields)) or Fill()

    def _written(self, member: Field | Reference, key: str) -> tuple[Pointer, Any]:
        place = "fields" if isinstance(member, Field) else "relations"
        specs = self.drafts.entities[self.entity].spec
        spec = specs.fields.get(member.name) if place == "fields" else specs.relations.get(member.name)
        return ("entities", self.entity, place, member.name, key), getattr(spec, key, None)

    def _fill(self, pointer: Pointer, column: Column, written: Any, draft: Draft | None = None) -> Fill | None:
        if isinstance(written, dict) and set(written) == {"sql"} and isinstance(written["sql"], str):
            expression = value_of(self.drafts, draft or self.before, (*pointer, "sql"), written["sql"], column)
            return Fill(expression=expression) if expression is not None else None
        if isinstance(written, str) and MADE.get(written) is column.type.kind and not column.type.many:
            return Fill(Default(written))  # type: ignore[arg-type]  # the keys of MADE are the words that Default takes
        value = self._literal(pointer, column, written)
        return None if value is None else Fill(value)

    def _literal(self, pointer: Pointer, column: Column, written: Any) -> Default | None:
        report = self.drafts.report
        enum = column.type.enum
        choices = [member.value for member in self.model.enum(enum).members] if enum else []
        decimal = column.type.kind is Kind.DECIMAL and isinstance(written, float)
        exact = report.source.scalar(pointer) if decimal else None
        try:
            value = canonical(column.type, exact or written, choices)
        except Misfit as misfit:
            key = str(pointer[-1])
            report.add(pointer, "bad-backfill", f"the {key} does not fit the type: {misfit}", misfit.hint or _SQL)
            return None
        if said := violation(column.type, column.constraints, value):
            report.add(pointer, "bad-backfill", f"the value breaks the constraints of the field: {said}")
            return None
        return Default("literal", value)


_SQL = 'an expression over the row\'s columns is written `{sql: "…"}`'


def _column(member: Field | Reference) -> Column:
    return member if isinstance(member, Field) else member.columns[0]


def with_old_columns(draft: Draft, gone: list[Field | Reference]) -> Draft:
    """The entity as it is while rows are filled: with its new columns, and those that are about to go."""
    fields = {member.name: member for member in gone if isinstance(member, Field)}
    references = {member.name: member for member in gone if isinstance(member, Reference)}
    return replace(draft, fields={**fields, **draft.fields}, references={**references, **draft.references})
