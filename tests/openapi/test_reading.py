"""Reading documents: several files, references of all kinds, what is put right, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stackgen.model.front import source_at
from stackgen.model.resolve import model_of
from stackgen.reading.openapi.remote import Refused, checked
from stackgen.reading.problems import SpecError
from tests.openapi.documents import HEAD, document_of, model_from, operation

ANSWER = "responses: {200: {description: Done.}}"


def refused(folder: Path, text: str, head: str = HEAD) -> str:
    with pytest.raises(SpecError) as raised:
        model_from(folder, text, head)
    return str(raised.value)


def warnings(folder: Path, text: str, head: str = HEAD) -> list[str]:
    path = folder / "openapi.yaml"
    path.write_text(head + text, encoding="utf-8")
    return [str(one).partition("openapi.yaml:")[2] for one in source_at(path).warnings]


def test_files_below_the_folder_join_the_document(tmp_path: Path) -> None:
    (tmp_path / "paths").mkdir()
    (tmp_path / "schemas").mkdir()
    (tmp_path / "paths/pets#all.yaml").write_text(
        "get:\n  responses:\n    '200':\n      description: All.\n      content:\n        application/json:\n"
        "          schema: {type: array, items: {$ref: ../schemas/pet.yaml}}\n"
    )
    (tmp_path / "schemas/pet.yaml").write_text(
        "type: object\nproperties:\n  mother: {$ref: pet.yaml}\n  tag: {$ref: '#/$defs/Tag'}\n"
        "$defs: {Tag: {type: object, properties: {name: {type: string}}}}\n"
    )
    document = document_of(model_from(tmp_path, "paths: {/pets: {$ref: 'paths/pets%23all.yaml'}}"))
    pet = document.schemas["Pet"]
    assert isinstance(pet, dict)
    assert pet["properties"] == {
        "mother": {"$ref": "#/components/schemas/Pet"},
        "tag": {"$ref": "#/components/schemas/Tag"},
    }
    assert set(document.schemas) == {"Pet", "Tag"}
    assert set(json.loads(document.text)["components"]["schemas"]) == {"Pet", "Tag"}


def test_a_component_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "pet.yaml").write_text("{type: object, properties: {friend: {$ref: 'pet.yaml'}}}")
    text = "paths: {}\ncomponents: {schemas: {Animal: {$ref: pet.yaml}, Other: {$ref: pet.yaml}}}"
    schemas = document_of(model_from(tmp_path, text)).schemas
    assert schemas["Animal"] == {"type": "object", "properties": {"friend": {"$ref": "#/components/schemas/Animal"}}}
    assert schemas["Other"] == {"$ref": "#/components/schemas/Animal"}


@pytest.mark.parametrize("place", ["../other.yaml", "/etc/passwd", "file:///etc/passwd", "link.yaml", "..\\x.yaml"])
def test_nothing_outside_of_the_folder_is_read(tmp_path: Path, place: str) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    (tmp_path / "other.yaml").write_text("type: object")
    (folder / "link.yaml").symlink_to(tmp_path / "other.yaml")
    said = refused(folder, f"paths: {{}}\ncomponents: {{schemas: {{Pet: {{$ref: '{place}'}}}}}}")
    assert "bad-ref" in said


@pytest.mark.parametrize("place", ["http://example.com/x.yaml", "https://example.com/x.yaml#/Pet"])
def test_nothing_is_fetched(tmp_path: Path, place: str) -> None:
    assert "remote-ref" in refused(tmp_path, f"paths: {{}}\ncomponents: {{schemas: {{Pet: {{$ref: '{place}'}}}}}}")


def test_schemas_of_json_schema_need_no_network(tmp_path: Path) -> None:
    text = "paths: {}\ncomponents: {schemas: {Input: {$ref: 'http://json-schema.org/draft-04/schema#'}}}"
    schema = document_of(model_from(tmp_path, text)).schemas["Input"]
    assert isinstance(schema, dict)
    assert schema["type"] == "object"


@pytest.mark.parametrize(
    "address", ["http://a.example/x", "https://b.example/x", "https://me:secret@a.example/x", "file:///x"]
)
def test_what_may_be_fetched(address: str) -> None:
    with pytest.raises(Refused):
        checked(address, {"a.example"})
    assert checked("https://a.example/x", {"a.example"}) == "a.example"


def test_a_private_address_is_not_fetched(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(HEAD + "paths: {}\ncomponents: {schemas: {Pet: {$ref: 'https://localhost/pet.yaml'}}}")
    with pytest.raises(SpecError) as raised:
        source_at(path, ["localhost"])
    assert "private address" in str(raised.value)


def test_what_is_allowed_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"https://a.example/x/pet.yaml": "{type: object, properties: {tag: {$ref: 'tag.yaml'}}}"}
    texts["https://a.example/x/tag.yaml"] = "{type: string}"
    monkeypatch.setattr("stackgen.reading.openapi.remote.Fetching.text", lambda _, address: texts[address])
    path = tmp_path / "openapi.yaml"
    path.write_text(HEAD + "paths: {}\ncomponents: {schemas: {Pet: {$ref: 'https://a.example/x/pet.yaml'}}}")
    document = document_of(model_of(source_at(path, ["a.example"])))
    assert set(document.schemas) == {"Pet", "Tag"}


def test_references_in_a_circle_end(tmp_path: Path) -> None:
    text = (
        "paths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}}}"
    )
    assert "leads back to itself" in refused(tmp_path, text)
    through = "paths: {}\nx-a: {$ref: '#/x-b/c'}\nx-b: {$ref: '#/x-a/c'}\ncomponents: {schemas: {A: {$ref: '#/x-a/c'}}}"
    assert "bad-ref" in refused(tmp_path, through)


def test_a_recursive_schema_is_one(tmp_path: Path) -> None:
    tree = "{properties: {children: {items: {$ref: '#/components/schemas/Tree'}}}}"
    text = f"paths: {{}}\ncomponents: {{schemas: {{Tree: {tree}}}}}"
    assert set(document_of(model_from(tmp_path, text)).schemas) == {"Tree"}


def test_unquoted_statuses_are_statuses(tmp_path: Path) -> None:
    model = model_from(tmp_path, "paths: {/x: {get: {responses: {200: {description: A}, 4xx: {description: B}}}}}")
    assert [one.status for one in operation(model, "get", "/x").responses] == ["200", "4XX"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"paths: {{/x: {{get: {{deprecated: 'false', {ANSWER}}}}}}}", '`deprecated` is "false" in quotes'),
        (f"paths: {{/x: {{get: {{operationId: 7, {ANSWER}}}}}}}", "`operationId` is not in quotes"),
        (f"paths: {{x: {{get: {{{ANSWER}}}}}}}", 'the path "x" does not begin with a slash'),
        (f"paths: {{'/x/{{id}}': {{get: {{{ANSWER}}}}}}}", 'the path has the parameter "id", which is not declared'),
        (
            f"paths: {{/x: {{get: {{operationId: a, {ANSWER}}}, put: {{operationId: a, {ANSWER}}}}}}}",
            "another operation",
        ),
        ("paths: {/x: {get: {}}}", "it answers 200"),
        (
            "paths: {}\ncomponents: {schemas: {P: {type: string, maxLength: '7'}}}",
            "",
        ),
    ],
)
def test_what_is_clear_is_put_right(tmp_path: Path, text: str, said: str) -> None:
    found = warnings(tmp_path, text)
    assert found
    assert said in found[0]
    assert found[0].startswith(("3:", "4:"))


def test_an_operation_without_an_id_gets_one(tmp_path: Path) -> None:
    model = model_from(tmp_path, f"paths: {{'/pets/{{petId}}': {{get: {{{ANSWER}}}}}}}")
    assert operation(model, "get", "/pets/{petId}").operation_id == "getPetsByPetId"


def test_schemas_without_names_get_them(tmp_path: Path) -> None:
    text = (
        "paths: {/x: {post: {operationId: makeIt, requestBody: {content: {application/json: {schema: "
        "{type: object, properties: {a: {type: string}}}}}}, responses: {200: {description: A, content: "
        "{application/json: {schema: {type: array, items: {type: object}}}}}}}}}"
    )
    model = model_from(tmp_path, text)
    one = operation(model, "post", "/x")
    assert one.body is not None
    assert one.body.contents[0].schema == {"$ref": "#/components/schemas/MakeItBody"}
    assert one.responses[0].contents[0].schema == {
        "type": "array",
        "items": {"$ref": "#/components/schemas/MakeItResponseItem"},
    }


def test_the_dialect_of_3_0_becomes_that_of_3_1(tmp_path: Path) -> None:
    head = "openapi: 3.0.3\ninfo: {title: Pets, version: '1'}\n"
    text = (
        "paths: {}\ncomponents: {schemas: {A: {type: integer, nullable: true, minimum: 3, exclusiveMinimum: true, "
        "example: 4}, B: {nullable: true, allOf: [{$ref: '#/components/schemas/A'}]}}}"
    )
    schemas = document_of(model_from(tmp_path, text, head)).schemas
    assert schemas["A"] == {"type": ["integer", "null"], "exclusiveMinimum": 3, "examples": [4]}
    assert schemas["B"] == {"anyOf": [{"allOf": [{"$ref": "#/components/schemas/A"}]}, {"type": "null"}]}


def test_what_no_request_can_tell_apart_is_listed(tmp_path: Path) -> None:
    text = f"paths: {{'/x': {{put: {{{ANSWER}}}}}, '/x#add': {{put: {{{ANSWER}}}}}, '/y#z': {{put: {{{ANSWER}}}}}}}"
    document = document_of(model_from(tmp_path, text))
    assert [(one.path, one.route) for one in document.operations] == [("/x", "/x"), ("/y#z", "/y")]
    assert [(one.pointer, one.what) for one in document.unhonoured] == [
        ("/paths/~1x#add/put", "no request tells it from PUT /x")
    ]


def test_json_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps({"openapi": "3.2.0", "info": {"title": "A", "version": "1"}, "paths": {}}))
    assert document_of(model_of(source_at(path))).openapi == "3.2.0"


def test_security_is_declared(tmp_path: Path) -> None:
    text = (
        f"security: [{{key: []}}]\npaths: {{/a: {{get: {{{ANSWER}}}}}, /b: {{get: {{security: [], {ANSWER}}}}}, "
        f"/c: {{get: {{security: [{{}}, {{oauth: [read]}}], {ANSWER}}}}}}}\n"
        "components: {securitySchemes: {key: {type: apiKey, in: cookie, name: k}, "
        "oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {read: Reads}}}}}}"
    )
    model = model_from(tmp_path, text)
    shown = {
        one.path: [[use.scheme for use in need.uses] for need in one.security] for one in document_of(model).operations
    }
    assert shown == {"/a": [["key"]], "/b": [], "/c": [[], ["oauth"]]}
    assert [one.kind for one in document_of(model).security_schemes] == ["apiKey", "oauth2"]


@pytest.mark.parametrize("version", ["'2.0'", "3.3.0", "4", "yes"])
def test_other_versions_are_refused(tmp_path: Path, version: str) -> None:
    assert "openapi-version" in refused(tmp_path, "paths: {}", f"openapi: {version}\n")
