"""Errors in the words of the document: a function for each shape that it has for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stackgen.model.names import snake
from stackgen_fastapi.documents.typed import Typed
from stackgen_fastapi.python import Code, code, docstring, joined, literal

# What is known of an error, as the functions find it.
TOLD = {
    "status": "failure.status",
    "status_text": "str(failure.status)",
    "code": "failure.code",
    "title": "failure.title",
    "message": "failure.message",
    "messages": "failure.messages",
    "by_field": "failure.by_field",
    "pointer": "refused.pointer",
}


@dataclass(frozen=True)
class ShapeView:
    """One shape. All is source."""

    name: str
    function: str
    doc: str
    value: str


@dataclass(frozen=True)
class FailuresView:
    """All that failures.py.j2 and test_failures.py.j2 may see."""

    package: str
    shapes: tuple[ShapeView, ...]


def failures_view(typed: Typed) -> FailuresView:
    """The shapes of errors."""
    return FailuresView(typed.package, tuple(_shape(typed, one.schema, one.template) for one in typed.document.errors))


def _shape(typed: Typed, schema: str, template: Any) -> ShapeView:
    name = typed.directions.name(schema, "response")
    doc = docstring(f"Tell a failure as {name}.", 4)
    return ShapeView(literal(name).text, f"as_{snake(name)}", doc, _value(template).text)


def _value(template: Any, owner: str = "failure") -> Code:
    if not isinstance(template, dict):
        return literal(template)
    if "$told" in template:
        told = TOLD[template["$told"]].replace("failure.message", f"{owner}.message")
        told = told if template["$told"] != "messages" else TOLD["messages"]
        return Code(f"{told}[:{template['most']}]" if "most" in template else told)
    if "$each" in template:
        return code("[{} for refused in failure.refused]", _value(template["$each"], "refused"))
    entries = (code("{}: {}", literal(key), _value(value, owner)) for key, value in template.items())
    return code("{{{}}}", joined(entries))
