"""Values inside of other values, which a JSON pointer names: `/address/street`."""

from typing import Any

from httpx import Response

from tests.problems import problem


def put(body: dict[str, Any], pointer: str, value: Any) -> None:
    """Put a value where the pointer leads."""
    inner, name = _owner(body, pointer)
    inner[name] = value


def take_out(body: dict[str, Any], pointer: str) -> None:
    """Take away what the pointer leads to."""
    inner, name = _owner(body, pointer)
    del inner[name]


def _owner(body: dict[str, Any], pointer: str) -> tuple[dict[str, Any], str]:
    *steps, name = pointer.split("/")[1:]
    inner: Any = body
    for step in steps:
        inner = inner[int(step) if isinstance(inner, list) else step]
    return inner, name


def pointers(response: Response) -> set[str]:
    """Return what a 422 points at."""
    return {error["pointer"] for error in problem(response, 422)["errors"]}
