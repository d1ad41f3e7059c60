"""Routes of a group of operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.document import Operation
from stackgen_fastapi.documents.answers import AnswerView, answer_of, errors_of
from stackgen_fastapi.documents.bodies import body_of
from stackgen_fastapi.documents.places import parameters_of
from stackgen_fastapi.documents.security import secured_by
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.documents.wording import spoken
from stackgen_fastapi.python import Code, code, import_block, joined, literal, needs_of, prose
from stackgen_fastapi.served import Group

# What the module itself calls these names.
NAMES = frozenset({"answer", "credentials_of", "get_database", "json_as", "operations", "router"})
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


@dataclass(frozen=True)
class RouteView:
    """One operation. All is source."""

    method: str
    arguments: tuple[str, ...]
    function: str
    parameters: tuple[str, ...]
    returns: str
    doc: str
    statement: str
    answer: str


@dataclass(frozen=True)
class ErrorsView:
    """Answers that several operations have."""

    name: str
    value: str


@dataclass(frozen=True)
class RoutesView:
    """All that routes.py.j2 may see."""

    doc: str
    imports: str
    operations: str  # the class
    secured: bool
    groups: tuple[ErrorsView, ...]
    routes: tuple[RouteView, ...]
    uses: frozenset[str]  # of the modules of `api/`


def routes_view(typed: Typed, group: Group) -> RoutesView:
    """The routes of a group."""
    shared = _shared(typed, group)
    made = [_route(typed, operation, shared) for operation in group.operations]
    secured = bool(typed.document.security_schemes)
    needs = _needs(typed, group, secured=secured).union(*(one.needs for _, one in made))
    needs |= needs_of(value for value in shared) | ({("typing", "Any")} if shared else set())
    modules = {module.rpartition(".")[2] for module, _ in needs if module.startswith(f"{typed.package}.api.")}
    words = {word for _, word in needs}
    return RoutesView(
        doc=spoken(group.description or f"Operations on {group.title}.", 0),
        imports=import_block(needs, typed.package),
        operations=group.class_name,
        secured=secured,
        groups=tuple(ErrorsView(constant, value.text) for value, constant in shared.items()),
        routes=tuple(view for view, _ in made),
        uses=frozenset(modules | words),
    )


def function_of(operation: Operation) -> str:
    """The function of an operation."""
    word = operation.names.snake
    if word.startswith("test"):  # linters would take it for one
        return f"operation_{word}"
    return f"{word}_operation" if word in NAMES else operation.names.method


def _needs(typed: Typed, group: Group, *, secured: bool) -> set[tuple[str, str]]:
    package = typed.package
    found = {("fastapi", "APIRouter"), ("fastapi", "Depends"), ("fastapi", "Request"), ("typing", "Annotated")}
    found |= {(f"{package}.api.deps", "get_database"), (f"{package}.operations.{group.module}", group.class_name)}
    return found | ({(f"{package}.api.security", "credentials_of")} if secured else set())


def _shared(typed: Typed, group: Group) -> dict[Code, str]:
    """The error answers that more than one operation has, each set by a name."""
    counted = Counter(_errors(typed, operation) for operation in group.operations if errors_of(typed, operation))
    several = [errors for errors, times in counted.items() if times > 1]
    return {errors: "ERRORS" if number == 0 else f"ERRORS_{number + 1}" for number, errors in enumerate(several)}


def _errors(typed: Typed, operation: Operation) -> Code:
    answers = (code("{}: {}", status, answer) for status, answer in errors_of(typed, operation))
    return code("{{{}}}", joined(answers))


def _route(typed: Typed, operation: Operation, shared: dict[Code, str]) -> tuple[RouteView, Code]:
    answer = answer_of(typed, operation)
    parameters = tuple(_parameters(typed, operation))
    arguments = tuple(_arguments(typed, operation, answer, shared))
    given = [word for word, there in (("parameters", operation.parameters), ("body", operation.body)) if there]
    call = f"await operations.{function_of(operation)}({', '.join(given)})"
    starts = "content = " if answer.answer.text and answer.result.text != "None" else ""
    view = RouteView(
        method=operation.method if operation.method in METHODS else "api_route",
        arguments=tuple(argument.text for argument in arguments),
        function=function_of(operation),
        parameters=tuple(parameter.text for parameter in parameters),
        returns=answer.returns.text,
        doc=spoken(operation.description or operation.summary or operation.names.title.capitalize()),
        statement=call if answer.result.text == "None" else f"{starts or 'return '}{call}",
        answer=answer.answer.text,
    )
    return view, joined((answer.returns, answer.answer, *parameters, *arguments))


def _parameters(typed: Typed, operation: Operation) -> Iterator[Code]:
    if operation.parameters:
        yield parameters_of(typed, operation)
    if operation.body:
        yield body_of(typed, operation, operation.body).parameter


def _arguments(typed: Typed, operation: Operation, answer: AnswerView, shared: dict[Code, str]) -> Iterator[Code]:
    yield literal(operation.route)
    if operation.method not in METHODS:
        yield Code(f"methods=[{literal(operation.method.upper())}]")
    yield Code(f"operation_id={literal(operation.operation_id)}")
    if operation.tags:
        yield Code(f"tags={literal(list(operation.tags))}")
    if operation.summary:
        yield Code(f"summary={literal(prose(operation.summary))}")
    if operation.deprecated:
        yield Code("deprecated=True")
    if "#" in operation.path:
        yield Code(f'openapi_extra={{"x-path": {literal(operation.path)}}}')
    yield from answer.arguments
    yield from _responses(typed, operation, answer, shared)
    yield from secured_by(typed.document, operation, typed.package)


def _responses(typed: Typed, operation: Operation, answer: AnswerView, shared: dict[Code, str]) -> Iterator[Code]:
    errors = _errors(typed, operation)
    more = answer.documented
    if errors in shared:
        name_ = shared[errors]
        yield code(f"responses={{{{{{}}, **{name_}}}}}", more) if more else Code(f"responses={name_}")
    elif errors.text != "{}" or more:
        entries = [Code(errors.text[1:-1], errors.needs)] if errors.text != "{}" else []
        yield code("responses={{{}}}", joined([*([more] if more else []), *entries]))
