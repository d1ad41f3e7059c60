"""Value objects: they have no identity, and are kept as JSON inside of the row that owns them."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from app.schemas.types import NO_NUL, Date


class Address(BaseModel):
    """Address, a value object."""

    model_config = ConfigDict(extra="forbid")

    street: Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]
    since: Date | None = None
