"""Tests of what happens at the same time: changes of one version, and deletes of what is about to be referred to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Reference
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns, in_create
from stackgen_fastapi.python import Code, Need, import_block, needs_of, string
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.related import incoming_references
from stackgen_fastapi.suites.spelling import Subject, arguments
from stackgen_fastapi.suites.versions import change_of

templates = Templates(__package__)


@dataclass(frozen=True)
class VersionsOfRowsView:
    """All that test_versions_of_rows.py.j2 may see."""

    imports: str
    row: str
    make: Code
    update: Code
    service: Code
    table: Code
    key: str
    identity: Code
    change: Code
    attribute: str


@dataclass(frozen=True)
class SoftDeletesOfRowsView:
    """All that test_soft_deletes_of_rows.py.j2 may see."""

    imports: str
    row: str
    make: Code
    service: Code
    key: str
    build: Code
    create: Code
    read: Code
    child_service: Code
    values: Code


def concurrent_tests(all_bodies: Iterable[Bodies]) -> Iterator[Artifact]:
    """The modules that test it, where there is an entity to test it on."""
    bodies = tuple(all_bodies)
    yield from _versions(bodies)
    yield from _soft_deletes(bodies)


def _versions(all_bodies: tuple[Bodies, ...]) -> Iterator[Artifact]:
    for bodies in all_bodies:
        change = change_of(bodies) if bodies.entity.versioned else None
        if change is not None:
            path = layout.tests_path("db", "test_versions.py")
            yield templates.render("test_versions_of_rows.py.j2", path, _versions_view(bodies, change))
            return


def _versions_view(bodies: Bodies, change: Code) -> VersionsOfRowsView:
    subject = bodies.subject
    update, key = subject.schema("Update"), subject.key(subject.variable)
    changed = next(field for field in bodies.entity.fields if string(field.name) in change.text)
    needs = {("asyncio", ""), ("pytest", ""), ("sqlalchemy.orm.attributes", "flag_modified")}
    needs |= _own(subject.columns, "db.session.Database", "errors.StaleVersionError")
    needs |= needs_of([subject.make, update, subject.service, subject.table, change])
    return VersionsOfRowsView(
        imports=import_block(needs, subject.columns.app.package),
        row=subject.variable,
        make=subject.make,
        update=update,
        service=subject.service,
        table=subject.table,
        key=key,
        identity=subject.identity(subject.variable),
        change=change,
        attribute=string(changed.attribute),
    )


def _soft_deletes(all_bodies: tuple[Bodies, ...]) -> Iterator[Artifact]:
    for bodies in all_bodies:
        columns, kept = bodies.subject.columns, bodies.entity.soft_delete
        for entity, reference in incoming_references(columns, bodies.entity) if kept else ():
            # A part would need the row that it belongs to.
            plain = entity.parent is None and reference.on_delete == "restrict"
            if plain and all(map(in_create, reference.columns)):
                path = layout.tests_path("db", "test_soft_delete.py")
                view = _soft_deletes_view(bodies.subject, Subject(columns, entity), reference)
                yield templates.render("test_soft_deletes_of_rows.py.j2", path, view)
                return


def _soft_deletes_view(subject: Subject, child: Subject, reference: Reference) -> SoftDeletesOfRowsView:
    create, read = child.schema("Create"), child.schema("Read")
    needs = {("asyncio", ""), *_own(subject.columns, "db.session.Database", "errors.ConflictError")}
    needs |= needs_of([subject.make, subject.service, child.build, create, read, child.service])
    return SoftDeletesOfRowsView(
        imports=import_block(needs, subject.columns.app.package),
        row=subject.variable,
        make=subject.make,
        service=subject.service,
        key=subject.key(subject.variable),
        build=child.build,
        create=create,
        read=read,
        child_service=child.service,
        values=arguments(child.referring(reference, subject.variable)),
    )


def _own(columns: Columns, *words: str) -> set[Need]:
    """What the tests import from the application."""
    return {(columns.module(*word.split(".")[:-1]), word.rpartition(".")[2]) for word in words}
