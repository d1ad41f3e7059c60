"""`stackgen import`: a short spec that builds, from documents of friends and of enemies."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from stackgen.importing import imported
from stackgen.pipeline import Passes, build
from stackgen.reading.problems import SpecError
from tests.openapi.documents import HEAD, REAL, needs_real
from tests.openapi.test_recognition import SHOP

SHORT = """\
stackgen: 1

app:
  name: pets
  title: Pets
  version: "1"

entities:
  Shop:
    fields:
      name: string(40)
      city: string?
      pin: string? writeonly
      state: ShopState readonly = open
    api: {path: v1/shops, operations: [list, get, create, replace, delete]}

  Item:
    id: int
    timestamps: false
    fields:
      sku: string immutable
"""


def spec_of(folder: Path, text: str, head: str = HEAD) -> str:
    path = folder / "openapi.yaml"
    path.write_text(head + text, encoding="utf-8")
    return imported(path)


def test_it_is_as_short_as_a_person_would_write_it(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, SHOP)
    lines = [line for line in spec.splitlines() if not line.strip().startswith(("enums", "types", "ShopState", "Item"))]
    assert all(line in spec.splitlines() for line in SHORT.splitlines()), spec
    assert "inverse" not in spec
    assert len(lines) < 45


def test_a_document_without_entities_cannot_be_imported(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="no entity was recognised"):
        spec_of(tmp_path, "paths: {}")
    with pytest.raises(SpecError, match="no OpenAPI document"):
        spec_of(tmp_path, "", "stackgen: 1\n")


def built(folder: Path, spec: str) -> Path:
    """The project of an imported spec; it passes ruff."""
    path = folder / "spec.yaml"
    path.write_text(spec, encoding="utf-8")
    build(path, folder / "out")
    for command in (["check"], ["format", "--check"]):
        ruff = [sys.executable, "-m", "ruff", *command, "-q", "."]
        done = subprocess.run(ruff, cwd=folder / "out", capture_output=True, check=False)
        assert done.returncode == 0, done.stdout.decode()
    return folder / "out"


@needs_real
@pytest.mark.parametrize(
    "name",
    ["01-petstores/swagger-petstore.yaml", "01-petstores/oai-v3.0-petstore-expanded.yaml", "04-museum/openapi.yaml"],
)
def test_real_documents_make_projects(tmp_path: Path, name: str) -> None:
    assert (built(tmp_path, imported(REAL / name)) / "app/main.py").exists()


@needs_real
@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["02-apideck-crm/crm.yml", "10-box-large/openapi.json", "11-fusionauth-large/openapi.yaml"]
)
def test_large_documents_make_projects(tmp_path: Path, name: str) -> None:
    assert (built(tmp_path, imported(REAL / name)) / "app/main.py").exists()


PAYLOADS = (
    '"""; import os; os.system("touch pwned") #',
    "'); __import__('os').system('touch pwned') #",
    "{{ 7*7 }}{% raw %}",
    "a\\nb\\u2028c\\u0007",
    "*/ -- \\\\",
    "../../etc/passwd",
)


def hostile(payload: str) -> str:
    """A document with a payload in every place that takes a text."""
    said = "'" + payload.replace("'", "''") + "'"
    return f"""
tags: [{{name: {said}, description: {said}}}]
paths:
  ? {"'/pets/" + payload.replace("'", "''").replace("{", "").replace("}", "") + "'"}
  : get: {{operationId: {said}, summary: {said}, tags: [{said}], responses: {{200: {{description: {said}}}}}}}
  /pets:
    post:
      operationId: {said}
      description: {said}
      requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}}}
      responses: {{201: {{description: {said}}}}}
  /pets/{{id}}:
    get:
      parameters: [{{name: {said}, in: query, description: {said}, schema: {{type: string, default: {said}}}}}]
      responses:
        200: {{description: A, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}}}
components:
  schemas:
    ? {said}
    : type: string
      enum: [{said}, other]
    Pet:
      title: {said}
      description: {said}
      required: [name]
      properties:
        id: {{type: integer, readOnly: true, description: {said}}}
        ? {said}
        : {{type: string, title: {said}, description: {said}, default: {said}, pattern: {said}, format: {said}}}
        name: {{type: string, enum: [{said}, other], default: {said}}}
        size: {{type: object, properties: {{? {said} : {{type: string, description: {said}}}}}}}
"""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_of_a_document_is_only_text(tmp_path: Path, payload: str) -> None:
    head = "openapi: 3.1.0\ninfo: {title: " + "'" + payload.replace("'", "''") + "', version: '1'}\n"
    spec = spec_of(tmp_path, hostile(payload), head)
    path = tmp_path / "spec.yaml"
    path.write_text(spec, encoding="utf-8")
    passes = Passes(path)
    for artifact in passes.artifacts:
        assert not artifact.path.is_absolute()
        assert ".." not in artifact.path.parts
        if artifact.path.suffix == ".py":
            assert not any(
                isinstance(node, ast.Name) and node.id == "__import__" for node in ast.walk(ast.parse(artifact.text))
            )
    out = built(tmp_path, spec)
    subprocess.run([sys.executable, "-c", "import app.main"], cwd=out, check=True, capture_output=True)
    assert not list(tmp_path.rglob("pwned"))


def test_deep_and_endless_documents_end(tmp_path: Path) -> None:
    deep = "{items: " * 70 + "{}" + "}" * 70
    with pytest.raises(SpecError, match="nested more than"):
        spec_of(tmp_path, f"paths: {{}}\ncomponents: {{schemas: {{A: {deep}}}}}")
    bomb = "x-a: &a [1,1,1,1,1,1,1,1,1]\n" + "".join(
        f"x-{n}: &{n} [{','.join(['*' + before] * 9)}]\n" for before, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(SpecError, match="expand to too much"):
        spec_of(tmp_path, bomb + "paths: {}")


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_of_a_document_is_only_text_in_what_serves_it(tmp_path: Path, payload: str) -> None:
    head = "openapi: 3.1.0\ninfo: {title: " + "'" + payload.replace("'", "''") + "', version: '1'}\n"
    (tmp_path / "openapi.yaml").write_text(head + hostile(payload), encoding="utf-8")
    build(tmp_path / "openapi.yaml", tmp_path / "out")
    command = [sys.executable, "-c", "import app.main; app.main.app.openapi()"]
    subprocess.run(command, cwd=tmp_path / "out", check=True, capture_output=True)
    assert not list(tmp_path.rglob("pwned"))


def test_a_long_description_is_folded(tmp_path: Path) -> None:
    text = "What is said of it takes more than a line. " * 5
    head = HEAD.replace("info: {", f"info: {{description: '{text.strip()}', ")
    spec = spec_of(tmp_path, SHOP, head)
    assert "  description: >-\n    What is said" in spec
    assert max(map(len, spec.splitlines())) <= 112
    (tmp_path / "spec.yaml").write_text(spec, encoding="utf-8")
    assert Passes(tmp_path / "spec.yaml").model.app.description == text.strip()
