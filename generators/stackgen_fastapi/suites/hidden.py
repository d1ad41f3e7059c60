"""What is hidden from callers of each kind: rows that they cannot refer to, and rows that they are not shown beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Auth, Entity
from stackgen.model.permissions import Rule
from stackgen_fastapi.columns import Columns, in_update
from stackgen_fastapi.guards import CREATING, claimed, referred
from stackgen_fastapi.python import Code, code, literal, string
from stackgen_fastapi.shapes import Shape
from stackgen_fastapi.suites.expected import UNKNOWN, Expected, admits
from stackgen_fastapi.suites.spelling import Subject, mapping, strings

WRITING = ("create", "bulk_create", "update", "replace")


@dataclass(frozen=True)
class Refused:
    """A reference to a row of somebody else, and who is not let to make it by which operations."""

    name: str  # a literal
    steps: tuple[Code, ...]
    change: Code  # what the body says
    names: Code  # the fields that the answer names
    cases: tuple[tuple[str, str], ...]  # operations and callers


@dataclass(frozen=True)
class Beside:
    """An embedded row, and who is shown it."""

    name: str  # a literal
    callers: Code


@dataclass(frozen=True)
class Hidden:
    """What is hidden from the callers of an entity's operations."""

    columns: Columns
    auth: Auth
    entity: Entity

    @property
    def operations(self) -> tuple[str, ...]:
        return self.entity.api.operations if self.entity.api else ()

    @property
    def expected(self) -> Expected:
        return Expected(self.columns.model, self.auth, self.entity)

    def refused(self) -> tuple[Refused, ...]:
        """References to rows of somebody else."""
        return tuple(one for one in (*self._references(), *self._links(), *self._parts()) if one.cases)

    def _references(self) -> Iterator[Refused]:
        for number, one in enumerate(referred(self.columns.model, self.entity)):
            subject, row = Subject(self.columns, one.target), f"other_{number}"
            names = tuple(column.name for column in one.columns)
            changed = all(in_update(self.entity, self.entity.column_by_name[word]) for word in names)
            yield Refused(
                string(one.reference.name),
                (code("{} = await {}(db)", row, subject.make),),
                mapping(Subject(self.columns, self.entity).referring(one.reference, row)),
                strings(names),
                tuple(self._cases(one.target, names, owning=one.owning, changed=changed)),
            )

    def _links(self) -> Iterator[Refused]:
        for number, ids in enumerate(Shape(self.columns.model, self.entity).ids):
            target = self.columns.model.entity(ids.collection.target)
            if not ids.collection.link or not ids.guarded:
                continue
            subject, row = Subject(self.columns, target), f"linked_{number}"
            key = as_json_key(subject, row)
            yield Refused(
                string(ids.collection.name),
                (code("{} = await {}(db)", row, subject.make),),
                code("{{{}: [{}]}}", string(ids.name), key),
                strings((ids.name,)),
                tuple(self._cases(target, (), owning=False, changed=True)),
            )

    def _parts(self) -> Iterator[Refused]:
        """Parts that are written with the row, and refer to what somebody else has."""
        for number, part in enumerate(Shape(self.columns.model, self.entity).parts):
            found = [one for one in referred(self.columns.model, part.target) if not one.reference.optional]
            if len(found) != 1 or self.entity.parent is not None:
                continue
            subject, row = Subject(self.columns, part.target), f"part_{number}"
            yield Refused(
                string(part.name),
                (code("{} = await {}(db)", row, subject.build),),
                code("{{{}: {}}}", string(part.name), row if part.single else f"[{row}]"),
                strings(tuple(column.name for column in found[0].columns)),
                tuple(self._cases(found[0].target, (), owning=False, changed=True)),
            )

    def _cases(
        self, target: Entity, names: tuple[str, ...], *, owning: bool, changed: bool
    ) -> Iterator[tuple[str, str]]:
        """Operations and callers to whom a row of somebody else is as if it were not there."""
        for operation in WRITING:
            if operation not in self.operations or not (changed or operation in CREATING):
                continue
            rule = self.entity.rules[operation]
            for caller in self.expected.callers:
                if caller in {*UNKNOWN, "stranger"} or self._is_refused(operation, caller, names):
                    continue
                narrowed = rule.owner and not admits(rule, caller, self.auth)
                if (owning and narrowed) or not admits(target.rules["get"], caller, self.auth):
                    yield string(operation), string(caller)

    def _is_refused(self, operation: str, caller: str, names: tuple[str, ...]) -> bool:
        """Whether the operation on a row of the owner's fails for another reason."""
        rule = self.entity.rules[operation]
        if not self._may(rule, operation, caller):
            return True
        if operation == "update":
            return False
        narrowed = rule.owner and not admits(rule, caller, self.auth)
        for one in referred(self.columns.model, self.entity):
            if one.columns[0].name in names or one.reference.optional or one.columns[0] == claimed(self.entity):
                continue
            seen = admits(one.target.rules["get"], caller, self.auth) and not (one.owning and narrowed)
            if not seen and not (one.owning and caller == "owner"):
                return True
        return False

    def _may(self, rule: Rule, operation: str, caller: str) -> bool:
        if admits(rule, caller, self.auth) or (caller == "owner" and rule.owner):
            return True
        # Whoever has signed in may create rows of their own; those of a part are below a row that has to be theirs.
        return operation in CREATING and rule.owner and caller != "anonymous" and self.entity.parent is None

    def beside(self) -> tuple[Beside, ...]:
        """Embedded rows that not all see who see the row: which are there whenever they are seen."""
        owner = (self.entity.owner or ("",))[0] if self.entity.parent is None else ""
        return tuple(
            Beside(string(one.name), strings(tuple(self._seeing(one.target, owns=one.reference.name == owner))))
            for one in Shape(self.columns.model, self.entity).ones
            if one.guarded and (one.reference.name == owner or not one.reference.optional)
        )

    def _seeing(self, target: Entity, *, owns: bool) -> Iterator[str]:
        rule = target.rules["get"]
        for caller in self.expected.callers:
            if caller not in UNKNOWN and (
                admits(rule, caller, self.auth) or (owns and caller == "owner" and rule.owner)
            ):
                yield caller


def as_json_key(subject: Subject, row: str) -> Code:
    """The key of a row that the factory made, as a body has it."""
    return code("as_json({})[{}]", row, literal(subject.entity.key[0]))
