"""Parameters as OpenAPI writes them: found by place and style, validated as one model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

Model = TypeVar("Model", bound=BaseModel)

SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}
PREFIXES = {"label": ".", "matrix": ";"}


@dataclass(frozen=True)
class Parameter:
    """Where a parameter stands in a request, and how it is written there."""

    name: str
    field: str = ""
    """The model's field, if it has another name."""
    place: Literal["path", "query", "header", "cookie"] = "query"
    style: str = ""
    """By itself `form` in queries and cookies, `simple` in paths and headers."""
    explode: bool | None = None
    """By itself what the style `form` does, and no other."""
    shape: Literal["text", "list", "object", "json"] = "text"
    properties: tuple[str, ...] = ()
    """Of an object whose properties stand in the query on their own."""

    def __post_init__(self) -> None:
        usual = "form" if self.place in ("query", "cookie") else "simple"
        object.__setattr__(self, "style", self.style or usual)
        if self.explode is None:
            object.__setattr__(self, "explode", self.style == "form")

    def read(self, request: Request) -> Any:
        """Return the value as text, a list or an object of texts; None if there is none."""
        if self.place == "query":
            return self._in_query(request)
        text = self._text(request)
        if text is None:
            return None
        return self._spread(text.removeprefix(PREFIXES.get(self.style, "")))

    def _text(self, request: Request) -> str | None:
        found: Mapping[str, Any] = {
            "path": request.path_params,
            "header": request.headers,
            "cookie": request.cookies,
        }[self.place]
        text: str | None = found.get(self.field or self.name if self.place == "path" else self.name)
        return text

    def _in_query(self, request: Request) -> Any:
        query = request.query_params
        if self.style == "deepObject":
            found = _nested(self.name, query.multi_items())
            return found or None
        if self.shape == "object" and self.explode:
            return {name: query[name] for name in self.properties if name in query} or None
        if self.shape == "list" and self.explode and self.style not in SEPARATORS:
            return query.getlist(self.name) or None
        text = query.get(self.name)
        return None if text is None else self._spread(text)

    def _spread(self, text: str) -> Any:
        if self.shape == "json":
            return _json(text)
        if self.style == "matrix":
            return self._matrix(text)
        if self.shape == "text":
            return text
        items = text.split(self._separator) if text else []
        return items if self.shape == "list" else _object(items, explode=bool(self.explode))

    @property
    def _separator(self) -> str:
        if self.style == "label" and self.explode:
            return "."
        return SEPARATORS.get(self.style, ",")

    def _matrix(self, text: str) -> Any:
        """Read `color=red;color=blue`, or `color=red,blue`."""
        pairs = [(name, value) for name, _, value in (p.partition("=") for p in text.split(";"))]
        if self.shape == "object" and self.explode:
            return dict(pairs)
        values = [value for _, value in pairs]
        if self.shape == "text":
            return values[0]
        items = values if self.explode else values[0].split(",")
        return items if self.shape == "list" else _object(items, explode=False)


class Parameters(Generic[Model]):
    """A dependency that reads the parameters of an operation.

    What is not listed is a text in the query, of the name of its field.
    """

    def __init__(self, model: type[Model], *parameters: Parameter) -> None:
        self.model = model
        self.parameters = parameters

    async def __call__(self, request: Request) -> Model:
        """Return what the request says."""
        found = {field: parameter.read(request) for field, parameter in self._listed()}
        try:
            return self.model.model_validate({k: v for k, v in found.items() if v is not None})
        except ValidationError as error:
            raise RequestValidationError(list(_located(error, dict(self._listed())))) from error

    def _listed(self) -> Iterator[tuple[str, Parameter]]:
        return ((parameter.field or parameter.name, parameter) for parameter in self.parameters)


def _located(error: ValidationError, places: dict[str, Parameter]) -> Iterator[Any]:
    for item in error.errors():
        field, *rest = item["loc"] or ("",)
        parameter = places.get(str(field))
        place, name = (parameter.place, parameter.name) if parameter else ("query", field)
        yield {**item, "loc": (place, name, *rest)}


def _nested(name: str, pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Read `filter[name]=x&filter[price][max]=5`; what comes twice is a list."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if not key.startswith(f"{name}[") or not key.endswith("]"):
            continue
        *path, last = key[len(name) + 1 : -1].split("][")
        place = found
        for step in path:
            inner = place.setdefault(step, {})
            place = inner if isinstance(inner, dict) else {}
        before = place.get(last)
        if before is None:
            place[last] = value
        else:
            place[last] = [*before, value] if isinstance(before, list) else [before, value]
    return found


def _object(items: list[str], *, explode: bool) -> dict[str, str]:
    """Read `a=1,b=2`, or `a,1,b,2`."""
    if explode:
        return {name: value for name, _, value in (item.partition("=") for item in items)}
    return dict(zip(items[::2], items[1::2], strict=False))


def _json(text: str) -> Any:
    try:
        return from_json(text)
    except ValueError:
        return text
