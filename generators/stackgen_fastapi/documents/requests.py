"""Requests for the tests of a document's operations: paths, parameters and bodies that are valid."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from stackgen.model.document import Document, Operation, Parameter, SecurityScheme
from stackgen_fastapi.documents.media import is_form, is_json, is_text, plain
from stackgen_fastapi.documents.places import shape_of
from stackgen_fastapi.documents.sampling import NoSample, filled, sample

Given = dict[str, Any]


def request_of(document: Document, operation: Operation) -> tuple[str, Given]:
    """The path and what else a valid request has, as the arguments of `client.request`.

    Raises:
        NoSample: if there is no telling.
    """
    given = given_of(document, operation)
    path = operation.route
    for parameter in operation.parameters:
        if parameter.place == "path":
            value = _spelled(document, parameter)
            path = path.replace(f"{{{parameter.attribute}}}", _in_path(value))
    body = _body(document, operation)
    headers = {**given.get("headers", {}), **body.get("headers", {})}
    return path, {**given, **body} | ({"headers": headers} if headers else {})


def given_of(document: Document, operation: Operation) -> Given:
    """The headers and parameters that a request has to have beside its path and body."""
    given = credentials_of(document, operation)
    places = {"query": "params", "header": "headers", "cookie": "cookies"}
    for parameter in operation.parameters:
        if parameter.required and parameter.place in places:
            values = _named(document, parameter)
            given[places[parameter.place]] = {**given.get(places[parameter.place], {}), **values}
    return _with_cookies(given)


def _with_cookies(given: Given) -> Given:
    """Cookies as a header: the client would keep them."""
    if cookies := given.pop("cookies", None):
        header = "; ".join(f"{name}={value}" for name, value in cookies.items())
        given["headers"] = {**given.get("headers", {}), "Cookie": header}
    return given


def credentials_of(document: Document, operation: Operation) -> Given:
    """What the first set of schemes asks for.

    Raises:
        NoSample: if no set can be given: a request has one header of a name.
    """
    schemes = {scheme.name: scheme for scheme in document.security_schemes}
    known = [one.uses for one in operation.security if all(use.scheme in schemes for use in one.uses)]
    if not known or not all(known):
        return {}
    found = (_credentials([schemes[use.scheme] for use in uses]) for uses in known)
    given = next((one for one in found if one is not None), None)
    if given is None:
        raise NoSample
    return given


def _credentials(schemes: list[SecurityScheme]) -> Given | None:
    """The credentials of all schemes together; None where two want the same place for themselves."""
    given: Given = {}
    for scheme in schemes:
        for word, values in _credential(scheme).items():
            there = given.setdefault(word, {})
            if any(there.get(name, value) != value for name, value in values.items()):
                return None
            there.update(values)
    return given


def _credential(scheme: SecurityScheme) -> dict[str, dict[str, str]]:
    if scheme.kind == "apiKey":
        word = {"query": "params", "cookie": "cookies"}.get(scheme.place, "headers")
        return {word: {scheme.parameter: "key"}}
    text = "Basic Og==" if scheme.scheme == "basic" else f"{(scheme.scheme or 'bearer').capitalize()} token"
    return {"headers": {"Authorization": text}}


def _named(document: Document, parameter: Parameter) -> Mapping[str, Any]:
    value = filled(document.schemas, parameter.schema)
    if value is None or (isinstance(value, list) and None in value):
        raise NoSample  # outside of JSON there is no null
    if parameter.place == "query" and isinstance(value, list) and parameter.explode:
        return {parameter.name: list(map(_word, value))}
    if parameter.place == "query" and isinstance(value, dict) and not parameter.media_type:
        if parameter.style == "deepObject":
            return {f"{parameter.name}[{name}]": one for name, one in value.items()}
        if parameter.explode:
            return value
    return {parameter.name: _spelled(document, parameter)}


def _spelled(document: Document, parameter: Parameter) -> str:
    value = filled(document.schemas, parameter.schema)
    if shape_of(document.schemas, parameter) == "json":
        return json.dumps(value)
    prefix = {"label": ".", "matrix": f";{parameter.name}="}.get(parameter.style, "")
    if isinstance(value, dict):
        between = "=" if parameter.explode else ","
        prefix = ";" if parameter.style == "matrix" and parameter.explode else prefix
        return prefix + ",".join(f"{name}{between}{_word(one)}" for name, one in value.items())
    if isinstance(value, list):
        return prefix + ",".join(map(_word, value))
    return prefix + (_word(value) or "text")


def _in_path(text: str) -> str:
    """The text as a segment of a path."""
    kept = "-._~,=;"
    return "".join(
        chr(byte) if (chr(byte).isalnum() and byte < 128) or chr(byte) in kept else f"%{byte:02X}"
        for byte in text.encode()
    )


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _body(document: Document, operation: Operation) -> Given:
    if operation.body is None or not operation.body.contents:
        return {}
    chosen = next((one for one in operation.body.contents if is_json(one.media_type)), operation.body.contents[0])
    if is_json(chosen.media_type) and "*" not in chosen.media_type:
        value = sample(document.schemas, chosen.schema)
        if plain(chosen.media_type) == "application/json":
            return {"json": value}
        return {"content": json.dumps(value), "headers": {"Content-Type": chosen.media_type}}
    if is_form(chosen.media_type):
        value = sample(document.schemas, chosen.schema)
        if not isinstance(value, dict) or any(isinstance(one, dict | list) for one in value.values()):
            raise NoSample
        if "multipart" in chosen.media_type:
            return {"files": {name: _word(one) for name, one in value.items()} or {"none": ""}}
        return {"data": {name: _word(one) for name, one in value.items()}}
    media_type = "application/octet-stream" if "*" in chosen.media_type else chosen.media_type
    return {"content": "text" if is_text(media_type) else "bytes", "headers": {"Content-Type": media_type}}
