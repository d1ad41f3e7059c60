"""Every real document: how many operations it has, how many work on entities; or what is wrong with it."""

from __future__ import annotations

import pytest

from stackgen.model.stored import from_json, to_json
from stackgen.reading.problems import SpecError
from tests.openapi.documents import REAL, document_of, model_at, needs_real

pytestmark = needs_real

# path, operations, those that work on entities, entities
READ = (
    ("01-petstores/oai-v3.0-callback-example.yaml", 1, 0, 0),
    ("01-petstores/oai-v3.0-link-example.yaml", 6, 0, 0),
    ("01-petstores/oai-v3.0-petstore-expanded.yaml", 4, 4, 1),
    ("01-petstores/oai-v3.0-uspto.yaml", 3, 0, 0),
    ("01-petstores/oai-v3.1-non-oauth-scopes.yaml", 1, 0, 0),
    ("01-petstores/oai-v3.1-tictactoe.yaml", 3, 0, 0),
    ("01-petstores/oai-v3.1-webhook-example.yaml", 0, 0, 0),
    ("01-petstores/swagger-petstore.yaml", 19, 10, 3),
    ("02-apideck-crm/crm.yml", 53, 50, 10),
    ("03-realworld-v1/openapi-2021-first.yml", 19, 0, 0),
    ("03-realworld-v1/openapi.yml", 19, 0, 0),
    ("04-museum/history/01-2023-11-01-0624581.yaml", 8, 5, 1),
    ("04-museum/history/02-2024-03-06-2f8d96d.yaml", 8, 5, 1),
    ("04-museum/history/03-2024-03-06-c3e83d9.yaml", 8, 5, 1),
    ("04-museum/history/04-2024-04-26-e6c64b4.yaml", 8, 5, 1),
    ("04-museum/history/05-2024-06-04-62024de.yaml", 8, 5, 1),
    ("04-museum/history/06-2024-10-08-3bdfc57.yaml", 8, 5, 1),
    ("04-museum/history/07-2024-10-17-56d2e8f.yaml", 8, 5, 1),
    ("04-museum/history/08-2024-11-20-2770b2b.yaml", 8, 5, 1),
    ("04-museum/openapi.yaml", 8, 5, 1),
    ("05-cafe-multifile/openapi.yaml", 12, 0, 0),
    ("06-torture-openapi-python-client/3.1_specific.openapi.yaml", 2, 0, 0),
    ("06-torture-openapi-python-client/baseline_openapi_3.0.json", 50, 0, 0),
    ("06-torture-openapi-python-client/baseline_openapi_3.1.yaml", 50, 0, 0),
    ("06-torture-openapi-python-client/documents_with_errors/optional-path-param.yaml", 1, 0, 0),
    ("06-torture-openapi-python-client/openapi_3.1_enums.yaml", 4, 0, 0),
    ("07-feature-fixtures-readme/3.0-callbacks.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-circular-paths.yaml", 3, 0, 0),
    ("07-feature-fixtures-readme/3.0-circular.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-complex-nesting.yaml", 5, 0, 0),
    ("07-feature-fixtures-readme/3.0-discriminators.yaml", 10, 0, 0),
    ("07-feature-fixtures-readme/3.0-file-uploads.yaml", 3, 0, 0),
    ("07-feature-fixtures-readme/3.0-form-data.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-http-status-codes.yaml", 89, 0, 0),
    ("07-feature-fixtures-readme/3.0-parameters-common.yaml", 5, 0, 0),
    ("07-feature-fixtures-readme/3.0-parameters-cookies.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-parameters-extreme.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-parameters-style.yaml", 23, 0, 0),
    ("07-feature-fixtures-readme/3.0-petstore-simple-no-tags.yaml", 2, 0, 0),
    ("07-feature-fixtures-readme/3.0-petstore-simple.yaml", 2, 0, 0),
    ("07-feature-fixtures-readme/3.0-petstore.yaml", 20, 5, 3),
    ("07-feature-fixtures-readme/3.0-polymorphism.yaml", 13, 0, 0),
    ("07-feature-fixtures-readme/3.0-request-examples.yaml", 11, 0, 0),
    ("07-feature-fixtures-readme/3.0-response-examples.yaml", 2, 0, 0),
    ("07-feature-fixtures-readme/3.0-response-multiple-mediatypes.yaml", 4, 0, 0),
    ("07-feature-fixtures-readme/3.0-response-schemas.yaml", 8, 0, 0),
    ("07-feature-fixtures-readme/3.0-schema-additional-properties.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-schema-circular.yaml", 3, 0, 0),
    ("07-feature-fixtures-readme/3.0-schema-deprecated.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-schema-encoding-style.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-schema-enums.yaml", 3, 0, 0),
    ("07-feature-fixtures-readme/3.0-schema-types.yaml", 21, 0, 0),
    ("07-feature-fixtures-readme/3.0-schema-validation.yaml", 5, 0, 0),
    ("07-feature-fixtures-readme/3.0-schema-visibility.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.0-security-multiple.yaml", 4, 0, 0),
    ("07-feature-fixtures-readme/3.0-security.yaml", 15, 0, 0),
    ("07-feature-fixtures-readme/3.0-server-variables.yaml", 4, 0, 0),
    ("07-feature-fixtures-readme/3.1-parameters-style.yaml", 23, 0, 0),
    ("07-feature-fixtures-readme/3.1-petstore-simple.yaml", 2, 0, 0),
    ("07-feature-fixtures-readme/3.1-petstore.yaml", 20, 5, 3),
    ("07-feature-fixtures-readme/3.1-schema-encoding-style.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.1-schema-types.yaml", 23, 0, 0),
    ("07-feature-fixtures-readme/3.1-schema-validation-local.yaml", 5, 0, 0),
    ("07-feature-fixtures-readme/3.1-schema-validation-top-level.yaml", 1, 0, 0),
    ("07-feature-fixtures-readme/3.1-security.yaml", 15, 0, 0),
    ("07-feature-fixtures-readme/3.1-webhooks.yaml", 0, 0, 0),
    ("08-tmf632-party/TMF632-Party_Management-v5.0.0.oas.yaml", 20, 10, 2),
    ("09-osb-history/master.yaml", 10, 0, 0),
    ("09-osb-history/v2.13.yaml", 7, 0, 0),
    ("09-osb-history/v2.14.yaml", 10, 0, 0),
    ("09-osb-history/v2.15.yaml", 10, 0, 0),
    ("09-osb-history/v2.16.yaml", 10, 0, 0),
    ("09-osb-history/v2.17.yaml", 10, 0, 0),
    ("10-box-large/openapi.json", 278, 127, 31),
    ("11-fusionauth-large/openapi.yaml", 323, 136, 27),
)

ERRORS = "06-torture-openapi-python-client/documents_with_errors"
REFUSED = (
    (f"{ERRORS}/bad-status-code.yaml", '9:9: bad-openapi: "abcdef" is no status of an answer'),
    (f"{ERRORS}/circular-body-ref.yaml", '9:15: bad-ref: "#/components/requestBodies/body" leads back to itself'),
    (f"{ERRORS}/invalid-uuid-defaults.yaml", '15:13: bad-openapi: the default "notauuid" is no uuid'),
    (f"{ERRORS}/missing-body-ref.yaml", '9:15: bad-ref: "#/components/requestBodies/body" leads nowhere'),
    (
        "07-feature-fixtures-readme/3.0-response-http-behavior.yaml",
        '42:11: bad-openapi: there is no security scheme "api_key"',
    ),
)


def test_the_table_is_whole() -> None:
    folders = [path for path in REAL.iterdir() if path.is_dir() and int(path.name[:2]) <= 11]
    found = {path for folder in folders for path in folder.rglob("*") if path.suffix in {".yaml", ".yml", ".json"}}
    parts = {path for path in found if {"components", "paths", "webhooks", "arazzo"} & set(path.parts)}
    listed = {REAL / row[0] for row in (*READ, *REFUSED)}
    assert found - parts - listed == {REAL / "03-realworld-v1/Conduit.postman_collection.json"}


@pytest.mark.parametrize(("name", "operations", "bound", "entities"), READ, ids=str)
def test_it_is_read(name: str, operations: int, bound: int, entities: int) -> None:
    model = model_at(REAL / name)
    document = document_of(model)
    assert len(document.operations) == operations
    assert sum(1 for one in document.operations if one.binding) == bound
    assert len(model.entities) == entities
    assert all(bool(one.reason) != bool(one.binding) for one in document.operations)
    functions = [one.names.method for one in document.operations]
    assert len(set(functions)) == len(functions)
    assert all(name.isidentifier() for name in (*functions, *document.schemas, *(t.module for t in document.tags)))
    if operations < 100:
        assert from_json(to_json(model)) == model


@pytest.mark.parametrize(("name", "message"), REFUSED, ids=[row[0] for row in REFUSED])
def test_it_is_refused(name: str, message: str) -> None:
    with pytest.raises(SpecError) as raised:
        model_at(REAL / name)
    assert message in str(raised.value)


def test_the_ten_resources_of_apideck_work_on_the_database() -> None:
    document = document_of(model_at(REAL / "02-apideck-crm/crm.yml"))
    whole = {"list", "create", "get", "update", "delete"}
    assert sum(1 for one in document.recognised if set(one.operations) == whole) == 10
