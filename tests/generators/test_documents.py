"""What is generated for OpenAPI documents: no text of theirs is code; the contract test notices what differs."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.emitting import GeneratorBug
from stackgen.pipeline import Passes, build
from stackgen_fastapi.documents.classes import classes_of

# Each ends a literal, a docstring or a comment, or is what once ran in a generator: see the advisories of
# datamodel-code-generator on x-python-type, x-python-import, default_factory, validators, comments, carriage returns.
PAYLOADS = [
    '"); pwned() #',
    '"""\npwned()\n"""',
    "'''\rpwned()\r'''",
    "\r\nimport pwned\r\n",
    '\\"""; pwned() #',
    "{{ pwned() }}{% pwned %}",
    "__import__('pwned')",
    "\u2028pwned()\u2028",
]


def hostile(payload: str) -> str:
    """A document that says it wherever a document can."""
    tricks = {
        "x-python-type": payload,
        "x-python-import": {"module": "pwned", "name": payload},
        "customTypePath": f"pwned.{payload}",
        "customBasePath": f"pwned.{payload}",
        "x-enum-varnames": [payload],
        "default_factory": payload,
        "validators": [payload],
    }
    thing = {
        "type": "object",
        "title": payload,
        "description": payload,
        **tricks,
        "required": ["name", payload],
        "properties": {
            "id": {"type": "string", "readOnly": True, "description": payload, "title": payload, **tricks},
            "name": {"type": "string", "default": payload, "example": payload, "format": payload},
            "kind": {"type": "string", "enum": ["a", payload], "description": payload, **tricks},
            "shape": {
                "oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}],
                "discriminator": {"propertyName": "type", "mapping": {payload: "#/components/schemas/One"}},
            },
            payload: {"type": "string", "const": payload},
        },
    }
    one = {"type": "object", "required": ["type"], "properties": {"type": {"const": payload}}, "title": payload}
    two = {"type": "object", "required": ["type"], "properties": {"type": {"const": "two"}}}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    done = {"description": payload, "content": content, "headers": {"X-A": {"description": payload, "schema": {}}}}
    about = {"tags": [payload], "summary": payload, "description": payload}
    document = {
        "openapi": "3.1.0",
        "info": {"title": payload, "version": payload, "description": payload},
        "tags": [{"name": payload, "description": payload}],
        "paths": {
            "/things": {
                "get": {
                    **about,
                    "operationId": payload,
                    "security": [{"key": []}],
                    "parameters": [
                        {"name": "q", "in": "query", "description": payload, "schema": {"enum": ["a", payload]}},
                        {"name": payload, "in": "query", "schema": {"type": "string", "default": payload}},
                    ],
                    "responses": {
                        "200": {
                            "description": payload,
                            "content": {
                                "application/json": {
                                    "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
                                }
                            },
                        }
                    },
                },
                "post": {**about, "requestBody": {"content": content}, "responses": {"201": done, "default": done}},
            },
        },
        "components": {
            "schemas": {"Thing": thing, "One": one, "Two": two},
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": payload, "description": payload}},
        },
    }
    return json.dumps(document)


def python(artifacts: tuple[Artifact, ...]) -> list[Artifact]:
    return [artifact for artifact in artifacts if artifact.path.suffix == ".py"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_of_a_document_is_never_code(tmp_path: Path, payload: str) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(hostile(payload), encoding="utf-8")
    for artifact in python(Passes(path).artifacts):
        for node in ast.walk(ast.parse(artifact.text)):
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func) not in {"pwned", "__import__"}, artifact.path
            elif isinstance(node, ast.Import):
                assert "pwned" not in {alias.name for alias in node.names}, artifact.path
            elif isinstance(node, ast.ImportFrom):
                assert node.module != "pwned", artifact.path


@pytest.mark.parametrize(
    "source",
    [
        "import os",
        "from os import system",
        "print('x')",
        "class A(BaseModel):\n    x: int = print('x')",
        "class A(BaseModel):\n    x: int = (lambda: 1)()",
        "class A(BaseModel):\n    x: __import__('os') = 1",
        "class A(BaseModel):\n    print('x')",
        "class A(BaseModel):\n    def f(self): ...",
        "@print\nclass A(BaseModel):\n    x: int",
        "class A(BaseModel, metaclass=type):\n    x: int",
        "class A(BaseModel):\n    x: int = [y for y in ()]",
        "class A(BaseModel):\n    x: int = f'{1}'",
        "class A(BaseModel):\n    x: int = A.__class__",
        "x = 1",
    ],
)
def test_models_that_hold_more_than_fields_are_refused(source: str) -> None:
    with pytest.raises(GeneratorBug):
        classes_of(f"from pydantic import BaseModel\n{source}\n")


PETS = """
openapi: 3.0.3
info: {title: Pets, version: "1"}
paths:
  /pets:
    post:
      operationId: createPet
      tags: [pets]
      security: [{key: []}]
      parameters:
        - {name: dry, in: query, schema: {type: boolean}}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      responses:
        "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
        "400": {description: Bad.}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string, maxLength: 10}
        age: {type: integer, minimum: 0, nullable: true}
        kind: {type: string, enum: [cat, dog]}
"""

# What an application may do wrong, as code that changes its description; `o` is the operation, `pet` the schema.
MUTATIONS = [
    "del application['paths']['/pets']['post']",
    "application['paths']['/others'] = application['paths']['/pets']",
    "o['operationId'] = 'other'",
    "o['tags'] = []",
    "o['security'] = []",
    "o['parameters'] = []",
    "o['parameters'][0]['required'] = True",
    "o['parameters'][0]['explode'] = False",
    "o['parameters'][0]['schema'] = {'type': 'integer'}",
    "o['parameters'].append({'name': 'new', 'in': 'query', 'required': True, 'schema': {}})",
    "o['requestBody']['required'] = True",
    "o['requestBody']['content'] = {'text/plain': {}}",
    "o['responses']['200'] = o['responses'].pop('201')",
    "del o['responses']['400']",
    "o['responses']['201']['content'] = {'text/plain': {}}",
    "o['responses']['201']['content']['application/json']['schema'] = {'type': 'string'}",
    "pet['required'] = []",
    "pet['required'] = ['name', 'age']",
    "pet['properties']['name']['maxLength'] = 5",
    "pet['properties']['name']['maxLength'] = 20",
    "pet['properties']['name']['type'] = 'integer'",
    "pet['properties']['age'] = {'type': 'integer', 'minimum': 0}",
    "pet['properties']['age'] = {'type': ['integer', 'null']}",
    "pet['properties']['kind'] = {'type': 'string'}",
    "pet['properties']['kind'] = {'enum': ['cat']}",
]
MUTATE = """
import copy, json, sys
from app.main import create_app
from app.config import Settings
from tests.contract import differences
document = json.load(open("openapi/document.json"))
original = create_app(Settings(database_url="sqlite+aiosqlite://")).openapi()
assert list(differences(document, original)) == [], list(differences(document, original))
for mutation in json.load(sys.stdin):
    application = copy.deepcopy(original)
    o = application["paths"]["/pets"]["post"]
    pet = application["components"]["schemas"]["Pet"]
    exec(mutation)
    if not list(differences(document, application)):
        print(mutation)
"""


def test_the_contract_test_notices_what_differs(tmp_path: Path) -> None:
    document, project = tmp_path / "openapi.yaml", tmp_path / "pets"
    document.write_text(PETS, encoding="utf-8")
    build(document, project)
    command = [sys.executable, "-c", MUTATE]
    run = subprocess.run(
        command, cwd=project, input=json.dumps(MUTATIONS), capture_output=True, text=True, check=False, timeout=120
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == ""
