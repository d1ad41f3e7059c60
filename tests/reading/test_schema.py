"""The JSON Schema of the language accepts what the reader accepts, and refuses the usual slips."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from stackgen.reading.native import read_spec
from stackgen.reading.schema import json_schema
from stackgen.reading.source import read_source, source_of

ROOT = Path(__file__).parents[2]
VALID = sorted([*(ROOT / "specs").glob("*.yaml"), *(ROOT / "specs/features").glob("*.yaml")])


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_specs(path: Path, validator: Draft202012Validator) -> None:
    validator.validate(read_source(path).data)


EVERYTHING = """
stackgen: 1
x-top: {anything: [1, 2]}
app: {name: shop, title: Shop, description: d, version: 1.2.3, package: shop, formatter: black, out: ./x, id: int,
      timestamps: false, x-team: a}
enums:
  State: [draft, paid]
  Size:
    doc: How large.
    values: {small: s, large: {value: l, doc: Large, x-rank: 2}}
    x-why: because
entities:
  Product:
    doc: A thing.
    plural: Goods
    table: goods
    id: [sku]
    timestamps: true
    x-shared: 1
    fields:
      x-note: all of them
      sku: string(1..40) immutable
      size: {type: Size?, default: s, doc: d, example: l, unique: false, deprecated: true, column: the_size, x-a: 1}
      price: {type: "decimal(12,2)", ge: 0, lt: 100.5, multiple_of: "0.05"}
      labels: {type: "string(2..40)[] = []", min_items: 0, max_items: 3, pattern: "^a"}
    relations:
      parent: {to: Product, optional: true, inverse: children, on_delete: cascade, column: parent, doc: d, x-b: 2}
      tags: Tag[]
    unique: [[sku, size], parent]
    indexes: [[-price], sku, {fields: [size], where: price > 0, unique: true, name: ix_size}]
    checks: {fine: price >= 0}
    order: -price
    soft_delete: false
    versioned: false
    states:
      field: size
      initial: s
      x-d: 4
      transitions:
        x-e: 5
        grow: s -> l
        shrink: {from: "l, s", to: s, doc: d, x-f: 6, input: {x-g: 7, by: int(1..) = 1}}
        stay: {from: [s], to: s}
    actions:
      x-h: 8
      sell: {doc: d, input: {to: email}, output: Tag, scope: item, method: put, x-i: 9}
      count: {scope: collection, method: get, output: {rows: int, x-j: 10}}
      copy: {output: "Product[]"}
    api: {path: goods, operations: [list, get], filter: [price], sort: [price], search: [sku], embed: [parent],
          page: {style: offset, size: 5, max: 6}, x-c: 3}
  Tag: {api: false}
generators: {tables: false, factories: {seed: 1}}
"""


def test_every_key_of_the_language(validator: Draft202012Validator) -> None:
    source = source_of(EVERYTHING, "spec.yaml")
    read_spec(source)
    validator.validate(source.data)


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "stackgen: 2\napp: {name: a}\nentities: {}",
        "stackgen: 1\napp: {nam: a}\nentities: {}",
        "stackgen: 1\napp: {name: a}\nentities: {product: {}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {fields: {Sku: string}}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {fields: {sku: 5}}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {fields: {sku: 'string!'}}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {relations: {a: A B}}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {soft_delete: 1}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {api: true}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {states: {field: a, transitions: {b: c to d}}}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {states: {field: a}}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {actions: {b: {output: 5}}}}",
        "stackgen: 1\napp: {name: a}\nentities: {P: {actions: {b: {method: fetch}}}}",
    ],
)
def test_slips(text: str, validator: Draft202012Validator) -> None:
    assert not validator.is_valid(source_of(text, "spec.yaml").data)


def test_every_key_has_a_description() -> None:
    def walk(schema: Any, path: str) -> None:
        for key, value in schema.get("properties", {}).items():
            described = "description" in value or "$ref" in value
            assert described, f"{path}.{key}"
        for part in schema.get("anyOf", []):
            walk(part, path)

    for name, shape in json_schema()["$defs"].items():
        walk(shape, name)
