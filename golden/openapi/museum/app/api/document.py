"""What routes say about themselves in OpenAPI, beyond what FastAPI finds out.

Types stand in their documentation as they are; `complete` writes out the schemas when the
document is asked for, which a start need not wait for.
"""

from collections.abc import Mapping
from typing import Any

from fastapi.routing import APIRoute
from pydantic import TypeAdapter
from starlette.routing import BaseRoute

from app.api.parameters import Parameter, Parameters
from app.api.security import Secured, security_of

REFERENCE = "#/components/schemas/{model}"


def answer(
    description: str,
    contents: Mapping[str, Any] | None = None,
    headers: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Document an answer: the type of each media type, and the schema of each header."""
    documented: dict[str, Any] = {"description": description}
    if contents:
        documented["content"] = {media: {"schema": type_} for media, type_ in contents.items()}
    if headers:
        documented["headers"] = {name: {"schema": schema} for name, schema in headers.items()}
    return documented


def complete(routes: list[BaseRoute]) -> dict[str, Any]:
    """Complete the documentation of the routes; return the schemas that it refers to."""
    definitions: dict[str, Any] = {}
    for route in routes:
        if isinstance(route, APIRoute):
            _complete_answers(route, definitions)
            _complete_path(route)
            for dependency in route.dependant.dependencies:
                if isinstance(dependency.call, Secured):
                    _add(route, security=security_of(dependency.call))
                if isinstance(dependency.call, Parameters):
                    _complete_parameters(route, dependency.call, definitions)
    return definitions


def _complete_path(route: APIRoute) -> None:
    """Show the path as the document has it: what follows `#` is no part of a request."""
    if route.openapi_extra:
        extra: dict[str, Any] = dict(route.openapi_extra)
        route.path_format = extra.pop("x-path", route.path_format)
        route.openapi_extra = extra


def _add(route: APIRoute, **members: object) -> None:
    if route.openapi_extra is None:
        route.openapi_extra = {}
    route.openapi_extra = route.openapi_extra | members


def _complete_answers(route: APIRoute, definitions: dict[str, Any]) -> None:
    for documented in route.responses.values():
        for content in documented.get("content", {}).values():
            if not isinstance(content["schema"], dict):
                content["schema"] = _schema_of(content["schema"], definitions)


def _complete_parameters(
    route: APIRoute, parameters: Parameters[Any], definitions: dict[str, Any]
) -> None:
    schema = parameters.model.model_json_schema(ref_template=REFERENCE)
    definitions |= schema.get("$defs", {})
    documented = [
        _parameter(parameter, schema["properties"][parameter.field or parameter.name])
        | {"required": (parameter.field or parameter.name) in schema.get("required", ())}
        for parameter in parameters.parameters
    ]
    _add(route, parameters=documented)
    for parameter in parameters.parameters:
        if parameter.place == "path" and parameter.field:
            # A path of the document's may have names that are none of Python's.
            named = f"{{{parameter.name}}}"
            route.path_format = route.path_format.replace(f"{{{parameter.field}}}", named)


def _parameter(parameter: Parameter, schema: dict[str, Any]) -> dict[str, Any]:
    documented: dict[str, Any] = {"name": parameter.name, "in": parameter.place}
    documented |= {word: schema[word] for word in ("description", "deprecated") if word in schema}
    if parameter.shape == "json":
        return {**documented, "content": {"application/json": {"schema": schema}}}
    written = {"style": parameter.style, "explode": parameter.explode}
    return {**documented, **written, "schema": schema}


def without_validation_errors(schema: dict[str, Any]) -> None:
    """Take out what FastAPI says of invalid requests: they are answered with problem documents."""
    for item in schema.get("paths", {}).values():
        for operation in item.values():
            documented = operation["responses"].get("422", {}).get("content", {})
            refers = documented.get("application/json", {}).get("schema", {}).get("$ref", "")
            if refers.endswith("/HTTPValidationError"):
                del operation["responses"]["422"]
    for name in ("HTTPValidationError", "ValidationError"):
        schema.get("components", {}).get("schemas", {}).pop(name, None)


def _schema_of(type_: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if type_ is bytes:
        return {"type": "string", "format": "binary"}
    schema = TypeAdapter(type_).json_schema(ref_template=REFERENCE)
    definitions |= schema.pop("$defs", {})
    if isinstance(name := getattr(type_, "__name__", None), str) and "properties" in schema:
        definitions[name] = schema
        return {"$ref": REFERENCE.format(model=name)}
    return schema
