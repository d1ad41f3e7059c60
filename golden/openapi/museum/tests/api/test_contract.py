"""The contract: the application honours `openapi/document.json`, operation by operation."""

import json
from pathlib import Path

from fastapi import FastAPI

from tests.contract import differences

DOCUMENT = Path(__file__).parents[2] / "openapi" / "document.json"


def test_honours_the_document(app: FastAPI) -> None:
    document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    assert list(differences(document, app.openapi())) == []
