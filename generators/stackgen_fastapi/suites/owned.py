"""How rows are made that belong to a user: the statements of a test, with all that lies between the two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stackgen.model.entities import Auth, Entity, Reference
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.guards import root_of
from stackgen_fastapi.python import Code, code
from stackgen_fastapi.suites.spelling import Subject, arguments


@dataclass(frozen=True)
class OwnedRows:
    """How a row is made that is the owner's."""

    columns: Columns
    auth: Auth

    def made(self, entity: Entity) -> tuple[tuple[Code, ...], str, tuple[Code, Code]]:
        """The statements, the variable of the row, and the expressions of its routes."""
        root = root_of(self.columns.model, entity)
        line = [entity]
        while line[0].parent is not None:
            line.insert(0, self.columns.model.entity(line[0].parent.target))
        steps = list(self._above(root))
        keys: list[str] = []
        base, variable = "", ""
        for number, one in enumerate(line):
            subject = Subject(self.columns, one)
            arguments_ = self.given(one) if number == 0 else Code("".join(f", {key}" for key in keys))
            if one.name == self.auth.user:
                variable = "owner"
            else:
                variable = "row" if one is entity else f"row_{number}"
                steps.append(code(f"{variable} = await {{}}(db{{}})", subject.make, arguments_))
            base += f"/{one.api.path}" if one.api else ""
            own = [f"{variable}.{column.attribute}" for column in subject.own_key]
            keys += own
            item = base + "".join(
                f"/{{{_spelled(column, key)}}}" for column, key in zip(subject.own_key, own, strict=True)
            )
            route, base = base, item
        return tuple(steps), variable, (_text(route), _text(item))

    def given(self, entity: Entity) -> Code:
        """The arguments that make a row the owner's."""
        if not entity.owner or entity.parent is not None:
            return Code("")
        reference = self._reference(entity)
        holder = "owner" if len(entity.owner) == 1 else "holder_1"
        return code(", {}", arguments(Subject(self.columns, entity).referring(reference, holder)))

    def _reference(self, entity: Entity) -> Reference:
        return next(one for one in entity.references if entity.owner and one.name == entity.owner[0])

    def _above(self, entity: Entity, number: int = 1) -> Iterator[Code]:
        """The rows between the owner and a row, the nearest to the owner first."""
        if not entity.owner or len(entity.owner) == 1:
            return
        reference, path = self._reference(entity), entity.owner
        target = replace(self.columns.model.entity(reference.target), owner=path[1:])
        yield from self._above(target, number + 1)
        holder = "owner" if len(path) == 2 else f"holder_{number + 1}"
        subject = Subject(self.columns, target)
        given = arguments(subject.referring(self._reference(target), holder))
        yield code(f"holder_{number} = await {{}}(db, {{}})", subject.make, given)


def _spelled(column: object, value: str) -> str:
    kind = getattr(getattr(column, "type", None), "kind", None)
    return f"{value}.isoformat()" if kind in {"datetime", "time"} else value


def _text(path: str) -> Code:
    return Code(f'f"{path}"' if "{" in path else f'"{path}"')
