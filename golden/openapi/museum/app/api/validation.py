"""What services take, checked: what they refuse is a request that is refused."""

from collections.abc import Mapping
from typing import TypeVar

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

Model = TypeVar("Model", bound=BaseModel)


def valid(model: type[Model], values: Mapping[str, object], *envelope: str) -> Model:
    """Return the model of values that stand in the envelope of a body, or refuse the request."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        errors = [{**item, "loc": ("body", *envelope, *item["loc"])} for item in error.errors()]
        raise RequestValidationError(errors) from error
