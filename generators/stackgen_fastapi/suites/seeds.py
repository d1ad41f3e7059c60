"""Tests of the rows to start with: they are created once, and refer to what the spec says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Reference
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.command_names import commanded
from stackgen_fastapi.python import Code, Need, code, import_block, joined, needs_of, string
from stackgen_fastapi.seeds import seeds_of

templates = Templates(__package__)


@dataclass(frozen=True)
class Referred:
    """Pairs of unique values that a reference leads from and to."""

    statement: Code
    expected: Code


@dataclass(frozen=True)
class SeedView:
    """All that test_seed.py.j2 and test_seed_command.py.j2 may see."""

    imports: str
    counts: Code
    references: tuple[Referred, ...]


def seed_tests(columns: Columns) -> Iterator[Artifact]:
    """The modules, if there are such rows."""
    entities = seeds_of(columns.model)
    if not entities:
        return
    references = tuple(found for entity in entities for found in _references(columns, entity))
    counts = joined(Code(f"{string(e.names.plural_title)}: {len(e.seed)}") for e in entities)
    needs: set[Need] = {(columns.module("db", "session"), "Database"), (columns.module("seed"), "seed_database")}
    if references:
        needs |= {("typing", "Any"), ("pytest", ""), ("sqlalchemy", "Executable")}
        needs |= needs_of(code for found in references for code in (found.statement, found.expected))
    view = SeedView(import_block(needs, columns.app.package), code("{{{}}}", counts), references)
    yield templates.render("test_seed.py.j2", layout.tests_path("test_seed.py"), view)
    if commanded(columns.model):
        of_command: set[Need] = {("pytest", ""), ("tests.commands.conftest", "Invoke"), ("tests.test_seed", "ROWS")}
        command = SeedView(import_block(of_command, columns.app.package), code("{{{}}}", counts), ())
        yield templates.render("test_seed_command.py.j2", layout.tests_path("commands", "test_seed.py"), command)


def _references(columns: Columns, entity: Entity) -> Iterator[Referred]:
    """References of rows that a single value names, to other entities."""
    identity = entity.seed[0].identity
    if len(identity) > 1 or identity[0] not in entity.seed[0].values:
        return
    for reference in entity.references:
        found = [(row, one) for row in entity.seed for one in row.references if one.relation == reference.name]
        if found and reference.target != entity.name:
            target = columns.model.entity(reference.target)
            pairs = (
                code(
                    "({}, {})",
                    columns.value(entity.column_by_name[identity[0]], row.values[identity[0]]),
                    columns.value(target.column_by_name[one.name], one.value),
                )
                for row, one in found
            )
            statement = _statement(columns, entity, identity[0], reference, found[0][1].name)
            yield Referred(statement, code("{{{}}}", joined(pairs)))


def _statement(columns: Columns, entity: Entity, word: str, reference: Reference, handle: str) -> Code:
    """Select the unique values of the rows and of those that they refer to."""
    target = columns.model.entity(reference.target)
    own, other = _table(columns, entity), _table(columns, target)
    conditions = joined(
        code(f"{{}}({{}}.{one.attribute}) == {{}}({{}}.{one.references})", COL, own, COL, other)
        for one in reference.columns
    )
    left = code(f"{{}}({{}}.{entity.column_by_name[word].attribute})", COL, own)
    right = code(f"{{}}({{}}.{target.column_by_name[handle].attribute})", COL, other)
    return code("{}({}, {}).where({})", SELECT, left, right, conditions)


COL = Code("col", frozenset({("sqlmodel", "col")}))
SELECT = Code("select", frozenset({("sqlalchemy", "select")}))


def _table(columns: Columns, entity: Entity) -> Code:
    return Code(
        entity.names.class_name,
        frozenset({(layout.entity_module(columns.app, "models", entity), entity.names.class_name)}),
    )
