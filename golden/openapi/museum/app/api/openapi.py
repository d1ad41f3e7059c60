"""The application class: FastAPI, with what this application adds to its OpenAPI document."""

from typing import Any

from fastapi import FastAPI
from typing_extensions import override

from app.api.document import complete, without_validation_errors
from app.api.errors import Problem
from app.api.security import security_schemes

LIMITS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
REFERENCE = "#/components/schemas/{model}"


class API(FastAPI):
    """FastAPI whose OpenAPI document has what `problems()` refers to."""

    @override
    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            definitions = complete(self.routes)
            schema = super().openapi()
            without_validation_errors(schema)
            problem = Problem.model_json_schema(ref_template=REFERENCE)
            schemas = schema.setdefault("components", {}).setdefault("schemas", {})
            schemas.update({word: definitions[word] for word in definitions.keys() - schemas})
            schemas.update(problem.pop("$defs"), Problem=problem)
            schema["components"]["securitySchemes"] = security_schemes()
            _write_out_limits(schema)
        return super().openapi()


def _write_out_limits(part: Any) -> None:
    """Turn limits back into integers: FastAPI makes 2**63 a float, of which JSON shows 16 digits."""
    if isinstance(part, list):
        for item in part:
            _write_out_limits(item)
    elif isinstance(part, dict):
        for word in LIMITS:
            if isinstance(part.get(word), float) and part[word].is_integer():
                part[word] = int(part[word])
        for item in part.values():
            _write_out_limits(item)
