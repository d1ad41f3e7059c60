"""One spec that uses all of the language, and what each part of it means."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from stackgen.model.entities import (
    Collection,
    Column,
    Constraints,
    Default,
    Entity,
    Field,
    FieldType,
    ForeignColumn,
    Inverse,
    Kind,
    Model,
    Order,
    Page,
    Reference,
    Role,
    Unique,
)
from tests.model.specs import entities, entity, field, model, problems

TEXT = """
x-top: 1
enums:
  Status:
    doc: Where an order is.
    values: {draft: draft, on_hold: {value: on-hold, doc: It waits., x-colour: red}}
    x-why: because
entities:
  Person:
    doc: Somebody.
    fields:
      name: string(1..80) index
      password: password
      secret: string? private
      nickname: {type: string?, example: Joe, doc: What friends say., column: nick, deprecated: true, x-note: a}
    relations:
      manager: {to: Person?, inverse: reports}
      friends: {to: "Person[]", inverse: null}
    order: [name]
    x-shown: true
  Product:
    id: sku
    timestamps: false
    fields:
      sku: string(1..40) unique
      price: "decimal(12,2) = 0"
      labels: string(2..20)[] = []
      size: {type: int, multiple_of: 5, ge: 0}
    relations:
      tags: Tag[]
      orders: {to: "Order[]", through: Line, inverse: products}
    checks: {cheap: "price < 1000 and size in (5, 10)"}
    indexes: [[-price, size], {fields: size, where: price > 0, unique: true, name: ix_sizes}]
    api: {page: {style: offset, size: 5}, search: [sku], embed: [tags, lines], x-cached: 60}
  Tag:
    id: int
    fields: {label: slug unique}
    api: false
  Order:
    fields:
      number: string(1..20) unique
      status: Status = draft
      placed_at: datetime = now
    relations:
      customer: {to: Person, on_delete: cascade, doc: Who pays., x-a: 1}
    order: -placed_at
    unique: [[customer, placed_at]]
  Line:
    id: [order, line_no]
    timestamps: false
    fields: {line_no: int(1..)}
    relations:
      order: Order
      product: Product
  Note:
    fields: {text: text}
    relations:
      line: Line
      badge: {to: Product?, one_to_one: true, column: badge}
generators: {tables: false}
"""


def RICH() -> Model:  # noqa: N802 - it stands for a constant
    return model(TEXT)


@pytest.fixture(scope="module")
def rich() -> Model:
    return RICH()


def columns(entity: Entity) -> list[str]:
    return [column.name for column in entity.columns]


def reference(entity: Entity, name: str) -> Reference:
    return next(reference for reference in entity.references if reference.name == name)


def collection(entity: Entity, name: str) -> Collection:
    return next(collection for collection in entity.collections if collection.name == name)


def test_columns_in_table_order(rich: Model) -> None:
    assert columns(rich.entity("Person")) == [
        "id", "name", "password", "secret", "nickname", "manager_id", "created_at", "updated_at",
    ]  # fmt: skip
    assert columns(rich.entity("Product")) == ["sku", "price", "labels", "size"]
    assert columns(rich.entity("Line")) == ["line_no", "order_id", "product_sku"]
    assert columns(rich.entity("Note")) == [
        "id", "text", "line_order_id", "line_line_no", "badge_sku", "created_at", "updated_at",
    ]  # fmt: skip


def test_keys(rich: Model) -> None:
    assert {e.name: e.key for e in rich.entities} == {
        "Person": ("id",), "Product": ("sku",), "Tag": ("id",), "Order": ("id",), "Line": ("order_id", "line_no"),
        "Note": ("id",),
    }  # fmt: skip
    key = rich.entity("Person").fields[0]
    assert (key.role, key.type.kind, key.default, key.readonly) == (Role.KEY, Kind.UUID, Default("uuid7"), True)
    number = rich.entity("Tag").fields[0]
    assert (number.role, number.type.kind, number.default) == (Role.KEY, Kind.INT, None)
    sku = rich.entity("Product").fields[0]
    assert (sku.role, sku.immutable, sku.unique) == (Role.PLAIN, True, False)
    assert rich.entity("Line").fields[0].immutable


def test_timestamps(rich: Model) -> None:
    *_, created, updated = rich.entity("Person").fields
    assert (created.role, updated.role) == (Role.CREATED_AT, Role.UPDATED_AT)
    assert created.readonly
    assert created.default == Default("now")


def test_a_field_with_everything() -> None:
    found = field("{type: 'string(1..5)? unique = abc', example: abd, doc: d, column: c, x-y: [1]}")
    assert found == Field(
        name="value",
        attribute="value",
        column="c",
        type=FieldType(Kind.STRING),
        optional=True,
        default=Default("literal", "abc"),
        constraints=Constraints(min_length=1, max_length=5),
        unique=True,
        doc="d",
        example="abd",
        extensions={"x-y": [1]},
    )


@pytest.mark.parametrize(
    ("text", "constraints"),
    [
        ("password", {"min_length": 8}),
        ("bytes(10..20)", {"min_length": 10, "max_length": 20}),
        ("int(..5)", {"le": 5}),
        ("{type: date, gt: 2024-01-01}", {"gt": "2024-01-01"}),
        ("{type: 'decimal(5,2)', gt: 0, le: 12345678901234567890e-17}", {"gt": "0.00", "le": None}),
        ("{type: 'decimal(30,2)', le: 1234567890123456789012345.67}", {"le": "1234567890123456789012345.67"}),
        ("{type: 'string[]', max_items: 3, pattern: '^a'}", {"max_items": 3, "pattern": "^a"}),
        ("{type: float, multiple_of: 0.5}", {"multiple_of": 0.5}),
        ("index", None),
    ],
)
def test_constraints(text: str, constraints: dict[str, object] | None) -> None:
    if constraints is None or None in constraints.values():
        assert problems(f"entities:\n  Thing:\n    fields:\n      value: {text}\n")
    else:
        found = {key: value for key, value in asdict(field(text).constraints).items() if value is not None}
        assert found == constraints


def test_references(rich: Model) -> None:
    manager = reference(rich.entity("Person"), "manager")
    assert (manager.optional, manager.on_delete, manager.inverse) == (True, "set_null", "reports")
    customer = reference(rich.entity("Order"), "customer")
    assert (customer.on_delete, customer.doc, customer.extensions) == ("cascade", "Who pays.", {"x-a": 1})
    assert customer.columns == (
        ForeignColumn("customer_id", "customer_id", "customer_id", "id", "id", FieldType(Kind.UUID)),
    )
    product = reference(rich.entity("Line"), "product").columns
    assert product[0].constraints == Constraints(min_length=1, max_length=40)
    badge = reference(rich.entity("Note"), "badge")
    assert (badge.one_to_one, badge.columns[0].name, badge.columns[0].column) == (True, "badge_sku", "badge")


def test_a_reference_to_a_composite_key(rich: Model) -> None:
    first, second = reference(rich.entity("Note"), "line").columns
    assert (first.name, first.references, first.references_column, first.type) == (
        "line_order_id", "order_id", "order_id", FieldType(Kind.UUID),
    )  # fmt: skip
    assert (second.name, second.references, second.type) == ("line_line_no", "line_no", FieldType(Kind.INT))


def test_collections(rich: Model) -> None:
    tags = collection(rich.entity("Product"), "tags")
    assert (tags.ids_name, tags.target, tags.inverse, tags.through) == ("tag_ids", "Tag", "products", None)
    assert tags.link is not None
    assert (tags.link.table, tags.link.class_name) == ("product_tag", "ProductTagLink")
    assert (tags.link.source.column, tags.link.target.column) == ("product_sku", "tag_id")
    friends = collection(rich.entity("Person"), "friends")
    assert friends.link is not None
    assert friends.inverse is None
    assert (friends.link.source.column, friends.link.target.column) == ("person_id", "friend_id")


def test_a_collection_through_an_entity(rich: Model) -> None:
    orders = collection(rich.entity("Product"), "orders")
    assert (orders.link, orders.through, orders.through_source, orders.through_target) == (
        None,
        "Line",
        "product",
        "order",
    )


def test_a_self_collection_named_like_its_entity() -> None:
    link = entity("Category:\n  relations: {categories: {to: 'Category[]', inverse: null}}").collections[0].link
    assert link is not None
    assert (link.source.column, link.target.column) == ("category_id", "other_category_id")


def test_two_collections_of_one_target() -> None:
    found = entity("Post:\n  relations: {tags: 'Tag[]', topics: {to: 'Tag[]', inverse: topic_posts}}\nTag: {}")
    tables = {collection.link.table for collection in found.collections if collection.link}
    assert tables == {"post_tag", "post_topic"}


def test_inverses(rich: Model) -> None:
    names = {entity.name: [inverse.name for inverse in entity.inverses] for entity in rich.entities}
    assert names == {
        "Person": ["reports", "orders"],
        "Product": ["lines", "note"],
        "Tag": ["products"],
        "Order": ["products", "lines"],
        "Line": ["notes"],
        "Note": [],
    }
    assert rich.entity("Product").inverses[1] == Inverse("note", "note", "Note", "badge", many=False)
    assert rich.entity("Tag").inverses[0].through_collection


def test_unique_keys_and_indexes(rich: Model) -> None:
    assert rich.entity("Order").unique == (
        Unique(
            columns=("customer_id", "placed_at"),
            attributes=("customer_id", "placed_at"),
            names=("customer_id", "placed_at"),
            constraint="uq_order_customer_id_placed_at",
        ),
    )
    first, second = rich.entity("Product").indexes
    assert (first.name, first.columns[0].descending, first.columns[1].descending) == (
        "ix_product_price_size",
        True,
        False,
    )
    assert (second.name, second.unique, second.where is not None) == ("ix_sizes", True, True)
    assert rich.entity("Product").checks[0].constraint == "ck_product_cheap"


def test_order_is_total(rich: Model) -> None:
    assert rich.entity("Order").order == (Order("placed_at", True), Order("id", True))
    assert rich.entity("Person").order == (Order("name"), Order("id"))
    assert rich.entity("Line").order == (Order("order_id"), Order("line_no"))


def test_lists(rich: Model) -> None:
    api = rich.entity("Order").api
    assert api is not None
    assert api.filter == ("id", "number", "status", "placed_at", "customer_id", "created_at", "updated_at")
    assert api.sort == ("id", "number", "placed_at", "created_at", "updated_at")
    person = rich.entity("Person").api
    assert person is not None
    assert person.filter == ("id", "name", "manager_id", "created_at", "updated_at")
    product = rich.entity("Product").api
    assert product is not None
    assert (product.page, product.search, product.embed) == (Page("offset", 5, 100), ("sku",), ("tags", "lines"))
    assert rich.entity("Tag").api is None


def test_extensions(rich: Model) -> None:
    assert rich.app.extensions == {"x-top": 1}
    assert rich.entity("Person").extensions == {"x-shown": True}
    assert rich.entity("Product").extensions == {"x-cached": 60}
    assert rich.enums[0].extensions == {"x-why": "because"}
    assert rich.entity("Person").column_by_name["nickname"].extensions == {"x-note": "a"}  # type: ignore[union-attr]
    assert rich.options == {"tables": False}


def test_creation_order(rich: Model) -> None:
    order = [entity.name for entity in rich.creation_order()]
    for found in rich.entities:
        for other in found.references:
            if not other.optional:
                assert order.index(other.target) < order.index(found.name)


def test_key_columns_that_are_foreign_columns_of_foreign_columns() -> None:
    found = entities(
        """
        A: {id: [b, n], fields: {n: int}, relations: {b: B}}
        B: {id: [c], relations: {c: C}}
        C: {id: code, fields: {code: "string(2)"}}
        """
    )
    assert found.entity("A").key == ("b_c_code", "n")
    column: Column = found.entity("A").key_columns[0]
    assert (column.type, column.constraints) == (FieldType(Kind.STRING), Constraints(max_length=2))


def test_what_was_wrong_already_is_not_said_again() -> None:
    text = """
    enums: {State: draft}
    entities:
      A:
        fields: {name: string uniqe, state: State, size: strin}
        relations: {b: {to: B, inverze: c}, x: "B C"}
        unique: [[name, b], [size]]
        indexes: [[state, x]]
        checks: {fine: name != '' and size > 1 and x is null}
        order: [name, x]
        api: {filter: [name, size], search: [name], embed: [bs]}
      B: null
    """
    codes = [problem.split(": ")[1] for problem in problems(text)]
    assert sorted(codes) == [
        "bad-shape",
        "bad-shape",
        "bad-short-form",
        "bad-short-form",
        "unknown-key",
        "unknown-type",
    ]
