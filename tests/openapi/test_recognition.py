"""Recognition: which paths are entities, with which key, fields and relations; and what their operations do."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from stackgen.model.entities import Entity, Field, Kind, Model
from stackgen.model.front import source_at
from stackgen.reading.problems import SpecError
from tests.openapi.documents import HEAD, document_of, model_from, operation

SHOP = """
paths:
  /v1/shops:
    get:
      parameters:
        - {name: pageSize, in: query, schema: {type: integer, maximum: 50, default: 10}}
        - {name: pageToken, in: query, schema: {type: string}}
        - {name: city, in: query, schema: {type: string}}
        - {name: sort, in: query, schema: {type: string}}
      responses:
        200:
          description: All.
          content:
            application/json:
              schema:
                type: object
                required: [data, status]
                properties:
                  status: {type: string, const: ok}
                  data: {type: array, items: {$ref: '#/components/schemas/Shop'}}
                  meta: {type: object, properties: {nextPageToken: {type: [string, 'null']}}}
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewShop'}}}}
      responses: {201: {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}}
  /v1/shops/{shopId}:
    get:
      responses: {200: {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}}
    put:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewShop'}}}}
      responses: {200: {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}}
    delete: {responses: {204: {description: Gone.}}}
  /v1/shops/{shopId}/items:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
      responses: {201: {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
  /v1/shops/{shopId}/items/{itemId}:
    get:
      responses: {200: {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
    patch:
      requestBody: {content: {application/json: {schema: {properties: {price: {type: number}}}}}}
      responses: {200: {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
  /v1/shops/{shopId}/close:
    post: {responses: {200: {description: Closed.}}}
components:
  schemas:
    NewShop:
      type: object
      required: [name]
      properties:
        name: {type: string, maxLength: 40}
        city: {type: string, nullable: true}
        pin: {type: string, writeOnly: true}
    Shop:
      allOf:
        - $ref: '#/components/schemas/NewShop'
        - type: object
          required: [id, createdAt, updatedAt]
          properties:
            id: {type: string, format: uuid, readOnly: true}
            state: {type: string, enum: [open, closed], default: open, readOnly: true}
            createdAt: {type: string, format: date-time, readOnly: true}
            updatedAt: {type: string, format: date-time, readOnly: true}
    Item:
      type: object
      required: [sku, price]
      properties:
        id: {type: integer, readOnly: true}
        shopId: {type: string, format: uuid, readOnly: true}
        sku: {type: string}
        price: {type: number, minimum: 0}
        box: {type: object, properties: {width: {type: integer}}}
        tags: {type: array, items: {type: string}}
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return model_from(tmp_path_factory.mktemp("shop"), SHOP)


def field(entity: Entity, name: str) -> Field:
    found = entity.column_by_name[name]
    assert isinstance(found, Field)
    return found


def test_entities_have_tables_and_no_routes(shop: Model) -> None:
    assert [one.name for one in shop.entities] == ["Shop", "Item"]
    assert all(one.api is None for one in shop.entities)


def test_the_key_is_of_the_type_of_its_property(shop: Model) -> None:
    assert [field(one, "id").type.kind for one in shop.entities] == [Kind.UUID, Kind.INT]


def test_what_differs_between_reading_and_writing(shop: Model) -> None:
    entity = shop.entity("Shop")
    assert not field(entity, "name").optional
    assert field(entity, "name").constraints.max_length == 40
    assert field(entity, "city").optional
    assert field(entity, "pin").writeonly
    assert field(entity, "state").readonly
    assert {"created_at", "updated_at"} <= entity.column_by_name.keys()
    item = shop.entity("Item")
    assert field(item, "sku").immutable
    assert not field(item, "price").immutable
    assert field(item, "box").type.kind is Kind.JSON
    assert field(item, "tags").type.many


def test_the_document_knows_which_property_is_which_field(shop: Model) -> None:
    names = {one.name: one.field for one in document_of(shop).resource("Shop").properties}
    assert names["createdAt"] == "created_at"
    assert {one.name: one.field for one in document_of(shop).resource("Item").properties}["shopId"] == "shop_id"


def test_a_nested_path_is_a_relation(shop: Model) -> None:
    (reference,) = shop.entity("Item").references
    assert (reference.target, reference.on_delete, reference.columns[0].name) == ("Shop", "cascade", "shop_id")
    binding = operation(shop, "get", "/v1/shops/{shopId}/items/{itemId}").binding
    assert binding is not None
    assert (binding.keys, binding.parents) == ({"itemId": "id"}, {"shopId": "shop_id"})


def test_lists_know_their_envelope_and_their_pages(shop: Model) -> None:
    binding = operation(shop, "get", "/v1/shops").binding
    assert binding is not None
    assert binding.response_envelope == ("data",)
    assert binding.given == {"status": "ok"}
    assert binding.filters == {"city": "city"}
    assert binding.paging is not None
    assert (binding.paging.style, binding.paging.limit, binding.paging.position) == ("cursor", "pageSize", "pageToken")
    assert (binding.paging.size, binding.paging.max) == (10, 50)
    assert binding.paging.next == ("meta", "nextPageToken")


def test_put_and_patch(shop: Model) -> None:
    put = operation(shop, "put", "/v1/shops/{shopId}").binding
    patch = operation(shop, "patch", "/v1/shops/{shopId}/items/{itemId}").binding
    assert put is not None
    assert patch is not None
    assert (put.action, patch.action) == ("replace", "update")


def test_the_others_are_the_teams(shop: Model) -> None:
    one = operation(shop, "post", "/v1/shops/{shopId}/close")
    assert one.binding is None
    assert one.reason
    rows = {row.subject: (row.entity, row.operations) for row in document_of(shop).recognised}
    assert rows["/v1/shops"] == ("Shop", ("list", "create", "get", "replace", "delete"))
    assert [one.what for one in document_of(shop).unhonoured] == [
        "the query parameter sort is accepted, and has no effect"
    ]


def two_paths(schema: str, *, create: str = "", parameter: str = "id") -> str:
    body = create or "{$ref: '#/components/schemas/Pet'}"
    return dedent(
        f"""
        paths:
          /pets:
            post:
              requestBody: {{content: {{application/json: {{schema: {body}}}}}}}
              responses: {{201: {{description: A}}}}
          /pets/{{{parameter}}}:
            get:
              responses:
                200: {{description: A, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}}}
        components: {{schemas: {{Pet: {schema}}}}}
        """
    )


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ("{properties: {id: {type: string, maxLength: 10}}}", "has at most 10 characters"),
        ("{properties: {id: {type: string, pattern: '^pet_'}}}", "has a pattern of its own"),
        ("{properties: {name: {type: string}}}", "no property of the answer is the path's id"),
        ("{type: string}", "answers no JSON object"),
        (
            "{required: [den], properties: {id: {type: integer}, den: {type: object, readOnly: true, required: [x]}}}",
            'its items hold "den", and nothing tells the value of that',
        ),
        ("{x-stackgen: {entity: false}, properties: {id: {type: integer}}}", "`x-stackgen` says so"),
    ],
)
def test_what_is_no_entity_says_why(tmp_path: Path, schema: str, reason: str) -> None:
    model = model_from(tmp_path, two_paths(schema))
    assert model.entities == ()
    assert reason in document_of(model).recognised[0].reason
    assert reason in operation(model, "post", "/pets").reason


@pytest.mark.parametrize(
    ("schema", "parameter", "key", "kind"),
    [
        ("{properties: {id: {type: integer, format: int64}, name: {type: string}}}", "petId", "id", Kind.BIGINT),
        ("{properties: {petId: {type: string}, name: {type: string}}}", "petId", "id", Kind.UUID),
        ("{required: [tag], properties: {tag: {type: string}, id: {type: integer}}}", "tag", "tag", Kind.STRING),
        ("{properties: {uuid: {type: string, format: uuid}}}", "pet_uuid", "id", Kind.UUID),
        ("{required: [id], properties: {id: {type: integer}}}", "id", "id", Kind.BIGINT),
    ],
)
def test_keys(tmp_path: Path, schema: str, parameter: str, key: str, kind: Kind) -> None:
    model = model_from(tmp_path, two_paths(schema, parameter=parameter))
    (entity,) = model.entities
    assert entity.key == (key,)
    assert field(entity, key).type.kind is kind


def test_overrides(tmp_path: Path) -> None:
    schema = """{x-stackgen: {entity: Animal, unique: [[name, tag]], plural: animals}, properties: {
        id: {type: integer, readOnly: true}, tag: {type: string},
        name: {type: string, x-stackgen: {index: true, renamed_from: title}}}}"""
    (entity,) = model_from(tmp_path, two_paths(schema)).entities
    assert (entity.name, entity.names.plural) == ("Animal", "animals")
    assert entity.unique[0].names == ("name", "tag")
    assert field(entity, "name").index


OWN = """
x-stackgen:
  enums: {Mood: [calm, wild]}
  entities:
    Owner:
      fields: {email: email unique, password: password, mood: Mood = calm}
      relations: {pets: "Pet[]"}
"""


def test_entities_of_the_documents_own(tmp_path: Path) -> None:
    text = two_paths("{properties: {id: {type: integer}, name: {type: string}}}")
    model = model_from(tmp_path, text + OWN)
    assert [entity.name for entity in model.entities] == ["Pet", "Owner"]
    owner = model.entity("Owner")
    assert owner.api is None
    assert field(owner, "mood").type.kind is Kind.ENUM
    assert [resource.entity for resource in document_of(model).resources] == ["Pet"]


def test_an_own_entity_takes_the_place_of_a_schema(tmp_path: Path) -> None:
    text = two_paths("{properties: {id: {type: integer}, name: {type: string}}}")
    model = model_from(tmp_path, text + "\nx-stackgen: {entities: {Pet: {fields: {tag: string}}}}\n")
    assert [entity.name for entity in model.entities] == ["Pet"]
    assert model.entity("Pet").key == ("id",)
    assert operation(model, "post", "/pets").reason == "`x-stackgen` says itself what Pet is"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("{entitys: {}}", '`x-stackgen` of a document has no "entitys"'),
        ("{entities: {Owner: {fields: {name: strin}}}}", '"strin"'),
        ("{entities: {Owner: {fields: {name: string}, relations: {pet: Dog}}}}", '"Dog"'),
    ],
)
def test_what_is_wrong_in_own_entities_is_shown(tmp_path: Path, said: str, message: str) -> None:
    text = two_paths("{properties: {id: {type: integer}, name: {type: string}}}")
    with pytest.raises(SpecError) as raised:
        model_from(tmp_path, f"{text}\nx-stackgen: {said}\n")
    assert message in str(raised.value)
    (problem,) = raised.value.problems
    assert problem.span.line == len(f"{HEAD}{text}\n".splitlines()) + 1


def test_a_part_of_a_path_that_is_no_key_is_a_field(tmp_path: Path) -> None:
    text = two_paths("{properties: {id: {type: integer}, name: {type: string}}}").replace("/pets", "/{zoo}/pets")
    model = model_from(tmp_path, text)
    assert field(model.entity("Pet"), "zoo").index
    binding = operation(model, "post", "/{zoo}/pets").binding
    assert binding is not None
    assert binding.parents == {"zoo": "zoo"}


def test_what_cannot_be_an_entity_of_the_language_is_left_to_the_team(tmp_path: Path) -> None:
    """Both would have a class `PetCreate`: one of them gives way, and the document is built."""
    pet = "{properties: {id: {type: integer, readOnly: true}, name: {type: string}}}"
    first, schemas = two_paths(pet).split("components:")
    second = first.replace("paths:", "").replace("/pets", "/pet-creates").replace("schemas/Pet'", "schemas/PetCreate'")
    schemas = schemas.replace("{schemas: {", f"{{schemas: {{PetCreate: {pet}, ")
    model = model_from(tmp_path, f"{first}{second}components:{schemas}")
    assert len(model.entities) == 1
    assert "PetCreate" in next(one.reason for one in document_of(model).recognised if not one.entity)


def test_problems_show_the_line_of_the_document(tmp_path: Path) -> None:
    source = _source(tmp_path, two_paths("{properties: {id: {type: integer}, name: {type: string}}}"))
    span = source.span(("entities", "Pet", "fields", "name"))
    assert "name: {type: string}" in source.lines[span.path][span.line - 1]


def _source(folder: Path, text: str) -> Any:
    model_from(folder, text)
    return source_at(folder / "openapi.yaml")
