"""Parts: what `part_of` implies, and which errors it has."""

from __future__ import annotations

from tests.model.specs import entities, entity

SHOP = """
Order:
  fields: {number: string(1..20)}
OrderLine:
  fields: {quantity: int}
  relations: {order: {to: Order, inverse: lines, part_of: true}}
Delivery:
  fields: {street: string}
  relations: {order: {to: Order, one_to_one: true, part_of: true}}
"""
HIDDEN = """
Poll:
  fields: {question: string}
  api: false
Choice:
  fields: {text: string}
  relations: {poll: {to: Poll, part_of: true}}
"""


def test_a_part_goes_with_the_whole() -> None:
    parent = entity(SHOP, "OrderLine").parent
    assert parent is not None
    assert (parent.on_delete, parent.optional, parent.inverse) == ("cascade", False, "lines")
    assert [column.part_of for column in parent.columns] == [True]


def test_the_whole_knows_its_parts() -> None:
    parts = entity(SHOP, "Order").parts
    assert [(one.name, one.source, one.many) for one in parts] == [
        ("lines", "OrderLine", True),
        ("delivery", "Delivery", False),
    ]


def test_the_route_is_the_name_of_the_parts() -> None:
    found = {one.name: one.api for one in entities(SHOP).entities}
    assert found["OrderLine"]
    assert found["OrderLine"].path == "lines"
    assert "order_id" not in found["OrderLine"].filter


def test_an_only_part_is_not_listed() -> None:
    api = entity(SHOP, "Delivery").api
    assert api
    assert api.operations == ("get", "create", "update", "delete")


def test_parts_of_what_has_no_routes_have_none() -> None:
    assert entity(HIDDEN, "Choice").api is None


def test_parts_stay_with_what_is_deleted_softly() -> None:
    kept = SHOP.replace("Order:\n", "Order:\n  soft_delete: true\n  versioned: true\n", 1)
    assert entity(kept, "Order").soft_delete
    assert not entity(kept, "OrderLine").soft_delete
