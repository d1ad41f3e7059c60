"""What the document's clients send and get of the rows that the factories make."""

from collections.abc import Mapping
from typing import Any

from app.resources.mapping import Resource


def sent(resource: Resource[Any, Any], body: Mapping[str, Any], *known: str) -> dict[str, Any]:
    """Return a body for the service in the words of the document; `known` are its properties."""
    found = {name: body[field] for name, field in resource.taken.items() if field in body}
    return {name: value for name, value in found.items() if name in known}


def wrapped(body: object, *envelope: str) -> Any:
    """Put a body into its envelope."""
    for step in reversed(envelope):
        body = {step: body}
    return body


def unwrapped(answer: Any, *envelope: str) -> Any:
    """Take what is told out of its envelope."""
    for step in envelope:
        answer = answer[step]
    return answer


def shown(resource: Resource[Any, Any], body: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an answer shows of what was sent."""
    return {name: value for name, value in body.items() if name in resource.shown}
