"""Tests of parts: the tests of any rows, made below the row that the parts belong to.

The text of tests in; out comes the same text with the fixtures `owner`, the key of that row, and `route`, where its
parts lie.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from stackgen.model.entities import Entity
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.keys import collection_path, path_columns, path_names
from stackgen_fastapi.python import Code, code, joined, needs_of, string
from stackgen_fastapi.suites.spelling import Subject

SIGNATURE = re.compile(r"^((?:async )?def (?:test|make)_\w+\()(.*?),?\s*(\) ->)", re.DOTALL | re.MULTILINE)
TEXT = re.compile(r'(f"[^"\n]*")|"[^"\n]*"')  # the first group: what may use a variable


@dataclass(frozen=True)
class Step:
    """One of the rows above: `order_line = await make_order_line(db, order.id)`."""

    variable: str | None  # None: nothing more is asked of the row
    make: Code
    arguments: str


@dataclass(frozen=True)
class OwnerView:
    """All that fixtures_owner.py.j2 may see."""

    title: str
    plural_title: str
    steps: tuple[Step, ...]
    path: str  # the key of the owner: `order.id, order_line.id,`
    route: str  # as text with a `{}` for each part of the key
    routed: bool
    committed: bool  # some test has several transactions
    owner: Code  # the type of the key


def above(columns: Columns, entity: Entity, *, routed: bool = False) -> OwnerView:
    """What makes the row that the entity's rows belong to."""
    chain = [entity]
    while (parent := chain[0].parent) is not None:
        chain.insert(0, columns.model.entity(parent.target))
    subjects = {one.name: Subject(columns, one) for one in chain}
    found = [
        (owner.name, f"{subjects[owner.name].variable}.{column.attribute}")
        for owner, column in path_columns(columns.model, entity)
        if owner is not entity
    ]
    steps = []
    for one in chain[:-1]:
        used = any(name == one.name for name, _ in found)
        before = [value for name, value in found if any(name == o.name for o in chain[: chain.index(one)])]
        arguments = "".join(f", {value}" for value in before)
        steps.append(Step(subjects[one.name].variable if used else None, subjects[one.name].make, arguments))
    route = collection_path(columns.model, entity)
    for word in path_names(columns.model, entity).values():
        route = route.replace(f"{{{word}}}", "{}")
    return OwnerView(
        title=chain[-2].names.title,
        plural_title=entity.names.plural_title,
        steps=tuple(steps),
        path="".join(f"{value}, " for _, value in found),
        route=string(route),
        routed=routed,
        committed=bool(entity.states) and not routed,
        owner=_owner_type(columns, entity),
    )


def needs_above(view: OwnerView) -> frozenset[tuple[str, str]]:
    """The imports of the fixtures."""
    return needs_of([*(step.make for step in view.steps), view.owner])


def _owner_type(columns: Columns, entity: Entity) -> Code:
    path = path_columns(columns.model, entity)
    return code("tuple[{}]", joined(columns.python(column) for owner, column in path if owner is not entity))


def below(text: str, columns: Columns, entity: Entity) -> str:
    """The tests, with rows made in one owner."""
    snake, plural = entity.names.snake, entity.names.plural
    text = re.sub(rf"\bmake_{snake}\(db", f"make_{snake}(db, *owner", text)
    text = re.sub(rf"\bmake_{snake}_in\(db, ([^,()]+)", rf"make_{snake}_in(db, \1, *owner", text)
    text = re.sub(rf"\bmake_rising_{plural}\(db\)", f"make_rising_{plural}(db, owner)", text)
    text = re.sub(rf"\bmake_{snake}_in\(committed, ([^,()]+)", rf"make_{snake}_in(committed, \1, *owner", text)
    text = text.replace('f"{MISSING}/', 'f"{route}{MISSING}/')
    text = re.sub(r"(?<=[(\s])MISSING(?=[,)])", "route + MISSING", text)
    text = text.replace('f"{MISSING}', 'f"{route}{MISSING}')
    text = re.sub(r"(Service\(\w+\)|\bservice)\.(search|create)\(", r"\1.\2(*owner, ", text)
    text = re.sub(r'(invoke\("[^"]+", "(?:list|create)", )', r"\1*map(str, owner), ", text)
    fixtures = {"owner": _owner_type(columns, entity).text, "route": "str"}
    fixtures["committed_owner"] = fixtures["owner"]
    functions = (_without_idle(_committing(part)) for part in text.split("\n\n\n"))
    return "\n\n\n".join(_asking(function, fixtures) for function in functions)


def _committing(function: str) -> str:
    """A function of several transactions: they see the owner only if it is committed."""
    return function.replace("*owner", "*committed_owner") if "committed: Database" in function else function


def _without_idle(function: str) -> str:
    """A function without variables that it does not use: the path of an only part is that of its owner."""
    said = TEXT.sub(lambda match: match[1] or "", function)
    for variable in re.findall(r"^    (\w+) = await make_", function, re.MULTILINE):
        if len(re.findall(rf"\b{variable}\b(?!\()", said)) == 1:
            function = function.replace(f"    {variable} = await", "    await", 1)
    return function


def _asking(function: str, fixtures: Mapping[str, str]) -> str:
    """A function with parameters for the fixtures that it uses."""
    match = SIGNATURE.search(function)
    if match is None:
        return function
    body = function[match.end() :]
    given = match[2].strip()
    wanted = [
        f"{word}: {kind}"
        for word, kind in fixtures.items()
        if re.search(rf"\b{word}\b", body) and not re.search(rf"\b{word}:", given)
    ]
    parameters = ", ".join([*([given] if given else []), *wanted])
    return f"{function[: match.start()]}{match[1]}{parameters}{match[3]}{body}"
