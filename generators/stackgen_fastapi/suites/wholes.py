"""Tests of what is versioned or deleted softly together with its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Field, Reference, Role
from stackgen_fastapi import layout
from stackgen_fastapi.keys import path_columns
from stackgen_fastapi.python import Code, Need, needs_of, string
from stackgen_fastapi.samples import RowSamples
from stackgen_fastapi.suites.below import above
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.soft_deletes import Follower, Referred, references_of
from stackgen_fastapi.suites.spelling import Subject, arguments
from stackgen_fastapi.suites.versions import change_of

templates = Templates(__package__)

Text = tuple[str, set[Need]]


@dataclass(frozen=True)
class CoveredView:
    """All that test_covered.py.j2 may see: tests of a part below a row that is versioned or deleted softly."""

    row: str
    make: Code
    build: Code
    item: Code
    whole: str  # part of the tests' names
    service: Code
    key: str  # the key of the whole: `*owner[:1]`
    owner_type: Code
    counted: bool  # whether the whole has a version, and some request changes it
    soft: bool
    operations: frozenset[str]
    single: bool
    change: Code | None
    moves: tuple[str, ...]  # the paths of transitions that a new row allows
    followers: tuple[Follower, ...]  # what refers to the part


@dataclass(frozen=True)
class CoveringView:
    """All that test_covering.py.j2 may see: tests of the row that has the parts."""

    name: str
    attribute: str
    literal: str
    row: str
    make: Code
    build_part: Code
    route: str
    item: Code
    service: Code
    key: str
    given: Code
    empty: str  # what leaves no part
    versioned: bool
    soft: bool
    operations: frozenset[str]
    single: bool
    keyed: bool
    keys: Code
    references: tuple[Referred, ...]


def covered_tests(bodies: Bodies, incoming: list[tuple[Entity, Reference]]) -> Iterator[Text]:
    """Tests of a part's routes."""
    entity, model = bodies.entity, bodies.subject.columns.model
    root = entity
    while root.parent is not None:
        root = model.entity(root.parent.target)
    if entity.api is None or root is entity or not (root.versioned or root.soft_delete):
        return
    subject, whole = bodies.subject, Subject(bodies.subject.columns, root)
    writing = {"update", "delete"} if entity.parent and entity.parent.one_to_one else {"create", "update", "delete"}
    first = sum(owner is root for owner, _ in path_columns(model, entity))
    followers = tuple(_followers(subject, incoming)) if root.soft_delete else ()
    view = CoveredView(
        row=subject.variable,
        make=subject.make,
        build=subject.build,
        item=subject.item(subject.variable),
        whole=root.names.snake,
        service=whole.service,
        key=f"*owner[:{first}]",
        owner_type=above(subject.columns, entity).owner,
        counted=root.versioned and bool(writing.intersection(entity.api.operations)),
        soft=root.soft_delete,
        operations=frozenset(entity.api.operations),
        single=bool(entity.parent and entity.parent.one_to_one),
        change=change_of(bodies),
        moves=tuple(_moves(entity)),
        followers=followers,
    )
    text = templates.render("test_covered.py.j2", layout.tests_path("covered"), view).text
    codes = [view.make, view.build, view.owner_type, view.service]
    yield text, set(needs_of([*codes, *(code for one in followers for code in (one.make, one.service))]))


def _followers(subject: Subject, incoming: list[tuple[Entity, Reference]]) -> Iterator[Follower]:
    for entity, reference in incoming:
        child = Subject(subject.columns, entity)
        follows = reference.on_delete == "restrict" or (reference.on_delete == "cascade" and entity.soft_delete)
        if follows and entity.parent is None:
            yield Follower(
                name=f"{entity.names.snake}_{reference.name.rstrip('_')}",
                outcome=reference.on_delete,
                make=child.make,
                values=arguments(child.referring(reference, subject.variable)),
                service=child.service,
                key=child.key("child"),
                fields="",
            )


def _moves(entity: Entity) -> Iterator[str]:
    if entity.states is None:
        return
    field = entity.column_by_name[entity.states.field]
    initial = entity.states.initial if isinstance(field, Field) and field.role is not Role.KEY else None
    for transition in entity.states.transitions:
        if initial in transition.sources and not transition.input:
            yield transition.names.path
            return


def covering_tests(bodies: Bodies) -> Iterator[Text]:
    """Tests of the routes of a row with parts."""
    subject, entity = bodies.subject, bodies.entity
    if entity.api is None or entity.parent is not None:
        return
    for parts in bodies.shape.parts:
        part = Subject(subject.columns, parts.target)
        inner = Bodies(part, RowSamples(subject.columns.model, parts.target), bodies.uniqueness)
        references = tuple(references_of(inner))
        roomy = bodies.uniqueness.capacity(parts.target) > 4 and bodies.uniqueness.capacity(entity) > 4
        if not roomy or not (entity.versioned or entity.soft_delete or references):
            continue
        own = [column for column in parts.target.key_columns if column not in parts.owner]
        view = CoveringView(
            name=parts.name.strip("_"),
            attribute=parts.attribute,
            literal=string(parts.name),
            row=subject.variable,
            make=subject.make,
            build_part=part.build,
            route=subject.rows_route,
            item=subject.item(subject.variable),
            service=subject.service,
            key=subject.key(subject.variable),
            given=arguments({parts.name: Code("items")}),
            empty="None" if parts.single else "[]",
            versioned=entity.versioned,
            soft=entity.soft_delete,
            operations=frozenset(entity.api.operations),
            single=parts.single,
            keyed=parts.keyed,
            keys=Code(", ".join(string(column.name) for column in own)),
            references=references,
        )
        text = templates.render("test_covering.py.j2", layout.tests_path("covering"), view).text
        codes = [view.make, view.build_part, view.service]
        yield text, set(needs_of([*codes, *(code for one in references for code in (one.make, one.service))]))
