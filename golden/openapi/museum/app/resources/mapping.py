"""Rows and what the document says about them: the names of the one turned into those of the other."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar, get_args

from fastapi.exceptions import RequestValidationError
from pydantic import MISSING, BaseModel, TypeAdapter, ValidationError

from app.api.validation import valid
from app.errors import NotFoundError, NotImplementedActionError

# Nothing is there so many rows on, and a database can still count to there.
FARTHEST = 10**15

Create = TypeVar("Create", bound=BaseModel)
Update = TypeVar("Update", bound=BaseModel)
Query = TypeVar("Query", bound=BaseModel)


class Resource(Generic[Create, Update]):
    """An entity as the document knows it.

    `fields` gives the field of each property; those in `shown` are not taken from requests, those
    in `hidden` not shown. A property that may not be null is left out where its field is.
    """

    def __init__(
        self,
        row: type[Any],
        create: type[Create],
        update: type[Update],
        *,
        fields: Mapping[str, str],
        shown: Sequence[str] = (),
        hidden: Sequence[str] = (),
        nullable: Sequence[str] = (),
    ) -> None:
        self.row: TypeAdapter[Any] = TypeAdapter(row)
        self.create, self.update = create, update
        self.taken = {name: field for name, field in fields.items() if name not in shown}
        self.shown = {name: field for name, field in fields.items() if name not in hidden}
        self.nullable = frozenset(nullable)

    def new(self, body: object, *envelope: str, **given: object) -> Create:
        """Return the row that a request wants to create; `given` are fields that its path names."""
        known = _names(self.create.model_fields)
        values = {**self._values(body, envelope), **given}
        return valid(self.create, {k: v for k, v in values.items() if k in known}, *envelope)

    def changes(self, body: object, *envelope: str) -> Update:
        """Return what a request wants to change."""
        values = self._values(body, envelope)
        known = _names(self.update.model_fields)
        return valid(self.update, {k: v for k, v in values.items() if k in known}, *envelope)

    def whole(self, body: object, *envelope: str) -> Update:
        """Return a request that replaces the row: what it leaves out is emptied where it may be."""
        values = self._values(body, envelope)
        known = _names(self.update.model_fields)
        empty = dict.fromkeys(name for name, field in known.items() if _is_optional(field))
        return valid(
            self.update, empty | {k: v for k, v in values.items() if k in known}, *envelope
        )

    def properties(self, row: object) -> dict[str, Any]:
        """Return what the document shows of a row."""
        values = self.row.dump_python(row, mode="json", by_alias=True)
        found = {name: values.get(field) for name, field in self.shown.items()}
        return {k: v for k, v in found.items() if v is not None or k in self.nullable}

    def _values(self, body: object, envelope: Sequence[str]) -> dict[str, Any]:
        """Return the values of a body, by field."""
        if body is None:
            return {}
        if not isinstance(body, BaseModel):
            raise NotImplementedActionError("Only JSON is taken.")
        values: Any = body.model_dump(mode="json", by_alias=True, exclude_unset=True)
        for step in envelope:
            values = values.get(step) or {}
        return {field: values[name] for name, field in self.taken.items() if name in values}


def key(type_: Any, value: object) -> Any:
    """Return the key that a path names: one that cannot be a key is of no row."""
    try:
        return TypeAdapter(type_).validate_python(str(value))
    except ValidationError as error:
        raise NotFoundError(f"There is no {value}.") from error


def below(row: object, **parents: object) -> None:
    """Refuse a row that does not belong to those that the path names."""
    if any(str(getattr(row, name)) != str(value) for name, value in parents.items()):
        raise NotFoundError("There is no such row here.")


def query(model: type[Query], **values: object) -> Query:
    """Return the query of a listing; what was not given is left out."""
    given = {k: v for k, v in values.items() if v is not None and v is not MISSING}
    try:
        return valid(model, given, place="query")
    except RequestValidationError as error:
        if any(item["loc"] == ("query", "cursor") for item in error.errors()):
            raise NotFoundError("There is no such page.") from error
        raise


def limited(value: object, usual: int, most: int) -> int:
    """Return how many rows are wanted."""
    return min(max(value, 1), most) if isinstance(value, int) else usual


def counted(value: object, least: int) -> int:
    """Return a number of a page, or of rows to skip."""
    return min(max(value, least), FARTHEST) if isinstance(value, int) else least


def placed(answer: dict[str, Any], path: Sequence[str], value: object) -> None:
    """Put a value where the answer tells it, if there is one."""
    if value is None:
        return
    *steps, last = path
    for step in steps:
        answer = answer.setdefault(step, {})
    answer[last] = value


def _names(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields by the names that JSON has for them."""
    return {field.alias or name: field for name, field in fields.items()}


def _is_optional(field: Any) -> bool:
    return type(None) in get_args(field.annotation)
