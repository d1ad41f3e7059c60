"""What operations do: a class for each group, which is the team's to fill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.document import Operation
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.documents.answers import answer_of
from stackgen_fastapi.documents.bodies import body_of
from stackgen_fastapi.documents.bound import Lines
from stackgen_fastapi.documents.routes import function_of
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.documents.wording import spoken
from stackgen_fastapi.python import Code, Need, code, import_block, joined, literal, name
from stackgen_fastapi.served import Group, is_secured


@dataclass(frozen=True)
class OperationView:
    """One operation. All is source."""

    function: str
    parameters: tuple[str, ...]
    returns: str
    doc: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class OperationsView:
    """All that operations.py.j2 may see."""

    doc: str
    imports: str
    name: str
    class_doc: str
    secured: bool
    operations: tuple[OperationView, ...]


def operations_view(columns: Columns, typed: Typed, group: Group) -> OperationsView:
    """The operations of a group."""
    made = [_operation(columns, typed, operation) for operation in group.operations]
    package, secured = typed.package, is_secured(typed.document)
    needs = {(f"{package}.db.session", "Database")}.union(*(one.needs for _, one in made))
    needs |= {(f"{package}.api.security", "Credentials")} if secured else set()
    return OperationsView(
        doc=spoken(f"What the operations on {group.title} do.", 0),
        imports=import_block(needs, package),
        name=group.class_name,
        class_doc=spoken(group.description or f"Operations on {group.title}."),
        secured=secured,
        operations=tuple(view for view, _ in made),
    )


def _operation(columns: Columns, typed: Typed, operation: Operation) -> tuple[OperationView, Code]:
    answer = answer_of(typed, operation)
    lines, needs = _lines(columns, typed, operation)
    parameters = tuple(_parameters(typed, operation))
    view = OperationView(
        function=function_of(operation),
        parameters=tuple(parameter.text for parameter in parameters),
        returns=answer.result.text,
        doc=spoken(operation.description or operation.summary or operation.names.title.capitalize()),
        lines=lines,
    )
    return view, joined((answer.result, *parameters, Code("", needs)))


def _lines(columns: Columns, typed: Typed, operation: Operation) -> tuple[tuple[str, ...], frozenset[Need]]:
    if operation.binding is not None:
        lines = Lines(columns, typed, operation, operation.binding)
        return tuple(lines.all()), frozenset(lines.needs)
    error = name(f"{typed.package}.errors", "NotImplementedActionError")
    message = literal(f"The operation `{operation.operation_id}` is not written yet.")
    unwritten = code("raise {}({})", error, message)
    return ("# Yours to write; until then the answer is 501.", unwritten.text), unwritten.needs


def _parameters(typed: Typed, operation: Operation) -> Iterator[Code]:
    """The parameters of the method: also of one that is not written yet, so that writing it leaves this line alone."""
    if operation.parameters:
        yield code("parameters: {}", typed.parameters(operation))
    if operation.body:
        yield code("body: {}", body_of(typed, operation, operation.body).type)
