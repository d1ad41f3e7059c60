"""Errors as RFC 9457 problem details: the one place where a domain error becomes HTTP."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from pydantic_core import to_json
from sqlalchemy.exc import DBAPIError, TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.errors import (
    AlreadyExistsError,
    AppError,
    ConflictError,
    ForbiddenError,
    MissingReferenceError,
    NotFoundError,
    NotImplementedActionError,
    RuleViolatedError,
    StaleVersionError,
    StillReferencedError,
    UnauthorizedError,
    UnknownScopeError,
    WrongStateError,
)

PROBLEM_JSON = "application/problem+json"
TOKEN_PATH, FORM = "/auth/token", "application/x-www-form-urlencoded"  # as OAuth2 wants it

# What PostgreSQL says while it starts or stops, has no connection left, or cancels a statement
# that takes too long: https://www.postgresql.org/docs/current/errcodes-appendix.html.
UNAVAILABLE = {"53300", "57014", "57P01", "57P02", "57P03"}
IF_MATCH = ("header", "if-match")

KINDS: dict[type[AppError], tuple[HTTPStatus, str]] = {
    NotFoundError: (HTTPStatus.NOT_FOUND, "not-found"),
    AlreadyExistsError: (HTTPStatus.CONFLICT, "already-exists"),
    MissingReferenceError: (HTTPStatus.CONFLICT, "missing-reference"),
    StillReferencedError: (HTTPStatus.CONFLICT, "still-referenced"),
    RuleViolatedError: (HTTPStatus.CONFLICT, "rule-violated"),
    WrongStateError: (HTTPStatus.CONFLICT, "wrong-state"),
    ConflictError: (HTTPStatus.CONFLICT, "conflict"),
    NotImplementedActionError: (HTTPStatus.NOT_IMPLEMENTED, "not-implemented"),
    StaleVersionError: (HTTPStatus.PRECONDITION_FAILED, "precondition-failed"),
    UnauthorizedError: (HTTPStatus.UNAUTHORIZED, "unauthorized"),
    ForbiddenError: (HTTPStatus.FORBIDDEN, "forbidden"),
    UnknownScopeError: (HTTPStatus.BAD_REQUEST, "unknown-scope"),
}


class InvalidValue(BaseModel):
    """One value of a request that was refused."""

    pointer: str = Field(description="Where it stands, as a JSON pointer: `/body/email`.")
    message: str


class Problem(BaseModel):
    """What went wrong, for people and programs (RFC 9457)."""

    type: str = Field(description="What kind of problem it is; stable.")
    title: str
    status: int = Field(ge=400, le=599)
    detail: str | None = None
    instance: str | None = Field(default=None, description="The path of the request.")
    fields: list[str] | None = Field(default=None, description="The fields in conflict.")
    errors: list[InvalidValue] | None = Field(default=None, description="The values refused.")


def problem(
    request: Request,
    status: HTTPStatus,
    kind: str | None = None,
    *,
    headers: Mapping[str, str] | None = None,
    **members: object,
) -> Response:
    """Return a problem document; members that are None are left out."""
    document = {
        "type": f"urn:problem:{kind}" if kind else "about:blank",
        "title": status.phrase,
        "status": status.value,
        "instance": request.url.path,
        **{name: value for name, value in members.items() if value},
    }
    return Response(to_json(document), status, headers, PROBLEM_JSON)


def problems(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """Document error answers by reference, which costs no Pydantic model for each route."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status.value: {
            "description": status.phrase,
            "content": {PROBLEM_JSON: {"schema": schema}},
        }
        for status in statuses
    }


# What the routes of rows answer besides their success: documented once, used by all.
READ = problems(
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)
WRITE = problems(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)
# What an action answers until it is written.
UNWRITTEN = problems(HTTPStatus.NOT_IMPLEMENTED)


async def _app_error(request: Request, error: AppError) -> Response:
    status, kind = KINDS[type(error)]
    headers = {"WWW-Authenticate": "Bearer"} if status is HTTPStatus.UNAUTHORIZED else None
    return problem(
        request, status, kind, headers=headers, detail=error.detail, fields=list(error.fields)
    )


async def _http_error(request: Request, error: HTTPException) -> Response:
    status = HTTPStatus(error.status_code)
    detail = error.detail if error.detail != status.phrase else None
    return problem(request, status, headers=error.headers, detail=detail)


async def _invalid_request(request: Request, error: RequestValidationError) -> Response:
    in_body = any(item["loc"][0] == "body" for item in error.errors())
    media_type = request.headers.get("content-type", "")
    if in_body and request.scope["path"] == TOKEN_PATH and not media_type.startswith(FORM):
        return problem(request, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail="Send a form.")
    if in_body and request.scope["path"] != TOKEN_PATH and not _is_json(media_type):
        return problem(request, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail="Send JSON.")
    if all(item["type"] == "missing" and item["loc"] == IF_MATCH for item in error.errors()):
        return problem(
            request,
            HTTPStatus.PRECONDITION_REQUIRED,
            "precondition-required",
            detail="Say by `If-Match` which version the change is based on.",
        )
    return problem(
        request,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "invalid-request",
        errors=_invalid_values(error.errors()),
    )


def _is_json(content_type: str) -> bool:
    media_type = content_type.partition(";")[0].strip().lower()
    return media_type == "application/json" or media_type.endswith("+json")


def _invalid_values(errors: Sequence[Any]) -> list[dict[str, str]]:
    # The input itself is left out: it may be secret, huge, or not to be encoded.
    return [
        {"pointer": "".join(f"/{step}" for step in error["loc"]), "message": error["msg"]}
        for error in errors
    ]


async def _database_error(request: Request, error: DBAPIError) -> Response:
    if error.connection_invalidated or getattr(error.orig, "sqlstate", None) in UNAVAILABLE:
        return await _unavailable(request, error)
    raise error


async def _unavailable(request: Request, _error: Exception) -> Response:
    return problem(request, HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "1"})


async def _server_error(request: Request, _error: Exception) -> Response:
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def install_error_handlers(app: FastAPI) -> None:
    """Answer every error with a problem document."""
    app.exception_handler(AppError)(_app_error)
    app.exception_handler(HTTPException)(_http_error)
    app.exception_handler(RequestValidationError)(_invalid_request)
    app.exception_handler(DBAPIError)(_database_error)
    app.exception_handler(PoolTimeoutError)(_unavailable)  # all connections are in use
    app.exception_handler(ConnectionError)(_unavailable)
    app.exception_handler(Exception)(_server_error)
