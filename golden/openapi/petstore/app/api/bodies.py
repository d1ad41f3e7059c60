"""Bodies that are not JSON alone: read by their media type."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True)
class Content:
    """A body of one media type, and what is read from it."""

    media_type: str
    type: Any
    lists: tuple[str, ...] = ()
    """Of a form: fields that may come several times."""
    objects: tuple[str, ...] = ()
    """Of a form: fields that are JSON."""

    def matches(self, media_type: str) -> bool:
        """Whether a request of this media type is meant."""
        own = self.media_type.partition(";")[0].strip().lower()
        kind, _, name = own.partition("/")
        return own in (media_type, "*/*") or (name == "*" and media_type.startswith(f"{kind}/"))

    async def read(self, request: Request, media_type: str) -> Any:
        """Return the body of a request."""
        if media_type in FORMS:
            return self._validated(await self._form(request))
        body = await request.body()
        if _is_json(media_type):
            return self._validated(body, json=True)
        if self.type is str:
            return self._validated(body.decode("utf-8", errors="replace"))
        return body

    def _validated(self, value: Any, *, json: bool = False) -> Any:
        adapter = TypeAdapter(self.type)
        try:
            return adapter.validate_json(value) if json else adapter.validate_python(value)
        except ValidationError as error:
            place = "body" if json else "form"
            errors = [{**item, "loc": (place, *item["loc"])} for item in error.errors()]
            raise RequestValidationError(errors) from error

    async def _form(self, request: Request) -> dict[str, Any]:
        found: dict[str, Any] = {}
        async with request.form() as form:
            for name in form:
                values = [await _part(value) for value in form.getlist(name)]
                value = values if name in self.lists else values[-1]
                found[name] = _json(value) if name in self.objects else value
        return found


class Contents:
    """A dependency that reads a body of one of several media types."""

    def __init__(self, *contents: Content, required: bool = True) -> None:
        self.contents = contents
        self.required = required

    async def __call__(self, request: Request) -> Any:
        """Return the body; None if there is none and none is needed."""
        media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if not media_type and not await request.body():
            if not self.required:
                return None
            missing = {"type": "missing", "loc": ("body",), "msg": "Field required"}
            raise RequestValidationError([missing])
        for content in self.contents:
            if content.matches(media_type):
                return await content.read(request, media_type)
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)


async def _part(value: UploadFile | str) -> str | bytes:
    """Return a field; text also where it came as a file, as some clients send it."""
    content = await value.read() if isinstance(value, UploadFile) else value
    try:
        return content.decode() if isinstance(content, bytes) else content
    except UnicodeDecodeError:
        return content


def _is_json(media_type: str) -> bool:
    return media_type == "application/json" or media_type.endswith("+json")


def _json(value: Any) -> Any:
    try:
        return [_json(item) for item in value] if isinstance(value, list) else from_json(value)
    except ValueError:
        return value
