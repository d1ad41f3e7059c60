"""Parameters of an operation, as the generated code finds them in a request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from stackgen.model.document import Operation, Parameter
from stackgen_fastapi.documents.cleaning import referred
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.documents.wording import texts
from stackgen_fastapi.python import Code, call, code, literal, name

# The styles that a place has by itself.
STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


def parameters_of(typed: Typed, operation: Operation) -> Code:
    """The parameter of a route that holds those of the operation: `parameters: Annotated[…]`."""
    model = typed.parameters(operation)
    reader = name(f"{typed.package}.api.parameters", "Parameters")
    given = call(reader, model, *(_place(typed, parameter) for parameter in operation.parameters))
    depends = call(name("fastapi", "Depends"), given)
    return code("parameters: {}[{}, {}]", name("typing", "Annotated"), model, depends)


def _place(typed: Typed, parameter: Parameter) -> Code:
    shape = shape_of(typed.document.schemas, parameter)
    properties = tuple(_properties(typed.document.schemas, parameter.schema)) if shape == "object" else ()
    style = parameter.style or STYLES[parameter.place]
    # What differs from what `Parameter` takes for granted.
    found: dict[str, tuple[Any, Any]] = {
        "field": (parameter.attribute, parameter.name),
        "place": (parameter.place, "query"),
        "style": (style, STYLES[parameter.place]),
        "explode": (parameter.explode, style == "form"),
        "shape": (shape, "text"),
    }
    given = [literal(parameter.name)]
    given += (Code(f"{word}={literal(value)}") for word, (value, usual) in found.items() if value != usual)
    if properties:
        given.append(code("properties={}", texts(properties)))
    return call(name(f"{typed.package}.api.parameters", "Parameter"), *given)


def shape_of(schemas: Mapping[str, Any], parameter: Parameter) -> str:
    """What a parameter's value looks like before it is validated."""
    if parameter.media_type:
        return "json"
    kinds = set(kinds_of(schemas, parameter.schema))
    if "array" in kinds:
        return "list"
    return "object" if "object" in kinds else "text"


def kinds_of(schemas: Mapping[str, Any], schema: Any, depth: int = 0) -> Iterator[str]:
    """The types of the values of a schema, as it tells them."""
    if target := referred(schema):
        schema = schemas.get(target, {})
    if not isinstance(schema, Mapping) or depth > 8:
        return
    kind = schema.get("type")
    yield from [kind] if isinstance(kind, str) else (kind or ())
    if "properties" in schema:
        yield "object"
    for word in ("allOf", "oneOf", "anyOf"):
        for part in schema.get(word, ()):
            yield from kinds_of(schemas, part, depth + 1)


def _properties(schemas: Mapping[str, Any], schema: Any) -> Iterator[str]:
    if target := referred(schema):
        schema = schemas.get(target, {})
    if isinstance(schema, Mapping):
        yield from schema.get("properties") or ()
        for part in schema.get("allOf", ()):
            yield from _properties(schemas, part)
