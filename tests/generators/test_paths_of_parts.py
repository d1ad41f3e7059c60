"""Where the rows of parts are: below the row that they belong to, named by the rest of their key."""

from __future__ import annotations

import pytest

from stackgen_fastapi.keys import collection_path, item_path
from tests.model.specs import entities

MODEL = entities("""
Order:
  fields: {number: string(1..20)}
OrderLine:
  relations: {order: {to: Order, inverse: lines, part_of: true}}
Delivery:
  relations: {order: {to: Order, one_to_one: true, part_of: true}}
Parcel:
  relations: {delivery: {to: Delivery, part_of: true}}
  api: {path: boxes}
Recipe: {id: slug, fields: {slug: slug}}
Step:
  id: [recipe, number]
  fields: {number: int}
  relations: {recipe: {to: Recipe, part_of: true}}
Hint:
  id: [step, number]
  fields: {number: int}
  relations: {step: {to: Step, part_of: true}}
""")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Order", "/orders/{order_id}"),
        ("OrderLine", "/orders/{order_id}/lines/{order_line_id}"),
        ("Delivery", "/orders/{order_id}/delivery"),
        ("Parcel", "/orders/{order_id}/delivery/boxes/{parcel_id}"),
        ("Step", "/recipes/{slug}/steps/{number}"),
        ("Hint", "/recipes/{slug}/steps/{number}/hints/{hint_number}"),
    ],
)
def test_path(name: str, path: str) -> None:
    entity = MODEL.entity(name)
    assert collection_path(MODEL, entity) + item_path(MODEL, entity) == path
