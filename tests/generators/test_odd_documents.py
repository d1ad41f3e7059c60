"""Documents with what people write, and few expect: the application that comes out honours them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from stackgen.pipeline import build
from stackgen_fastapi.documents.cleaning import cleaned
from stackgen_fastapi.documents.sampling import NoSample, filled, sample
from stackgen_fastapi.documents.telling import without_hints

CAT = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "cat"}}}
DOG = {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["dog"]}}}
ANY = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
SCHEMAS = {"Cat": CAT, "Dog": DOG, "Any": ANY}


def union(*names: str) -> dict[str, object]:
    members = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    return {"oneOf": members, "discriminator": {"propertyName": "kind"}}


def test_members_with_constants_of_their_own_are_told_apart_by_them() -> None:
    mapping = {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}
    told = without_hints(SCHEMAS, union("Cat", "Dog"))
    assert told["discriminator"] == {"propertyName": "kind", "mapping": mapping}


@pytest.mark.parametrize("schema", [union("Cat", "Any"), union("Cat", "Cat"), {**ANY, **union("Cat", "Dog")}, ANY])
def test_elsewhere_a_discriminator_is_a_hint(schema: dict[str, object]) -> None:
    assert "discriminator" not in without_hints(SCHEMAS, {"items": schema})["items"]


def test_nothing_is_a_text_and_a_number() -> None:
    with pytest.raises(NoSample):
        sample({}, {"allOf": [{"type": "string"}, {"type": "integer"}]})


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "array", "items": {"type": "integer"}}, [0]),
        ({"type": "object", "properties": {"a": {"type": "integer"}}}, {"a": 0}),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, {"name": 0}),
    ],
)
def test_what_stands_in_a_path_is_not_empty(schema: dict[str, object], value: object) -> None:
    assert filled({}, schema) == value


ODD = """
openapi: 3.0.3
info: {title: Odd, version: "1"}
paths:
  /things:
    post:
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
      responses:
        default: {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    get:
      responses: {"200": {description: A, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
  /{kind}/{place}/{id}:
    parameters:
      - {name: kind, in: path, required: true, schema: {type: string}}
      - {name: place, in: path, required: true, style: label, schema: {type: array, items: {type: string}}}
      - {name: id, in: path, required: true, style: matrix, explode: true, schema: {$ref: "#/components/schemas/Pair"}}
    get: {operationId: anything, responses: {"100": {description: Go on.}}}
  /things/{id}/{action}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: action, in: path, required: true, schema: {type: string, enum: [paint, paint, cut]}}
    get: {operationId: act, responses: {"200": {description: Done.}}}
  /things/{id}/{action}/{size}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: action, in: path, required: true, schema: {type: string}}
      - {name: size, in: path, required: true, schema: {type: integer}}
    get:
      operationId: sized
      responses:
        "200": {description: Done.}
        "404": {description: None., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
        4XX: {description: Bad., content: {application/json: {schema: {$ref: "#/components/schemas/Bad"}}}}
        default: {description: Bad., content: {application/json: {schema: {$ref: "#/components/schemas/Bad"}}}}
  /things/{id}/late:
    parameters: [{name: id, in: path, required: true, schema: {type: string, format: date}}]
    get: {operationId: late, responses: {"200": {description: Done.}}}
  /unions:
    post:
      security: [{key: [], basic: [], oauth: []}]
      requestBody:
        content:
          application/json:
            schema:
              oneOf: [{$ref: "#/components/schemas/Pair"}, {$ref: "#/components/schemas/Thing"}]
              discriminator: {propertyName: name}
      responses:
        "200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Pair"}}}}
  /unions#again:
    post: {operationId: again, responses: {"200": {description: Done.}}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    basic: {type: http, scheme: basic}
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://example.com/", scopes: {}}}}
  schemas:
    Thing:
      type: object
      required: [name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string, maxLength: 20}
    Bad:
      type: object
      required: [code, errors]
      properties: {code: {type: integer}, errors: {type: array, items: {type: string}, minItems: 1}}
    Pair:
      type: object
      properties:
        name: {type: string, pattern: '^(?:{[0-9]})$'}
        empty: {type: object, additionalProperties: false}
        either: {nullable: true, oneOf: [{type: object, properties: {a: {type: string}}}, {type: integer}]}
        list: {items: {type: string}}
        empties: {type: string, enum: ["", "", a]}
"""


ERRORS = """
from httpx import AsyncClient


async def test_errors(client: AsyncClient) -> None:
    answer = await client.get("/things/1/paint/x")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/json")
    message = "/path/size: Input should be a valid integer, unable to parse string as an integer"
    assert answer.json() == {"code": 422, "errors": [message]}
    assert (await client.get("/things/1/paint/1")).json() == {
        "code": 501,
        "errors": ["The operation `sized` is not written yet."],
    }
    assert (await client.get("/things/1")).headers["content-type"] == "application/problem+json"
"""


def test_odd_documents_are_honoured(tmp_path: Path) -> None:
    document, project = tmp_path / "openapi.yaml", tmp_path / "odd"
    document.write_text(ODD, encoding="utf-8")
    build(document, project)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/api"]
    (project / "tests/api/test_errors_of_the_document.py").write_text(ERRORS, encoding="utf-8")
    run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode == 0, run.stdout
    unwritten = (project / "tests/api/test_unwritten.py").read_text(encoding="utf-8")
    asked = ("/things/0/paint", "/things/2030-01-31/late", "/text-a/.text-a/;name=")
    assert [path for path in asked if path not in unwritten] == []
    checked = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "-q", "."], cwd=project, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    ("schema", "default"),
    [
        ({"type": "integer", "default": "30"}, 30),
        ({"type": "number", "default": "0.5"}, 0.5),
        ({"type": "integer", "default": "many"}, "none"),
        ({"type": "string", "format": "date", "default": "2030-01-31"}, "none"),
        ({"type": "string", "default": "30"}, "30"),
        ({"type": "string", "default": None}, "none"),
        ({"type": ["string", "null"], "default": None}, None),
    ],
)
def test_a_default_is_a_value_of_its_type(schema: dict[str, object], default: object) -> None:
    assert cleaned(schema, str).get("default", "none") == default
