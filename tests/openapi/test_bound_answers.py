"""What bound operations answer with a row that holds no more than every row does: it is what the document says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from stackgen.model.document import Binding, Content, Document, Operation, Property
from stackgen.model.entities import Field, Model
from stackgen_fastapi.documents.sampling import flat, sample
from tests.openapi.documents import REAL, document_of, model_at, model_from, needs_real
from tests.openapi.test_real_documents import READ

BOUND = tuple(name for name, _, bound, _ in READ if bound)
# Every article of RealWorld's has an author, of whom nothing is known: the author wants rows all the same.
WANTED = "x-stackgen: {entity: Article}\n"
REFERENCE = "#/components/schemas/"


def least(model: Model, binding: Binding) -> dict[str, Any]:
    """A row as an answer shows it: of what may be null, nothing but null where the document knows it."""
    document = document_of(model)
    resource = document.resource(binding.entity)
    properties = flat(document.schemas, {"$ref": REFERENCE + resource.schema}).get("properties", {})
    item = {}
    for one in resource.properties:
        schema = properties.get(one.name, {})
        if not one.writeonly and is_there(model, binding, one):
            item[one.name] = sample(document.schemas, schema)
        elif not one.writeonly and "null" in flat(document.schemas, schema).get("type", ()):
            item[one.name] = None
    return item


def is_there(model: Model, binding: Binding, one: Property) -> bool:
    """Whether every row has a value of it."""
    entity = model.entity(binding.entity)
    column = entity.column_by_name[one.field]
    if isinstance(column, Field):
        return not column.optional
    return not any(reference.optional for reference in entity.references if column in reference.columns)


def answered(model: Model, binding: Binding) -> Any:
    """The whole answer: in its envelope, with what is told beside."""
    item: Any = least(model, binding) if binding.response_schema else {}
    if binding.action == "list":
        item = [item]
    answer: Any = dict(binding.given) if binding.response_envelope or not binding.response_schema else item
    told = {binding.response_envelope: item} if binding.response_envelope else {}
    if binding.paging:
        told |= {path: 1 for path in (binding.paging.total, binding.paging.count) if path}
    for (*steps, last), value in told.items():
        place = answer
        for step in steps:
            place = place.setdefault(step, {})
        place[last] = value
    return answer


def content_of(operation: Operation, binding: Binding) -> Content | None:
    """What the document says of it."""
    by_status = {one.status: one for one in operation.responses}
    wanted = (binding.status, f"{binding.status[:1]}XX", "default")
    response = next(by_status[status] for status in wanted if status in by_status)
    return next((one for one in response.contents if one.media_type == binding.media_type), None)


def wrong_answers(model: Model) -> list[str]:
    """What is wrong with the answers of the bound operations of a document."""
    document = document_of(model)
    return [
        f"{one.method} {one.path}: {error.message[:200]}"
        for one in document.operations
        if one.binding and (content := content_of(one, one.binding)) and content.schema
        for error in validator(document, content).iter_errors(answered(model, one.binding))
        if "is valid under each of" not in error.message  # FusionAuth: members of a union that nothing tells apart
    ]


def validator(document: Document, content: Content) -> Draft202012Validator:
    assert isinstance(content.schema, dict)
    return Draft202012Validator({**content.schema, "components": {"schemas": dict(document.schemas)}})


@needs_real
@pytest.mark.parametrize("name", BOUND)
def test_a_row_of_columns_alone_is_an_answer(name: str) -> None:
    assert wrong_answers(model_at(REAL / name)) == []


@needs_real
def test_what_no_row_has_is_never_promised(tmp_path: Path) -> None:
    text = (REAL / "03-realworld-v1/openapi.yml").read_text(encoding="utf-8")
    model = model_from(tmp_path, text.replace("    Article:\n", f"    Article:\n      {WANTED}"), head="")
    assert [entity.name for entity in model.entities] == ["Article"]
    assert [one.binding.action for one in document_of(model).operations if one.binding] == ["delete"]
    reasons = {one.reason for one in document_of(model).operations if one.path == "/articles/{slug}"}
    assert reasons == {"", 'nothing tells the value of "author" in its answer'}
