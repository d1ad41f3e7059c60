"""Tests of parts: where they lie, and that they are written and read with the row that they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Field, Role
from stackgen_fastapi import layout
from stackgen_fastapi.columns import in_create
from stackgen_fastapi.command_names import flag, group_name
from stackgen_fastapi.keys import collection_path, path_columns, path_names
from stackgen_fastapi.python import Code, Need, code, needs_of, string
from stackgen_fastapi.samples import RowSamples
from stackgen_fastapi.shapes import Parts
from stackgen_fastapi.suites.below import above, needs_above
from stackgen_fastapi.suites.bodies import Bodies, absent
from stackgen_fastapi.suites.bulk import is_counted
from stackgen_fastapi.suites.modules import Module
from stackgen_fastapi.suites.spelling import Subject, arguments, mapping, sample, strings
from stackgen_fastapi.suites.uniqueness import partial_keys, unique_keys
from stackgen_fastapi.writes import writes_of

templates = Templates(__package__)

Text = tuple[str, set[Need]]


@dataclass(frozen=True)
class PartView:
    """All that test_part.py.j2 may see: tests of where the rows of a part are."""

    row: str
    make: Code
    build: Code
    item: Code
    owner: str  # part of the tests' names
    owner_type: Code
    absent: str  # the route below an owner that is not there
    astray: str | None  # that of the owner, below another row than it is a part of
    operations: frozenset[str]
    single: bool
    unique: tuple[Code, ...]


@dataclass(frozen=True)
class WholeView:
    """All that test_whole.py.j2 may see: tests of a row with its parts."""

    name: str  # part of the tests' names
    literal: str
    row: str
    make: Code
    build: Code
    build_part: Code
    route: str
    item: Code
    operations: frozenset[str]
    single: bool
    keyed: bool
    keys: Code  # the names of what tells an item that is there
    stranger: Code  # such a key that no part has
    roomy: bool
    constant: bool  # whether many parts are written in as many statements as few
    ordered: bool  # whether parts come back in the order in which they were given
    hidden: Code | None  # what is given and never shown
    bad: Code | None  # what breaks a rule that only the database knows
    change: Code
    given: Code  # arguments of the factory: the parts, from the variable `items`
    group: str
    flag: str
    body: str = ""


def add_fixtures(module: Module, subject: Subject, *, routed: bool) -> None:
    """The fixtures `owner` and, with `routed`, `route`."""
    view = above(subject.columns, subject.entity, routed=routed)
    text = templates.render("fixtures_owner.py.j2", layout.tests_path("fixtures"), view).text
    module.add(text, set(needs_above(view)))


def part_tests(bodies: Bodies) -> Iterator[Text]:
    """Where the rows of a part are, and where they are not."""
    subject, entity = bodies.subject, bodies.entity
    if entity.parent is None or entity.api is None:
        return
    view = PartView(
        row=subject.variable,
        make=subject.make,
        build=subject.build,
        item=subject.item(subject.variable),
        owner=subject.target(entity.parent).entity.names.snake,
        owner_type=above(subject.columns, entity).owner,
        absent=_absent_route(bodies),
        astray=_astray_route(bodies),
        operations=frozenset(entity.api.operations),
        single=entity.parent.one_to_one,
        unique=tuple(_unique(bodies)) if bodies.uniqueness.capacity(entity) > 1 else (),
    )
    text = templates.render("test_part.py.j2", layout.tests_path("part"), view).text
    yield text, set(needs_of([subject.make, subject.build, view.owner_type]))


def _path_above(bodies: Bodies) -> list[tuple[Entity, str, str]]:
    """What names the owner: whose key it is in, the parameter of the route, and a value that no row has."""
    model = bodies.subject.columns.model
    names = path_names(model, bodies.entity)
    return [
        (owner, names[owner.name, column.name], str(absent(model, owner, column)))
        for owner, column in path_columns(model, bodies.entity)
        if owner is not bodies.entity
    ]


def _absent_route(bodies: Bodies) -> str:
    route = collection_path(bodies.subject.columns.model, bodies.entity)
    for _, word, value in _path_above(bodies):
        route = route.replace(f"{{{word}}}", value)
    return string(route)


def _astray_route(bodies: Bodies) -> str | None:
    path = _path_above(bodies)
    root = path[0][0]
    first = [(word, value) for owner, word, value in path if owner is root]
    if len(first) == len(path):
        return None
    route = collection_path(bodies.subject.columns.model, bodies.entity)
    for word, value in first:
        route = route.replace(f"{{{word}}}", value)
    for _, word, _ in path[len(first) :]:
        route = route.replace(f"{{{word}}}", "{}")
    return f"{string(route)}.format(*owner[{len(first)}:])"


def _unique(bodies: Bodies) -> Iterator[Code]:
    """What no two parts of one row share."""
    entity = bodies.entity
    for names in unique_keys(entity):
        columns = [entity.column_by_name[name] for name in names]
        own = [column for column in columns if entity.parent and column not in entity.parent.columns]
        usable = own and all(in_create(column) for column in own) and names not in partial_keys(entity)
        if usable and all(bodies.is_in_body(column) for column in own):
            yield strings(tuple(column.name for column in own))


def whole_tests(bodies: Bodies) -> Iterator[Text]:
    """That parts are written and read with the row that they belong to."""
    api = bodies.entity.api
    if api is None or not {"create", "update"} & set(api.operations):
        return
    for view, needs in _views(bodies, frozenset(api.operations)):
        name = "test_only.py.j2" if view.single else "test_whole.py.j2"
        yield templates.render(name, layout.tests_path("whole"), view).text, needs


def whole_commands(bodies: Bodies, body: str) -> Iterator[Text]:
    """That commands take parts as JSON; `body` is what makes options of a body."""
    for view, needs in _views(bodies, frozenset()):
        text = templates.render("test_whole_command.py.j2", layout.tests_path("whole"), replace(view, body=body)).text
        yield text, needs


def _views(bodies: Bodies, operations: frozenset[str]) -> Iterator[tuple[WholeView, set[Need]]]:
    for parts in bodies.shape.parts:
        subject = Subject(bodies.subject.columns, parts.target)
        build = subject.build
        view = _view(bodies, parts, subject, operations)
        yield view, {*needs_of([view.make, view.build, build]), ("tests.problems", "problem")}


def _view(bodies: Bodies, parts: Parts, part: Subject, operations: frozenset[str]) -> WholeView:
    subject = bodies.subject
    rows = RowSamples(subject.columns.model, parts.target)
    inner = Bodies(part, rows, bodies.uniqueness)
    own = [column for column in parts.target.key_columns if column not in parts.owner]
    changes = list(inner.changes(shown=True))
    none = {column.name: sample(absent(subject.columns.model, parts.target, column)) for column in own}
    return WholeView(
        name=parts.name.strip("_"),
        literal=string(parts.name),
        row=subject.variable,
        make=subject.make,
        build=subject.build,
        build_part=part.build,
        route=subject.rows_route,
        item=subject.item(subject.variable),
        operations=operations,
        single=parts.single,
        keyed=parts.keyed,
        keys=strings(tuple(column.name for column in own)),
        stranger=mapping(none),
        roomy=bodies.uniqueness.capacity(parts.target) > 4 and bodies.uniqueness.capacity(bodies.entity) > 4,
        constant=_is_constant(inner),
        ordered=_is_ordered(parts.target),
        hidden=strings(inner.hidden) if inner.hidden else None,
        bad=_bad(inner),
        change=code(f"{{{{{changes[0].name}: {{}}}}}}", changes[0].value) if changes else Code("{}"),
        given=arguments({parts.name: Code("items")}),
        group=string(group_name(bodies.entity)),
        flag=string(flag(parts.name)),
    )


def _is_constant(inner: Bodies) -> bool:
    """Whether the keys of new parts are known, or nothing is done with them."""
    entity, shape = inner.entity, inner.shape
    linked = any(ids.collection.link for ids in shape.ids)
    needed = bool(shape.parts) or linked or writes_of(inner.subject.columns.model, entity).checks_created
    return not (needed and any(is_counted(column) for column in entity.key_columns))


def _is_ordered(entity: Entity) -> bool:
    """Whether the rows are ordered by a key that rises."""
    column = entity.column_by_name[entity.order[0].name]
    if not isinstance(column, Field) or column.role is not Role.KEY or entity.order[0].descending:
        return False
    return column.default is None or column.default.source == "uuid7"


def _bad(inner: Bodies) -> Code | None:
    """A reference of a part to what is not there."""
    for dangling in inner.dangling(changeable=False):
        return dangling.values
    for ids in inner.shape.ids:
        if ids.collection.link is not None:
            target = inner.subject.columns.model.entity(ids.collection.target)
            none = sample(absent(inner.subject.columns.model, target, target.key_columns[0]))
            return mapping({ids.name: code("[{}]", none)})
    return None
