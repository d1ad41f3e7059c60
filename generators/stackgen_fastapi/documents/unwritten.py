"""The test of operations that are the team's to write: they answer 501 until they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.document import Operation
from stackgen_fastapi.documents.requests import request_of
from stackgen_fastapi.documents.routes import function_of
from stackgen_fastapi.documents.sampling import NoSample
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.python import Code, Need, code, import_block, literal, name
from stackgen_fastapi.served import groups_of, is_secured

_NEEDS: set[Need] = {
    *(("collections.abc", "Callable"), ("inspect", "getsource"), ("typing", "Any")),
    ("httpx", "AsyncClient"),
}


@dataclass(frozen=True)
class UnwrittenView:
    """All that test_unwritten.py.j2 may see."""

    imports: str
    secured: bool
    cases: tuple[str, ...]


def unwritten_view(typed: Typed) -> UnwrittenView | None:
    """The operations that are not written, with a request for each; None if there are none that are known."""
    cases = list(_cases(typed))
    if not cases:
        return None
    secured = is_secured(typed.document)
    needs = _NEEDS.union(*(case.needs for case in cases), {("pytest", "")} if secured else ())
    return UnwrittenView(import_block(needs, typed.package), secured, tuple(case.text for case in cases))


def _cases(typed: Typed) -> Iterator[Code]:
    for group in groups_of(typed.document):
        owner = name(f"{typed.package}.operations.{group.module}", group.class_name)
        for operation in group.operations:
            if request := _request(typed, operation):
                yield code("({}.{}, {})", owner, Code(function_of(operation)), request)


def _request(typed: Typed, operation: Operation) -> Code | None:
    if operation.binding is not None or "#" in operation.path or operation.method == "head":
        return None
    try:
        path, given = request_of(typed.document, operation)
    except NoSample:
        return None
    return code("{}, {}, {}", literal(operation.method.upper()), literal(path), literal(given))
