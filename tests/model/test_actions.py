"""Actions: what they take and answer, and the names that they may have."""

from __future__ import annotations

import pytest

from stackgen.model.entities import Action, Kind, Output
from tests.model.specs import entities, model, problems


def action(text: str, name: str = "copy") -> Action:
    found = entities(f"Order:\n  fields: {{number: string}}\n  actions: {{{name}: {text}}}\nTag: {{}}\n")
    return found.entities[0].actions[0]


def test_defaults() -> None:
    found = action("{}")
    assert (found.scope, found.method, found.input, found.output, found.in_query) == ("item", "post", (), None, False)


@pytest.mark.parametrize(
    ("written", "output"),
    [
        ("Order", Output(entity="Order")),
        ("'Tag[]'", Output(entity="Tag", many=True)),
    ],
)
def test_output_by_name(written: str, output: Output) -> None:
    assert action(f"{{output: {written}}}").output == output


def test_output_of_a_type() -> None:
    text = "types: {Address: {fields: {town: string}}}\nentities:\n  Order: {actions: {locate: {output: Address}}}\n"
    assert model(text).entities[0].actions[0].output == Output(type="Address")


def test_output_of_fields() -> None:
    output = action("{output: {total: 'decimal(12,2)', count: int?}}").output
    assert output is not None
    assert [(field.name, field.type.kind, field.optional) for field in output.fields] == [
        ("total", Kind.DECIMAL, False),
        ("count", Kind.INT, True),
    ]


def test_input_has_the_whole_syntax_of_fields() -> None:
    given = action("{input: {size: 'int(1..9) = 3', class: {type: string?, pattern: '^a'}, words: 'string[]'}}").input
    assert [(field.name, field.attribute) for field in given] == [
        ("size", "size"),
        ("class", "class_"),
        ("words", "words"),
    ]
    assert given[0].default is not None
    assert (given[0].constraints.ge, given[0].default.value, given[1].constraints.pattern) == (1, 3, "^a")


@pytest.mark.parametrize("method", ["get", "delete"])
def test_input_in_the_query_string(method: str) -> None:
    assert action(f"{{method: {method}, input: {{size: int}}}}").in_query


@pytest.mark.parametrize(("name", "method"), [("date", "date_"), ("import", "import_"), ("open", "open")])
def test_methods(name: str, method: str) -> None:
    assert action("{}", name).names.method == method


@pytest.mark.parametrize("name", ["get", "list", "search", "create", "update", "delete", "replace", "restore", "bulk"])
def test_names_that_are_taken(name: str) -> None:
    assert "name-clash" in problems(f"entities:\n  Order:\n    actions: {{{name}: {{}}}}\n")[0]
