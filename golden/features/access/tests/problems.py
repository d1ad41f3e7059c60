"""What a response says went wrong."""

from typing import Any

from httpx import Response


def problem(response: Response, status: int) -> Any:
    """Return the problem document of a response with this status."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    document = response.json()
    assert document["status"] == status
    return document


def refused(response: Response) -> list[str]:
    """Return the fields, or parameters, that a 422 points at."""
    document = problem(response, 422)
    assert document["type"] == "urn:problem:invalid-request"
    return sorted({error["pointer"].split("/")[2] for error in document["errors"]})


def conflict(response: Response) -> tuple[str, set[str]]:
    """Return what kind of conflict a 409 is, and between which fields."""
    document = problem(response, 409)
    return document["type"].removeprefix("urn:problem:"), set(document.get("fields", []))


def is_missing(response: Response) -> bool:
    """Whether a response says that there is no such row or page."""
    return bool(problem(response, 404)["type"] == "urn:problem:not-found")
