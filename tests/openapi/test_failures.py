"""Schemas of error answers: which are understood, and what an error is in their words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.openapi.documents import document_of, model_from

PATHS = """
paths:
  /a:
    get:
      responses:
        "200": {description: Fine.}
        default: {description: Bad., content: {application/json: {schema: {$ref: "#/components/schemas/Bad"}}}}
"""


def shapes(folder: Path, schema: object) -> tuple[Any, list[str]]:
    components = json.dumps({"schemas": {"Bad": schema}})
    document = document_of(model_from(folder, f"{PATHS}components: {components}\n"))
    notes = [one.what for one in document.unhonoured if "errors" in one.what]
    return (document.errors[0].template if document.errors else None), notes


def told(word: str, **more: int) -> dict[str, object]:
    return {"$told": word, **more}


def of(required: list[str] | None = None, **properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": required or []}


TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
TEXTS = {"type": "array", "items": TEXT}


@pytest.mark.parametrize(
    ("schema", "template"),
    [
        (of(code=NUMBER, message=TEXT), {"code": told("status"), "message": told("message")}),
        (of(code=TEXT, message={**TEXT, "maxLength": 9}), {"code": told("code"), "message": told("message", most=9)}),
        (of(error=of(code=TEXT, message=TEXT)), {"error": {"code": told("code"), "message": told("message")}}),
        (of(error=TEXT), {"error": told("message")}),
        (of(error=TEXT, message=TEXT), {"error": told("title"), "message": told("message")}),
        (of(errors=of(["body"], body=TEXTS)), {"errors": {"body": told("messages")}}),
        (of(errors={"type": "object", "additionalProperties": TEXTS}), {"errors": told("by_field")}),
        (
            of(message=TEXT, details={"type": "array", "items": of(field=TEXT, message=TEXT)}),
            {"message": told("message"), "details": {"$each": {"field": told("pointer"), "message": told("message")}}},
        ),
        (of(["type"], type={"const": "error"}, msg=TEXT), {"type": "error", "msg": told("message")}),
        (
            of(["kind"], kind={"type": ["string", "null"], "format": "uri"}, msg=TEXT),
            {"kind": None, "msg": told("message")},
        ),
        ({"oneOf": [of(["x"], x=NUMBER), of(detail=TEXT)]}, {"detail": told("message")}),
        (of(success={"type": "boolean"}, message=TEXT), {"success": False, "message": told("message")}),
    ],
)
def test_it_is_understood(tmp_path: Path, schema: object, template: object) -> None:
    assert shapes(tmp_path, schema) == (template, [])


@pytest.mark.parametrize(
    ("schema", "missing"),
    [
        (of(["id"], id=NUMBER, message=TEXT), "id"),
        (of(code=NUMBER), "Bad"),
        (of(["message"], message={**TEXT, "pattern": "^E"}), "message"),
        (of(["code"], code={"enum": ["A", "B"]}, message=TEXT), "code"),
        (of(["code"], code={**NUMBER, "maximum": 99}, message=TEXT), "code"),
        ({"type": "array", "items": TEXT}, "Bad"),
    ],
)
def test_it_is_not(tmp_path: Path, schema: object, missing: str) -> None:
    what = f"errors are problem documents: nothing tells the {missing} of Bad"
    assert shapes(tmp_path, schema) == (None, [what])
