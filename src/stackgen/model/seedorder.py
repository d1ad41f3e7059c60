"""The order of seeds: a row comes after those that it refers to, and an entity after those that its rows refer to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from stackgen.model.circles import circles
from stackgen.model.drafts import Drafts
from stackgen.model.entities import Entity, JsonValue, Model, SeedReference
from stackgen.reading.source import Pointer


class Row(Protocol):
    """What the order depends on."""

    pointer: Pointer
    values: dict[str, JsonValue]
    references: list[SeedReference]


def check_order(drafts: Drafts, seeds: Mapping[str, Sequence[Row]]) -> None:
    """Refuse rows, and seeds, that would each have to come after the other."""
    steps = {
        name: list(dict.fromkeys((r.relation, r.target) for row in rows for r in row.references if r.target != name))
        for name, rows in seeds.items()
    }
    for circle, relation in circles(steps):
        way = " -> ".join([*circle, circle[0]])
        message = f"these seeds refer to each other: {way}, so none of them can come first"
        hint = f"leave {relation} out of the rows of {circle[-1]}"
        drafts.report.add(("entities", circle[-1], "seed"), "bad-seed", message, hint, key=True)
    for name, rows in seeds.items():
        for row in _in_circles(name, rows):
            message = f"rows of {name} refer to each other in a circle, so none of them can come first"
            drafts.report.add(row.pointer, "bad-seed", message, "leave one of these references out")


def _in_circles(name: str, rows: Sequence[Row]) -> list[Row]:
    """The row that closes each circle."""
    numbers = {str(index): row for index, row in enumerate(rows)}
    steps = {
        number: [("", other) for other, target in numbers.items() if _refers(name, row, target)]
        for number, row in numbers.items()
    }
    return [numbers[circle[-1]] for circle, _ in circles(steps)]


def _refers(name: str, row: Row, target: Row) -> bool:
    return any(r.target == name and target.values.get(r.name) == r.value for r in row.references)


def in_order(name: str, rows: Sequence[Row], handle: str) -> list[Row]:
    """The rows of one entity, in the order of the spec as far as possible."""
    by_handle = {repr(row.values.get(handle)): row for row in rows}
    done: dict[int, Row] = {}
    pending = list(reversed(rows))
    waiting: set[int] = set()
    while pending:
        row = pending.pop()
        before = [by_handle[repr(r.value)] for r in row.references if r.target == name and repr(r.value) in by_handle]
        missing = [other for other in before if id(other) not in done and other is not row]
        if missing and id(row) not in waiting:
            waiting.add(id(row))
            pending += [row, *reversed(missing)]
        else:
            done.setdefault(id(row), row)
    return list(done.values())


def seeded(model: Model) -> list[Entity]:
    """The entities that have seeds, each after those that its rows refer to."""
    done: dict[str, Entity] = {}

    def visit(entity: Entity) -> None:
        if entity.name in done or not entity.seed:
            return
        for target in dict.fromkeys(r.target for row in entity.seed for r in row.references):
            if target != entity.name:
                visit(model.entity(target))
        done[entity.name] = entity

    for entity in model.entities:
        visit(entity)
    return list(done.values())
