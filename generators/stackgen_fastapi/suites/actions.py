"""Tests of actions: they answer 501 until they are written, and refuse wrong input from the first day on."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Action
from stackgen_fastapi.operations import input_name
from stackgen_fastapi.python import NOTHING, Code, Need, code, needs_of, string
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.inputs import Input, input_tests
from stackgen_fastapi.suites.spelling import Subject


@dataclass(frozen=True)
class Called:
    """One action, as the tests call it."""

    name: str  # a literal: the command
    snake: str
    method: str
    single: bool  # whether it is about one row
    verb: str
    path: Code  # of a row that is there
    missing: Code  # of one that is not; the path of an action on all rows
    keyword: str  # `json`, or `params`
    constant: str  # what it takes
    input: Input | None
    arguments: Code  # of the service


@dataclass(frozen=True)
class ActionsView:
    """All that the templates of the tests of actions may see."""

    row: str
    make: Code
    service: Code
    group: str
    command_key: str
    of_all: tuple[str, ...]  # what commands on all rows are given first
    actions: tuple[Called, ...]

    @property
    def needs(self) -> frozenset[Need]:
        return needs_of([self.make, self.service, *(action.arguments for action in self.actions)])


def actions_view(bodies: Bodies, group: str, command_key: str) -> ActionsView | None:
    """The tests of an entity's actions, if it has any."""
    subject, entity = bodies.subject, bodies.entity
    if not entity.actions:
        return None
    of_all = ("*map(str, owner)",) if entity.parent else ()
    actions = tuple(_called(bodies, subject, action) for action in entity.actions)
    return ActionsView(subject.variable, subject.make, subject.service, group, command_key, of_all, actions)


def _called(bodies: Bodies, subject: Subject, action: Action) -> Called:
    names, single = action.names, action.scope == "item"
    constant = f"{names.snake.upper()}_INPUT"
    item = subject.item(subject.variable).text.removesuffix('"')
    return Called(
        name=string(names.path),
        snake=names.snake,
        method=names.method,
        single=single,
        verb=action.method,
        path=Code(f'{item}/{names.path}"' if single else _path_of_all(subject, names.path)),
        missing=Code(f'f"{{MISSING}}/{names.path}"' if single else _path_of_all(subject, names.path)),
        keyword="params" if action.in_query else "json",
        constant=constant,
        input=input_tests(subject.columns, subject.entity, action, bodies.uniqueness),
        arguments=_arguments(subject, action, constant),
    )


def _path_of_all(subject: Subject, word: str) -> str:
    path = string(f"{subject.route}/{word}")
    return f"f{path}" if subject.entity.parent else path


def _arguments(subject: Subject, action: Action, constant: str) -> Code:
    """What the service is given."""
    of_all = "*owner" if subject.entity.parent else ""
    key = subject.key(subject.variable) if action.scope == "item" else of_all
    if not action.input:
        return Code(key, NOTHING)
    schema = input_name(subject.columns, subject.entity, action.names)
    return code(f"{key}{', ' if key else ''}{{}}.model_validate({constant})", schema)
