"""Value types: their fields, their literals, and what refers to what."""

from __future__ import annotations

import pytest

from stackgen.model.entities import Constraints, Default, FieldType, Kind
from tests.model.specs import model, problems

TYPES = """
types:
  Address:
    doc: Where somebody lives.
    fields:
      street: string(1..80)
      city: string = Berlin
      place: Point?
      x-colour: red
  Point: {fields: {x: "decimal(6,2)", seen_at: datetime?}}
  Folder: {fields: {folders: "Folder[]", parent: Label?}}
  Label: {fields: {inside: Folder?}}
  Email: {fields: {class: string}}
"""


def with_field(text: str) -> str:
    return f"{TYPES}\nentities:\n  Person:\n    fields:\n      value: {text}\n"


def default(text: str) -> object:
    found = model(with_field(text)).entity("Person").fields[1].default
    return found.value if found else None


def test_a_type() -> None:
    found = model(with_field("Address?"))
    address = found.value_type("Address")
    assert (address.class_name, address.doc, address.extensions) == (
        "Address", "Where somebody lives.", {"x-colour": "red"},
    )  # fmt: skip
    street, city, place = address.fields
    assert (street.constraints, city.default) == (
        Constraints(min_length=1, max_length=80),
        Default("literal", "Berlin"),
    )
    assert (place.type, place.optional) == (FieldType(Kind.TYPE, value_type="Point"), True)
    assert found.entity("Person").fields[1].type == FieldType(Kind.TYPE, value_type="Address")


def test_names_that_hurt() -> None:
    found = model(with_field("Email")).value_type("Email")
    assert (found.class_name, found.fields[0].attribute) == ("EmailModel", "class_")


def test_lists_of_a_type() -> None:
    field = model(with_field('{type: "Address[]", max_items: 2}')).entity("Person").fields[1]
    assert field.type == FieldType(Kind.TYPE, many=True, value_type="Address")
    assert field.constraints == Constraints(max_items=2)


def test_literals_are_canonical_all_the_way_down() -> None:
    value = "{street: a, place: {x: 1.10, seen_at: 2024-01-02T12:00:00+02:00}}"
    expected = {"street": "a", "place": {"x": "1.10", "seen_at": "2024-01-02T10:00:00Z"}}
    assert default(f"{{type: Address, default: {value}}}") == expected
    assert default(f'{{type: "Address[]", default: [{value}]}}') == [expected]
    assert default("Address[] = []") == []
    assert default("Address? = null") is None


def test_a_decimal_inside_is_read_as_it_was_written() -> None:
    found = model(with_field("{type: Point, default: {x: 1234.10}}")).entity("Person").fields[1]
    assert found.default == Default("literal", {"x": "1234.10"})


def test_a_default_inside_of_a_type_may_be_a_value_of_a_later_type() -> None:
    text = """
types:
  Line: {fields: {end: {type: Point, default: {x: 1}}}}
  Point: {fields: {x: int}}
entities:
  Map: {fields: {line: Line}}
"""
    assert model(text).value_type("Line").fields[0].default == Default("literal", {"x": 1})


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("{street: a, place: {x: 12345}}", "place: x: 12345 has more than 4 digits before the point"),
        ("{street: a, place: [1]}", "place: a mapping of the fields of Point is expected"),
        ("{street: null}", "street: text is expected, not null"),
        ("{}", 'the field "street" of Address is missing'),
    ],
)
def test_literals_that_do_not_fit(value: str, said: str) -> None:
    [problem] = problems(with_field(f"{{type: Address, default: {value}}}"))
    assert problem.endswith(f"bad-default: the default does not fit the type: {said}")


def test_every_circle_is_told_once() -> None:
    text = """
types:
  A: {fields: {b: B, a: A}}
  B: {fields: {a: A}}
entities:
  Map: {fields: {a: A}}
"""
    assert [problem.split(": ")[1] for problem in problems(text)] == ["required-circle", "required-circle"]


def test_no_filter_and_no_sort_by_default() -> None:
    found = model(with_field("Address")).entity("Person").api
    assert found is not None
    assert "value" not in {*found.filter, *found.sort}
