"""The application class: FastAPI, with what this application adds to its OpenAPI document."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.routing import BaseRoute
from typing_extensions import override

from app.api.deps import QueryString
from app.api.errors import Problem

LIMITS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
REFERENCE = "#/components/schemas/{model}"


class API(FastAPI):
    """FastAPI whose OpenAPI document has the query strings and what `problems()` refers to."""

    @override
    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            definitions = _document_queries(self.routes)
            schema = super().openapi()
            problem = Problem.model_json_schema(ref_template=REFERENCE)
            schemas = schema.setdefault("components", {}).setdefault("schemas", {})
            schemas.update({word: definitions[word] for word in definitions.keys() - schemas})
            schemas.update(problem.pop("$defs"), Problem=problem)
            _write_out_limits(schema)
        return super().openapi()


def _document_queries(routes: list[BaseRoute]) -> dict[str, Any]:
    """Document the query string of each route that has one; return the schemas it refers to.

    Routes do not say it themselves: it would take a third of the time of a start.
    """
    definitions: dict[str, Any] = {}
    for route, model in _queries(routes):
        schema = model.model_json_schema(ref_template=REFERENCE)
        definitions |= schema.get("$defs", {})
        parameters = [_parameter(*item) for item in schema["properties"].items()]
        route.openapi_extra = {**(route.openapi_extra or {}), "parameters": parameters}
    return definitions


def _queries(routes: list[BaseRoute]) -> Iterator[tuple[APIRoute, type[BaseModel]]]:
    for route in routes:
        if isinstance(route, APIRoute):
            for dependency in route.dependant.dependencies:
                if isinstance(dependency.call, QueryString):
                    yield route, dependency.call.model


def _parameter(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    # What may be left out has null for its default, which no query string can say.
    given = [option for option in schema.get("anyOf", ()) if option.get("type") != "null"]
    about = {word: schema[word] for word in ("title", "description") if word in schema}
    parameter = {"name": name, "in": "query", "required": False}
    if not given:
        return {**parameter, "schema": schema}
    if given[0].get("type") == "array":
        parameter |= {"style": "form", "explode": False}
    return {**parameter, "schema": {**given[0], **about}}


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
