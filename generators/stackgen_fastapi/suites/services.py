"""Tests of an entity's service: what the commands and other code reach below HTTP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Field, Kind, Reference
from stackgen_fastapi import layout
from stackgen_fastapi.columns import in_update
from stackgen_fastapi.listings import DEFAULT_PAGE, is_only_part, listing_of
from stackgen_fastapi.python import Code, Need, code, needs_of, string
from stackgen_fastapi.suites.actions import actions_view
from stackgen_fastapi.suites.below import below
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.changes import changes_view
from stackgen_fastapi.suites.modules import Module
from stackgen_fastapi.suites.parts import add_fixtures
from stackgen_fastapi.suites.soft_deletes import soft_deletes_view
from stackgen_fastapi.suites.spelling import mapping, strings
from stackgen_fastapi.suites.states import states_view

templates = Templates(__package__)


@dataclass(frozen=True)
class ServiceView:
    """All that test_service.py.j2 may see."""

    row: str
    make: Code
    build: Code
    service: Code
    create: Code
    update: Code
    query: Code
    key: str
    created_key: str
    missing: str
    size: int
    searched: bool
    change: Code | None
    table: Code
    table_name: str
    passwords: bool
    password_names: Code  # JSON keys
    password_column: Code  # the key of the column of such a `name`
    passwords_change: bool


def service_tests(bodies: Bodies, incoming: list[tuple[Entity, Reference]]) -> Artifact:
    """The module that tests the service of an entity."""
    subject, names = bodies.subject, bodies.entity.names
    changes = list(bodies.changes(shown=True))
    passwords = [field for field in bodies.rows.given if field.type.kind is Kind.PASSWORD]
    page = listing_of(bodies.entity).page or DEFAULT_PAGE
    view = ServiceView(
        row=subject.variable,
        make=subject.make,
        build=subject.build,
        service=subject.service,
        create=subject.schema("Create"),
        update=subject.schema("Update"),
        query=subject.schema("Query"),
        key=subject.key(subject.variable),
        created_key=subject.key("created"),
        missing=f"r{string(f'^There is no {names.title} ')}",
        size=page.size,
        searched=not is_only_part(bodies.entity),
        change=code(f"{{{{{changes[0].name}: {{}}}}}}", changes[0].value) if changes else None,
        table=subject.table,
        table_name=string(names.table),
        passwords=bool(passwords),
        password_names=strings(tuple(field.name for field in passwords)),
        password_column=_password_column(passwords),
        passwords_change=bool(passwords) and all(in_update(bodies.entity, field) for field in passwords),
    )
    needs = set(needs_of([view.make, view.build, view.service, view.create, view.update, view.query, view.table]))
    needs |= {("sqlalchemy", "select"), (subject.columns.module("services", "passwords"), "verify_password")}
    module = Module(f"{names.plural_title[:1].upper()}{names.plural_title[1:]} below HTTP.")
    path = layout.tests_path("services", f"test_{names.module}.py")
    texts = [(templates.render("test_service.py.j2", path, view).text, needs)]
    _add_features(texts, bodies, incoming)
    if bodies.entity.parent:
        add_fixtures(module, subject, routed=False)
    for text, wanted in texts:
        module.add(below(text, subject.columns, bodies.entity) if bodies.entity.parent else text, wanted)
    return module.artifact(path, subject.columns.app.package)


def _add_features(texts: list[tuple[str, set[Need]]], bodies: Bodies, incoming: list[tuple[Entity, Reference]]) -> None:
    """The tests of what some entities have, and others not."""
    path = layout.tests_path("services", f"test_{bodies.entity.names.module}.py")
    if states := states_view(bodies, "", ""):
        texts.append((templates.render("test_service_states.py.j2", path, states).text, set(states.needs)))
    if actions := actions_view(bodies, "", ""):
        texts.append((templates.render("test_service_actions.py.j2", path, actions).text, set(actions.needs)))
    if inside := changes_view(bodies):
        codes = [code for change in inside.changes for code in (change.statement, change.expected)]
        texts.append((templates.render("test_service_changes.py.j2", path, inside).text, set(needs_of(codes))))
    soft = soft_deletes_view(bodies, incoming)
    texts.append((templates.render("test_soft_deletes.py.j2", path, soft).text, set(soft.needs)))


def _password_column(passwords: Sequence[Field]) -> Code:
    """How a test that has the JSON key of a password finds its column."""
    renamed = {one.name: Code(string(one.attribute)) for one in passwords if one.name != one.attribute}
    return code("{}.get(name, name)", mapping(renamed)) if renamed else Code("name")
