"""Tests of an entity's commands: what they print, and how they fail."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Column, JsonValue, Kind
from stackgen_fastapi import layout
from stackgen_fastapi.bulk import has
from stackgen_fastapi.columns import in_read, in_update
from stackgen_fastapi.command_names import flag, group_name
from stackgen_fastapi.listings import is_only_part
from stackgen_fastapi.python import Code, code, needs_of, string
from stackgen_fastapi.suites.actions import actions_view
from stackgen_fastapi.suites.below import below
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.bulk import has_several, json_key
from stackgen_fastapi.suites.modules import Module
from stackgen_fastapi.suites.options import flags_of, texts_of
from stackgen_fastapi.suites.parts import add_fixtures, whole_commands
from stackgen_fastapi.suites.spelling import in_json, mapping, sample, strings
from stackgen_fastapi.suites.states import states_view

templates = Templates(__package__)

# Kinds whose wrong values are text or numbers, as they are given by an option.
PLAIN = frozenset({Kind.STRING, Kind.TEXT, Kind.EMAIL, Kind.URL, Kind.SLUG, Kind.INT, Kind.BIGINT, Kind.DECIMAL})


@dataclass(frozen=True)
class CommandView:
    """All that test_command.py.j2 may see."""

    group: str
    title: str
    row: str
    make: Code
    build: Code
    key: str
    created_key: str
    listed: bool
    body: str
    flags: str
    hidden: tuple[str, ...]
    wrong: Code | None
    wrong_flag: str
    change: Code | None
    clear: str | None


@dataclass(frozen=True)
class BulkCommandView:
    """All that test_command_bulk.py.j2 may see."""

    group: str
    title: str
    row: str
    make: Code
    build: Code
    key: str
    json_key: Code
    body: str
    flags: str
    hidden: tuple[str, ...]
    replace: bool
    fixed: Code | None
    hidden_changes: tuple[str, ...]
    bulk_create: bool
    bulk_delete: bool


def command_tests(bodies: Bodies) -> Artifact:
    """The module that tests the commands of an entity."""
    subject, names = bodies.subject, bodies.entity.names
    wrong = _wrong(bodies)
    view = CommandView(
        group=string(group_name(bodies.entity)),
        title=string(names.title),
        row=subject.variable,
        make=subject.make,
        build=subject.build,
        key=_key(bodies, subject.variable),
        created_key=_created_key(bodies),
        listed=not is_only_part(bodies.entity),
        body=texts_of(bodies),
        flags=flags_of(bodies),
        hidden=tuple(map(string, bodies.hidden)),
        wrong=mapping({wrong[0]: sample(wrong[1])}) if wrong else None,
        wrong_flag=string(flag(wrong[0])) if wrong else "",
        change=_change(bodies),
        clear=_clear(bodies),
    )
    module = Module(f"Commands on {names.plural_title}.")
    path = layout.tests_path("commands", f"test_{names.module}.py")
    text = templates.render("test_command.py.j2", path, view).text
    texts = [(text, set(needs_of([view.make, view.build]))), *whole_commands(bodies, f"{view.body}{view.flags}")]
    if states := states_view(bodies, view.group, view.key):
        texts.append((templates.render("test_command_states.py.j2", path, states).text, set(states.needs)))
    if actions := actions_view(bodies, view.group, view.key):
        texts.append((templates.render("test_command_actions.py.j2", path, actions).text, set(actions.needs)))
    if has_several(bodies):
        bulk = templates.render("test_command_bulk.py.j2", path, _bulk(bodies, view)).text
        texts.append((bulk, set(needs_of([view.make, view.build]))))
    if bodies.entity.parent:
        add_fixtures(module, subject, routed=False)
    for text, needs in texts:
        module.add(below(text, subject.columns, bodies.entity) if bodies.entity.parent else text, needs)
    return module.artifact(path, subject.columns.app.package)


def _bulk(bodies: Bodies, view: CommandView) -> BulkCommandView:
    entity = bodies.entity
    changeable = [column for column in bodies.given if in_update(entity, column)]
    fixed = tuple(column.name for column in bodies.given if column not in changeable)
    return BulkCommandView(
        group=view.group,
        title=view.title,
        row=view.row,
        make=view.make,
        build=view.build,
        key=view.key,
        json_key=json_key(bodies),
        body=view.body,
        flags=view.flags,
        hidden=view.hidden,
        replace=has(entity, "replace"),
        fixed=strings(fixed) if fixed else None,
        hidden_changes=tuple(string(column.name) for column in changeable if not in_read(column)),
        bulk_create=has(entity, "bulk_create"),
        bulk_delete=has(entity, "bulk_delete"),
    )


def _key(bodies: Bodies, row: str) -> str:
    """The key of a row as arguments."""
    above = ["*map(str, owner)"] if bodies.entity.parent else []
    own = (_text(column, f"{row}.{column.attribute}") for column in bodies.subject.own_key)
    return ", ".join([*above, *own])


def _created_key(bodies: Bodies) -> str:
    above = ["*map(str, owner)"] if bodies.entity.parent else []
    return ", ".join([*above, *(f"str(created[{string(column.name)}])" for column in bodies.subject.own_key)])


def _text(column: Column, value: str) -> str:
    spelled = in_json(column, value).text
    return f"str({value})" if spelled == value and column.type.kind in (Kind.INT, Kind.BIGINT) else spelled


def _wrong(bodies: Bodies) -> tuple[str, JsonValue] | None:
    """A field and a value that it refuses."""
    for field in bodies.rows.given:
        if field.type.kind in PLAIN and not field.type.many:
            for value in bodies.rows.samples(field).invalid:
                if _is_plain(field.type.kind, value):
                    return field.name, value
    return None


def _is_plain(kind: Kind, value: JsonValue) -> bool:
    """Whether the value is as wrong in an option as in JSON."""
    if kind in (Kind.INT, Kind.BIGINT):
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str) and "\0" not in value


def _change(bodies: Bodies) -> Code | None:
    """A field that can change, and another value for it."""
    for field in bodies.rows.given:
        if in_update(bodies.entity, field) and in_read(field) and field.type.kind not in (Kind.JSON, Kind.BOOL):
            for value in bodies.rows.changes(field):
                if value is not None and value != []:
                    return code("{{{}: {}}}", string(field.name), sample(value))
    return None


def _clear(bodies: Bodies) -> str | None:
    """A field that can be made null."""
    for field in bodies.rows.given:
        if in_update(bodies.entity, field) and in_read(field) and field.optional and None in bodies.rows.changes(field):
            return string(field.name)
    return None
