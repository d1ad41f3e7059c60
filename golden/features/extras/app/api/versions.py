"""Versions over HTTP: `ETag` says which one is shown, `If-Match` which one a change is based on."""

import re
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import Depends, Header
from pydantic import StringConstraints, WithJsonSchema

from app.api.errors import READ, WRITE, problems

TAG = r'(?:W/)?"[!#-~\x80-\xff]*"'
TAGS = rf"{TAG}(?:[ \t]*,[ \t]*{TAG})*"
# Versions that a row may have. A weak tag never matches (RFC 9110, 13.1.1), nor does another text.
VERSION = re.compile(r'(?<![/\w])"([1-9]\d{0,8})"')

IfMatch = Annotated[
    str,
    StringConstraints(pattern=rf"^(?:\*|{TAGS})$"),
    WithJsonSchema(
        {
            "anyOf": [{"const": "*"}, {"type": "string", "pattern": f"^{TAGS}$"}],
            "examples": ['"1"'],
        }
    ),
]

_TAGGED: dict[str, Any] = {
    "headers": {"ETag": {"description": "The version shown.", "schema": {"type": "string"}}}
}
_PRECONDITIONS = problems(HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_REQUIRED)

# What the routes of versioned rows answer.
SHOWN: dict[int | str, dict[str, Any]] = READ | {HTTPStatus.OK.value: _TAGGED}
CREATED: dict[int | str, dict[str, Any]] = WRITE | {HTTPStatus.CREATED.value: _TAGGED}
CHANGED: dict[int | str, dict[str, Any]] = WRITE | _PRECONDITIONS | {HTTPStatus.OK.value: _TAGGED}
DELETED: dict[int | str, dict[str, Any]] = READ | _PRECONDITIONS


def etag(version: int) -> str:
    """Return the entity tag of a version."""
    return f'"{version}"'


# A change without `If-Match` is answered by 428: `api/errors.py` sees to it.
async def _expected_versions(
    if_match: Annotated[
        IfMatch,
        Header(
            description="The `ETag` of what the change is based on, several, or `*` for any. "
            "Without it the answer is 428.",
        ),
    ],
) -> list[int] | None:
    return None if if_match == "*" else [int(version) for version in VERSION.findall(if_match)]


ExpectedVersions = Annotated[list[int] | None, Depends(_expected_versions)]
