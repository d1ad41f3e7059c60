"""What services take, checked: what they refuse is a request that is refused."""

from collections.abc import Mapping
from typing import TypeVar

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

from app.errors import UnstorableError

Model = TypeVar("Model", bound=BaseModel)


def valid(
    model: type[Model], values: Mapping[str, object], *envelope: str, place: str = "body"
) -> Model:
    """Return the model of values that stand in the envelope of a body, or refuse the request."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        if any("\x00" in str(item["input"]) for item in error.errors()):
            raise UnstorableError("The database cannot hold U+0000.") from error
        errors = [{**item, "loc": (place, *envelope, *item["loc"])} for item in error.errors()]
        raise RequestValidationError(errors) from error
