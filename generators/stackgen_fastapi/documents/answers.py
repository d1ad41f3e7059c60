"""Answers of an operation: what the route returns, and what it documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus

from stackgen.model.document import Content, Operation, Response
from stackgen_fastapi.documents.media import is_json, is_text
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.python import Code, call, code, joined, literal, name

BODILESS = frozenset({204, 205, 304})


@dataclass(frozen=True)
class AnswerView:
    """The answer of an operation that has done what was asked."""

    status: int
    result: Code  # what the operation returns
    returns: Code  # what the route returns
    answer: Code  # the line that makes the one of the other, where they differ
    arguments: tuple[Code, ...]  # of the route's decorator
    documented: Code | None  # what FastAPI does not find out about it: an entry of `responses`


def answer_of(typed: Typed, operation: Operation) -> AnswerView:
    """How an operation answers."""
    done = done_of(operation)
    status = status_of(operation, done)
    arguments = [] if status == HTTPStatus.OK else [code("status_code={}", _status(status))]
    if done and done.description and done.description != "Successful Response":
        arguments.append(code("response_description={}", literal(done.description)))
    content = _chosen(done)
    if content is None:
        return _empty(typed, status, done, arguments)
    if is_json(content.media_type) and "*" not in content.media_type:
        return _json(typed, status, done, content, arguments)
    return _raw(typed, status, done, content, arguments)


def done_of(operation: Operation) -> Response | None:
    """The response that says that it is done: the first 2xx, else the first that is no error, else `default`."""
    if operation.binding is not None:
        bound = operation.binding.status
        found = {one.status: one for one in operation.responses}
        return found.get(bound) or found.get(f"{bound[:1]}XX") or found.get("default")
    ordered = sorted(operation.responses, key=lambda one: (one.status[0] != "2", one.status.upper()))
    for response in ordered:
        if response.status[0] in "23":
            return response
    return next((one for one in operation.responses if one.status == "default"), None)


def status_of(operation: Operation, response: Response | None) -> int:
    """The status with which the application answers for it."""
    if operation.binding is not None and operation.binding.status:
        return int(operation.binding.status)
    if response is None:
        return 204
    if response.status.isdigit():
        return int(response.status)
    return {"2": 200, "3": 302}.get(response.status[0], 200)


def errors_of(typed: Typed, operation: Operation) -> tuple[tuple[str, Code], ...]:
    """The other responses, by status as a key of `responses`."""
    done = done_of(operation)
    others = (one for one in operation.responses if one is not done)
    return tuple((_key(one.status), documented(typed, one)) for one in others)


def documented(typed: Typed, response: Response) -> Code:
    """`answer("Not found.", {"application/problem+json": Error})`."""
    function = name(f"{typed.package}.api.document", "answer")
    return call(function, *_description(response), *_contents(typed, response.contents), *_headers(response))


def _description(response: Response) -> Iterator[Code]:
    yield literal(response.description or "Answer.")


def _contents(typed: Typed, contents: tuple[Content, ...]) -> Iterator[Code]:
    if contents:
        types = (code("{}: {}", literal(one.media_type), content_type(typed, one)) for one in contents)
        yield code("{{{}}}", joined(types))


def _headers(response: Response) -> Iterator[Code]:
    if response.headers:
        schemas = {header.name: {"type": "string"} for header in response.headers}
        yield Code(f"headers={literal(schemas)}")


def content_type(typed: Typed, content: Content) -> Code:
    """The type of an answer's content."""
    if is_json(content.media_type):
        return typed.content(content, "response")
    return Code("str") if is_text(content.media_type) else Code("bytes")


def _chosen(response: Response | None) -> Content | None:
    contents = response.contents if response else ()
    json = (content for content in contents if is_json(content.media_type) and "*" not in content.media_type)
    return next(json, contents[0] if contents else None)


def _empty(typed: Typed, status: int, done: Response | None, arguments: list[Code]) -> AnswerView:
    told = done is not None and (done.headers or not done.status.isdigit())
    more = _entry(typed, done) if done and told else None
    if status in BODILESS:
        return AnswerView(status, Code("None"), Code("None"), Code(""), tuple(arguments), more)
    response = name("fastapi", "Response")
    arguments.append(code("response_class={}", response))
    line = code("return Response(status_code={})", _status(status))
    return AnswerView(status, Code("None"), response, line, tuple(arguments), more)


def _json(typed: Typed, status: int, done: Response | None, content: Content, arguments: list[Code]) -> AnswerView:
    result = typed.content(content, "response")
    if content.media_type != "application/json":
        json_as = name(f"{typed.package}.api.document", "json_as")
        arguments.append(code("response_class={}", call(json_as, literal(content.media_type))))
    rest = tuple(one for one in done.contents if one is not content) if done else ()
    more = None
    if done and (rest or done.headers or not done.status.isdigit()):
        kept = rest if done.status.isdigit() else done.contents
        more = _entry(typed, Response(done.status, done.description, kept, done.headers))
    return AnswerView(status, result, result, Code(""), tuple(arguments), more)


def _raw(typed: Typed, status: int, done: Response | None, content: Content, arguments: list[Code]) -> AnswerView:
    """Text or bytes."""
    assert done is not None
    response = name("fastapi", "Response")
    arguments.append(code("response_class={}", response))
    media_type = content.media_type if "*" not in content.media_type else "application/octet-stream"
    line = code("return Response(content, status_code={}, media_type={})", _status(status), literal(media_type))
    result = Code("str") if is_text(content.media_type) else Code("bytes")
    entries = [_entry(typed, replace(done, status=key)) for key in dict.fromkeys((str(status), done.status))]
    return AnswerView(status, result, response, line, tuple(arguments), joined(entries))


def _entry(typed: Typed, response: Response) -> Code:
    return code("{}: {}", _key(response.status), documented(typed, response))


def _status(status: int) -> Code:
    """`HTTPStatus.CREATED`, where Python has a name for it."""
    names = {one.value: one.name for one in HTTPStatus}
    return (
        Code(f"HTTPStatus.{names[status]}", frozenset({("http", "HTTPStatus")}))
        if status in names
        else Code(str(status))
    )


def _key(status: str) -> str:
    return status if status.isdigit() else literal(status).text
