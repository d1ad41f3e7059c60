"""Two documents: what changes between them for clients, and whether it breaks them."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgen.difference import difference
from tests.openapi.documents import HEAD

PETS = """
paths:
  /pets:
    get:
      operationId: listPets
      security: [{key: []}, {}]
      parameters: [{name: kind, in: query, schema: {type: string, enum: [cat, dog], maxLength: 9}}]
      responses:
        "200":
          description: All.
          headers: {X-Total: {schema: {type: integer}}}
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
        "404": {description: None.}
    post:
      operationId: addPet
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}}
      responses: {"201": {description: Made.}}
  /pets/{id}/groom:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    post: {operationId: groomPet, responses: {"204": {description: Done.}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
    NewPet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer, minimum: 0}}}
"""

LIST, ADD, GROOM = "GET /pets", "POST /pets", "POST /pets/{id}/groom"
PET = "{type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}"
NEW = "{type: object, required: [name], properties: {name: {type: string}, age: {type: integer, minimum: 0}}}"
CHANGES = [
    ("operationId: groomPet,", "operationId: groom,", False, GROOM, "operationId: groomPet -> groom"),
    ("operationId: groomPet,", "deprecated: true, operationId: groomPet,", False, GROOM, "is deprecated"),
    ("[{key: []}, {}]", "[{key: []}]", True, LIST, "no longer takes nobody"),
    ("[{key: []}, {}]", "[]", False, LIST, "needs no credentials"),
    ("{name: kind, in: query,", "{name: sort, in: query,", True, LIST, "the query parameter `kind` is gone"),
    ("{name: kind, in: query,", "{name: sort, in: query,", False, LIST, "the query parameter `sort` is new"),
    ("in: query,", "in: query, required: true,", True, LIST, "the query parameter `kind` is required"),
    ("in: query,", "in: query, explode: false,", True, LIST, "the query parameter `kind` is written otherwise"),
    ("[cat, dog]", "[cat]", True, LIST, 'the query parameter `kind`: is no longer "dog"'),
    ("[cat, dog]", "[cat, dog, cow]", False, LIST, 'the query parameter `kind`: may be "cow"'),
    ("maxLength: 9", "maxLength: 5", True, LIST, "the query parameter `kind`: maxLength: 9 -> 5"),
    ("maxLength: 9", "maxLength: 10", False, LIST, "the query parameter `kind`: maxLength: 9 -> 10"),
    ("schema: {type: integer}}]\n    post", "schema: {type: string}}]\n    post", True, GROOM, None),
    ("X-Total", "X-Sum", True, LIST, "200: the header X-Total is gone"),
    ("{application/json: {schema: {type: array", "{text/json: {schema: {type: array", True, LIST, None),
    ('"404"', '"410"', False, LIST, "404 is gone"),
    ('"201"', '"202"', True, ADD, "201 is gone"),
    ("requestBody: {", "requestBody: {required: true, ", True, ADD, "the body is required"),
    (f"    Pet: {PET}", f"    Pet: {PET.replace('[name]', '[]')}", True, LIST, "200: `[].name` may be left out"),
    (f"    Pet: {PET}", f"    Pet: {PET.replace('[name]', '[name, age]')}", False, LIST, "200: `[].age` is required"),
    (
        f"    Pet: {PET}",
        "    Pet: {type: object, properties: {name: {type: string}}}",
        True,
        LIST,
        "200: `[].age` is gone",
    ),
    (NEW, NEW.replace("[name]", "[name, age]"), True, ADD, "the body: `age` is required"),
    (NEW, NEW.replace("minimum: 0", "minimum: 1"), True, ADD, "the body: `age` minimum: 0 -> 1"),
    (NEW, NEW.replace("type: integer", "type: number"), False, ADD, "the body: `age` was integer and is number"),
    (NEW, NEW.replace("{name:", "{kind: {}, name:"), False, ADD, "the body: `kind` is new"),
    (NEW, NEW.replace("type: object,", "type: object, additionalProperties: false,"), True, ADD, None),
    ("/pets/{id}/groom", "/pets/{id}/brush", True, GROOM, "is gone"),
    ("/pets/{id}/groom", "/pets/{id}/brush", False, "POST /pets/{id}/brush", "is new"),
]


def changes(folder: Path, new: str) -> list[tuple[str, str, str]]:
    for name, text in (("old", PETS), ("new", new)):
        (folder / f"{name}.yaml").write_text(HEAD + text, encoding="utf-8")
    found = difference(str(folder / "old.yaml"), str(folder / "new.yaml"))
    return [(one.mark, one.where, one.text) for one in found]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: str(change[4]))
def test_change(tmp_path: Path, change: tuple[str, str, bool, str, str | None]) -> None:
    before, after, breaking, where, text = change
    assert before in PETS
    mark = "breaking" if breaking else "compatible"
    found = changes(tmp_path, PETS.replace(before, after, 1))
    assert any(one[:2] == (mark, where) and text in {one[2], None} for one in found), found


def test_nothing_changes_where_a_path_calls_its_parameter_otherwise(tmp_path: Path) -> None:
    new = PETS.replace("/pets/{id}/groom", "/pets/{petId}/groom").replace(
        "{name: id, in: path", "{name: petId, in: path"
    )
    assert changes(tmp_path, new) == []


def test_schemas_come_and_go(tmp_path: Path) -> None:
    found = changes(tmp_path, PETS.replace("NewPet", "PetToBe"))
    assert found == [("removed", "schema", "NewPet"), ("added", "schema", "PetToBe")]
