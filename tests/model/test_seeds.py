"""Seeds: rows that are checked, found again, and in an order in which they can be created."""

from __future__ import annotations

from stackgen.model.entities import Model, SeedReference
from stackgen.model.seedorder import seeded
from tests.model.specs import entities, problems

TEXT = """
Stock:
  fields: {amount: int}
  relations: {product: Product, place: {to: Place, inverse: null}}
  unique: [[product, place]]
  seed: [{amount: 1, product: tea, place: 7}]
Product:
  fields: {sku: slug unique, price: "decimal(6,2) = 0", mail: email? unique, site: url?}
  relations: {tags: "Tag[]", part_of: Product?}
  seed:
    - {sku: cup, part_of: set, mail: a@EXAMPLE.com, x-note: 1}
    - {sku: set, price: 4.20, part_of: box}
    - {sku: tea, tags: [new, old], site: "HTTPS://Example.COM/A"}
    - {sku: box}
Tag:
  fields: {label: string unique}
  seed: [{label: new}, {label: old}]
Place:
  id: number
  fields: {number: int}
  seed: [{number: 7}]
"""


def model() -> Model:
    return entities(TEXT)


def test_rows() -> None:
    product = model().entity("Product")
    rows = {row.values["sku"]: row for row in product.seed}
    assert rows["set"].values == {"sku": "set", "price": "4.20"}
    assert rows["cup"].values == {"sku": "cup", "mail": "a@example.com"}
    assert rows["tea"].values["site"] == "https://example.com/A"
    assert rows["tea"].references == (
        SeedReference("tags", "Tag", "label", "new"),
        SeedReference("tags", "Tag", "label", "old"),
    )


def test_rows_come_after_those_that_they_refer_to() -> None:
    assert [row.values["sku"] for row in model().entity("Product").seed] == ["box", "set", "cup", "tea"]


def test_entities_come_after_those_that_they_refer_to() -> None:
    assert [entity.name for entity in seeded(model())] == ["Tag", "Product", "Place", "Stock"]


def test_rows_are_found_again_by_a_unique_key() -> None:
    found = {entity.name: entity.seed[0].identity for entity in seeded(model())}
    assert found == {
        "Tag": ("label",),
        "Product": ("sku",),
        "Place": ("number",),
        "Stock": ("product_id", "place_number"),
    }


def test_a_unique_field_that_some_rows_leave_out_is_passed_over() -> None:
    text = """
User:
  fields: {name: string? unique, email: email unique}
  seed: [{name: ann, email: a@b.de}, {email: b@b.de}]
"""
    assert entities(text).entity("User").seed[0].identity == ("email",)


def test_a_seed_of_a_broken_field_tells_the_field_alone() -> None:
    found = problems("entities:\n  User:\n    fields: {name: strin unique}\n    seed: [{name: ann}]\n")
    assert [problem.split(": ")[1] for problem in found] == ["unknown-type"]


def test_a_row_that_refers_to_itself() -> None:
    text = "entities:\n  A:\n    fields: {n: int unique}\n    relations: {a: A?}\n    seed: [{n: 1, a: 1}]\n"
    [problem] = problems(text)
    assert "in a circle" in problem
