"""What requests and responses say about genres."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, IntegerKey

GenreName = Annotated[str, StringConstraints(max_length=120, pattern=NO_NUL)]


class GenreCreate(BaseModel):
    """A new genre."""

    model_config = ConfigDict(extra="forbid")

    name: GenreName | None = None


class GenreUpdate(BaseModel):
    """Changes to a genre; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: GenreName | None = None


class GenreQuery(CursorQuery):
    """Filters, order and page of a listing of genres."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class GenreRead:
    """A genre."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str | None
