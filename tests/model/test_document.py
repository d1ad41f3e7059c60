"""Documents: they are stored with the model, and only where there is one."""

from __future__ import annotations

import json
from dataclasses import replace

from stackgen.model.document import (
    Binding,
    Body,
    Content,
    Document,
    Header,
    OAuthFlow,
    Operation,
    Paging,
    Parameter,
    Property,
    Recognition,
    Requirement,
    Resource,
    Response,
    SchemeUse,
    SecurityScheme,
    Tag,
    Unhonoured,
)
from stackgen.model.entities import Model
from stackgen.model.names import operation_names
from stackgen.model.resolve import model_of
from stackgen.model.stored import from_json, to_json
from stackgen.reading.source import source_of

SPEC = "{stackgen: 1, app: {name: pets}, entities: {Pet: {fields: {name: string}}}}"


def model() -> Model:
    return model_of(source_of(SPEC, "spec.yaml"))


def test_a_model_of_a_spec_stores_no_document() -> None:
    assert "document" not in json.loads(to_json(model()))["model"]


def test_a_document_is_read_back_as_it_was_stored() -> None:
    whole = replace(model(), document=document())
    assert from_json(to_json(whole)) == whole


def document() -> Document:
    """One of everything."""
    content = Content("application/json", {"$ref": "#/components/schemas/Pet"}, {"photo": {"contentType": "image/png"}})
    binding = Binding(
        "Pet",
        "list",
        keys={"petId": "id"},
        parents={"shopId": "shop_id"},
        response_envelope=("data",),
        paging=Paging("cursor", limit="limit", position="cursor", next=("meta", "next")),
        filters={"name": "name"},
    )
    operation = Operation(
        "get",
        "/pets",
        "listPets",
        operation_names("list_pets"),
        "/pets",
        "pets",
        tags=("pets",),
        parameters=(Parameter("limit", "limit", "query", {"type": "integer"}),),
        body=Body((content,), required=True),
        responses=(Response("200", "All of them.", (content,), (Header("x-next", {"type": "string"}),)),),
        security=(Requirement((SchemeUse("oauth", ("read",)),)), Requirement()),
        binding=binding,
    )
    flow = OAuthFlow("clientCredentials", token_url="https://example.com/token", scopes={"read": "Reads."})
    return Document(
        "Pets",
        "1.0.0",
        "3.1.0",
        "{}",
        schemas={"Pet": {"type": "object"}},
        words={"Pet": "pet"},
        operations=(operation,),
        tags=(Tag("pets", "pets"),),
        security_schemes=(SecurityScheme("oauth", "oauth", "oauth2", flows=(flow,)),),
        resources=(Resource("Pet", "Pet", "/pets", (Property("petName", "pet_name"),)),),
        recognised=(Recognition("/pets", 3, "Pet", ("list",)),),
        unhonoured=(Unhonoured("/webhooks/new", "openapi.yaml", 9, "webhooks are not served"),),
    )
