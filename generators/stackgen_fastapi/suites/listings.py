"""Listings: rows that rise from one to the next, and what each filter and each order finds among them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Column, Entity, Field, JsonValue, Kind, Reference, Role
from stackgen_fastapi.bounds import bounds_of
from stackgen_fastapi.columns import FILTERS, ORDERED, TEXTUAL, in_create, optional
from stackgen_fastapi.listings import DEFAULT_PAGE, PAGING, ListingPlan, listing_of
from stackgen_fastapi.python import Code, code, string
from stackgen_fastapi.suites.bodies import Bodies, Case
from stackgen_fastapi.suites.spelling import arguments, sample
from stackgen_fastapi.texts import in_safe_order, most_of, pattern_of


@dataclass(frozen=True)
class Rising:
    """Three rows, and which of their columns rise."""

    rows: tuple[dict[str, JsonValue], ...]
    rising: frozenset[str]  # each value above the one before
    turning: frozenset[str]  # one value, a greater one, the first again


@dataclass(frozen=True)
class Listed:
    """The listing of one entity."""

    bodies: Bodies

    @property
    def entity(self) -> Entity:
        return self.bodies.entity

    @cached_property
    def plan(self) -> ListingPlan:
        return listing_of(self.entity)

    @cached_property
    def limits(self) -> tuple[int, int]:
        """The size of a page, usual and greatest."""
        page = self.plan.page or DEFAULT_PAGE
        return page.size, page.max

    @cached_property
    def roomy(self) -> bool:
        """Whether there can be as many rows as a walk through pages needs."""
        return self.bodies.uniqueness.capacity(self.entity) >= 5

    # Rows

    @cached_property
    def varied(self) -> tuple[Field, ...]:
        """The fields whose values matter."""
        words = {*self.plan.filters, *self.plan.sorts, *(step.name for step in self.entity.order)}
        combined = self.bodies.uniqueness.combined(self.entity)
        return tuple(
            field
            for field in self.bodies.rows.given
            if field.name in words and field.name not in combined and not field.type.many
        )

    @cached_property
    def rising(self) -> Rising | None:
        """Three rows, if there can be so many."""
        if self.bodies.uniqueness.capacity(self.entity) < 3:
            return None
        return self._rising(self.varied) or self._rising(
            tuple(field for field in self.varied if field.name not in self.bodies.rows.checked)
        )

    def _rising(self, fields: tuple[Field, ...]) -> Rising | None:
        values = {field.name: self._values(field) for field in fields}
        rising = {name for name, found in values.items() if found[0] != found[2]}
        turning = values.keys() - rising
        rows: list[dict[str, JsonValue]] = []
        least = dict.fromkeys(values, 0)
        for number in range(3):
            domains = [
                [(name, index) for index in range(least[name], min(len(found), least[name] + 4))]
                if name in rising and name in self.bodies.rows.checked
                else [(name, number)]
                for name, found in values.items()
            ]
            picked = self._picked(values, domains)
            if picked is None:
                return None
            rows.append(picked)
            least = {name: found.index(picked[name]) + 1 if name in rising else 0 for name, found in values.items()}
        return Rising(tuple(rows), frozenset(rising), frozenset(turning))

    def _picked(
        self, values: dict[str, tuple[JsonValue, ...]], domains: list[list[tuple[str, int]]]
    ) -> dict[str, JsonValue] | None:
        for choice in itertools.islice(itertools.product(*domains), 2_000):
            row = {name: values[name][index] for name, index in choice}
            whole = self.bodies.rows.adapted({**self.bodies.rows.base, **row}, frozenset(row))
            if whole is not None:
                names = [
                    field.name for field in self.bodies.rows.given if field.name in self.bodies.rows.checked | set(row)
                ]
                return {name: whole[name] for name in names if name in whole}
        return None

    def _values(self, field: Field) -> tuple[JsonValue, ...]:
        """Values that rise, or three that turn back."""
        valid = self.bodies.rows.samples(field).valid
        if field.type.kind is Kind.ENUM:
            valid = in_safe_order([str(value) for value in valid]) or valid[:1]
        if len(valid) >= 3:
            return valid
        return (valid * 3)[:3] if len(valid) == 1 else (valid[0], valid[1], valid[0])

    @cached_property
    def linked(self) -> tuple[Reference, ...]:
        """Optional references that the rows set: lists are filtered or sorted by them."""
        words = {*self.plan.filters, *self.plan.sorts}
        return tuple(
            reference
            for reference in self.bodies.optional_references
            if any(column.name in words for column in reference.columns)
        )

    def nulls(self) -> Code | None:
        """What a row without all that may be missing is made of; None if nothing may."""
        names = self.nullable_fields()
        if (not names and not self.linked) or not self._has_others:
            return None
        return code(", {}", arguments({name: Code("None") for name in names})) if names else Code("")

    @property
    def _has_others(self) -> bool:
        """Whether the factory has values that the three rows do not use."""
        return self.bodies.uniqueness.capacity(self.entity) >= 12

    def nullable_fields(self) -> tuple[str, ...]:
        """The names of fields that may be null, all of them together."""
        names = tuple(field.name for field in self.varied if field.optional)
        rows = self.bodies.rows
        return names if rows.accepts({**rows.base, **dict.fromkeys(names)}) else ()

    # Filters

    def filters(self) -> Iterator[Case]:
        """The columns that can be compared, and what each comparison finds."""
        for name in self.plan.filters:
            table = self._table(self.entity.column_by_name[name])
            if table is not None:
                yield Case(string(name), Code(f"suffixed({table})" if name in PAGING else table))

    def _table(self, column: Column) -> str | None:
        """The name of the table of what is found among three rows."""
        if self.rising is None or column.type.many or column.type.kind not in FILTERS:
            return None
        if column.name in self.rising.rising or self._rises_by_itself(column):
            return "COMPARED" if column.type.kind in ORDERED else "EQUALITY"
        if column.name in self.rising.turning:
            return self._turning_table(column)
        return "EQUALITY" if self._differs_by_itself(column) else None

    def _turning_table(self, column: Column) -> str | None:
        rows = self.rising.rows if self.rising is not None else ()
        if len({str(row[column.name]) for row in rows}) < 2:
            return None
        return "TRUTH" if column.type.kind is Kind.BOOL else "EQUALITY" if column.type.kind not in ORDERED else None

    def _rises_by_itself(self, column: Column) -> bool:
        """Keys that the database counts, and times that the application sets."""
        if isinstance(column, Field):
            counted = column.role is Role.KEY and column.type.kind in (Kind.INT, Kind.BIGINT)
            return counted or column.role in (Role.CREATED_AT, Role.UPDATED_AT)
        return False

    def _differs_by_itself(self, column: Column) -> bool:
        if isinstance(column, Field):
            return column.role is Role.KEY
        reference = self.entity.reference_of(column)
        assert reference is not None
        known = not reference.optional or reference in self.linked
        target = self.bodies.subject.target(reference).entity
        one = len(reference.columns) == 1
        return known and one and column.type.kind not in ORDERED | {Kind.BOOL} and self._has_room(target)

    def _has_room(self, target: Entity) -> bool:
        return self.bodies.uniqueness.capacity(target) > 4

    def nullable(self) -> tuple[str, ...]:
        """The names of filters that null can be asked for."""
        linked = {column.name for reference in self.linked for column in reference.columns}
        varied = set(self.nullable_fields())
        if self.rising is None or not self._has_others:
            return ()
        return tuple(name for name in self.plan.filters if name in linked | (varied & self.rising.rows[0].keys()))

    def refused(self) -> Iterator[Case]:
        """Parameters that are wrong."""
        yield Case('"no_such_parameter"', Code('"1"'))
        yield Case('"limit"', Code("0"))
        yield Case('"limit"', Code(str(self.limits[1] + 1)))
        yield Case('"offset"', Code("-1")) if self.plan.style == "offset" else Case('"cursor"', Code('"?"'))
        if self.plan.sorts:
            yield Case('"sort"', Code('"no_such_field"'))
        for name in self.plan.filters:
            yield from self._refused(self.entity.column_by_name[name])

    def _refused(self, column: Column) -> Iterator[Case]:
        suffix = "__in" if "in" in FILTERS.get(column.type.kind, ()) else "__ne" if column.name in PAGING else ""
        wrong = "\x00" if column.type.kind in TEXTUAL else "no such value"
        if column.type.kind in FILTERS:
            yield Case(string(column.name + suffix), sample(wrong))
        if optional(self.entity, column):
            yield Case(string(f"{column.name}__is_null"), Code('"perhaps"'))

    # Orders

    def sorted_by_position(self) -> tuple[str, ...]:
        """The names of orders in which the three rows rise."""
        return tuple(name for name in self.plan.sorts if self._is_rising(name))

    def sorted_by_value(self) -> tuple[str, ...]:
        """The names of the other orders whose values Python sorts as the databases do."""
        return tuple(
            name
            for name in self.plan.sorts
            if not self._is_rising(name) and self.rising and self._sorts_alike(self.entity.column_by_name[name])
        )

    def _is_rising(self, name: str) -> bool:
        column = self.entity.column_by_name[name]
        return self.rising is not None and (name in self.rising.rising or self._rises_by_itself(column))

    def _sorts_alike(self, column: Column) -> bool:
        if optional(self.entity, column):
            return False
        turning = self.rising is not None and column.name in self.rising.turning
        return column.type.kind in (Kind.UUID, Kind.BOOL) or (column.type.kind is Kind.ENUM and turning)

    def default_order(self) -> Code | None:
        """The positions of the three rows in the default order, where that can be told."""
        first = self.entity.order[0]
        if self._is_rising(first.name):
            return Code("[2, 1, 0]" if first.descending else "[0, 1, 2]")
        column = self.entity.column_by_name[first.name]
        if self.rising is None or not (isinstance(column, Field) and column.role is Role.KEY):
            return None
        reverse = ", reverse=True" if first.descending else ""
        return Code(f"sorted(range(3), key=lambda number: rows[number][{string(first.name)}]{reverse})")

    def label(self) -> str:
        """The default order as a cursor names it."""
        return ",".join(f"-{step.name}" if step.descending else step.name for step in self.entity.order)

    def other_sort(self) -> str | None:
        """An order that is not the default one."""
        first = self.entity.order[0]
        words = (word for name in self.plan.sorts for word in (name, f"-{name}"))
        default = f"-{first.name}" if first.descending else first.name
        return next((word for word in words if word != default), None)

    # Search

    def searched(self) -> tuple[str, ...]:
        """The names of fields that take the texts which the search is tried on."""
        return tuple(name for name in self.plan.search if self._takes_any_text(self.entity.column_by_name[name]))

    def _takes_any_text(self, column: Column) -> bool:
        bounds = bounds_of(self.entity, column)
        plain = column.type.kind in (Kind.STRING, Kind.TEXT) and pattern_of(bounds) is None
        lengths = (bounds.min_length or 0) <= 10 <= most_of(column.type.kind, bounds)
        return (
            plain and lengths and in_create(column) and column.name not in (*self.entity.key, *self.bodies.rows.checked)
        )
